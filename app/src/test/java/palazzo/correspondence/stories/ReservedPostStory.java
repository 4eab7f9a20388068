// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;

/** What is not for the eyes of the desk: it gets its number and its day, and nobody there sees it again. */
@HouseTest
class ReservedPostStory {

    private static final String FORM = "form[action=/letters/reserved]";

    @LocalServerPort
    private int port;

    @BeforeEach
    void theDayBegins() {
        TheClock.reset();
    }

    @Test
    @ProvesPart(value = "URC-01", what = "reserved post, registered without being read")
    void anEnvelopeForTheOfficerOfReportsIsRegisteredAndSeenByNobodyElse() {
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        Seen refused = livia.submit(livia.open("/letters/reserved/new"), FORM, Map.of("kind", "WHISTLEBLOWING"));
        if (refused.status() == 422) {
            assertThat(refused.text()).contains("non ha indicato nessuno");
        }
        names(office, "WHISTLEBLOWING", "Norina Quaglia");
        assertThat(livia.submit(livia.open("/letters/reserved/new"), FORM, Map.of("kind", ""))
                        .status())
                .isEqualTo(422);
        Seen form = livia.open("/letters/reserved/new");
        String number = number(livia.submit(form, FORM, Map.of("kind", "WHISTLEBLOWING")));
        assertThat(livia.submit(form, FORM, Map.of("kind", "WHISTLEBLOWING")).text())
                .contains("è stato fatto una volta sola");

        Visit norina = office.as("norina.quaglia");
        String letter = norina.open("/")
                .page()
                .select("a[href^=/letters/]:contains(Posta riservata)")
                .attr("href");
        Seen hers = norina.open(letter);
        assertThat(hers.text()).contains(number, "Segnalazione di illeciti", "riservata");
        for (String other : List.of(
                "livia.ferraguzzi", "ines.tortorelli", "leandro.bassignani", "ottavia.serravalle", "delfo.marcanti")) {
            Visit visit = office.as(other);
            assertThat(visit.open(letter).status()).as(other).isEqualTo(404);
            assertThat(visit.open("/").text()).doesNotContain("Segnalazione di illeciti");
            assertThat(visit.open("/letters?q=illeciti").text()).doesNotContain("Segnalazione di illeciti");
            assertThat(visit.open("/search?q=illeciti").text()).doesNotContain("Segnalazione di illeciti");
            assertThat(visit.open("/search?q=" + number).text()).doesNotContain("Segnalazione di illeciti");
            assertThat(visit.open("/registry?q=" + number).text()).doesNotContain("illeciti");
        }
        assertThat(norina.open("/registry/days/2026-12-02").text()).contains(number.substring(0, 7));
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(letter)
                        .status())
                .isEqualTo(404);

