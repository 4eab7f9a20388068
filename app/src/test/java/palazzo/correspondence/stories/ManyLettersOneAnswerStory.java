// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
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

/** Twelve people write about one decision, in their own words or in the words of one sheet: they get one answer, each their own. */
@HouseTest
class ManyLettersOneAnswerStory {

    private static final String SUBJECT = "Chiusura della biblioteca rionale di via Tertulliano";
    private static final String BODY =
            "Signor Sindaco,\n\nla chiusura della biblioteca rionale di via Tertulliano toglie ai ragazzi del quartiere il solo"
                    + " posto dove studiare. Chiediamo di sospendere la decisione.\n\n";
    private static final String ANSWER =
            "{{saluto}},\n\nla biblioteca resta aperta fino a giugno; la Sua lettera ha il protocollo {{protocollo}}.";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    ManyLettersOneAnswerStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    @ProvesPart(value = "URC-04", what = "the same answer to many similar letters at once, each with its own number")
    void oneTextIsSignedOnceAndEachGetsTheirOwn() throws Exception {
        TheOffice office = new TheOffice(port);
        for (int i = 0; i < 5; i++) {
            writes(i);
        }
        writesOtherwise();
        jobs.run("mail.fetch");
        String first = office.triages(SUBJECT);
        for (int i = 1; i < 5; i++) {
            office.triages(SUBJECT);
        }
        String stray = office.triages("Grazie ai vigili di piazzale Loreto");
        jobs.run("search.words");

        Visit livia = office.as("livia.ferraguzzi");
        Seen campaign = livia.submit(livia.open(first), "form[action$=/campaign]:not(:has(select))", Map.of());
        String path = campaign.path();
        assertThat(campaign.text()).contains("1 lettera aspetta questa risposta");
        Seen alike = livia.open(path + "/alike");
        assertThat(TheOffice.choices(alike, SUBJECT)).hasSize(4);
        assertThat(alike.text()).doesNotContain("Grazie ai vigili");
        holdsTogether(livia, alike);
        assertThat(livia.open(path).text()).contains("5 lettere aspettano");

        anUnknownFieldIsNamed(livia, path);
        String elsewhere = somebodyAnswersOneMeanwhile(office, livia, path);
        readAgainKeepsNothing(livia, path);
        Seen submitted = submits(livia, path, ANSWER);
        assertThat(submitted.text()).contains("nel libro firma", "per 4 lettere");
        assertThat(livia.open(path + "/letters?state=ASIDE").text())
                .contains("qualcuno ha già scritto una risposta, che è alla firma");

        office.returns("delfo.marcanti", SUBJECT + " (4)", "manca il giorno");
        assertThat(livia.open(path).text()).contains("manca il giorno");
        assertThat(office.toDo("livia.ferraguzzi")).contains("Riscrivere il testo della campagna");
        oneThatStoodAsideIsTriedAgain(office, livia, path);
        submits(livia, path, ANSWER.replace("a giugno", "al 30 giugno"));
        isSigned(office);
        itIsTakenBackAndSignedAgain(office, livia, path);
        leave();
        assertThat(inTheBoxes()).as("held back for a while").isZero();

        TheClock.pass(Duration.ofMinutes(11));
        leave();
        leave();
        assertThat(inTheBoxes()).as("each once").isEqualTo(4);
        assertThat(livia.open(path).text()).contains("4 risposte preparate, 4 con il numero, 4 in coda");
        eachHasItsOwn(livia, path);
        aLateComerJoins(office, livia, path);
        office.as("delfo.marcanti").open(elsewhere);
        nobodyElseSeesIt(office, path, stray);
    }

    private static String address(int i) {
        return "lettore%d@posta.example".formatted(i);
    }

    private static void writes(int i) {
        TheMail.arrives("Lettore " + "Uno Due Tre Quattro Cinque Sei".split(" ")[i], address(i), SUBJECT, BODY + i);
    }

    private static void writesOtherwise() {
        TheMail.arrives(
                "Ottavia Brugnoli",
                "ottavia.brugnoli@posta.example",
                "Grazie ai vigili di piazzale Loreto",
                "Signor Sindaco,\n\nringrazio due agenti gentili.");
    }

    private static void holdsTogether(Visit livia, Seen alike) {
        for (String each : TheOffice.choices(alike, SUBJECT)) {
            Seen told = livia.submit(livia.open(alike.path()), "form[action$=/letters]", Map.of("chosen", each));
            assertThat(told.status()).isEqualTo(200);
        }
    }

    private static String csrf(Seen page) {
        return page.page().select("input[name=_csrf]").first().val();
    }

