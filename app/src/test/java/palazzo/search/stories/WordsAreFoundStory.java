// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.search.Index;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

@HouseTest
class WordsAreFoundStory {

    private final Index index;
    private final TransactionTemplate transaction;
    private final City milano;
    private final City valdoria;

    @LocalServerPort
    private int port;

    WordsAreFoundStory(Index index, TransactionTemplate transaction, Cities cities) {
        this.index = index;
        this.transaction = transaction;
        this.milano = cities.named("milano").orElseThrow();
        this.valdoria = cities.named("valdoria").orElseThrow();
    }

    @Test
    void aWordIsFoundInItsOtherFormsAndWithoutItsAccents() {
        put(milano, Label.unit("URC"), "letter", "Segnalazione", "Perché le altalene arrugginite restano lì?", 1);
        Visit livia = visit("livia.ferraguzzi");
        Seen found = livia.submit(livia.open("/"), "form.seek", java.util.Map.of("q", "altalena perche"));
        assertThat(found.path()).startsWith("/search?q=");
        assertThat(found.text()).contains("1 risultato", "Segnalazione", "Perché le altalene arrugginite");
        assertThat(found.page().select("mark").eachText()).containsExactly("Perché", "altalene");
        assertThat(found.page().select("input[name=q]").last().attr("value")).isEqualTo("altalena perche");
    }

    @Test
    void newestComesFirstPageByPageAndByKind() {
        for (int day = 1; day <= 25; day++) {
            put(milano, Label.house("URC"), "letter", "Fontanella " + day, "fontanelle", day);
        }
        put(milano, Label.house("URC"), "party", "Fontanella associazione", "", 40);
        Visit livia = visit("livia.ferraguzzi");
        Seen first = livia.open("/search?q=fontanella");
        assertThat(titles(first)).hasSize(20).startsWith("Fontanella associazione", "Fontanella 25", "Fontanella 24");
        assertThat(first.page().select(".views").text()).contains("Lettera 25", "Persona o ente 1");
        Seen second = livia.open(first.page().select(".pager a[rel=next]").attr("href"));
        assertThat(titles(second)).hasSize(6).endsWith("Fontanella 1");
        assertThat(titles(livia.open("/search?q=fontanella&kind=party"))).containsExactly("Fontanella associazione");
    }

    @Test
    void nobodyFindsOrCountsWhatTheyMayNotSee() {
        put(milano, Label.unit("URC"), "letter", "Riservata della girandola", "", 1);
        put(milano, Label.unit("AAG"), "letter", "Logistica della girandola", "", 2);
        put(milano, Label.named(UUID.randomUUID()), "letter", "Personale della girandola", "", 3);
        assertThat(titles(visit("livia.ferraguzzi").open("/search?q=girandola")))
                .containsExactly("Riservata della girandola");
        Seen norina = visit("norina.quaglia").open("/search?q=girandola");
        assertThat(titles(norina)).containsExactly("Logistica della girandola");
        assertThat(norina.text()).contains("1 risultato").doesNotContain("Riservata", "Personale");
        assertThat(visit("zita.arcangioli").open("/search?q=girandola").text()).contains("Nulla per «girandola»");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/search?q=girandola")
                        .text())
                .contains("Nulla per «girandola»");
    }

    @Test
    void eachCityFindsItsOwn() {
        put(valdoria, Label.house("CFS"), "letter", "Sagra della castagna", "", 1);
        assertThat(titles(Visit.as(port, "valdoria.localhost", "ettore.limonta").open("/search?q=castagne")))
                .containsExactly("Sagra della castagna");
        assertThat(titles(visit("leandro.bassignani").open("/search?q=castagne")))
                .isEmpty();
    }

    @Test
    void whateverIsTypedIsAnswered() {
        Visit livia = visit("livia.ferraguzzi");
        assertThat(livia.open("/search").text()).contains("Parole o numero");
        List<String> hostile = List.of(
                "%27%3B+drop+table+search_entry%3B--",
                "%00%01",
                "%22",
                "-",
                "%26+%7C+%21+%3C-%3E",
                "il+la+di",
                "x".repeat(5000),
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        for (String typed : hostile) {
            Seen answer = livia.open("/search?q=" + typed + "&after=sciocchezze&kind=%27");
            assertThat(answer.status()).as(typed).isEqualTo(200);
            assertThat(answer.page().select("main script")).isEmpty();
        }
    }

    @Test
    void whatIsTakenOutIsFoundNoMore() {
        Subject letter = put(milano, Label.house("URC"), "letter", "Aquilone", "", 1);
        CityScope.run(milano, () -> transaction.executeWithoutResult(status -> index.takeOut(letter)));
        assertThat(titles(visit("livia.ferraguzzi").open("/search?q=aquilone"))).isEmpty();
    }

    private Subject put(City city, Label label, String kind, String title, String body, int minute) {
        Subject subject = new Subject(kind, UUID.randomUUID());
        Instant at = Instant.parse("2026-11-01T09:00:00Z").plusSeconds(60L * minute);
        Index.Entry entry = new Index.Entry(subject, title, "da Zoë Łukasiewicz", body, "/letters/" + subject.id(), at);
        CityScope.run(city, () -> transaction.executeWithoutResult(status -> index.put(entry, label)));
        return subject;
    }

    private Visit visit(String username) {
        return Visit.as(port, "milano.localhost", username);
    }

    private static List<String> titles(Seen page) {
        return page.page().select("main .rows .name").eachText();
    }
}
