// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.documents.Files;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.tenancy.Check;
import palazzo.tenancy.Check.Finding;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.ui.Words;

/** What is broken is found and named; each step is undone, so that the next finds all well. */
@HouseTest
class ChecksStory {

    private static final String SHA256 = "e".repeat(64);
    private static final String RECEIPT = """
            insert into mail_receipt (id, mailbox, server_id, sha256, size, received_at)
            values (?, null, 'form:1', ?, 1, '2026-12-02 09:00+01')
            """;

    private final List<Check> checks;
    private final Files files;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final JdbcClient jdbc;
    private final City valdoria;

    ChecksStory(
            List<Check> checks, Files files, TransactionTemplate transaction, Ids ids, JdbcClient jdbc, Cities cities) {
        this.checks = checks;
        this.files = files;
        this.transaction = transaction;
        this.ids = ids;
        this.jdbc = jdbc;
        this.valdoria = cities.named("valdoria").orElseThrow();
    }

    @Test
    void aFileWhoseBytesAreGoneIsNamed() {
        undone(() -> {
            assertThat(findings("documents.blobs")).extracting(Finding::args).doesNotContain(List.of(SHA256));
            files.hang(new Subject("letter", ids.next()), "a.txt", "text/plain", 1, SHA256, Label.house());
            assertThat(findings("documents.blobs")).extracting(Finding::args).contains(List.of(SHA256));
        });
    }

    @Test
    void aLetterThatIsNoLongerAsItCameIsNamed() {
        undone(() -> {
            jdbc.sql(RECEIPT).params(ids.next(), SHA256).update();
            assertThat(findings("documents.blobs")).extracting(Finding::args).contains(List.of(SHA256));
        });
    }

    @Test
    void everyCheckHasItsWords() {
        Words words = new Words();
        assertThat(checks)
                .isNotEmpty()
                .allMatch(check -> words.keys("it").contains("check." + check.name())
                        && words.keys("en").contains("check." + check.name()));
    }

    private List<Finding> findings(String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run()
                .wrong();
    }

    private void undone(Runnable work) {
        CityScope.run(
                valdoria,
                () -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    work.run();
                }));
    }
}
