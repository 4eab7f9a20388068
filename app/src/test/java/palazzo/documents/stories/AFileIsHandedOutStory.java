// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.tenancy.Check;
import palazzo.tenancy.Check.Finding;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

@HouseTest
class AFileIsHandedOutStory {

    private static final byte[] BYTES = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    private final Cities cities;
    private final Blobs blobs;
    private final Files files;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Check check;

    @LocalServerPort
    private int port;

    AFileIsHandedOutStory(
            Cities cities,
            Blobs blobs,
            Files files,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            List<Check> checks) {
        this.cities = cities;
        this.blobs = blobs;
        this.files = files;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.check = checks.stream()
                .filter(each -> each.name().equals("documents.blobs"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoMaySeeItSavesItUnderItsName() {
        var answer = livia().bytes("/files/" + hung("Così è.html", "text/html", Label.unit("URC")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(BYTES);
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''Cos%C3%AC%20%C3%A8.html");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aPdfIsShownAsIfItCameFromNowhere() {
        var answer = livia().bytes("/files/" + hung("atto.pdf", "application/pdf", Label.unit("URC")));
        assertThat(header(answer, "Content-Disposition")).startsWith("inline");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
    }

    @Test
    void whoMayNotSeeItFindsNothing() {
        UUID file = hung("riservato.pdf", "application/pdf", Label.unit("URC"));
        assertThat(status("milano.localhost", "norina.quaglia", file)).isEqualTo(404);
        assertThat(status("milano.localhost", "zita.arcangioli", file)).isEqualTo(404);
        assertThat(status("valdoria.localhost", "ettore.limonta", file)).isEqualTo(404);
        assertThat(status("milano.localhost", "livia.ferraguzzi", UUID.randomUUID()))
                .isEqualTo(404);
    }

    @Test
    void theFilesOfASubjectComeInTheirOrder() {
        Subject letter = new Subject("letter", UUID.randomUUID());
        CityScope.run(cities.named("milano").orElseThrow(), () -> {
            for (String name : new String[] {"primo", "secondo", "terzo"}) {
                hang(letter, name, "text/plain", Label.house("URC"));
            }
            assertThat(files.on(letter, Sight.EVERYTHING))
                    .extracting(Files.Kept::name)
                    .containsExactly("primo", "secondo", "terzo");
            assertThat(files.on(letter, Sight.NOTHING)).isEmpty();
        });
    }

    @Test
    void bytesThatAreGoneAreFoundByTheCheck() {
        String gone = "b".repeat(64);
        hung("intero.txt", "text/plain", Label.house("URC"));
        CityScope.run(cities.named("milano").orElseThrow(), () -> {
            Subject letter = new Subject("letter", UUID.randomUUID());
            assertThat(check.run().wrong()).isEmpty();
            Files.Kept file = transaction.execute(
                    status -> files.hang(letter, "perso.txt", "text/plain", 1, gone, Label.house("URC")));
            assertThat(check.run().wrong()).containsExactly(Finding.of("documents.blob", gone));
            jdbc.sql("delete from documents_file where id = ?").param(file.id()).update();
        });
    }

    private UUID hung(String name, String mediaType, Label label) {
        return CityScope.call(
                cities.named("milano").orElseThrow(),
                () -> hang(new Subject("letter", UUID.randomUUID()), name, mediaType, label)
                        .id());
    }

    private Files.Kept hang(Subject subject, String name, String mediaType, Label label) {
        String sha256 = blobs.put(BYTES);
        return transaction.execute(status -> files.hang(subject, name, mediaType, BYTES.length, sha256, label));
    }

    private Visit livia() {
        return Visit.as(port, "milano.localhost", "livia.ferraguzzi");
    }

    private int status(String host, String username, UUID file) {
        return Visit.as(port, host, username).open("/files/" + file).status();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
