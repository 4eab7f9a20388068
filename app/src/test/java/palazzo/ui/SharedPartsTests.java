// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shared part is drawn in both languages, whole, bound and harmless. */
class SharedPartsTests {

    record Drawn(String name, String html) {

        Document document() {
            return Jsoup.parse(html);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Drawn> pages() {
        return Stream.of(Locale.ITALIAN, Locale.ENGLISH).flatMap(locale -> {
            Gallery gallery = new Gallery(locale);
            return Map.of(
                            "list", gallery.list(),
                            "empty", gallery.emptyList(),
                            "form", gallery.form(),
                            "day", gallery.day(),
                            "public", gallery.publicForm(),
                            "fault", gallery.fault(),
                            "keys", gallery.keys(),
                            "accessibility", gallery.accessibility())
                    .entrySet()
                    .stream()
                    .map(page -> new Drawn(page.getKey() + " " + locale, page.getValue()));
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noWordIsMissing(Drawn page) {
        assertThat(page.html()).doesNotContain("??").doesNotContainPattern("\\bnull\\b");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onePageHasOneTitle(Drawn page) {
        assertThat(page.document().select("h1")).hasSize(1);
        assertThat(page.document().select("html[lang]")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyControlIsLabelled(Drawn page) {
        Document document = page.document();
        assertThat(document.select("input:not([type=hidden]), select, textarea"))
                .allMatch(control -> labelled(document, control), "labelled");
    }

    private static boolean labelled(Document document, Element control) {
        return control.hasAttr("aria-label")
                || control.closest("label") != null
                || (!control.id().isEmpty()
                        && !document.select("label[for=" + control.id() + "]").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyReferenceWithinThePageLeadsSomewhere(Drawn page) {
        Document document = page.document();
        assertThat(document.select("[aria-describedby], [aria-labelledby]").stream()
                        .flatMap(element -> Stream.of(element.attr("aria-describedby"), element.attr("aria-labelledby"))
                                .flatMap(ids -> Stream.of(ids.split(" "))))
                        .filter(id -> !id.isEmpty()))
                .allMatch(id -> document.getElementById(id) != null);
        assertThat(document.select("a[href^=#]"))
                .allMatch(link -> document.getElementById(link.attr("href").substring(1)) != null);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsStyledOrScriptedInLine(Drawn page) {
        Document document = page.document();
        assertThat(document.select("[style], style, script:not([src])")).isEmpty();
        assertThat(document.getAllElements())
                .allMatch(element -> element.attributes().asList().stream()
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPostedFormCarriesTheToken(Drawn page) {
        assertThat(page.document().select("form[method=post]"))
                .filteredOn(form -> !form.attr("action").equals("/x"))
                .allMatch(form -> form.select("input[name=_csrf]").size() == 1);
    }

    @Test
    void anErrorIsSaidOnTopAndAtItsField() {
        Document form = Jsoup.parse(new Gallery(Locale.ITALIAN).form());
        assertThat(form.select("#errors").text()).isEqualTo("2 campi da correggere");
        assertThat(form.select("[role=alert] a[href=#place]").text()).isEqualTo("Scrivi il nome da dare al luogo.");
        assertThat(form.select("#place").attr("aria-invalid")).isEqualTo("true");
        assertThat(form.select("#place").attr("aria-describedby")).isEqualTo("place-hint place-error");
        assertThat(form.select("#place-error").text()).isEqualTo("Scrivi il nome da dare al luogo.");
        assertThat(form.select("[role=alert] dt").eachText()).containsExactly("Regola", "Che cosa fare");
    }

    @Test
    void whatWasTypedIsKeptAndDoesNoHarm() {
        Document form = Jsoup.parse(new Gallery(Locale.ITALIAN).form());
        assertThat(form.select("#place").attr("value")).isEqualTo("<b>\"x\"");
        assertThat(form.select("#why").text()).contains("<script>");
        assertThat(form.select("#secret").hasAttr("value")).isFalse();
        assertThat(form.select("#unit option[selected]").attr("value")).isEqualTo("closed");
        assertThat(form.select("input[name=kind][checked]").eachAttr("value")).containsExactly("open");
        assertThat(form.select("input[required], select[required], textarea[required]")
                        .eachAttr("id"))
                .containsExactly("place", "born", "why", "unit");
    }

    @Test
    void aRowThatCannotBeReadStillStandsInTheList() {
        Document list = Jsoup.parse(new Gallery(Locale.ITALIAN).list());
        assertThat(list.select("tbody tr")).hasSize(6);
        assertThat(list.select("#r-5 .tag").text()).isEqualTo("riga non leggibile");
        assertThat(list.select("#r-5 input")).isEmpty();
    }

    @Test
    void aBulkActIsToldRowByRow() {
        Document list = Jsoup.parse(new Gallery(Locale.ITALIAN).list());
        assertThat(list.select("form .note-box").text())
                .isEqualTo("Fatto su 1 di 3 righe. L’esito è su ogni riga."
                        + " Una riga che qui non c’è più: Nel frattempo è cambiata.");
        assertThat(list.select(".outcome.is-late").text()).startsWith("Non assegnata");
        assertThat(list.select("input[name=chosen][checked]").eachAttr("value")).containsExactly("3");
    }

    @Test
    void theListKeepsWhatWasAskedInEveryAddress() {
        Document list = Jsoup.parse(new Gallery(Locale.ITALIAN).list());
        assertThat(list.select(".pager a[rel=next]").attr("href"))
                .isEqualTo("/letters?q=via+dei+Gelsi&state=open&after=2026-12-17%2F6");
        assertThat(list.select("[aria-sort=ascending] a").attr("href"))
                .isEqualTo("/letters?q=via+dei+Gelsi&state=open&sort=-due");
        assertThat(list.select(".chip-x").eachAttr("href"))
                .isEqualTo(List.of("/letters?state=open", "/letters?q=via+dei+Gelsi"));
        assertThat(list.select("a[href^=/letters.csv]").attr("href"))
                .isEqualTo("/letters.csv?q=via+dei+Gelsi&state=open");
    }
}
