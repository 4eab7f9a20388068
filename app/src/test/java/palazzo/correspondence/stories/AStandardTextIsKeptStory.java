// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
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

/** A text of the library: checked when it is kept, used, counted, ended in time. */
@HouseTest
class AStandardTextIsKeptStory {

    private static final String SUBJECT = "Una domanda sugli orari della ludoteca";
    private static final String TEXT = "{{saluto}},\n\nla ludoteca apre alle 9.";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    AStandardTextIsKeptStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    @ProvesPart(
            value = "URC-04",
            what = "the library of standard texts: checked, owned, counted, ended in time; readability while writing")
    void fromTheLibraryToTheLetterAndToItsEnd() {
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        Seen refused = keeps(livia, "{{saluto}}, la ludoteca di {{zona}} apre alle 9.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("{{zona}}", "{{protocollo}}");
        assertThat(keeps(livia, TEXT).text()).contains("LUD-01", "Livia Ferraguzzi");

        TheMail.arrives("Ottavia Brugnoli", "ottavia.brugnoli@posta.example", SUBJECT, "A che ora apre la ludoteca?");
        jobs.run("mail.fetch");
        String letter = office.triages(SUBJECT);
        Seen offered = livia.open(letter + "?words=LUD-01");
        String text = offered.page().select(".side a[href*=text=]").attr("href").replaceAll("#.*", "");
        Seen filled = livia.open(text);
        assertThat(filled.page().select("textarea[name=body]").text()).contains("Gentile Ottavia Brugnoli");
        assertThat(filled.text()).contains("Leggibilità");
        readAgainKeepsNothing(livia, letter, filled);
        livia.post(letter + "/reply/submission", form(filled, words(filled)));
        String page = text.replaceAll(".*text=", "/standard-texts/");
        assertThat(livia.open(page).text()).contains("1 volta, 1 volta lasciato com’è");

        jobs.run("letters.texts");
        jobs.run("letters.texts");
        assertThat(office.toDo("livia.ferraguzzi").split("LUD-01", -1))
                .as("told once")
                .hasSize(2);
        TheClock.moveTo(LocalDateTime.of(2026, 12, 12, 9, 0));
        TheMail.arrives("Ottavia Brugnoli", "ottavia.brugnoli@posta.example", SUBJECT + " nuovi", "E di domenica?");
        jobs.run("mail.fetch");
        String later = office.triages(SUBJECT + " nuovi");
        Visit again = office.as("livia.ferraguzzi");
        assertThat(again.open(later + "?words=LUD-01").page().select(".side a[href*=text=]"))
                .isEmpty();
        assertThat(again.open(text.replace(letter, later)).status()).isEqualTo(422);

        again.submit(again.open(page), "form.form", Map.of("lastDay", "2027-12-10"));
        assertThat(office.toDo("livia.ferraguzzi")).as("renewed").doesNotContain("LUD-01");
        TheClock.reset();
    }

    private static Seen keeps(Visit livia, String words) {
        Seen form = livia.open("/standard-texts/new");
        Map<String, String> fields = new HashMap<>(Map.of(
                "code", "LUD-01", "title", "Orari della ludoteca", "competence", "URC-04", "lastDay", "2026-12-10"));
        fields.put("body", words);
        fields.put("topic", "SCUOLA");
        return livia.submit(form, "form.form", fields);
    }

    private static void readAgainKeepsNothing(Visit livia, String letter, Seen filled) {
        String heavy =
                "In riferimento alla Sua pregiata del giorno 1/12/2026, si comunica che la ludoteca verrà aperta.";
        Seen read = livia.post(letter + "/reply/reading", form(filled, heavy));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text()).contains("1/12/2026", "scrivi la data con il mese in lettere");
        assertThat(read.page().select("textarea[name=body]").text()).contains("pregiata");
        assertThat(livia.open(letter).page().select("textarea[name=body]").text())
                .isBlank();
    }

    private static String words(Seen page) {
        return page.page().select("textarea[name=body]").first().wholeText().strip();
    }

    private static Map<String, String> form(Seen page, String body) {
        return Map.of(
                "_csrf", page.page().select("input[name=_csrf]").val(),
                "version", page.page().select("input[name=version]").val(),
                "standardText", page.page().select("input[name=standardText]").val(),
                "body", body);
    }
}