    private static void anUnknownFieldIsNamed(Visit livia, String path) {
        Seen refused = submits(livia, path, "{{saluto}}, la biblioteca di {{quartiere}} resta aperta.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("{{quartiere}}", "{{protocollo}}");
        assertThat(refused.page().select("textarea[name=body]").text()).contains("resta aperta");
    }

    /** A colleague does not know of the campaign and writes an answer of her own to one of the letters. */
    private static String somebodyAnswersOneMeanwhile(TheOffice office, Visit livia, String path) {
        String letter = livia.open(path + "/letters")
                .page()
                .select("a.name[href^=/letters/]")
                .last()
                .attr("href");
        assertThat(livia.open(letter).text()).contains("Insieme ad altre");
        office.submits(letter, "Gentile lettore,\n\nle rispondo io, a voce tutto il resto.");
        return letter;
    }

    private static void readAgainKeepsNothing(Visit livia, String path) {
        Seen read = livia.post(path + "/reading", typed(livia.open(path), "La biblioteca verrà aperta il 1/12/2026."));
        assertThat(read.text()).contains("Leggibilità", "scrivi la data con il mese in lettere");
        assertThat(livia.open(path).page().select("textarea[name=body]").text()).doesNotContain("1/12/2026");
    }

    /** Her colleague's answer came back: the letter may have the campaign's after all. */
    private static void oneThatStoodAsideIsTriedAgain(TheOffice office, Visit livia, String path) {
        office.returns("delfo.marcanti", SUBJECT, "risponde la campagna");
        Seen aside = livia.open(path + "/letters?state=ASIDE");
        String chosen = aside.page().select("input[name=chosen]").val();
        assertThat(livia.submit(aside, "button[formaction$=/retries]", Map.of("chosen", chosen))
                        .text())
                .contains("Fatto su 1 riga di 1");
    }

    private static Seen submits(Visit livia, String path, String words) {
        return livia.submit(livia.open(path), "button[formaction$=/submission]", Map.of("body", words));
    }

    private static Map<String, String> typed(Seen page, String words) {
        return Map.of(
                "_csrf", csrf(page),
                "version", page.page().select("input[name=version]").val(),
                "title", page.page().select("input[name=title]").val(),
                "until", page.page().select("input[name=until]").val(),
                "body", words);
    }

    private static void isSigned(TheOffice office) {
        office.signs(SUBJECT + " (4)");
    }

    private static void itIsTakenBackAndSignedAgain(TheOffice office, Visit livia, String path) {
        assertThat(livia.submit(livia.open(path), "form[action$=/departure]", Map.of())
                        .text())
                .contains("nessuna risposta è partita");
        submits(livia, path, ANSWER.replace("a giugno", "al 30 giugno"));
        isSigned(office);
    }

    private void leave() {
        jobs.run("letters.campaigns");
        jobs.run("letters.leave");
        jobs.run("mail.send");
    }

    private static long inTheBoxes() {
        long mails = 0;
        for (int i = 0; i < 6; i++) {
            mails += TheMail.inTheBoxOf(address(i)).size();
        }
        return mails;
    }

    private static void eachHasItsOwn(Visit livia, String path) throws Exception {
        String list = livia.open(path + "/letters?state=MERGED").text();
        for (int i = 0; i < 5; i++) {
            for (MimeMessage mail : TheMail.inTheBoxOf(address(i))) {
                String words = TheMail.text(mail);
                assertThat(words).contains("Gentile Lettore").contains("fino al 30 giugno");
                String number = words.replaceAll("(?s).*protocollo ([0-9/]+).*", "$1");
                assertThat(list).contains(number);
            }
        }
        String letter = livia.open(path + "/letters?state=MERGED")
                .page()
                .select("a.name[href^=/letters/]")
                .attr("href");
        assertThat(livia.open(letter).text()).contains("risposta inviata").contains("Messa in una campagna");
    }

    private void aLateComerJoins(TheOffice office, Visit livia, String path) {
        writes(5);
        jobs.run("mail.fetch");
        String late = office.triages(SUBJECT);
        Seen page = livia.open(late);
        Seen joined = livia.submit(page, "form[action$=/campaign]:has(select)", Map.of());
        assertThat(joined.path()).isEqualTo(path);
        String told = "Guardare le lettere aggiunte dopo la firma";
        assertThat(office.toDo("livia.ferraguzzi")).contains(told);
        livia.submit(livia.open(path), "form[action$=/late-comers]", Map.of());
        assertThat(office.toDo("livia.ferraguzzi")).doesNotContain(told);
        leave();
        assertThat(TheMail.inTheBoxOf(address(5))).as("can still be taken out").isEmpty();
        TheClock.pass(Duration.ofMinutes(11));
        leave();
        assertThat(TheMail.inTheBoxOf(address(5))).hasSize(1);
        assertThat(livia.open(late).text()).contains("risposta inviata");
    }

    private void nobodyElseSeesIt(TheOffice office, String path, String stray) {
        assertThat(office.as("livia.ferraguzzi").open(stray).status()).isEqualTo(200);
        assertThat(office.as("norina.quaglia").open(path).status()).isEqualTo(404);
        Visit other = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(other.open(path).status()).isEqualTo(404);
        assertThat(other.open("/campaigns").text()).doesNotContain(SUBJECT);
    }
}
