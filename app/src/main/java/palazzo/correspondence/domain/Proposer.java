// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.PinnedRules.Rule;
import palazzo.icalendar.Itip;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;

/**
 * Proposes what to do with a letter: by the rules that were pinned, by the letter it goes on from, by what the clerks decided
 * of letters with such words and of similar ones, by the catalogue's words, by its sender. Each says so many words for a place
 * as it weighs; the place of the most weight is proposed, with its reasons.
 */
@Component
class Proposer {

    private static final String USUAL = "URC-04";
    private static final String INVITATIONS = "CFS-04";
    private static final Set<Outcome> ASKS_FOR_SOMETHING =
            EnumSet.of(Outcome.ANSWER, Outcome.PASS_ON, Outcome.ASK, Outcome.REPORT, Outcome.PROCEDURE);
    private static final int READ = 20_000;
    private static final int BEFORE = 10;

    /** From so many letters on a place is worth proposing by words. */
    private static final int A_FEW = 3;

    private static final int SIMILAR = 5;
    private static final int SURE = 4;

    /** What letters of such words weigh where they all but agree. */
    static final int LEARNED = 4;

    /** What similar letters weigh where three or more went the same way. */
    static final int ALIKE = 2;

    /** What weighs of what the sender wrote before. */
    static final int SENDER = 1;

    private final Letters letters;
    private final Threads threads;
    private final CalendarFiles calendars;
    private final LetterKinds kinds;
    private final PinnedRules pinned;
    private final Learning learning;
    private final Similar similar;
    private final Charts charts;
    private final Today today;

    Proposer(
            Letters letters,
            Threads threads,
            CalendarFiles calendars,
            LetterKinds kinds,
            PinnedRules pinned,
            Learning learning,
            Similar similar,
            Charts charts,
            Today today) {
        this.letters = letters;
        this.threads = threads;
        this.calendars = calendars;
        this.kinds = kinds;
        this.pinned = pinned;
        this.learning = learning;
        this.similar = similar;
        this.charts = charts;
        this.today = today;
    }

    private record Place(Outcome outcome, String competence) {}

    private record Found(int weight, Place place, @Nullable LetterKind kind, Phrase reason) {

        Found(int weight, Outcome outcome, String competence, Phrase reason) {
            this(weight, new Place(outcome, competence), null, reason);
        }
    }

    /** @param sight of the one who triages: a letter they may not see is no reason */
    Proposal propose(Letter letter, Sight sight) {
        Map<String, String> words = Learning.words(letter);
        Learned learned = learning.known(words.keySet());
        List<Letter> alike = similar.to(
                letter, LetterWords.of(letter.arrival().subject(), "").values(), learned, sight, SIMILAR);
        List<Found> said = itsWordsSay(letter);
        List<Found> found = Stream.of(
                        somebodyPinnedIt(letter).stream(),
                        aMachineWroteIt(letter).stream(),
                        itAnswers(letter, sight).stream(),
                        itsCalendarSays(letter).stream(),
                        said.stream(),
                        lettersOfSuchWords(learned, words).stream(),
                        similarOnesWent(alike).stream(),
                        itsSenderWroteOf(letter, sight).stream())
                .flatMap(each -> each)
                .filter(this::isCarried)
                .toList();
        return found.isEmpty() ? nothingSays(alike) : weighed(found, alike);
    }

    /** Whether it wants a look of its own: certified, a formal deed by its words, or spoken of by a pinned rule. */
    boolean standsAlone(Letter letter) {
        return letter.arrival().channel() == Channel.PEC
                || somebodyPinnedIt(letter).isPresent()
                || itsWordsSay(letter).stream()
                        .map(Found::kind)
                        .anyMatch(kind -> kind != null && kind.formal() != null);
    }

    private static Proposal nothingSays(List<Letter> alike) {
        return new Proposal(
                Outcome.ANSWER, USUAL, Matter.NONE, false, List.of(Phrase.of("triage.reason.none")), List.of(), alike);
    }

    private Proposal weighed(List<Found> found, List<Letter> alike) {
        Map<Place, List<Found>> byPlace =
                found.stream().collect(Collectors.groupingBy(Found::place, LinkedHashMap::new, Collectors.toList()));
        List<List<Found>> best = new ArrayList<>(byPlace.values());
        best.sort(Comparator.comparingInt(those -> -weight(those)));
        List<Found> first = best.getFirst();
        Place place = first.getFirst().place();
        int second = best.size() > 1 ? weight(best.get(1)) : 0;
        return new Proposal(
                place.outcome(),
                place.competence(),
                matter(place, found),
                weight(first) >= SURE && weight(first) > second,
                first.stream().map(Found::reason).toList(),
                byPlace.keySet().stream()
                        .map(Place::competence)
                        .filter(code -> !code.equals(place.competence()))
                        .distinct()
                        .toList(),
                alike);
    }

    private static int weight(Collection<Found> found) {
        return found.stream().mapToInt(Found::weight).sum();
    }

    /** The kind whose words stand in the letter; among several the one that goes where it is proposed. */
    private Matter matter(Place place, List<Found> found) {
        List<LetterKind> said =
                found.stream().map(Found::kind).filter(Objects::nonNull).toList();
        LetterKind kind = said.stream()
                .filter(each -> each.outcome() == place.outcome()
                        && (each.formal() != null || each.competence().equals(place.competence())))
                .findFirst()
                .or(() -> about(place, said))
                .orElse(null);
        return kind == null
                ? Matter.NONE
                : new Matter(
                        kind.code(),
                        kind.formal() != null && kind.formal().isForJurists() ? Priority.URGENT : Priority.NORMAL,
                        kind.formal());
    }

