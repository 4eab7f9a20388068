// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.Slice;
import palazzo.kernel.Subject;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.search.Depths;
import palazzo.search.Jump;
import palazzo.search.SavedViews;
import palazzo.search.Topics;
import palazzo.search.domain.DidYouMean;
import palazzo.search.domain.Question;
import palazzo.search.domain.Search;
import palazzo.search.domain.Search.Found;
import palazzo.search.domain.Snippet;
import palazzo.ui.Asked;
import palazzo.ui.Choice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.View;

/** The one box: a number leads to its thing, words to whatever holds them. */
@Controller
@AnyStaff
public class SearchController {

    private static final int PAGE = 20;
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** More than this nobody types; the rest is left out. */
    private static final int LONGEST = 200;

    private final Search search;
    private final Sights sights;
    private final ObjectProvider<Jump> jumps;
    private final ObjectProvider<Depths> depths;
    private final ObjectProvider<Topics> topics;
    private final DidYouMean meant;
    private final SavedViews saved;

    SearchController(
            Search search,
            Sights sights,
            ObjectProvider<Jump> jumps,
            ObjectProvider<Depths> depths,
            ObjectProvider<Topics> topics,
            DidYouMean meant,
            SavedViews saved) {
        this.search = search;
        this.sights = sights;
        this.jumps = jumps;
        this.depths = depths;
        this.topics = topics;
        this.meant = meant;
        this.saved = saved;
    }

    /**
     * What is asked beside the words.
     *
     * @param topic code of one of {@code topics}, the first of which is any
     * @param keep where this question is kept; null where nothing was asked
     */
    public record Narrowed(
            String topic,
            List<Choice> topics,
            String sender,
            String from,
            String until,
            List<View> saved,
            @Nullable String keep) {

        /** Whether any of it was asked. */
        public boolean isOpen() {
            return !topic.isEmpty() || !sender.isEmpty() || !from.isEmpty() || !until.isEmpty();
        }
    }

    /** What may have been meant. */
    public record Instead(String words, String path) {}

    /**
     * @param asked the words; empty where nothing was asked yet
     * @param kind the kind that is looked for; empty for any
     * @param narrowed what is asked beside the words
     * @param instead what may have been meant; null where something was found, or nothing is like it
     * @param total how many are found; null where nothing was asked
     * @param kinds the kinds that were found, with their counts
     * @param first the first page; null while on it
     * @param next the following one; null on the last
     */
    public record SearchPage(
            String asked,
            String kind,
            Narrowed narrowed,
            @Nullable Instead instead,
            @Nullable Phrase total,
            List<View> kinds,
            List<Hit> hits,
            @Nullable String first,
            @Nullable String next) {}

    /**
     * Something found.
     *
     * @param around the words around what was looked for; null where it stands in title or line
     * @param file in which they stand; null where they stand in the thing itself
     */
    public record Hit(
            String path,
            String title,
            String line,
            Instant at,
            Phrase kind,
            @Nullable Snippet around,
            @Nullable String file) {}

    @GetMapping("/search")
    ModelAndView search(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/search", given, "q", "kind", "sender", "from", "until", "topic");
        String typed =
                asked.get("q").substring(0, Math.min(LONGEST, asked.get("q").length()));
        Sight sight = sights.now();
        return jump(typed, sight)
                .map(path -> new ModelAndView("redirect:" + path))
                .orElseGet(() -> Pages.show("search/search", page(asked, typed, sight)));
    }

    private Question question(Asked asked, String typed) {
        Question question = Question.of(typed);
        LocalDate from = Question.day(asked.get("from"));
        LocalDate until = Question.day(asked.get("until"));
        return question.by(asked.get("sender"))
                .about(code(question.topic()))
                .about(asked.get("topic"))
                .within(from == null ? question.from() : from, until == null ? question.until() : until);
    }

    /** The code of a topic that is called by its name; as it was typed where none is called so. */
    private String code(String typed) {
        return topics.stream()
                .flatMap(each -> each.names().entrySet().stream())
                .filter(topic -> topic.getValue().equalsIgnoreCase(typed))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(typed);
    }

