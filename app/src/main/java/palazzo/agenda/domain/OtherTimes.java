// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.agenda.domain.EventDesk.Which;
import palazzo.agenda.domain.FreeSlots.Free;
import palazzo.agenda.domain.FreeSlots.Wish;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;

/** To which times an event that clashes could go: near the one that was wanted, and nothing is against them. */
@Component
public class OtherTimes {

    private static final int DAYS = 15;
    private static final int LOOKED_AT = 60;
    private static final int TRIED = 10;
    private static final int OFFERED = 4;
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(19, 30);

    private final EventDesk desk;
    private final FreeSlots slots;
    private final HeldEvents events;
    private final Today today;

    OtherTimes(EventDesk desk, FreeSlots slots, HeldEvents events, Today today) {
        this.desk = desk;
        this.slots = slots;
        this.events = events;
        this.today = today;
    }

    /**
     * Its other times, in their order; none of whole days, and none of a whole series.
     *
     * @param which the event that is changed; null for a new one
     */
    public List<LocalDateTime> of(UUID calendar, @Nullable Which which, Draft draft) {
        if (draft.isWholeDays() || isSeries(which, draft)) {
            return List.of();
        }
        return near(calendar, which, draft)
                .filter(start -> isFree(calendar, which, draft.movedTo(start)))
                .limit(OFFERED)
                .sorted()
                .toList();
    }

    private static boolean isSeries(@Nullable Which which, Draft draft) {
        return which == null
                ? draft.repeat() != Draft.Repeat.NONE
                : which.onward() || which.recurrence().isEmpty() && draft.repeat() != Draft.Repeat.NONE;
    }

    private Stream<LocalDateTime> near(UUID calendar, @Nullable Which which, Draft draft) {
        Instant wanted = draft.starts().atZone(draft.zone()).toInstant();
        Duration length = Duration.between(draft.starts(), draft.ends());
        return slots.find(wish(calendar, draft, length), itself(which)).stream()
                .map(free -> nearest(free, wanted, length, draft))
                .filter(start -> start.isAfter(today.now()))
                .sorted(Comparator.comparing(
                        start -> Duration.between(wanted, start).abs()))
                .limit(TRIED)
                .map(start -> LocalDateTime.ofInstant(start, draft.zone()));
    }

    private Wish wish(UUID calendar, Draft draft, Duration length) {
        Set<UUID> all = new HashSet<>(draft.with());
        all.add(calendar);
        LocalDate first = draft.first().isBefore(today.date()) ? today.date() : draft.first();
        Duration whole = length.plusMinutes((long) draft.setUp() + draft.rest());
        return new Wish(all, whole, first, DAYS, OPENS, CLOSES, draft.place(), LOOKED_AT);
    }

    private Set<UUID> itself(@Nullable Which which) {
        return which == null
                ? Set.of()
                : events.find(which.object()).map(held -> Set.of(held.id())).orElse(Set.of());
    }

    /** Within a stretch that is free, the start that lies nearest to the one that was wanted. */
    private static Instant nearest(Free free, Instant wanted, Duration length, Draft draft) {
        Instant first = free.from().plus(Duration.ofMinutes(draft.setUp()));
        Instant last = free.until().minus(length).minus(Duration.ofMinutes(draft.rest()));
        return wanted.isBefore(first) ? first : wanted.isAfter(last) ? quarter(last) : wanted;
    }

    private static Instant quarter(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / 900 * 900);
    }

    private boolean isFree(UUID calendar, @Nullable Which which, Draft draft) {
        try {
            desk.weigh(calendar, which, draft);
            return true;
        } catch (Clashing | Refusal taken) {
            return false;
        }
    }
}
