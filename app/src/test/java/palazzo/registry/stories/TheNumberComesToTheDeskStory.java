// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.organisation.Staff;
import palazzo.registry.domain.ARegistryElsewhere.Mood;
import palazzo.registry.domain.ARegistryElsewhere.Open;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** A town whose numbers come from a registry of its own registers at the desk, and takes an emergency register back in. */
@HouseTest
class TheNumberComesToTheDeskStory {

    private static final String TOWN = "senzanumeri";
    private static final String JOB = "registry.numbers";

    private static final String EMERGENCY = """
            {"format":"palazzo-emergenza-1","city":"senzanumeri","code":"EM-20490304-0910","measure":"n. 8 del 4 marzo 2049",
             "authorisedBy":"Il responsabile","cause":"Rete ferma","start":"2049-03-04T09:10","end":"2049-03-04T12:00",
             "extensions":[],"totals":[{"day":"2049-03-04","operations":1}],
             "rows":[{"number":1,"at":"2049-03-04T09:20","direction":"IN","means":"HAND",
                      "correspondent":"Vigili del fuoco","about":"Sopralluogo al teatro"}]}
            """;

    private final Jobs jobs;
    private final Today today;

    @LocalServerPort
    private int port;

    TheNumberComesToTheDeskStory(Cities cities, Staff staff, Ids ids, Jobs jobs, Today today) {
        RegistryTown.of(TOWN, cities, staff, ids);
        this.jobs = jobs;
        this.today = today;
    }

    @BeforeEach
    void aDay() {
        TheClock.moveTo(LocalDateTime.of(2049, 3, 5, 9, 0));
    }

    @AfterEach
    void clock() {
        TheClock.reset();
    }

    @Test
    @ProvesPart(
            value = "AAG-02",
            what = "registration by hand and emergency register where the city has its own registry")
    void whatWasRegisteredAtTheDeskGetsItsNumberLater() throws Exception {
        try (Open city = new Open(TOWN, today.now())) {
            city.is(Mood.AWAY);
            Visit clerk = visit(RegistryTown.CLERK);
            Seen dossier = clerk.submit(
                    clerk.open("/archive/dossiers/new"),
                    "form[action=/archive/dossiers]",
                    Map.of("title", "Fontane", "classCode", "I.8", "kind", "AFFAIR", "unit", "URC"));
            String code = dossier.text().replaceAll("(?s).*Fascicolo (2049-I\\.8-\\d+).*", "$1");
            Seen form = clerk.open("/registry/new");
            Seen promised = register(clerk, form, "Fontana senza acqua", Map.of("dossier", code, "unit", "URC"));
            assertThat(promised.status()).isEqualTo(200);
            assertThat(promised.path()).isEqualTo("/registry/awaited");
            assertThat(promised.text()).contains("arriva da sé", "Fontana senza acqua", "non ancora chiesto");
            register(clerk, form, "Fontana senza acqua", Map.of("dossier", code, "unit", "URC"));
            TheClock.pass(Duration.ofSeconds(1));
            register(clerk, clerk.open("/registry/new"), "Segnalazione riservata", Map.of("reserved", "true"));
            jobs.run(JOB);
            assertThat(clerk.open("/registry/awaited").page().select("tbody tr"))
                    .hasSize(2);
            assertThat(clerk.open("/registry/awaited").text()).contains("HTTP 503", "Dall’altra parte");
            assertThat(visit(RegistryTown.HEAD).open("/registry/awaited").text())
                    .contains("Fontana senza acqua")
                    .doesNotContain("Segnalazione riservata");
            assertThat(visit(RegistryTown.OFFICER).open("/registry/awaited").status())
                    .isEqualTo(403);
            Attachment file = new Attachment(
                    "file", "registro.json", "application/json", EMERGENCY.getBytes(StandardCharsets.UTF_8));
            assertThat(clerk.submit(
                                    clerk.open("/registry/emergency"),
                                    "form[action=/registry/emergency]",
                                    Map.of(),
                                    file)
                            .text())
                    .contains("EM-20490304-0910", "1 in attesa del numero");

            city.is(Mood.WELL);
            TheClock.pass(Duration.ofMinutes(11));
            jobs.run(JOB);
            jobs.run(JOB);
            assertThat(city.given()).isEqualTo(3);
            assertThat(clerk.open("/registry/awaited").text()).contains("Nessun documento aspetta il numero");
            Seen entry = clerk.open(clerk.open("/registry?year=2049")
                    .page()
                    .select("a:contains(Fontana senza acqua)")
                    .attr("href"));
            assertThat(entry.text()).contains("0041003/2049", code, "I.8", "nota.pdf");
            assertThat(clerk.open(dossier.path()).text()).contains("Fontana senza acqua");
            assertThat(visit(RegistryTown.OFFICER).open("/").text()).contains("Fontana senza acqua");
            assertThat(visit(RegistryTown.HEAD).open("/registry?year=2049").text())
                    .contains("Sopralluogo al teatro")
                    .doesNotContain("Segnalazione riservata");
            Seen doubled = clerk.open(clerk.open("/registry?year=2049")
                    .page()
                    .select("a:contains(Sopralluogo)")
                    .attr("href"));
            assertThat(doubled.text()).contains("EM-20490304-0910/1 del 04/03/2049 09:20");
            assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                            .open(doubled.path())
                            .status())
                    .isEqualTo(404);
        }
    }

    private static Seen register(Visit clerk, Seen form, String about, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "direction",
                "IN",
                "means",
                "MAIL",
                "correspondent",
                "Comitato Ortica",
                "about",
                about,
                "classCode",
                "I.8"));
        fields.putAll(more);
        Attachment paper = new Attachment(
                "papers", "nota.pdf", "application/pdf", ("%PDF-1.7 " + about).getBytes(StandardCharsets.UTF_8));
        return clerk.submit(form, "form[action=/registry]", fields, paper);
    }

    private Visit visit(String username) {
        return Visit.as(port, TOWN + ".localhost", username);
    }
}
