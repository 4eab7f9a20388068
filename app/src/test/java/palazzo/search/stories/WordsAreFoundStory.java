// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.search.Index;
import palazzo.search.Likeness;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

@HouseTest
class WordsAreFoundStory {

    private final Index index;
    private final Likeness likeness;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final City milano;
    private final City valdoria;

    @LocalServerPort
    private int port;

    WordsAreFoundStory(Index index, Likeness likeness, Jobs jobs, TransactionTemplate transaction, Cities cities) {
        this.index = index;
        this.likeness = likeness;
        this.jobs = jobs;
        this.transaction = transaction;
        this.milano = cities.named("milano").orElseThrow();
        this.valdoria = cities.named("valdoria").orElseThrow();
    }

    @AfterEach
    void theClockGoesBack() {
        TheClock.reset();
    }

    @Test
    void aWordIsFoundInItsOtherFormsAndWithoutItsAccents() {
        put(milano, Label.unit("URC"), "letter", "Segnalazione", "Perché le altalene arrugginite restano lì?", 1);
        Visit livia = visit("livia.ferraguzzi");
        Seen found = livia.submit(livia.open("/"), "form.seek", Map.of("q", "altalena perche"));
        assertThat(found.path()).startsWith("/search?q=");
        assertThat(found.text()).contains("1 risultato", "Segnalazione", "Perché le altalene arrugginite");
        assertThat(found.page().select("mark").eachText()).containsExactly("Perché", "altalene");
        assertThat(found.page().select("input[name=q]").last().attr("value")).isEqualTo("altalena perche");
    }

    @Test
    void newestComesFirstPageByPageAndByKind() {
        for (int day = 1; day <= 25; day++) {
            put(milano, Label.house("URC"), "letter", "Ocarina " + day, "ocarine", day);
        }
        put(milano, Label.house("URC"), "party", "Ocarina associazione", "", 40);
        Visit livia = visit("livia.ferraguzzi");
        Seen first = livia.open("/search?q=ocarina");
        assertThat(titles(first)).hasSize(20).startsWith("Ocarina associazione", "Ocarina 25", "Ocarina 24");
        assertThat(first.page().select(".views").text()).contains("Lettere 25", "Persone ed enti 1");
        Seen second = livia.open(first.page().select(".pager a[rel=next]").attr("href"));
        assertThat(titles(second)).hasSize(6).endsWith("Ocarina 1");
        assertThat(titles(livia.open("/search?q=ocarina&kind=party"))).containsExactly("Ocarina associazione");
    }

    @Test
    void whatIsOldIsFoundBehindThousandsOfNewerOnesAndWhatIsCommonIsNotCountedToItsEnd() {
        put(milano, Label.house("URC"), "party", "Cornamusa di un altro secolo", "", -9000);
        for (int each = 0; each < 220; each++) {
            put(milano, Label.house("URC"), "letter", "Cornamusa " + each, "cornamuse", -1000 - each);
        }
        for (int each = 0; each < 900; each++) {
            put(milano, Label.house("URC"), "letter", "Altro " + each, "altro", -each / 10);
        }
        Visit livia = visit("livia.ferraguzzi");
        Seen many = livia.open("/search?q=cornamusa");
        assertThat(titles(many)).hasSize(20).startsWith("Cornamusa 0", "Cornamusa 1");
        assertThat(many.text()).contains("Più di 100 risultati");
        Seen parties = livia.open(
                many.page().select(".views a:contains(Persone ed enti)").attr("href"));
        assertThat(titles(parties)).containsExactly("Cornamusa di un altro secolo");
        Seen page = many;
        for (int turned = 0; turned < 11; turned++) {
            page = livia.open(page.page().select(".pager a[rel=next]").attr("href"));
        }
        assertThat(titles(page)).containsExactly("Cornamusa di un altro secolo");
        assertThat(page.page().select(".pager a[rel=next]")).isEmpty();
    }

