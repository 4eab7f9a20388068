// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.demo.DemoCities;
import palazzo.invitations.TheInvitations;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.PostKind;
import palazzo.organisation.Staff;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** Who supervises the Technical secretariat and the Ceremonial sees both, and moves the work of one who is away. */
@HouseTest
class TwoOfficesSideBySideStory {

    private static final String TEA = "tea.ombrosi";
    private static final String ROADS = "Lettera sul cantiere di piazza Ovidio";
    private static final String TREES = "Lettera sui tigli di viale Rovere";
    private static final String FLAG = "Lettera sulla bandiera del balcone";
    private static final String GALA = "Cerimonia per i caduti della Ghisolfa";
    private static final String WRITER = "fermo.galimberti@posta.example";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final Staff staff;
    private final JdbcClient jdbc;
    private UUID tea = new UUID(0, 0);

    @LocalServerPort
    private int port;

    TwoOfficesSideBySideStory(Cities cities, Mailboxes mailboxes, Jobs jobs, Staff staff, JdbcClient jdbc) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aColleagueHelpsOut() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        CityScope.run(milano(), () -> {
            tea = staff.add("Tea", "Ombrosi", TEA + "@comune.example");
            staff.open(tea, TEA, DemoCities.PASSWORD, false);
            staff.appoint(tea, PostKind.OFFICER, "STE", LocalDate.of(2024, 1, 1), null);
        });
    }

    @AfterEach
    void theColleagueGoesBack() {
        TheClock.reset();
        CityScope.run(milano(), () -> {
            jdbc.sql("delete from organisation_account where person = ?")
                    .param(tea)
                    .update();
            jdbc.sql("delete from organisation_post where person = ?")
                    .param(tea)
                    .update();
        });
    }

    @Test
    @Proves("CFS-12")
    void theWorkOfOneWhoIsAwayIsGivenOnAndAnswered() throws Exception {
        for (String subject : List.of(ROADS, TREES, FLAG)) {
            TheMail.arrives("Fermo Galimberti", WRITER, subject, "Signor Sindaco,\n\nle scrivo di questo.");
        }
        jobs.run("mail.fetch");
        TheOffice office = new TheOffice(port);
        String invited = anInvitationComes(office);
        String roads = office.triages(ROADS, "STE-04@STE");
        String trees = office.triages(TREES, "STE-04@STE");
        office.triages(FLAG, "CER-01@CER");
        Visit ines = office.as("ines.tortorelli");
        ines.submit(ines.open(roads), "form[action$=/taking]", Map.of());
        ines.submit(ines.open(trees), "form[action$=/taking]", Map.of());
        Visit ruggero = office.as("ruggero.cantalupi");
        assertThat(late(ruggero, "STE")).noneMatch(row -> row.contains(ROADS));

        TheClock.pass(Duration.ofDays(40));
        ruggero = office.as("ruggero.cantalupi");
        Seen page = ruggero.open("/supervision");
        assertThat(late(ruggero, "STE")).anyMatch(row -> row.contains(ROADS)).anyMatch(row -> row.contains(TREES));
        assertThat(late(ruggero, "CER")).anyMatch(row -> row.contains(FLAG));
        assertThat(page.page().select("tr:has(th:containsOwn(In ritardo)) td.n").eachText())
                .as("the figures are those of the rows")
                .containsExactly(
                        "" + late(ruggero, "STE").size(),
                        "" + late(ruggero, "CER").size());
        assertThat(page.text()).contains("Ines Tortorelli").contains(ROADS).contains(FLAG);

        Seen toStrangers = give(ruggero, List.of(box(page, ROADS)), "CER");
        assertThat(toStrangers.text()).contains("L’unità CER non ha la competenza STE-04");
        TheOffice.submitted(office.as("ines.tortorelli"), trees, "Gentile Fermo Galimberti,\n\ni tigli restano.");
        Seen given = give(ruggero, List.of(box(page, ROADS), box(page, TREES)), "STE:" + tea);
        assertThat(given.text())
                .contains("Fatto su 1 di 2 righe", "Riassegnato.")
                .contains("Una riga che qui non c’è più: Nel frattempo è cambiato o già chiuso");

        theCeremonialOfficeHasItTogether(office, ruggero, invited);
        int done = figure(ruggero, "Chiusi negli ultimi sette giorni", 0);
        Visit colleague = office.as(TEA);
        assertThat(colleague.open("/").text()).contains(ROADS);
        assertThat(TheOffice.submitted(colleague, roads, "Gentile Fermo Galimberti,\n\nil cantiere chiude a marzo.")
                        .text())
                .contains("La risposta è nel libro firma");
        office.passes("ines.tortorelli", ROADS);
        office.passes("ruggero.cantalupi", ROADS);
        jobs.run("letters.leave");
        jobs.run("mail.send");
        TheClock.pass(Duration.ofMinutes(11));
        jobs.run("letters.leave");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(WRITER).getLast().getSubject()).isEqualTo("R: " + ROADS);
        assertThat(late(office.as("ruggero.cantalupi"), "STE"))
                .as("what Ines wrote about the trees waits in the folder")
                .noneMatch(row -> row.contains(ROADS))
                .anyMatch(row -> row.contains("Controllare: " + TREES));
        assertThat(figure(office.as("ruggero.cantalupi"), "Chiusi negli ultimi sette giorni", 0))
                .as("throughput counts what was done")
                .isGreaterThan(done);
    }

    private String anInvitationComes(TheOffice office) {
        TheMail.arrives(
                "Prefettura della Ghisolfa",
                WRITER,
                GALA,
                "Signor Sindaco,\n\nla invitiamo sabato 20 febbraio 2027 alle 20.");
        jobs.run("mail.fetch");
        return new TheInvitations(office, jobs).triaged(GALA);
    }

    /** One bulk for two kinds of work: the advice on an invitation, and a letter; each is the colleague's own afterwards. */
    private void theCeremonialOfficeHasItTogether(TheOffice office, Visit ruggero, String invited) {
        Visit ulderico = office.as("ulderico.fossombrone");
        assertThat(mine(ulderico)).doesNotContain(FLAG).doesNotContain(GALA);
        Seen page = ruggero.open("/supervision?unit=CER");
        Seen given = give(ruggero, List.of(box(page, FLAG), box(page, GALA)), "CER:" + person("ulderico.fossombrone"));
        assertThat(given.text()).contains("Fatto su 2 di 2 righe");
        assertThat(mine(ulderico)).contains(FLAG, "Parere sull’invito", GALA);
        assertThat(ruggero.open("/supervision")
                        .page()
                        .select("section[aria-labelledby=shares]")
                        .text())
                .contains("Ulderico Fossombrone");
        Seen elsewhere = give(ruggero, List.of(box(ruggero.open("/supervision?unit=CER"), GALA)), "STE:" + tea);
        assertThat(elsewhere.text()).contains("L’unità STE non ha la competenza CER-03");
        new TheInvitations(office, jobs).advises("ulderico.fossombrone", invited, "CER-03", "FAVOUR", "Dovuta.");
        assertThat(mine(ulderico)).doesNotContain(GALA);
    }

    @Test
    void whoDoesNotSuperviseSeesNothingOfIt() {
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        Seen refused = livia.open("/supervision");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("CFS-12");
        assertThat(livia.open("/").page().select("a[href=/supervision]")).isEmpty();
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/supervision")
                        .text())
                .doesNotContain(ROADS);
    }

    private static String mine(Visit visit) {
        return visit.open("/?whose=mine")
                .page()
                .select("section[aria-labelledby=due]")
                .text();
    }

    private UUID person(String username) {
        return CityScope.call(
                milano(),
                () -> jdbc.sql("select person from organisation_account where username = ?")
                        .param(username)
                        .query(UUID.class)
                        .single());
    }

    private static int figure(Visit visit, String line, int office) {
        return Integer.parseInt(visit.open("/supervision")
                .page()
                .select("tr:has(th:containsOwn(" + line + ")) td.n")
                .get(office)
                .text());
    }

    private static List<String> late(Visit visit, String unit) {
        return visit.open("/supervision?show=late&unit=" + unit)
                .page()
                .select("table.folds tbody tr")
                .eachText();
    }

    private static String box(Seen page, String subject) {
        return page.page()
                .select("tr:has(a:contains(" + subject + ")) input[name=chosen]")
                .val();
    }

    private static Seen give(Visit visit, List<String> chosen, String to) {
        String token =
                visit.open("/supervision").page().select("input[name=_csrf]").val();
        return visit.post("/supervision/work", Map.of("_csrf", token, "to", to, "chosen", String.join(",", chosen)));
    }

    private City milano() {
        return cities.named("milano").orElseThrow();
    }
}
