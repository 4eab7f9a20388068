// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** Somebody writes again from the telephone: no header and no number says to what, but a person sees it. */
@HouseTest
class AThreadIsProposedStory {

    private static final String WRITER = "piera.filo@posta.example";
    private static final String SUBJECT = "Panchine divelte ai giardini Lepetit";
    private static final String TIE = "form[action$=/thread]:has(input[name=answers])";
    private static final String UNTIE = "form[action$=/thread]:has(input[name=_method])";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    AThreadIsProposedStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
    }

    @BeforeEach
    void theBoxIsOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
    }

    @Test
    @ProvesPart(value = "URC-01", what = "a thread that nothing in a mail tells is proposed and accepted in one click")
    void whoWritesAgainIsTiedToTheFirstLetterInOneClick() {
        TheOffice office = new TheOffice(port);
        comes(WRITER, SUBJECT);
        String first = office.triages(SUBJECT);
        comes(WRITER, "R: " + SUBJECT.toLowerCase(Locale.ROOT) + ", ancora");
        comes(WRITER, "Complimenti alla banda civica di sabato");

        Visit ines = office.as("ines.tortorelli");
        assertThat(ines.open(waiting(ines, "Complimenti alla banda civica"))
                        .page()
                        .select(TIE))
                .isEmpty();
        String again = waiting(ines, SUBJECT + ", ancora");
        Seen proposed = ines.open(again);
        assertThat(proposed.page().select(TIE).text()).contains("Forse prosegue", SUBJECT);

        Seen tied = ines.submit(proposed, TIE, Map.of());
        assertThat(tied.path()).isEqualTo(again);
        assertThat(tied.text()).contains("Le due lettere sono legate", "Forse risponde a");
        assertThat(ines.submit(proposed, TIE, Map.of()).status())
                .as("sent twice")
                .isEqualTo(200);
        assertThat(tied.page().select(TIE)).isEmpty();
        Visit livia = office.as("livia.ferraguzzi");
        assertThat(livia.open(first)
                        .page()
                        .select("section[aria-labelledby=thread]")
                        .text())
                .contains("ancora");

        Seen untied = ines.submit(tied, UNTIE, Map.of());
        assertThat(untied.text()).contains("Il legame è sciolto");
        assertThat(untied.page().select(TIE)).hasSize(1);
        String letter = again.replace("/triage/", "/letters/");
        assertThat(livia.submit(livia.open(letter), TIE, Map.of()).text()).contains("Le due lettere sono legate");
        Seen page = livia.open(letter);
        assertThat(page.page().select("section[aria-labelledby=acts]").text())
                .contains("Legata alla lettera da cui prosegue", "Legame con un’altra lettera sciolto");
        assertThat(page.text()).contains("Prosegue " + SUBJECT);
    }

    @Test
    void nobodyIsProposedWhatTheyMayNotSee() {
        TheOffice office = new TheOffice(port);
        String subject = "Questione riservata del teatro Lirico";
        comes("teatro@posta.example", subject);
        Visit ines = office.as("ines.tortorelli");
        String first = waiting(ines, subject);
        ines.submit(
                ines.open(first),
                "form.choose",
                Map.of("outcome", "ANSWER", "place", "URC-04@URC", "reserved", "MAYOR"));
        comes("teatro@posta.example", "Re: " + subject);

        String again = waiting(ines, "Re: " + subject);
        assertThat(ines.open(again).page().select(TIE).text()).contains(subject);
        Visit livia = office.as("livia.ferraguzzi");
        Seen hers = livia.open(again.replace("/triage/", "/letters/"));
        assertThat(hers.page().select(TIE)).isEmpty();
        Map<String, String> guessed = Map.of(
                "_csrf", hers.page().select("input[name=_csrf]").val(), "answers", first.replace("/triage/", ""));
        assertThat(livia.post(hers.path() + "/thread", guessed).status()).isEqualTo(404);
        assertThat(office.as("norina.quaglia")
                        .post(hers.path() + "/thread", Map.of())
                        .status())
                .isIn(403, 404);
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(ettore.open(hers.path()).status()).isEqualTo(404);
    }

    private void comes(String address, String subject) {
        TheMail.arrives("Piera Filo", address, subject, "Signor Sindaco, come Le dicevo.");
        jobs.run("mail.fetch");
    }

    private static String waiting(Visit visit, String subject) {
        return visit.open("/triage")
                .page()
                .select(".queue li a:contains(" + subject + ")")
                .attr("href");
    }
}
