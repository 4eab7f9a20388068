// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** What the antivirus finds harmful is kept, and handed out to nobody. */
@HouseTest
class AHarmfulFileStory {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Blobs blobs;
    private final Files files;
    private final Ids ids;
    private final Today today;
    private final City milano;

    @LocalServerPort
    private int port;

    AHarmfulFileStory(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Blobs blobs,
            Files files,
            Ids ids,
            Today today,
            Cities cities) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.blobs = blobs;
        this.files = files;
        this.ids = ids;
        this.today = today;
        this.milano = cities.named("milano").orElseThrow();
    }

    @BeforeEach
    void itIsMorning() {
        TheClock.reset();
    }

    @Test
    void itIsToldInWordsAndAskedAgainWhileClamdIsAway() {
        UUID harmful = hung("catalogo.txt", "questo testo contiene EICAR");
        UUID harmless = hung("elenco.txt", "questo testo non contiene niente");
        assertThatThrownBy(() ->
                        CityScope.run(milano, () -> antivirus("127.0.0.1:1").run(milano)))
                .hasMessageContaining("clamd");
        assertThat(livia().open("/files/" + harmful).status()).isEqualTo(200);
        try (AClamd clamd = new AClamd()) {
            CityScope.run(milano, () -> antivirus(clamd.address()).run(milano));
        }
        Seen refused = livia().open("/files/" + harmful);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("catalogo.txt", "Eicar-Test-Signature", "Resta in archivio");
        assertThat(livia().open("/files/" + harmful + "/preview").text())
                .contains("Eicar-Test-Signature")
                .doesNotContain("questo testo contiene");
        assertThat(livia().open("/files/" + harmless).status()).isEqualTo(200);
        assertThat(livia().open("/files/" + harmless + "/preview").text()).contains("nulla di dannoso trovato");
        Seen operations = Visit.as(port, "milano.localhost", "zita.arcangioli").open("/operations");
        assertThat(operations.text()).contains("Eicar-Test-Signature").doesNotContain("catalogo");
        assertThat(Visit.as(port, "milano.localhost", "ulderico.fossombrone")
                        .open("/files/" + harmful)
                        .status())
                .isEqualTo(404);
    }

    private Antivirus antivirus(String address) {
        return new Antivirus(jdbc, new Clamd(new AntivirusSettings(address, Duration.ofSeconds(10))), blobs, today);
    }

    private Visit livia() {
        return Visit.as(port, "milano.localhost", "livia.ferraguzzi");
    }

    private UUID hung(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return CityScope.call(milano, () -> {
            String sha256 = blobs.put(bytes);
            Subject subject = new Subject("letter", ids.next());
            return transaction
                    .execute(status -> files.hang(subject, name, "text/plain", bytes.length, sha256, Label.unit("URC")))
                    .id();
        });
    }
}
