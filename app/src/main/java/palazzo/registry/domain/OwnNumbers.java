// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.registry.NumberingAuthority.Given;

/**
 * The house's own numbers: one row a year holds the last one. Whoever takes the next keeps the row locked until the
 * commit, and a rollback puts it back: so there is neither gap nor double, and numbers are in the order of time. One
 * statement looks whether the document has a number, takes the next and writes the entry, because each trip to the
 * database makes all others wait.
 */
@Component
@Norm("d.P.R. 445/2000, art. 57, c. 1")
class OwnNumbers {

    /**
     * Who had to wait for somebody has that one's time, if it is later, and the year in which it was asked. A clock that was
     * put back by more than anybody waits is believed.
     */
    private static final String NEXT = """
            insert into registry_counter (year, last, last_at)
            select :year, 1, :at
            where not exists (select from registry_entry where document = :document and document_kind = :kind)
            on conflict (year) do update set last = registry_counter.last + 1,
              last_at = case when registry_counter.last_at < excluded.last_at + interval '1 minute'
                             then greatest(registry_counter.last_at, excluded.last_at) else excluded.last_at end
            returning year, last as number, last_at as at
            """;

    private static final String COUNTS = "select exists (select from registry_counter where year = ?)";
    private static final String OTHERS = "select exists (select from registry_entry where year = ? offset 1)";

    private final EntryRows rows;
    private final JdbcClient jdbc;
    private final Today today;

    OwnNumbers(EntryRows rows, JdbcClient jdbc, Today today) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Writes a row under the next number; nothing where its document has one already. In a transaction. */
    Optional<Given> give(EntryRows.Row row) {
        Instant asked = today.now();
        Optional<Given> given =
                rows.write(row, NEXT, Map.of("year", Today.dateOf(asked).getYear(), "at", Today.sql(asked)));
        given.filter(first -> first.number() == 1).ifPresent(first -> nobodyElseNumbers(first.year()));
        return given;
    }

    /** Whether numbers of {@code year} are ours: a year that began with ours ends with ours. */
    boolean hasCounter(int year) {
        return jdbc.sql(COUNTS).param(year).query(Boolean.class).single();
    }

    private void nobodyElseNumbers(int year) {
        if (jdbc.sql(OTHERS).param(year).query(Boolean.class).single()) {
            throw new Refusal("registry.others_numbers", year);
        }
    }
}