    @Test
    void nobodyFindsOrCountsWhatTheyMayNotSee() {
        put(milano, Label.unit("URC"), "letter", "Riservata della zampogna", "", 1);
        put(milano, Label.unit("AAG"), "letter", "Logistica della zampogna", "", 2);
        put(milano, Label.named(UUID.randomUUID()), "letter", "Personale della zampogna", "", 3);
        assertThat(titles(visit("livia.ferraguzzi").open("/search?q=zampogna")))
                .containsExactly("Riservata della zampogna");
        Seen norina = visit("norina.quaglia").open("/search?q=zampogna");
        assertThat(titles(norina)).containsExactly("Logistica della zampogna");
        assertThat(norina.text()).contains("1 risultato").doesNotContain("Riservata", "Personale");
        assertThat(visit("zita.arcangioli").open("/search?q=zampogna").text()).contains("Nulla per «zampogna»");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/search?q=zampogna")
                        .text())
                .contains("Nulla per «zampogna»");
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
    void senderPeriodTopicAndBeginningsNarrowWhatIsFound() {
        put(milano, Label.house("URC"), "letter", "Zampillo uno", "lo zampillo tace", 1);
        Index.Entry other = new Index.Entry(
                new Subject("letter", UUID.randomUUID()),
                "Zampillo due",
                "da Ermenegilda Zampolli",
                "zampillante",
                "/letters/other",
                Instant.parse("2026-10-05T09:00:00Z"),
                "VERDE");
        put(milano, other, Label.house("URC"));
        Visit livia = visit("livia.ferraguzzi");
        assertThat(titles(livia.open("/search?q=zampil*"))).containsExactly("Zampillo uno", "Zampillo due");
        assertThat(livia.open("/search?q=zampil*").page().select("mark").eachText())
                .contains("zampillante");
        assertThat(titles(livia.open("/search?q=zampillo+mittente:ermenegilda")))
                .containsExactly("Zampillo due");
        assertThat(titles(livia.open("/search?q=zampillo&sender=zampol*"))).containsExactly("Zampillo due");
        assertThat(titles(livia.open("/search?q=zampillo+mittente:tace"))).isEmpty();
        assertThat(titles(livia.open("/search?q=zampillo+tema:verde"))).containsExactly("Zampillo due");
        assertThat(titles(livia.open("/search?q=zampillo+al:31/10/2026"))).containsExactly("Zampillo due");
        assertThat(titles(livia.open("/search?q=zampillo&from=2026-11-01"))).containsExactly("Zampillo uno");
        assertThat(titles(livia.open("/search?from=2026-10-05&until=2026-10-05")))
                .containsExactly("Zampillo due");
    }

