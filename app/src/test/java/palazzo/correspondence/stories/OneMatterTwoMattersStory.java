// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** Two letters about one thing, one letter about two, and a sender nobody wants: each decision can be taken back. */
@HouseTest
class OneMatterTwoMattersStory {

    private static final String ADALGISA = "adalgisa.monza@posta.example";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    OneMatterTwoMattersStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    void aMergeIsUndoneAndWhatComesLaterFollows() {
        TheOffice office = new TheOffice(port);
        String first = comes(office, "La fontana di piazza Durante è spenta");
        String second = comes(office, "Ancora la fontana di piazza Durante");
        Visit livia = office.as("livia.ferraguzzi");
        assertThat(merged(livia, second, second).status()).isEqualTo(422);
        assertThat(merged(livia, second, "0000000/1900").text()).contains("Non c’è una lettera così");
        assertThat(merged(livia, second, first).text()).contains("fa parte dell’altra", "Fa parte di");
        assertThat(livia.open(first).text()).contains("Unite a questa", "Ancora la fontana");
        assertThat(office.toDo("livia.ferraguzzi")).doesNotContain("Ancora la fontana");

        String number = livia.open(second).page().select(".head .num").text().replaceAll("\\D*(\\d+/\\d+).*", "$1");
        TheMail.arrives("Adalgisa Monza", ADALGISA, "Rif. " + number, "Signor Sindaco, è accesa di notte.");
        jobs.run("mail.fetch");
        assertThat(livia.open(first)
                        .page()
                        .select("section[aria-labelledby=thread]")
                        .text())
                .as("later mail follows the merge")
                .contains("Rif. " + number);

        Seen parted = livia.submit(livia.open(second), "form[action$=/merging]", Map.of());
        assertThat(parted.text()).contains("Le lettere sono di nuovo due", "in lavorazione");
        assertThat(office.toDo("livia.ferraguzzi")).contains("Ancora la fontana");
        assertThat(office.as("ulderico.fossombrone").open(first).status()).isEqualTo(404);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/letters?q=fontana")
                        .page()
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void whatIsPartedHasItsOwnPartsBack() {
        TheOffice office = new TheOffice(port);
        String first = comes(office, "Il pozzo di via Padova perde");
        String second = comes(office, "Ancora il pozzo di via Padova");
        String third = comes(office, "Sempre il pozzo di via Padova");
        Visit livia = office.as("livia.ferraguzzi");
        Seen near = livia.open(third);
        assertThat(near.page().select("form[action$=/merging] button").eachText())
                .as("those of the same sender are offered")
                .anyMatch(words -> words.contains("Ancora il pozzo"));
        merged(livia, third, second);
        merged(livia, second, first);
        assertThat(livia.open(first)
                        .page()
                        .select("section[aria-labelledby=more]")
                        .text())
                .contains("Ancora il pozzo", "Sempre il pozzo");
        assertThat(livia.open(third).text()).contains("Fa parte di", "Il pozzo di via Padova perde");

        livia.submit(livia.open(second), "form[action$=/merging]:has(input[name=_method])", Map.of());
        assertThat(livia.open(first)
                        .page()
                        .select("section[aria-labelledby=more] .rows")
                        .text())
                .doesNotContain("Sempre il pozzo");
        assertThat(livia.open(second)
                        .page()
                        .select("section[aria-labelledby=more] .rows")
                        .text())
                .contains("Sempre il pozzo");
        assertThat(office.toDo("livia.ferraguzzi")).contains("Ancora il pozzo").doesNotContain("Sempre il pozzo");
    }

    @Test
    void aSecondMatterIsALetterOfItsOwnAndGoesBack() {
        TheOffice office = new TheOffice(port);
        String letter = comes(office, "Panchine rotte al parco Lambro");
        Visit livia = office.as("livia.ferraguzzi");
        Seen page = livia.open(letter);
        Seen refused = livia.submit(page, "form[action$=/split]", Map.of("words", "Il chiosco è chiuso."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("details[open] #second"))
                .as("the link leads there")
                .hasSize(1);
        assertThat(refused.page().select("#splitwords").text()).isEqualTo("Il chiosco è chiuso.");
        Map<String, String> words = Map.of("second", "Il chiosco del parco Lambro", "words", "Il chiosco è chiuso.");
        Seen split = livia.submit(page, "form[action$=/split]", words);
        assertThat(split.text()).contains("è una lettera sua, da smistare");
        assertThat(livia.submit(page, "form[action$=/split]", words).path())
                .as("sent twice it is one")
                .isEqualTo(split.path());
        Visit ines = office.as("ines.tortorelli");
        assertThat(ines.open("/triage").page().select(".queue li a:contains(Il chiosco del parco Lambro)"))
                .hasSize(1);
        Seen back = livia.submit(livia.open(split.path()), "form[action$=/split]", Map.of());
        assertThat(back.text()).contains("È di nuovo una lettera sola");
        assertThat(ines.open("/triage").text()).doesNotContain("Il chiosco del parco Lambro");
    }

    @Test
    void aStoppedSenderIsWeighedByNobodyAndCanBeWeighedAfterAll() {
        TheOffice office = new TheOffice(port);
        TheMail.arrives("Offerte", "mille@offerte-certe.example", "Mille occasioni", "Solo oggi.");
        jobs.run("mail.fetch");
        Visit ines = office.as("ines.tortorelli");
        Seen page = ines.open(queue(ines, "Mille occasioni"));
        assertThat(ines.submit(page, "form[action='/triage/stops']", Map.of()).text())
                .contains("Da mille@offerte-certe.example non si riceve più");
        TheMail.arrives("Offerte", "mille@offerte-certe.example", "Altre mille occasioni", "Solo domani.");
        jobs.run("mail.fetch");
        assertThat(ines.open("/triage").page().select(".queue").text()).doesNotContain("Altre mille occasioni");
        Seen list = ines.open("/letters?state=UNWANTED&q=Altre");
        assertThat(list.text()).contains("Altre mille occasioni");
        String letter = list.page()
                .select("tbody a.name:contains(Altre mille occasioni)")
                .attr("href");
        Seen again = ines.submit(
                ines.open(letter.replace("/letters/", "/triage/")),
                "form.choose",
                Map.of("outcome", "ANSWER", "place", "URC-04@URC"));
        assertThat(again.text()).contains("Smistata: Altre mille occasioni");
        Visit ruggero = office.as("ruggero.cantalupi");
        Seen rules = ruggero.open("/triage/rules");
        assertThat(rules.text()).contains("Non ricevere", "mille@offerte-certe.example");
        assertThat(ruggero.submit(rules, "form:has(input[value*=offerte-certe])", Map.of())
                        .text())
                .contains("La regola è tolta");
    }

    private String comes(TheOffice office, String subject) {
        TheMail.arrives("Adalgisa Monza", ADALGISA, subject, "Signor Sindaco, le scrivo di nuovo.");
        jobs.run("mail.fetch");
        return office.triages(subject);
    }

    private static String queue(Visit visit, String subject) {
        return visit.open("/triage")
                .page()
                .select(".queue li a:contains(" + subject + ")")
                .attr("href");
    }

    private static Seen merged(Visit visit, String letter, String into) {
        return visit.submit(visit.open(letter), "form[action$=/merging]", Map.of("into", into));
    }
}
