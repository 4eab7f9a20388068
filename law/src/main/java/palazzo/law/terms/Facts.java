// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import palazzo.law.BadInput;
import palazzo.law.calendar.Years;

/**
 * What happened, by day. The order in which it is told does not matter.
 *
 * @param start the day of the event from which the term runs
 * @param events the days of what happened since; none before the start
 * @param traits what the case is
 * @param days the term that the body's own rules set, or the original term where a rule asks for it
 * @param regime the text that applies to a conference, where it is not to be taken from the start
 */
public record Facts(
        LocalDate start, Map<Event, LocalDate> events, Set<Trait> traits, OptionalInt days, Optional<Regime> regime) {

    /** @throws BadInput where a day is before the start, or in a year whose holidays are not known */
    public Facts {
        events = events.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(events));
        Set<Trait> known = EnumSet.noneOf(Trait.class);
        known.addAll(traits);
        traits = Collections.unmodifiableSet(known);
        Years.known("start", start);
        for (Map.Entry<Event, LocalDate> event : events.entrySet()) {
            if (Years.known(event.getKey().key(), event.getValue()).isBefore(start)) {
                throw new BadInput(event.getKey().key(), event.getValue(), "is before the start, " + start);
            }
        }
    }

    /** A term that runs from {@code start}, with nothing else to tell. */
    public static Facts from(LocalDate start) {
        return new Facts(start, Map.of(), Set.of(), OptionalInt.empty(), Optional.empty());
    }

    /** The same with one more event, or another day for it. */
    public Facts with(Event event, LocalDate day) {
        Map<Event, LocalDate> more = new EnumMap<>(Event.class);
        more.putAll(events);
        more.put(event, day);
        return new Facts(start, more, traits, days, regime);
    }

    /** The same for a case that is {@code trait}. */
    public Facts with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Facts(start, events, more, days, regime);
    }

    /** The same with a term of so many days. */
    public Facts withDays(int term) {
        return new Facts(start, events, traits, OptionalInt.of(term), regime);
    }

    /** The same under {@code text}, whatever the day. */
    public Facts under(Regime text) {
        return new Facts(start, events, traits, days, Optional.of(text));
    }

    /** Whether the case is {@code trait}. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** The day of {@code event}, where it happened. */
    public Optional<LocalDate> day(Event event) {
        return Optional.ofNullable(events.get(event));
    }

    /** The day of {@code event}. @throws BadInput where it is earlier than {@code floor}, on which it depends */
    Optional<LocalDate> dayFrom(Event event, LocalDate floor) {
        Optional<LocalDate> day = day(event);
        if (day.isPresent() && day.get().isBefore(floor)) {
            throw new BadInput(event.key(), day.get(), "is before " + floor + ", on which it depends");
        }
        return day;
    }

    /** Refuses {@code event} without the one it follows. */
    void follows(Event event, Event before) {
        if (events.containsKey(event) && !events.containsKey(before)) {
            throw new BadInput(event.key(), events.get(event), "needs the day of " + before.key());
        }
    }
}
