// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.icalendar.Itip;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;

/** Proposes what to do with a letter, from its words, the letter it answers, and what was done with its sender before. */
@Component
class Proposer {

    private static final String USUAL = "URC-04";
    private static final String INVITATIONS = "CFS-04";
    private static final int READ = 20_000;
    private static final int BEFORE = 10;

    private final Letters letters;
    private final Threads threads;
    private final CalendarFiles calendars;
    private final Charts charts;
    private final Today today;

    Proposer(Letters letters, Threads threads, CalendarFiles calendars, Charts charts, Today today) {
        this.letters = letters;
        this.threads = threads;
        this.calendars = calendars;
        this.charts = charts;
        this.today = today;
    }

    private record Found(Outcome outcome, String competence, Phrase reason) {}

    /** @param sight of the one who triages: a letter they may not see is no reason */
    Proposal propose(Letter letter, Sight sight) {
        List<Found> found = new ArrayList<>();
        aMachineWroteIt(letter).ifPresent(found::add);
        itAnswers(letter, sight).ifPresent(found::add);
        itsCalendarSays(letter).ifPresent(found::add);
        found.addAll(itsWordsSay(letter));
        itsSenderWroteOf(letter, sight).ifPresent(found::add);
        List<Found> carried = found.stream().filter(this::isCarried).toList();
        return carried.isEmpty()
                ? new Proposal(Outcome.ANSWER, USUAL, false, List.of(Phrase.of("triage.reason.none")), List.of())
                : weighed(carried);
    }

    private static Proposal weighed(List<Found> found) {
        Map<String, List<Found>> byCompetence = found.stream()
                .collect(Collectors.groupingBy(Found::competence, LinkedHashMap::new, Collectors.toList()));
        List<Found> best = byCompetence.values().stream()
                .max(Comparator.comparingInt((List<Found> those) -> those.size())
                        .thenComparing(those -> -found.indexOf(those.getFirst())))
                .orElseThrow();
        List<String> others = byCompetence.keySet().stream()
                .filter(code -> !code.equals(best.getFirst().competence()))
                .toList();
        return new Proposal(
                best.getFirst().outcome(),
                best.getFirst().competence(),
                best.size() > 1,
                best.stream().map(Found::reason).toList(),
                others);
    }

    private boolean isCarried(Found each) {
        return !charts.on(today.date()).carriersOf(each.competence()).isEmpty();
    }

    private static Optional<Found> aMachineWroteIt(Letter letter) {
        return letter.arrival().automatic()
                ? Optional.of(new Found(Outcome.UNWANTED, "URC-01", Phrase.of("triage.reason.automatic")))
                : Optional.empty();
    }

    private Optional<Found> itAnswers(Letter letter, Sight sight) {
        return threads.answered(letter)
                .flatMap(id -> letters.ifSeen(id, sight))
                .filter(earlier -> earlier.handling() != null)
                .map(earlier -> new Found(
                        Outcome.ANSWER,
                        earlier.handled().competence(),
                        Phrase.of("triage.reason.answers", numberOrTitle(earlier))));
    }

    /** Whoever calls us by their calendar program invites; what it says else, and nobody took over by itself, is looked at. */
    private Optional<Found> itsCalendarSays(Letter letter) {
        return calendars
                .of(letter.id())
                .map(said -> new Found(
                        said.method() == Itip.Method.REQUEST ? Outcome.INVITATION : Outcome.REPORT,
                        INVITATIONS,
                        Phrase.of("triage.reason.calendar." + said.method(), said.organizer())));
    }

    private static List<Found> itsWordsSay(Letter letter) {
        String body = letter.arrival().body();
        String text = letter.arrival().subject() + "\n" + body.substring(0, Math.min(READ, body.length()));
        return Sign.ALL.stream()
                .map(sign -> said(sign, text))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Found said(Sign sign, String text) {
        List<String> words = sign.in(text);
        String quoted = words.stream().map(word -> "«" + word + "»").collect(Collectors.joining(", "));
        return words.isEmpty()
                ? null
                : new Found(sign.outcome(), sign.competence(), Phrase.of("triage.reason.words", quoted));
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
                        Outcome.ANSWER,
                        most.getKey(),
                        Phrase.of("triage.reason.sender", most.getValue(), most.getKey())));
    }

    private static String numberOrTitle(Letter letter) {
        String number = letter.handled().number();
        return number == null ? letter.title() : number;
    }
}