    /** What it is about stays, though it goes elsewhere than such letters usually do. */
    private static Optional<LetterKind> about(Place place, List<LetterKind> said) {
        return said.stream()
                .filter(kind ->
                        ASKS_FOR_SOMETHING.contains(place.outcome()) && ASKS_FOR_SOMETHING.contains(kind.outcome()))
                .findFirst();
    }

    private boolean isCarried(Found each) {
        return !charts.on(today.date()).carriersOf(each.place().competence()).isEmpty();
    }

    private Optional<Found> somebodyPinnedIt(Letter letter) {
        return pinned.of(letter).map(rule -> new Found(100, rule.outcome(), rule.competence(), pinnedReason(rule)));
    }

    private static Phrase pinnedReason(Rule rule) {
        String what = (rule.sender() + " " + rule.words()).strip();
        return rule.why().isEmpty()
                ? Phrase.of("triage.reason.pinned", what)
                : Phrase.of("triage.reason.pinned_why", what, rule.why());
    }

    private static Optional<Found> aMachineWroteIt(Letter letter) {
        return letter.arrival().automatic()
                ? Optional.of(new Found(6, Outcome.UNWANTED, "URC-01", Phrase.of("triage.reason.automatic")))
                : Optional.empty();
    }

    private Optional<Found> itAnswers(Letter letter, Sight sight) {
        return threads.answered(letter)
                .flatMap(id -> letters.ifSeen(id, sight))
                .filter(earlier -> earlier.handling() != null)
                .map(earlier -> new Found(
                        3,
                        Outcome.ANSWER,
                        earlier.handled().competence(),
                        Phrase.of("triage.reason.answers", numberOrTitle(earlier))));
    }

    /** Whoever calls us by their calendar program invites; what it says else, and nobody took over by itself, is looked at. */
    private Optional<Found> itsCalendarSays(Letter letter) {
        return calendars
                .of(letter.id())
                .map(said -> new Found(
                        4,
                        said.method() == Itip.Method.REQUEST ? Outcome.INVITATION : Outcome.REPORT,
                        INVITATIONS,
                        Phrase.of("triage.reason.calendar." + said.method(), said.organizer())));
    }

    private Optional<Found> lettersOfSuchWords(Learned learned, Map<String, String> words) {
        return learned.guess(words.keySet())
                .filter(guess -> guess.letters() >= A_FEW)
                .map(guess -> new Found(
                        guess.strong() ? LEARNED : 2,
                        place(guess.place()),
                        formal(guess.place()),
                        Phrase.of(
                                "triage.reason.learned",
                                guess.telling().stream()
                                        .map(stem -> "«" + words.getOrDefault(stem, stem) + "»")
                                        .collect(Collectors.joining(", ")),
                                guess.letters())));
    }

    private static Place place(String learned) {
        int cut = learned.indexOf(' ');
        return new Place(
                Outcome.valueOf(learned.substring(0, cut).replaceFirst(":.*", "")), learned.substring(cut + 1));
    }

    private @Nullable LetterKind formal(String learned) {
        String kind = learned.replaceFirst(" .*", "").replaceFirst("^[^:]*:?", "");
        return kind.isEmpty() ? null : kinds.of(FormalKind.valueOf(kind)).orElse(null);
    }

    private List<Found> itsWordsSay(Letter letter) {
        String body = letter.arrival().body();
        String text =
                LetterKind.plain(letter.arrival().subject() + "\n" + body.substring(0, Math.min(READ, body.length())));
        return kinds.all().stream()
                .map(kind -> said(kind, text))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Found said(LetterKind kind, String text) {
        List<String> words = kind.in(text);
        String quoted = words.stream().map(word -> "«" + word + "»").collect(Collectors.joining(", "));
        return words.isEmpty()
                ? null
                : new Found(
                        weight(kind, words.size()),
                        new Place(kind.outcome(), kind.competence()),
                        kind,
                        Phrase.of("triage.reason.words", quoted));
    }

    /**
     * What the catalogue's words weigh. A formal deed that two of them name outweighs all that was learned of such letters and
     * of their sender: it must not be lost among those that look like it.
     */
    static int weight(LetterKind kind, int words) {
        if (kind.formal() != null) {
            return words == 1 ? 5 : LEARNED + ALIKE + SENDER + 1;
        }
        return 1 + Math.min(words, 3);
    }

    /** Where most of them went, where that is more than one or all there are. None is a formal deed because others were. */
    private static Optional<Found> similarOnesWent(List<Letter> alike) {
        Map<Place, Long> went = alike.stream()
                .map(Letter::handled)
                .filter(handling -> handling.outcome() != Outcome.FORMAL)
                .collect(Collectors.groupingBy(
                        handling -> new Place(handling.outcome(), handling.competence()), Collectors.counting()));
        return went.entrySet().stream()
                .max(Map.Entry.<Place, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().toString()))
                .map(most -> new Found(
                        most.getValue() >= 3 ? ALIKE : 1,
                        most.getKey(),
                        null,
                        Phrase.of(
                                "triage.reason.similar",
                                most.getValue(),
                                alike.size(),
                                most.getKey().competence())));
    }

    private Optional<Found> itsSenderWroteOf(Letter letter, Sight sight) {
        Map<String, Long> before = letters.alsoFrom(letter, sight, BEFORE).stream()
                .map(Letter::handling)
                .filter(Objects::nonNull)
                .filter(handling -> handling.outcome().isNumbered())
                .collect(Collectors.groupingBy(Handling::competence, Collectors.counting()));
        return before.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Found(
                        SENDER,
                        Outcome.ANSWER,
                        most.getKey(),
                        Phrase.of("triage.reason.sender", most.getValue(), most.getKey())));
    }

    private static String numberOrTitle(Letter letter) {
        String number = letter.handled().number();
        return number == null ? letter.title() : number;
    }
}
