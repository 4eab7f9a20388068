// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.demo.DemoCities;
import palazzo.directory.TheDirectory;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.PostKind;
import palazzo.organisation.Staff;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** A councillor questions the Mayor, a committee moves, an assessor asks: each stands on its page until it is answered. */
@HouseTest
class TheCouncilAsksStory {

    private static final String CLERK = "berenice.airoldi";
    private static final String HEAD = "tullio.ravizza";

    /** An answer to a councillor is signed where the ties with the council are. */
    private static final String SIGNS = "leandro.bassignani";

    private static final String QUESTION = "Interrogazione sul ponte dell’Ortica";
    private static final String MOTION = "Mozione sulle scuole aperte il sabato";
    private static final String REQUEST = "I dati sugli asili, prima della Giunta";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Staff staff;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    TheCouncilAsksStory(Cities cities, Mailboxes mailboxes, Staff staff, Jobs jobs) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.staff = staff;
        this.jobs = jobs;
    }

    @BeforeEach
    void theBoxIsOpenAndTheUnitHasPeople() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        CityScope.run(cities.named("milano").orElseThrow(), () -> {
            works("Berenice", "Airoldi", CLERK, PostKind.OFFICER);
            works("Tullio", "Ravizza", HEAD, PostKind.HEAD);
        });
    }

    private void works(String given, String family, String username, PostKind kind) {
        UUID person = staff.add(given, family, username + "@comune.example");
        staff.open(person, username, DemoCities.PASSWORD, false);
        staff.appoint(person, kind, "URI", LocalDate.of(2024, 1, 1), null);
    }

    @Test
    @Proves("URI-01")
    void whatCouncilCommitteesAndGiuntaAskIsFollowedToItsDayAndAnswered() throws Exception {
        TheOffice office = new TheOffice(port);
        Visit ines = office.as("ines.tortorelli");
        theyAreKnown(ines);
        comes("Fosca Stucchi", "fosca.stucchi@comune.example", QUESTION);
        comes("Marzia Bonacossa", "marzia.bonacossa@comune.example", MOTION);
        comes("Bice Ramponi", "bice.ramponi@comune.example", REQUEST);
        String question = triaged(ines, QUESTION, Map.of("outcome", "FORMAL", "formal", "COUNCILLOR_QUESTION"));
        triaged(ines, MOTION, Map.of("outcome", "ANSWER", "topic", "MOZIONE"));
        triaged(ines, REQUEST, Map.of("outcome", "ANSWER", "topic", "AMMINISTRATORE"));

        Visit berenice = office.as(CLERK);
        String councillor = page(berenice, "stucchi fosca");
        String council = page(berenice, "consiglio comunale");
        assertThat(open(berenice, councillor)).contains(QUESTION, "Interrogazione o interpellanza");
        assertThat(open(berenice, council)).contains(QUESTION, MOTION).doesNotContain(REQUEST);
        assertThat(open(berenice, page(berenice, "commissione scuola e memoria")))
                .contains(MOTION, "Mozione o ordine del giorno")
                .doesNotContain(QUESTION);
        assertThat(open(berenice, page(berenice, "giunta comunale")))
                .contains(REQUEST, "Richiesta di un consigliere o assessore")
                .doesNotContain(QUESTION, MOTION);

        TheClock.pass(Duration.ofDays(40));
        jobs.run("letters.terms");
        berenice = office.as(CLERK);
        assertThat(open(berenice, councillor))
                .as("its day is over, and it is told")
                .contains("giorni di ritardo");
        assertThat(office.toDo(CLERK)).contains(QUESTION);

        assertThat(TheOffice.submitted(berenice, question, "Gentile Consigliera,\n\nil ponte riapre il 2 marzo.")
                        .text())
                .contains("La risposta è nel libro firma");
        office.passes(HEAD, QUESTION);
        office.passes(SIGNS, QUESTION);
        TheClock.pass(Duration.ofMinutes(11));
        jobs.run("letters.leave");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf("fosca.stucchi@comune.example").getLast().getSubject())
                .isEqualTo("R: " + QUESTION);
        Seen answered = office.as(CLERK).open(councillor);
        assertThat(answered.text()).contains("La lettera è stata smistata", "Ha avuto risposta");
        assertThat(open(office.as(CLERK), council)).doesNotContain(QUESTION).contains(MOTION);

        assertThat(office.as("norina.quaglia").open(councillor).text()).doesNotContain(QUESTION, "Ha avuto risposta");
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(ettore.open(councillor).status()).isEqualTo(404);
        assertThat(ettore.open(question).status()).isEqualTo(404);
    }

    private static void theyAreKnown(Visit ines) {
        for (String file : new String[] {"bodies", "people", "further-offices"}) {
            Seen brought = TheDirectory.brought(
                    ines,
                    file + ".csv",
                    TheDirectory.ofTheDemo("demo-" + file + ".csv"),
                    file.equals("bodies") ? "BODY" : "PERSON");
            TheDirectory.written(ines, brought);
        }
    }

    private void comes(String name, String address, String subject) {
        TheMail.arrives(name, address, subject, "Signor Sindaco,\n\nchiedo di sapere entro quando.");
        jobs.run("mail.fetch");
    }

    /** Ines sends it to who follows the bodies of the city. @return the path of the letter */
    private static String triaged(Visit ines, String subject, Map<String, String> said) {
        String path = ines.open("/triage")
                .page()
                .select(".queue li a:contains(" + subject + ")")
                .attr("href");
        Map<String, String> choice = new java.util.HashMap<>(said);
        choice.put("place", "URI-01@URI");
        assertThat(ines.submit(ines.open(path), "form.choose", choice).text()).contains("Smistata: " + subject);
        return path.replace("/triage/", "/letters/");
    }

    private static String page(Visit visit, String words) {
        return TheDirectory.found(visit, words).getFirst();
    }

    /** What is open on the page of a person or a body. */
    private static String open(Visit visit, String party) {
        return visit.open(party)
                .page()
                .select("section[aria-labelledby^=open-]")
                .text();
    }
}
