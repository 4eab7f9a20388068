// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** Citizens write by mail and by hand, and three of them the same thing: each is answered by the way they came, and it is filed. */
@HouseTest
class CitizensAreAnsweredStory {

    private static final String BY_MAIL = "Zanzare al parco di via Feltre";
    private static final String BY_HAND = "Zanzare nel cortile di via Crescenzago";
    private static final String ALIKE = "Apertura serale della piscina di via Ponzio";
    private static final String NIVES = "nives.colombani@posta.example";
    private static final String TEXT =
            "{{saluto}},\n\nla disinfestazione è prevista [giorno]. Protocollo {{protocollo}}.";
    private static final List<String> SWIMMERS = List.of("Alda", "Berto", "Cino");

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    CitizensAreAnsweredStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    @Proves("URC-04")
    void eachByTheWayTheyCameAndManyAtOnce() throws Exception {
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        theLibraryHasAText(livia);
        String messageId = TheMail.arrives("Nives Colombani", NIVES, BY_MAIL, "Signor Sindaco,\n\ntroppe zanzare.");
        SWIMMERS.forEach(CitizensAreAnsweredStory::asksForThePool);
        jobs.run("mail.fetch");
        writesByHand(livia);
        String mail = office.triages(BY_MAIL);
        String paper = office.triages(BY_HAND);
        String first =
                SWIMMERS.stream().map(each -> office.triages(ALIKE)).toList().getFirst();

        isDraftedFromTheLibrary(livia, mail, "[giorno]", "il 3 dicembre");
        office.returns("delfo.marcanti", BY_MAIL, "il 3 è festa per la ditta");
        assertThat(livia.open(mail).text()).contains("Tornata dal libro firma", "il 3 è festa per la ditta");
        isDraftedFromTheLibrary(livia, mail, "[giorno]", "il 4 dicembre");
        isDraftedFromTheLibrary(livia, paper, "[giorno]", "il 9 dicembre");
        String campaign = manyGetOneText(livia, first);
        for (String title : List.of(BY_MAIL, BY_HAND, ALIKE + " (3)")) {
            office.signs(title);
        }
        TheClock.pass(Duration.ofMinutes(11));
        List.of("letters.campaigns", "letters.leave", "mail.send").forEach(jobs::run);

        MimeMessage answer = TheMail.inTheBoxOf(NIVES).getLast();
        assertThat(answer.getHeader("In-Reply-To")).containsExactly(messageId);
        assertThat(TheMail.text(answer)).contains("Gentile Nives Colombani", "il 4 dicembre");
        assertThat(TheMail.inTheBoxOf(NIVES))
                .as("the one that was returned never left")
                .hasSize(1);
        isTakenToThePost(livia, paper);
        eachSwimmerHasTheirOwn(livia, campaign);
        areLaidIntoTheirFile(office, livia, mail, paper);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(mail)
                        .status())
                .isEqualTo(404);
    }

    private static void theLibraryHasAText(Visit livia) {
        Map<String, String> text = Map.of(
                "code", "ZAN-01", "title", "Disinfestazione", "competence", "URC-04", "body", TEXT, "topic", "VERDE");
        assertThat(livia.submit(livia.open("/standard-texts/new"), "form.form", text)
                        .text())
                .contains("ZAN-01");
    }

    private static void asksForThePool(String name) {
        String words = "Signor Sindaco,\n\nchiediamo che la piscina di via Ponzio apra anche la sera.";
        TheMail.arrives(name + " Morandotti", address(name), ALIKE, words);
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT) + ".morandotti@posta.example";
    }

    private static void writesByHand(Visit livia) {
        Map<String, String> paper = Map.of(
                "name", "Remigio Valsecchi",
                "postal", "via Crescenzago 8\n20134 Milano",
                "subject", BY_HAND,
                "body", "Signor Sindaco, le scrivo a mano.");
        livia.submit(livia.open("/letters/new"), "form[action=/letters]", paper);
    }

    private static void isDraftedFromTheLibrary(Visit livia, String letter, String gap, String day) {
        String text = livia.open(letter + "?words=ZAN-01")
                .page()
                .select(".side a[href*=text=]")
                .attr("href")
                .replaceAll("#.*", "");
        Seen filled = livia.open(text);
        String words =
                filled.page().select("textarea[name=body]").first().wholeText().strip();
        assertThat(submits(livia, letter, filled, words).text())
                .as("a gap stops it")
                .contains(gap);
        assertThat(submits(livia, letter, livia.open(text), words.replace(gap, day))
                        .text())
                .contains("La risposta è nel libro firma");
    }

    private static Seen submits(Visit livia, String letter, Seen page, String words) {
        return livia.post(
                letter + "/reply/submission",
                Map.of(
                        "_csrf", value(page, "_csrf"),
                        "version", value(page, "version"),
                        "standardText", value(page, "standardText"),
                        "body", words));
    }

    private static String value(Seen page, String field) {
        return page.page().select("input[name=" + field + "]").first().val();
    }

    private String manyGetOneText(Visit livia, String first) {
        jobs.run("search.words");
        String path = livia.submit(livia.open(first), "form[action$=/campaign]:not(:has(select))", Map.of())
                .path();
        Seen alike = livia.open(path + "/alike");
        List<String> chosen = TheOffice.choices(alike, ALIKE);
        assertThat(chosen).hasSize(2);
        for (String each : chosen) {
            livia.post(path + "/letters", Map.of("_csrf", value(alike, "_csrf"), "chosen", each));
        }
        Seen page = livia.open(path);
        String words = "{{saluto}},\n\nda gennaio la piscina apre il giovedì sera. Protocollo {{protocollo}}.";
        Map<String, String> text = Map.of(
                "_csrf", value(page, "_csrf"),
                "version", value(page, "version"),
                "title", value(page, "title"),
                "until", value(page, "until"),
                "body", words);
        assertThat(livia.post(path + "/submission", text).text()).contains("per 3 lettere");
        return path;
    }

    private static void isTakenToThePost(Visit livia, String paper) {
        assertThat(livia.open(paper).text()).contains("portala alla posta");
        assertThat(TheOffice.paper(livia, paper).page().text())
                .contains("Remigio Valsecchi", "via Crescenzago 8", "il 9 dicembre")
                .containsPattern("\\d{7}/2026");
        livia.submit(livia.open(paper), "form[action$=/delivery]", Map.of());
        assertThat(livia.open(paper).text()).contains("risposta inviata");
    }

    private static void eachSwimmerHasTheirOwn(Visit livia, String campaign) throws Exception {
        String list = livia.open(campaign + "/letters?state=MERGED").text();
        for (String name : SWIMMERS) {
            String words = TheMail.text(TheMail.inTheBoxOf(address(name)).getLast());
            assertThat(words).contains("Gentile " + name + " Morandotti");
            assertThat(list).contains(words.replaceAll("(?s).*Protocollo ([0-9/]+).*", "$1"));
        }
        assertThat(livia.open(campaign).text()).contains("3 risposte preparate, 3 con il numero");
    }

    private static void areLaidIntoTheirFile(TheOffice office, Visit livia, String... letters) {
        Visit norina = office.as("norina.quaglia");
        Seen dossier = norina.submit(
                norina.open("/archive/dossiers/new"),
                "form[action=/archive/dossiers]",
                Map.of("title", "Disinfestazione 2026", "classCode", "I.8", "kind", "AFFAIR", "unit", "URC"));
        String code = dossier.text().replaceAll("(?s).*Fascicolo (2026-I\\.8-\\d+).*", "$1");
        for (String letter : letters) {
            assertThat(livia.submit(livia.open(letter), "form[action$=/filing]", Map.of("dossier", code))
                            .text())
                    .contains("archiviata nel fascicolo " + code);
        }
        assertThat(livia.open(dossier.path()).text()).contains("R: " + BY_MAIL, "R: " + BY_HAND);
    }
}
