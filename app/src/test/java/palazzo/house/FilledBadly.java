// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;

/**
 * What is wrong with the answers of a form that is filled in badly: with nothing, with far too much, with the wrong thing, with
 * what is meant to do harm. Each is a rehearsal, so each finds the thing as the first one found it.
 */
final class FilledBadly {

    private static final String HARMS = "harm()";
    private static final String HARM = "<script>" + HARMS + "</script>";

    static final Map<String, String> POISONS = Map.of(
            "nothing", "",
            "far too much", "x".repeat(100_000),
            "the wrong thing", "-1.5e9 of 31 February",
            "a day out of time", "+999999999-01-01",
            "harm in other scripts", HARM + "\"'><img src=x onerror=harm()>{0}${7*7} \u202Egnp.exe 🎺🏛️ ﷽ הַבָּא",
            "a broken character", "a\u0000b\uFFFE");

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

    /** A draft may still be empty when it is kept, or read through. */
    private static final Pattern DRAFT = Pattern.compile("/letters/[^/]+/reply(/reading)?|/campaigns/[^/]+/reading");

    private FilledBadly() {}

    /** In words; empty where nothing is. */
    static List<String> faults(Visit visitor, Form found) {
        Visit visit = visitor.rehearsing();
        Form form = found.without("_read");
        List<String> faults = new ArrayList<>();
        Seen refused = visit.hand(form.action(), form.emptied().fields());
        if (form.required()
                && !DRAFT.matcher(form.action()).matches()
                && (refused.status() != 422
                        || refused.page().select("[role=alert] [id$=errors]").isEmpty())) {
            faults.add(form.action() + " of " + form.page() + " takes nothing for an answer: " + refused.status());
        }
        faults.addAll(Stream.concat(poisoned(form.filledIn(true)), withFiles(form.filledIn(true)))
                .parallel()
                .flatMap(bad -> fails(bad.sent().apply(visit)).map(fault -> fault + " " + bad.said()))
                .toList());
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
        return new Bad(said, form::sentBy);
    }

    /** A file is the bad one of a form that is well filled in. */
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

    static Stream<String> fails(Seen seen) {
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
}