    private List<Choice> topics() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", Phrase.of("search.any_topic"))));
        topics.stream()
                .flatMap(each -> each.names().entrySet().stream())
                .forEach(topic -> choices.add(new Choice(topic.getKey(), Phrase.plain(topic.getValue()))));
        return choices;
    }

    private Narrowed narrowed(Asked asked, Question question) {
        return new Narrowed(
                asked.get("topic"),
                topics(),
                asked.get("sender"),
                asked.get("from"),
                asked.get("until"),
                saved.views(asked),
                question.isEmpty() ? null : SavedViews.keepAt(asked));
    }

    private Optional<String> jump(String typed, Sight sight) {
        return typed.isEmpty()
                ? Optional.empty()
                : jumps.stream()
                        .flatMap(jump -> jump.path(typed, sight).stream())
                        .findFirst();
    }

    private SearchPage page(Asked asked, String typed, Sight sight) {
        String kind = asked.get("kind");
        Question question = question(asked, typed);
        Search.Answer answer = search.ask(question, kind, sight, asked.after(), PAGE);
        Map<String, Long> counts = answer.counts();
        Slice<Found> found = answer.page();
        boolean nothing = counts.isEmpty() && !typed.isEmpty();
        return new SearchPage(
                typed,
                kind,
                narrowed(asked, question),
                nothing
                        ? meant.of(typed, sight)
                                .map(words -> new Instead(words, asked.with("q", words)))
                                .orElse(null)
                        : null,
                question.isEmpty() ? null : total(counts),
                kinds(asked, counts),
                found.rows().stream()
                        .map(each -> described(each, question.marked(), sight))
                        .toList(),
                asked.after() == null ? null : asked.first(),
                found.next() == null ? null : asked.next(found.next()));
    }

    private static Phrase total(Map<String, Long> counts) {
        return isMore(counts)
                ? Phrase.of("search.found_many", Search.COUNTED)
                : Phrase.of("search.found", count(counts));
    }

    private static boolean isMore(Map<String, Long> counts) {
        return count(counts) >= Search.COUNTED;
    }

    private static long count(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Where not all were counted, every kind is offered: of some the newest are older than what was. */
    private List<View> kinds(Asked asked, Map<String, Long> counts) {
        Map<String, @Nullable Long> offered = new LinkedHashMap<>(counts);
        if (isMore(counts)) {
            search.kinds().forEach(kind -> offered.put(kind, null));
        }
        return offered.size() < 2 ? List.of() : views(asked, offered);
    }

    private static List<View> views(Asked asked, Map<String, @Nullable Long> offered) {
        String chosen = asked.get("kind");
        List<View> views = new ArrayList<>();
        views.add(new View(Phrase.of("search.all_kinds"), asked.without("kind"), null, chosen.isEmpty()));
        offered.forEach((kind, count) -> views.add(new View(
                Phrase.of("search.kind." + kind + ".many"), asked.with("kind", kind), count, kind.equals(chosen))));
        return views;
    }

    private Hit described(Found found, String typed, Sight sight) {
        return Snippet.of(found.body(), typed)
                .map(around -> hit(found, around, null))
                .orElseGet(() -> saysAll(found, typed) ? hit(found, null, null) : deeper(found, typed, sight));
    }

    /** Whether every word of the question stands in the lines that are shown anyway. */
    private static boolean saysAll(Found found, String typed) {
        String lines = found.title() + " " + found.line();
        return WORDS.splitAsStream(typed)
                .filter(word -> !word.isBlank())
                .allMatch(word -> Snippet.of(lines, word).isPresent());
    }

    private Hit deeper(Found found, String typed, Sight sight) {
        return depths.stream()
                .flatMap(each -> each.of(new Subject(found.kind(), found.subject()), sight).stream())
                .flatMap(file -> Snippet.of(file.text(), typed).map(around -> hit(found, around, file.name())).stream())
                .findFirst()
                .orElseGet(() -> hit(found, null, null));
    }

    private static Hit hit(Found found, @Nullable Snippet around, @Nullable String file) {
        return new Hit(
                found.path(),
                found.title(),
                found.line(),
                found.at(),
                Phrase.of("search.kind." + found.kind()),
                around,
                file);
    }
}
