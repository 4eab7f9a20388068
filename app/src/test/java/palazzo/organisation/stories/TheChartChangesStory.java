// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.kernel.Subject;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tasks.Tasks;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** A reorganisation is planned, its day comes, and everything follows; a town makes a chart of its own. */
@HouseTest
class TheChartChangesStory {

    private static final String LIVIA = "livia.ferraguzzi";
    private static final String NORINA = "norina.quaglia";
    private static final String ULDERICO = "ulderico.fossombrone";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final Tasks tasks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private String letter = "";

    @LocalServerPort
    private int port;

    TheChartChangesStory(
            Cities cities,
            Mailboxes mailboxes,
            Jobs jobs,
            Tasks tasks,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void aLetterIsOpenInCitizenRelations() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        letter = new TheOffice(port).triages(arrives());
    }

    @AfterEach
    void theChartIsTheModelAgain() {
        TheClock.reset();
        UUID id = UUID.fromString(letter.substring("/letters/".length()));
        in("milano", () -> tasks.done("letter.answer", new Subject("letter", id)));
        for (String city : List.of("milano", "valdoria")) {
            in(
                    city,
                    () -> jdbc.sql("delete from organisation_chart where first_day > '1900-01-01'")
                            .update());
        }
    }

    @Test
    void fromItsDayOnPermissionAndOpenWorkFollow() {
        plan(zita(), "Riorganizzazione 2027", "2027-01-01");
        gives("2027-01-01", "URC-04", "CER");

        TheClock.moveTo(LocalDateTime.of(2026, 12, 31, 23, 50));
        jobs.run("organisation.chart");
        assertThat(doers()).contains("Livia Ferraguzzi").doesNotContain("Ulderico Fossombrone");
        assertThat(open(LIVIA)).isEqualTo(1);
        assertThat(as(ULDERICO).open(letter).status()).isEqualTo(404);

        TheClock.moveTo(LocalDateTime.of(2027, 1, 1, 0, 10));
        assertThat(doers()).contains("Ulderico Fossombrone").doesNotContain("Livia Ferraguzzi");
        jobs.run("organisation.chart");
        assertThat(open(ULDERICO)).isEqualTo(1);
        assertThat(as(ULDERICO).open(letter).status()).isEqualTo(200);
        assertThat(as(LIVIA).open("/").text()).doesNotContain("Un tombino rotto");
        assertThat(as(ULDERICO).open("/").text()).contains("Un tombino rotto");
    }

    @Test
    void aVersionThatIsInForceTodayTakesOpenWorkAlongAtOnce() {
        plan(zita(), "Da oggi", "2026-12-02");
        gives("2026-12-02", "URC-04", "CER");
        assertThat(as(ULDERICO).open("/").text()).contains("Un tombino rotto");
        gives("2026-12-02", "URC-04", "AAG");
        assertThat(as(ULDERICO).open("/").text()).doesNotContain("Un tombino rotto");
        assertThat(as(NORINA).open("/").text()).contains("Un tombino rotto");
    }

    @Test
    void aHouseThatStoodStillFollowsOneVersionAfterTheOther() {
        plan(zita(), "Prima", "2026-12-10");
        gives("2026-12-10", "URC-04", "CER");
        plan(zita(), "Seconda", "2026-12-12");
        gives("2026-12-12", "URC-04", "AAG");
        TheClock.moveTo(LocalDateTime.of(2026, 12, 14, 9, 0));
        jobs.run("organisation.chart");
        assertThat(as(NORINA).open("/").text()).contains("Un tombino rotto");
    }

