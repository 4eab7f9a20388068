// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.registry.stories.RegistryTown.register;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.kernel.Ids;
import palazzo.law.Norm;
import palazzo.organisation.Staff;
import palazzo.registry.Schemas;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** At the desks of a town of its own. */
@HouseTest
class ADocumentIsRegisteredByHandStory {

    private static final String HOST = "protocollo.localhost";

    private final City city;
    private final Jobs jobs;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    ADocumentIsRegisteredByHandStory(Cities cities, Staff staff, Ids ids, Jobs jobs, JdbcClient jdbc) {
        this.city = RegistryTown.of("protocollo", cities, staff, ids);
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void monday() {
        TheClock.moveTo(LocalDateTime.of(2043, 5, 11, 9, 0));
    }

    @AfterEach
    void clock() {
        TheClock.reset();
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 53, c. 5")
    void whatTheLawLeavesOutIsRefusedWithItsReason() {
        Visit clerk = visit(RegistryTown.CLERK);
        assertThat(clerk.open("/registry/instructions").text())
                .contains("Che cosa non si registra", "inviti a manifestazioni", "art. 53, c. 5");
        Seen refused = register(clerk, "Invito al concerto", Map.of("category", "inviti a manifestazioni"), null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Non si registra: inviti a manifestazioni", "d.P.R. 445/2000, art. 53, c. 5");
        assertThat(refused.page().select("textarea[name=about]").text()).isEqualTo("Invito al concerto");
        assertThat(register(clerk, "Senza file", Map.of("means", "MAIL"), null).status())
                .isEqualTo(422);
        assertThat(register(clerk, "Classe che non c'è", Map.of("classCode", "XX.99"), null)
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 56")
    @Norm("d.lgs. 82/2005, art. 41, c. 2-ter")
    @ProvesPart(value = "AAG-02", what = "registration desks, classes and files, labels, metadata")
    void aDocumentGetsItsNumberItsFileAndItsOffice() {
        Visit clerk = visit(RegistryTown.CLERK);
        Seen dossier = clerk.submit(
                clerk.open("/archive/dossiers/new"),
                "form[action=/archive/dossiers]",
                Map.of("title", "Fontane del centro", "classCode", "I.8", "kind", "AFFAIR", "unit", "URC"));
        String code = dossier.text().replaceAll("(?s).*Fascicolo (2043-I\\.8-\\d+).*", "$1");
        Map<String, String> more = new LinkedHashMap<>();
        more.put("means", "MAIL");
        more.put("dossier", code);
        more.put("unit", "URC");
        more.put("theirNumber", "77/A");
        more.put("theirDate", "2043-05-08");
        Attachment paper = new Attachment(
                "papers", "nota.pdf", "application/pdf", "%PDF-1.7 nota".getBytes(StandardCharsets.UTF_8));
        Seen seen = register(clerk, "Fontana di piazza Grande senza acqua", more, paper);
        assertThat(seen.text()).contains("Registrato con il numero", "77/A", code, "nota.pdf", "Unità");
        String path = seen.path();
        assertThat(clerk.open(path + "/label.pdf").text()).contains("Comune di protocollo", "Classe I.8");
        byte[] metadata = clerk.bytes(path + "/metadata.xml").body();
        assertThat(Schemas.fault(Schemas.DOCUMENT, metadata)).isEmpty();
        byte[] file = clerk.bytes(dossier.path() + "/metadata.xml").body();
        assertThat(Schemas.fault(Schemas.DOSSIER, file)).isEmpty();
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("<IdAggregazione>" + code);
        Visit officer = visit(RegistryTown.OFFICER);
        assertThat(officer.open("/registry/new").status()).isEqualTo(403);
        Seen given = officer.open(path);
        assertThat(officer.submit(given, "form[action$=/charge]", Map.of()).text())
                .contains("Hai preso in carico", "ugo risposte");
        assertThat(officer.open(path).page().select("form[action$=/charge]")).isEmpty();
        assertThat(visit(RegistryTown.CLERK)
                        .open("/registry?q=fontana&year=2043")
                        .text())
                .contains("piazza Grande");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(path)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aClosedFileTakesNothingAndClassAndFileAgree() {
        Visit clerk = visit(RegistryTown.CLERK);
        Seen entry = register(clerk, "Richiesta di patrocinio", Map.of("classCode", "I.13"), null);
        Seen dossier = clerk.submit(
                clerk.open("/archive/dossiers/new"),
                "form[action=/archive/dossiers]",
                Map.of("title", "Patrocini", "classCode", "I.13", "kind", "AFFAIR", "unit", "URC"));
        String code = dossier.text().replaceAll("(?s).*Fascicolo (2043-I\\.13-\\d+).*", "$1");
        Seen other = clerk.submit(entry, "form[action$=/handling]", Map.of("classCode", "I.8", "dossier", code));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("è della classe I.13");
        clerk.submit(dossier, "form[action$=/closure]", Map.of());
        Seen closed = clerk.submit(entry, "form[action$=/handling]", Map.of("dossier", code));
        assertThat(closed.text()).contains("è chiuso");
        clerk.submit(clerk.open(dossier.path()), "form[action$=/closure]", Map.of("_method", "delete"));
        Seen laid = clerk.submit(entry, "form[action$=/handling]", Map.of("dossier", code, "why", "riaperto"));
        assertThat(laid.text()).contains("è aggiornata", "Come stava", "riaperto");
        assertThat(clerk.submit(entry, "form[action$=/handling]", Map.of("to", "CER"))
                        .status())
                .isEqualTo(409);
        assertThat(clerk.open(dossier.path()).text()).contains("Richiesta di patrocinio");
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 54")
    @ProvesPart(value = "AAG-02", what = "annulment of fields, old values readable")
    void aFieldIsAnnulledAndBothValuesStayReadable() {
        Visit clerk = visit(RegistryTown.CLERK);
        Seen entry = register(clerk, "Ogetto con un erore", Map.of(), null);
        Map<String, String> without = Map.of("field", "about", "value", "Oggetto giusto", "reason", "refuso");
        assertThat(clerk.submit(entry, "form[action$=/corrections]", without).status())
                .isEqualTo(422);
        Map<String, String> form = new LinkedHashMap<>(without);
        form.put("measure", "n. 3 del 11 maggio 2043");
        Seen after = clerk.submit(entry, "form[action$=/corrections]", form);
        assertThat(after.text())
                .contains("Dato annullato: Oggetto", "Ogetto con un erore", "Oggetto giusto", "n. 3 del 11 maggio 2043")
                .contains("norma timbri");
        assertThat(clerk.submit(entry, "form[action$=/corrections]", form)
                        .text()
                        .split("Dato annullato: Oggetto"))
                .hasSize(2);
        assertThat(clerk.open("/registry?year=2043&q=giusto").text()).contains("Oggetto giusto", "Dato annullato");
        for (String table : new String[] {"registry_entry", "registry_correction", "registry_handling"}) {
            CityScope.run(
                    city,
                    () -> assertThatThrownBy(
                                    () -> jdbc.sql("delete from " + table).update())
                            .isInstanceOf(DataAccessException.class));
        }
    }

    @Test
    @ProvesPart(value = "AAG-02", what = "reserved registrations with deferred access")
    void whatIsReservedShowsNothingUntilItsDay() {
        Visit clerk = visit(RegistryTown.CLERK);
        Map<String, String> more = Map.of("unit", "URC", "reserved", "true", "opensOn", "2043-05-20");
        Seen entry = register(clerk, "Segnalazione di un dipendente", more, null);
        assertThat(entry.text()).contains("Riservata fino a");
        Visit officer = visit(RegistryTown.OFFICER);
        Visit chief = visit(RegistryTown.CHIEF);
        assertThat(officer.open(entry.path()).status()).isEqualTo(404);
        assertThat(chief.open(entry.path()).status()).isEqualTo(404);
        assertThat(chief.open("/registry/days/2043-05-11").text())
                .contains("Dati riservati ad altri uffici")
                .doesNotContain("Segnalazione di un dipendente");
        assertThat(officer.open("/search?q=segnalazione").text()).doesNotContain("dipendente");
        TheClock.moveTo(LocalDateTime.of(2043, 5, 20, 1, 0));
        jobs.run("registry.reserves");
        assertThat(officer.open(entry.path()).text()).contains("Segnalazione di un dipendente", "Non riservata");
    }

    /** The database would say no too, but not in words. */
    @Test
    void whatATableWouldRefuseIsRefusedInWordsBefore() {
        Visit clerk = visit(RegistryTown.CLERK);
        Seen whole = opened(clerk, "Argini del canale", "");
        String code = whole.text().replaceAll("(?s).*Fascicolo (2043-I\\.8-\\d+).*", "$1");
        Seen part = opened(clerk, "Argini, primo tratto", code);
        clerk.submit(part, "form[action$=/closure]", Map.of());
        clerk.submit(whole, "form[action$=/closure]", Map.of());
        Map<String, String> again = Map.of("_method", "delete");
        assertThat(clerk.submit(clerk.open(part.path()), "form[action$=/closure]", again)
                        .text())
                .contains("Il fascicolo di cui è parte è chiuso");
        Seen later = opened(clerk, "Di un altro giorno", "");
        String id = later.path().replaceAll(".*/", "");
        CityScope.run(
                city,
                () -> jdbc.sql("update archive_dossier set opened_on = '2043-06-01' where id = ?::uuid")
                        .param(id)
                        .update());
        Seen refused = clerk.submit(later, "form[action$=/closure]", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("data di apertura futura");
        CityScope.run(city, () -> {
            jdbc.sql("update archive_dossier set opened_on = '2043-05-11' where id = ?::uuid")
                    .param(id)
                    .update();
        });
        clerk.submit(later, "form[action$=/closure]", Map.of());
        CityScope.run(city, () -> {
            jdbc.sql("""
                            insert into archive_discard (dossier, at, operator, decision, leave, reason)
                            values (?::uuid, '2043-05-11', ?::uuid, 'DISCARD', 'prot. 1', 'passati')
                            """).params(id, id).update();
        });
        assertThat(clerk.submit(clerk.open(later.path()), "form[action$=/closure]", again)
                        .text())
                .contains("Lo scarto del fascicolo", "è già stato deciso");
        assertThat(register(clerk, "Numero senza data", Map.of("theirNumber", "77/A"), null)
                        .text())
                .contains("Il numero di chi scrive è senza la sua data");
        assertThat(register(clerk, "Data senza numero", Map.of("theirDate", "2043-05-08"), null)
                        .text())
                .contains("Registrato con il numero", "del ven 8 mag");
        assertThat(register(clerk, "\u2003\u00a0", Map.of(), null).status()).isEqualTo(422);
        Seen ente = clerk.open("/archive/sheets/ente");
        assertThat(clerk.submit(
                                ente,
                                "form[action$=/ente]",
                                Map.of("body", "codice_registro | " + "P".repeat(17), "firstDay", "2043-05-12"))
                        .text())
                .contains("non è un codice di registro");
    }

    private static Seen opened(Visit clerk, String title, String parent) {
        Map<String, String> form =
                new LinkedHashMap<>(Map.of("title", title, "classCode", "I.8", "kind", "AFFAIR", "unit", "URC"));
        form.put("parent", parent);
        return clerk.submit(
                clerk.open("/archive/dossiers/new?parent=" + parent), "form[action=/archive/dossiers]", form);
    }

    private Visit visit(String username) {
        return Visit.as(port, HOST, username);
    }
}
