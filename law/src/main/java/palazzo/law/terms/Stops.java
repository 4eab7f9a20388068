// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The reasons for which the clock of one term may stop. Days that two stops share are left out once. A
 * stop after the strict last day but not after the legal one moves the legal one only, from where the holidays left it.
 *
 * @param rules each with its own reason
 * @param events they look at
 * @param traits they look at
 */
record Stops(List<StopRule> rules, Set<Event> events, Set<Trait> traits) implements Change {

    /** Of a procedure: facts to be found, and reasons against. */
    static final Stops OF_PROCEDURE = new Stops(
            List.of(Suspension::find, NoticeOfRefusal::find),
            EnumSet.of(
                    Event.SUSPEND,
                    Event.REPLY,
                    Event.SUSPEND2,
                    Event.REPLY2,
                    Event.NOTICE_SENT,
                    Event.NOTICE_RECEIVED,
                    Event.OBSERVATIONS),
            Set.of(Trait.COMPETITIVE));

    /** Of a request for generalised access. */
    static final Stops OF_CIVIC_ACCESS = new Stops(
            List.of(CounterInterested::find),
            EnumSet.of(Event.NOTICE_SENT, Event.NOTICE_RECEIVED, Event.OPPOSITION),
            Set.of());

    /** Of the review of a refused access. */
    static final Stops OF_REVIEW =
            new Stops(List.of(AuthorityOpinion::find), EnumSet.of(Event.SENT_TO_AUTHORITY, Event.OPINION), Set.of());

    @Override
    public End newEnd(End end, Facts facts, Counting counting, Steps steps) {
        if (facts.events().isEmpty()) {
            return end;
        }
        List<Stop> stops = new ArrayList<>();
        rules.forEach(rule -> rule.find(facts, counting, steps).ifPresent(stops::add));
        stops.sort(Comparator.comparing(Stop::from));
        End newEnd = end;
        LocalDate counted = facts.start();
        for (Stop stop : stops) {
            newEnd = after(stop, counted, newEnd, counting, steps);
            counted = later(counted, stop.to());
        }
        return newEnd;
    }

    private static End after(Stop stop, LocalDate counted, End end, Counting counting, Steps steps) {
        LocalDate from = later(stop.from(), counted);
        long days = Math.max(0, ChronoUnit.DAYS.between(from, stop.to()));
        Step told = new Step.Said(stop.sentence(), from, stop.to(), days);
        if (stop.from().isAfter(end.strict())) {
            return afterTheStrictDay(stop, days, told, end, counting, steps);
        }
        LocalDate newEnd = end.strict().plusDays(days);
        steps.add(told);
        steps.add(Step.of(Sentence.NEW_LAST_DAY, newEnd));
        return End.on(newEnd);
    }

    private static End afterTheStrictDay(Stop stop, long days, Step told, End end, Counting counting, Steps steps) {
        LocalDate due = counting.roll(end.legal());
        if (stop.from().isAfter(due)) {
            steps.add(Step.of(Sentence.TOO_LATE, stop.from(), due));
            return end;
        }
        steps.add(Step.of(Sentence.ALREADY_OVER, end.strict(), stop.from()));
        LocalDate legal = due.plusDays(days);
        Step fromDue = Step.of(Sentence.LEGAL_DAY_GOES_ON, due);
        return end.withLegal(legal, List.of(told, fromDue, Step.of(Sentence.NEW_LAST_DAY, legal)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