    @Test
    void whatWaitsToBeWeighedIsSeenByWhoeverWeighsItNow() {
        String waiting = arrives();
        Visit ulderico = as(ULDERICO);
        assertThat(ulderico.open("/triage").status()).isEqualTo(403);
        plan(zita(), "Da oggi", "2026-12-02");
        gives("2026-12-02", "STE-04", "CER");
        Seen queue = ulderico.open("/triage");
        assertThat(queue.text()).contains(waiting);
        String path =
                queue.page().select(".queue li a:contains(" + waiting + ")").attr("href");
        ulderico.submit(ulderico.open(path), "form.choose", Map.of("outcome", "NO_ANSWER", "place", "URC-04@URC"));
        assertThat(ulderico.open("/triage").text()).doesNotContain(waiting);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsToldAndNothingIsLost() {
        Visit zita = zita();
        plan(zita, "Prova", "2026-12-03");
        Seen form = zita.open("/admin/charts/2026-12-03/competences/URC-04");
        Seen unit = zita.open("/admin/charts/2026-12-03");
        gives("2026-12-03", "URC-04", "CER");

        Seen late = zita.submit(form, "form.form", Map.of("by", "AAG", "wording", "Risposte"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("ora questa competenza la svolge CER");
        assertThat(late.page().select("input[name=wording]").val()).isEqualTo("Risposte");
        assertThat(late.page().select("input[name=by][checked]").eachAttr("value"))
                .containsExactly("AAG");
        assertThat(zita.submit(late, "form.form", Map.of()).status()).isEqualTo(200);

        Seen renamed = zita.submit(unit, unit("RED"), Map.of("nameIt", "Redazione e stampa"));
        assertThat(renamed.status()).isEqualTo(409);
        assertThat(renamed.page().select("#RED-nameIt").val()).isEqualTo("Redazione e stampa");
        assertThat(renamed.page().select("details[open]").eachAttr("id")).containsExactly("RED");
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() {
        Visit zita = zita();
        plan(zita, "Prova", "2026-12-03");
        Seen form = zita.open("/admin/charts/2026-12-03/competences/URC-04");
        zita.submit(form, "form.form", Map.of("by", "CER"));
        assertThat(zita.submit(form, "form.form", Map.of("by", "CER")).status()).isEqualTo(200);
        assertThat(plan(zita, "Ancora", "2026-12-03").status()).isEqualTo(422);
    }

    @Test
    void aVersionWhoseDayHasNotComeIsGivenUp() {
        Visit zita = zita();
        plan(zita, "Prova", "2026-12-03");
        Seen gone =
                zita.submit(zita.open("/admin/charts/2026-12-03"), "form[action=/admin/charts/2026-12-03]", Map.of());
        assertThat(gone.text()).contains("La versione è tolta").doesNotContain("Prova");
        assertThat(zita.open("/admin/charts/2026-12-03").status()).isEqualTo(404);
    }

    @Test
    void whatWasInForceYesterdayIsNotRewritten() {
        Visit zita = zita();
        plan(zita, "Prova", "2026-12-03");
        Seen form = zita.open("/admin/charts/2026-12-03/competences/URC-04");
        TheClock.moveTo(LocalDateTime.of(2026, 12, 4, 9, 0));
        Seen late = zita.submit(form, "form.form", Map.of("by", "CER"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("non si modifica più");
        assertThat(plan(zita, "Ieri", "2026-12-03").status()).isEqualTo(422);
    }

    @Test
    void aTownGivesEverythingToOneUnitInItsOwnWords() {
        Visit gilda = Visit.as(port, "valdoria.localhost", "gilda.roncaglia");
        plan(gilda, "Organigramma di Valdoria", "2026-12-02");
        String path = "/admin/charts/2026-12-02";
        gilda.submit(
                gilda.open(path), "form[action$=/units]", Map.of("code", "SEG", "nameIt", "Segreteria del Sindaco"));
        for (String unit :
                List.of("STE", "CER", "SCG", "CFS", "GEP", "AAG", "AUD", "INT", "COM", "URC", "URI", "RED")) {
            gilda.submit(gilda.open(path), "form[action$=/moves]", Map.of("from", unit, "to", "SEG"));
            gilda.submit(gilda.open(path), "form[action$=/units/" + unit + "]:has(input[value=delete])", Map.of());
        }
        gilda.submit(
                gilda.open(path + "/competences/CER-08"),
                "form.form",
                Map.of("by", "SEG", "wording", "Patrocini del paese"));
        Seen chart = gilda.open("/funzioni");
        assertThat(chart.page().select("section.unit")).hasSize(1);
        assertThat(chart.text()).contains("Segreteria del Sindaco", "SEG · 146 competenze", "Patrocini del paese");
        assertThat(Visit.as(port, "milano.localhost", "livia.ferraguzzi")
                        .open("/funzioni")
                        .text())
                .contains("12 unità")
                .doesNotContain("Patrocini del paese");
    }

    @Test
    void aUnitThatStillCarriesSomethingStays() {
        Visit zita = zita();
        plan(zita, "Prova", "2026-12-03");
        Seen refused = zita.submit(
                zita.open("/admin/charts/2026-12-03"), "form[action$=/units/RED]:has(input[value=delete])", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("RED svolge ancora");
    }

    @Test
    void aUnitNeverStandsBelowItselfAndWhatWasTypedStays() {
        Visit zita = zita();
        plan(zita, "Prova", "2026-12-03");
        Seen refused = zita.submit(
                zita.open("/admin/charts/2026-12-03"), unit("CFS"), Map.of("parent", "STE", "nameIt", "Gabinetto"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("mai sotto se stessa");
        assertThat(refused.page().select("#CFS-nameIt").val()).isEqualTo("Gabinetto");
        assertThat(zita.submit(refused, unit("CFS"), Map.of("parent", "", "nameIt", " "))
                        .text())
                .contains("non può restare vuoto");
        Seen renamed = zita.submit(
                zita.open("/admin/charts/2026-12-03"), unit("CFS"), Map.of("nameIt", "Gabinetto della Sindaca"));
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(zita.open("/admin/charts/2026-12-03").text()).contains("Gabinetto della Sindaca");
    }

    private String arrives() {
        String subject = "Un tombino rotto in via " + UUID.randomUUID();
        TheMail.arrives("Ottavia Brugnoli", "ottavia.brugnoli@posta.example", subject, "Va riparato.");
        jobs.run("mail.fetch");
        return subject;
    }

    private static Seen plan(Visit visit, String name, String firstDay) {
        return visit.submit(
                visit.open("/admin/charts"), "form[action=/admin/charts]", Map.of("name", name, "firstDay", firstDay));
    }

    private void gives(String firstDay, String competence, String unit) {
        Visit zita = zita();
        zita.submit(
                zita.open("/admin/charts/" + firstDay + "/competences/" + competence), "form.form", Map.of("by", unit));
    }

    private static String unit(String code) {
        return "form[action$=/units/" + code + "]:has(input[value=put])";
    }

    private Visit zita() {
        return as("zita.arcangioli");
    }

    private Visit as(String username) {
        return Visit.as(port, "milano.localhost", username);
    }

    private String doers() {
        return as(NORINA).open("/funzioni/URC-04").text();
    }

    private long open(String username) {
        return as(username)
                .open("/funzioni?state=open")
                .page()
                .select(".unit .code[href=/funzioni/URC-04]")
                .size();
    }

    private void in(String city, Runnable work) {
        CityScope.run(cities.named(city).orElseThrow(), () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