        assertThat(norina.submit(hers, "form[action$=/reserved-taking]", Map.of())
                        .text())
                .contains("Presa in carico");
        assertThat(norina.open("/").text()).doesNotContain("Posta riservata da prendere in carico");
    }

    @Test
    void whatTriageReservesIsGoneForWhoTriagedIt() {
        String subject = "Una busta strappata del signor Ughi";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        Map<String, String> paper = Map.of("name", "Ugo Ughi", "subject", subject, "body", "So dove abita.");
        String letter = livia.submit(livia.open("/letters/new"), "form[action=/letters]", paper)
                .path();
        Visit ines = office.as("ines.tortorelli");
        Seen decided = ines.submit(
                ines.open(letter.replace("/letters/", "/triage/")),
                "form.choose",
                Map.of("outcome", "ANSWER", "place", "URC-04@URC", "reserved", "THREAT"));
        String number = number(decided);
        for (Visit visit : List.of(ines, livia, office.as("leandro.bassignani"))) {
            assertThat(visit.open(letter).status()).isEqualTo(404);
            assertThat(visit.open("/search?q=strappata").text()).doesNotContain(subject);
            assertThat(visit.open("/letters?q=strappata").text()).doesNotContain(subject);
        }
        assertThat(ines.open("/triage").text()).doesNotContain(subject);
        assertThat(livia.open("/directory?q=Ughi").text()).doesNotContain("Ughi Ugo", "Ugo Ughi");
        assertThat(livia.open("/search?q=Ughi").text()).doesNotContain("Ugo Ughi");
        assertThat(livia.open("/registry?q=Ughi").text()).doesNotContain("Ugo Ughi");
        Visit ottavia = office.as("ottavia.serravalle");
        assertThat(ottavia.open(letter).text()).contains(subject, number, "So dove abita");
        assertThat(ottavia.open("/").text()).contains("Posta riservata da prendere in carico");
    }

    @Test
    void whatIsReservedAfterItTookANumberIsWithdrawnFromRegistryDirectoryAndTimeline() {
        String subject = "Una lettera che doveva restare chiusa";
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        Map<String, String> paper = Map.of("name", "Ersilio Vanotti", "subject", subject, "body", "So dove abita.");
        String letter = livia.submit(livia.open("/letters/new"), "form[action=/letters]", paper)
                .path();
        String party = livia.open(letter).page().select("a[href^=/directory/]").attr("href");
        Visit ines = office.as("ines.tortorelli");
        String triage = letter.replace("/letters/", "/triage/");
        ines.submit(ines.open(triage), "form.choose", Map.of("outcome", "NO_ANSWER", "place", "URC-01@URC"));
        assertThat(livia.open("/registry?q=Vanotti").text()).contains(subject);
        Seen decided = ines.submit(
                ines.open(triage),
                "form.choose",
                Map.of("outcome", "ANSWER", "place", "URC-04@URC", "reserved", "THREAT"));
        String number = number(decided);
        for (Visit visit : List.of(ines, livia, office.as("norina.quaglia"), office.as("leandro.bassignani"))) {
            assertThat(visit.open("/registry?q=Vanotti").text()).doesNotContain(subject);
            assertThat(visit.open("/search?q=Vanotti").text()).doesNotContain("Ersilio Vanotti");
            assertThat(visit.open("/directory?q=Vanotti").text()).doesNotContain("Ersilio Vanotti");
            assertThat(visit.open(party).status()).isEqualTo(404);
        }
        assertThat(office.as("norina.quaglia").open("/registry/days/2026-12-02").text())
                .contains(number.substring(0, 7))
                .doesNotContain(subject, "Vanotti");
        assertThat(office.as("ottavia.serravalle").open(letter).text()).contains(subject, "Ersilio Vanotti");
    }

    @Test
    void personalPostIsItsAddresseesOwn() {
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        Seen form = livia.open("/letters/reserved/new");
        String leandro =
                form.page().select("option:contains(Leandro Bassignani)").val();
        String number = number(livia.submit(form, FORM, Map.of("kind", "PERSONAL", "addressee", leandro)));
        assertThat(office.as("leandro.bassignani").open("/letters?q=" + number).text())
                .contains("Riservata personale");
        assertThat(office.as("ottavia.serravalle").open("/letters?q=" + number).text())
                .doesNotContain("Riservata personale");
    }

    @Test
    void whoConfiguresNamesThemAndNobodyElseDoes() {
        TheOffice office = new TheOffice(port);
        assertThat(office.as("livia.ferraguzzi").open("/reserved-kinds").status())
                .isEqualTo(403);
        Visit zita = office.as("zita.arcangioli");
        Seen page = zita.open("/reserved-kinds");
        Seen before = zita.open("/reserved-kinds");
        String form = "form[action$=/MINORS]";
        assertThat(zita.submit(page, form, Map.of("mayor", "true")).status()).isEqualTo(200);
        assertThat(zita.submit(before, form, Map.of("mayor", "true")).status()).isEqualTo(409);
    }

    private static void names(TheOffice office, String kind, String name) {
        Visit zita = office.as("zita.arcangioli");
        Seen page = zita.open("/reserved-kinds");
        String form = "form[action$=/" + kind + "]";
        String person =
                page.page().select(form + " label:contains(" + name + ") input").val();
        assertThat(zita.submit(page, form, Map.of("people", person)).text()).contains("Scelta salvata");
    }

    private static String number(Seen seen) {
        Matcher number = Pattern.compile("numero (\\d{7}/2026)").matcher(seen.text());
        assertThat(number.find()).as(seen.text()).isTrue();
        return number.group(1);
    }
}
