// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.house.Everyone.Reader;
import palazzo.organisation.Label;
import palazzo.organisation.PostKind;

/**
 * Every form that somebody finds on a page is filled in badly: with nothing, with far too much, with the wrong thing, with
 * what is meant to do harm, and twice. The house answers in words, never with a defect, and never hands back what would run.
 */
@HouseTest
class BadInputStory {

    private static final String HARMS = "harm()";
    private static final String HARM = "<script>" + HARMS + "</script>";

    private static final Map<String, String> POISONS = Map.of(
            "nothing", "",
            "far too much", "x".repeat(100_000),
            "the wrong thing", "-1.5e9 of 31 February",
            "a day out of time", "+999999999-01-01",
            "harm", HARM + "\"'><img src=x onerror=harm()>{0}${7*7}",
            "a broken character", "a\u0000b\uFFFE",
            "other scripts", "\u202Egnp.exe 🎺🏛️ ﷽ הַבָּא");

    /** A file that somebody might send instead of the one that is asked for. */
    private record Odd(String name, String mediaType, byte[] bytes) {

        Attachment in(String field) {
            return new Attachment(field, name, mediaType, bytes);
        }
    }

    private static final Map<String, Odd> FILES = Map.of(
            "no file", new Odd("", "application/octet-stream", new byte[0]),
            "an empty file", new Odd("vuoto.pdf", "application/pdf", new byte[0]),
            "no PDF", new Odd("finto.pdf", "application/pdf", "questo non è un PDF".getBytes(StandardCharsets.UTF_8)),
            "a program", new Odd("fattura.pdf.exe", "application/x-msdownload", new byte[] {'M', 'Z', 0, 1, 2}),
            "a broken archive", new Odd("rotto.zip", "application/zip", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}),
            "a hostile name",
                    new Odd(
                            "../../" + HARM.replace("<", "&lt;") + "x".repeat(300) + ".eml",
                            "text/html",
                            ("Subject: " + HARM + "\r\n\r\n" + HARM).getBytes(StandardCharsets.UTF_8)));

    private final Everyone everyone;
    private final Town town;
    private final Contents contents;

    BadInputStory(Everyone everyone, Town town, Contents contents) {
        this.everyone = everyone;
        this.town = town;
        this.contents = contents;
    }

    @Test
    void noFormFailsWhateverIsWrittenIntoIt() {
        contents.fill(town.city(Town.BROKEN), Label.house(Town.UNIT));
        List<String> faults = new ArrayList<>();
        Set<String> known = new HashSet<>();
        // All are inside before the first form is sent: an administrator's may close the accounts of the others.
        readers().forEach(everyone::visit);
        readers().forEach(reader -> {
            Visit visit = everyone.visit(reader);
            everyone.walkAnew(reader).values().stream()
                    .filter(seen -> seen.status() == 200 && Wholeness.isPage(seen))
                    .flatMap(Form::on)
                    .filter(form -> known.add(form.kind()))
                    .forEach(form -> faults.addAll(filledBadly(visit, form)));
        });
        assertThat(known).hasSizeGreaterThan(2);
        assertThat(faults).isEmpty();
    }

    @Test
    void noAddressFailsWhateverIsAskedOfIt() {
        town.city(Town.BROKEN);
        Visit visit = everyone.visit(reader(PostKind.OFFICER));
        Map<String, Set<String>> asked = new HashMap<>();
        everyone.walkAnew(reader(PostKind.OFFICER)).values().forEach(seen -> learn(seen, asked));
        List<String> faults = everyone.routes().parallelStream()
                .filter(Route::isGet)
                .flatMap(route -> oddly(route, asked))
                .flatMap(address -> fails(visit.knock(address)))
                .toList();
        assertThat(faults).isEmpty();
    }

    /** What pages ask addresses for, in their forms and in their links. */
    private static void learn(Seen on, Map<String, Set<String>> asked) {
        on.page()
                .select("form[method=get] [name], form:not([method]) [name]")
                .forEach(field ->
                        names(asked, address(on, field.closest("form"))).add(field.attr("name")));
        on.page().select("a[href*=?]").forEach(link -> {
            String[] parts = link.attr("href").split("[?#]");
            Stream.of(parts.length > 1 ? parts[1].split("&") : new String[0])
                    .forEach(pair -> names(asked, parts[0]).add(pair.replaceAll("=.*", "")));
        });
    }

    private static String address(Seen on, @Nullable Element form) {
        return form == null || form.attr("action").isEmpty() ? on.path() : form.attr("action");
    }

    private static Set<String> names(Map<String, Set<String>> asked, String address) {
        return asked.computeIfAbsent(shape(address), none -> new HashSet<>());
    }

    /** An address without what is different on each page of its kind. */
    private static String shape(String address) {
        return address.replaceAll("[?#].*", "").replaceAll("[0-9a-f-]{36}|[A-Z]{3}-\\d+|\\d+", "…");
    }

    /** The addresses of a route with something wrong in each parameter it is asked with, and in the path itself. */
    private static Stream<String> oddly(Route route, Map<String, Set<String>> known) {
        String address = route.path(Map.of("code", "CER-10"), UUID.randomUUID().toString());
        Set<String> names = new HashSet<>(known.getOrDefault(shape(address), Set.of()));
        names.addAll(Set.of("sort", "after", "lang", "q"));
        Stream<String> asked = POISONS.values().stream()
                .map(poison -> encoded(poison.substring(0, Math.min(500, poison.length()))))
                .flatMap(poison -> names.stream().map(name -> address + "?" + name + "=" + poison));
        Stream<String> said =
                Stream.of("1", "..%2f..", "%F0%9F%8E%BA", "a'b", "null").map(odd -> route.path(Map.of(), odd));
        return Stream.concat(asked, said);
    }

    @Test
    void whatIsNotThereAndWhatIsNotYoursAreOneAnswer() {
        town.city(Town.BROKEN);
        Visit visit = everyone.visit(reader(PostKind.OFFICER));
        Seen nowhere = visit.open("/no/such/page");
        Seen notYours = visit.open("/files/" + UUID.randomUUID());
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(notYours.status()).isEqualTo(404);
        assertThat(notYours.text()).isEqualTo(nowhere.text());
    }

    @Test
    void aDefectHasANumberAndKeepsItsTextToItself() {
        town.city(Town.BROKEN);
        Seen defect = everyone.visit(new Reader(Town.host(Town.BROKEN), Everyone.NOBODY, Locale.ITALIAN))
                .open("/public/broken");
        assertThat(defect.status()).isEqualTo(500);
        assertThat(defect.text()).containsPattern("\\b[0-9a-f]{8}\\b");
        assertThat(defect.page().outerHtml()).doesNotContain(Broken.TEXT, "IllegalState", "palazzo.house");
        assertThat(Wholeness.faults(defect, Locale.ITALIAN)).isEmpty();
    }

    private static Stream<Reader> readers() {
        return Stream.concat(
                Stream.of(new Reader(Town.host(Town.BROKEN), Everyone.NOBODY, Locale.ITALIAN)),
                Stream.of(
                                PostKind.ADMIN,
                                PostKind.OFFICER,
                                PostKind.HEAD,
                                PostKind.CHIEF,
                                PostKind.MAYOR,
                                PostKind.AUDITOR)
                        .map(BadInputStory::reader));
    }

    private static Reader reader(PostKind kind) {
        return new Reader(Town.host(Town.BROKEN), Town.username(kind), Locale.ITALIAN);
    }

    private static List<String> filledBadly(Visit visit, Form found) {
        Form form = found.with(
                        visit.open("/keys").page().select("input[name=_csrf]").val())
                .without("_read");
        List<String> faults = new ArrayList<>();
        Map<String, String> empty = new LinkedHashMap<>(form.fields());
        form.typed().forEach(field -> empty.put(field, ""));
        Seen refused = visit.hand(form.action(), empty);
        if (form.required()
                && (refused.status() != 422
                        || refused.page().select("[role=alert] [id$=errors]").isEmpty())) {
            faults.add(form.action() + " of " + form.page() + " takes nothing for an answer: " + refused.status());
        }
        faults.addAll(Stream.concat(poisoned(form), withFiles(form))
                .parallel()
                .flatMap(bad -> fails(bad.sent().apply(visit)).map(fault -> fault + " " + bad.said()))
                .toList());
        for (int time = 1; time <= 2; time++) {
            fails(visit.hand(form.action(), form.fields())).forEach(fault -> faults.add(fault + " as it stands"));
        }
        return faults;
    }

    /**
     * One way to fill in a form badly.
     *
     * @param said what is bad about it
     */
    private record Bad(String said, Function<Visit, Seen> sent) {}

    private static Stream<Bad> poisoned(Form form) {
        return form.typed().stream()
                .flatMap(field -> Stream.concat(
                        POISONS.entrySet().stream()
                                .map(poison -> bad(
                                        form.with(Map.of(field, poison.getValue())),
                                        "with " + poison.getKey() + " in " + field)),
                        Stream.of(bad(form.without(field), "without " + field))));
    }

    private static Bad bad(Form form, String said) {
        return new Bad(said, visit -> visit.hand(form.action(), form.fields()));
    }

    private static Stream<Bad> withFiles(Form form) {
        return form.files().stream()
                .flatMap(field -> FILES.entrySet().stream()
                        .map(file -> new Bad(
                                "with " + file.getKey() + " in " + field,
                                visit -> visit.hand(
                                        form.action(),
                                        form.fields(),
                                        file.getValue().in(field)))));
    }

    /** What is saved as CSV has the words as they were typed, and no browser reads it as a page. */
    private static boolean isSavedAsATable(Seen seen) {
        return seen.headers().getOrDefault("content-type", "").startsWith("text/csv")
                && seen.headers().getOrDefault("content-disposition", "").startsWith("attachment");
    }

    private static Stream<String> fails(Seen seen) {
        if (seen.status() >= 500) {
            return Stream.of(seen.path() + " fails: " + seen.status());
        }
        return !isSavedAsATable(seen) && handsBack(seen)
                ? Stream.of(seen.path() + " hands back what would run")
                : Stream.empty();
    }

    /** Whether a script of the poison stands on the page as a browser reads it; where its words are not, it cannot. */
    private static boolean handsBack(Seen seen) {
        return seen.source().contains(HARMS) && seen.page().outerHtml().contains(HARM);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