    @Test
    void whoMistypesIsToldWhatTheyMayHaveMeantButOnlyWhereTheyWouldFindIt() {
        TheClock.moveTo(LocalDateTime.of(2031, 2, 1, 9, 0));
        put(milano, Label.unit("URC"), "letter", "Di un anno che verrà", "", 1);
        jobs.run("search.words");
        TheClock.moveTo(LocalDateTime.of(2028, 2, 1, 9, 0));
        put(milano, Label.unit("URC"), "letter", "Il carillon della torre", "", 1);
        jobs.run("search.words");
        Visit livia = visit("livia.ferraguzzi");
        Seen nothing = livia.open("/search?q=carilon");
        assertThat(nothing.text()).contains("Forse cercavi: carillon");
        assertThat(titles(livia.open(
                        nothing.page().select("main p a[href*=carillon]").attr("href"))))
                .containsExactly("Il carillon della torre");
        assertThat(visit("norina.quaglia").open("/search?q=carilon").text()).doesNotContain("carillon");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/search?q=carilon")
                        .text())
                .doesNotContain("carillon");
    }

    @Test
    void aSearchIsKeptForOneselfAlone() {
        Visit livia = visit("livia.ferraguzzi");
        String offered = livia.open("/search?q=mongolfiera&kind=letter")
                .page()
                .select("a[href^=/search/saved?]")
                .attr("href");
        Seen form = livia.open(offered);
        assertThat(livia.submit(form, "main form.form", Map.of("name", " ")).status())
                .isEqualTo(422);
        livia.submit(form, "main form.form", Map.of("name", "Mongolfiere"));
        assertThat(livia.submit(livia.open(offered), "main form.form", Map.of("name", "Mongolfiere"))
                        .text())
                .contains("c’è già");
        Seen search = livia.open("/search");
        String kept = search.page().select(".views a:contains(Mongolfiere)").attr("href");
        assertThat(kept).contains("q=mongolfiera", "kind=letter");
        assertThat(visit("delfo.marcanti").open("/search/saved").text()).doesNotContain("Mongolfiere");
        livia.submit(livia.open("/search/saved"), "main .rows form", Map.of());
        assertThat(livia.open("/search").text()).doesNotContain("Mongolfiere");
    }

    @Test
    void aViewOfAListIsKeptForOneselfAlone() {
        Visit livia = visit("livia.ferraguzzi");
        assertThat(livia.open("/letters?state=open").page().select("a[href^=/search/saved?]"))
                .as("ships already")
                .isEmpty();
        Seen narrowed = livia.open("/letters?state=open&channel=PAPER&sort=due");
        Seen form = livia.open(
                narrowed.page().select(".views a[href^=/search/saved?]").attr("href"));
        assertThat(livia.submit(form, "main form.form", Map.of("name", "x".repeat(61)))
                        .status())
                .isEqualTo(422);
        Seen kept = livia.submit(form, "main form.form", Map.of("name", "Carta, prima le urgenti"));
        assertThat(kept.page().select(".views [aria-current=page]").text()).isEqualTo("Carta, prima le urgenti");
        assertThat(kept.page().select("select[name=channel] option[selected]").val())
                .isEqualTo("PAPER");
        assertThat(visit("delfo.marcanti").open("/letters").text()).doesNotContain("Carta, prima");
        assertThat(livia.submit(form, "main form.form", Map.of("path", "//altrove.example", "name", "Fuori"))
                        .status())
                .as("another house")
                .isEqualTo(422);
        Seen all = livia.open("/search/saved");
        assertThat(all.page().select(".rows li").text()).contains("Carta, prima le urgenti", "Lettere");
        livia.submit(all, "main .rows form", Map.of());
        assertThat(livia.open("/letters").text()).doesNotContain("Carta, prima");
    }

    @Test
    void whatSharesRareWordsIsAlike() {
        TheClock.moveTo(LocalDateTime.of(2028, 2, 2, 9, 0));
        Label house = Label.house("URC");
        put(milano, house, "letter", "Il glicine di via Sarpi", "Il glicine fiorito è stato tagliato dai potatori", 1);
        put(milano, house, "letter", "Un glicine tagliato", "Perché i potatori hanno tagliato il glicine fiorito?", 2);
        put(milano, house, "letter", "Altra cosa", "La bolletta è arrivata due volte", 3);
        put(milano, Label.unit("AAG"), "letter", "Non per lei", "Il glicine fiorito tagliato dai potatori", 4);
        jobs.run("search.words");
        Sight urc = new Sight(true, false, false, Set.of("URC"), Set.of());
        List<Likeness.Like> found = CityScope.call(
                milano, () -> likeness.like("I potatori hanno tagliato un glicine fiorito", "letter", urc, 5));
        assertThat(found)
                .extracting(Likeness.Like::title)
                .contains("Un glicine tagliato", "Il glicine di via Sarpi")
                .doesNotContain("Altra cosa", "Non per lei");
        assertThat(found.getFirst().share()).isGreaterThan(0.5).isLessThanOrEqualTo(1);
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
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "%C5%89%C5%89*+mittente:%C2%BD%CA%BC%27+tema:%27%27+dal:mai+al:99/99/9999+numero:%22",
                "il*+mittente:il");
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
        put(city, new Index.Entry(subject, title, "da Zoë Łukasiewicz", body, "/letters/" + subject.id(), at), label);
        return subject;
    }

    private void put(City city, Index.Entry entry, Label label) {
        CityScope.run(city, () -> transaction.executeWithoutResult(status -> index.put(entry, label)));
    }

    private Visit visit(String username) {
        return Visit.as(port, "milano.localhost", username);
    }

    private static List<String> titles(Seen page) {
        return page.page().select("main .rows .name").eachText();
    }
}
