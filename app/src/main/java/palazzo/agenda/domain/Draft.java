// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.agenda.Secrecy;
import palazzo.kernel.Refusal;

/**
 * An event as somebody types it.
 *
 * @param with other agendas into which it goes too
 * @param heldUntil an option until this day; null for what stands
 * @param from null for whole days
 * @param last the day on which it ends
 * @param until null for whole days
 * @param place one of the places; null where {@code location} says it
 * @param setUp minutes needed before
 * @param rest minutes needed after
 * @param over the last day of its series; null for no end
 */
public record Draft(
        Set<UUID> with,
        String summary,
        Secrecy secrecy,
        @Nullable LocalDate heldUntil,
        LocalDate first,
        @Nullable LocalTime from,
        LocalDate last,
        @Nullable LocalTime until,
        ZoneId zone,
        @Nullable UUID place,
        String location,
        int setUp,
        int rest,
        Repeat repeat,
        @Nullable LocalDate over,
        String words) {

    public Draft {
        with = Set.copyOf(with);
    }

    /** How it takes place again. */
    public enum Repeat {
        /** It does not. */
        NONE,
        /** Each day. */
        DAILY,
        /** Monday to Friday. */
        WORKDAYS,
        /** The same day of each week. */
        WEEKLY,
        /** The same day of each second week. */
        FORTNIGHTLY,
        /** The same date of each month. */
        MONTHLY,
        /** The same weekday of each month: the second Tuesday. */
        MONTHLY_WEEKDAY,
        /** The same date of each year. */
        YEARLY,
        /** As its client wrote it. */
        AS_IT_IS;

        /** The rule without its end; empty for none, and for one that stays. */
        String rule(LocalDate first) {
            return switch (this) {
                case NONE, AS_IT_IS -> "";
                case DAILY -> "FREQ=DAILY";
                case WORKDAYS -> "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
                case WEEKLY -> "FREQ=WEEKLY";
                case FORTNIGHTLY -> "FREQ=WEEKLY;INTERVAL=2";
                case MONTHLY -> "FREQ=MONTHLY";
                case MONTHLY_WEEKDAY -> "FREQ=MONTHLY;BYDAY=" + nth(first) + short2(first.getDayOfWeek());
                case YEARLY -> "FREQ=YEARLY";
            };
        }

        /** The one of these that a rule without its end says; empty where it is another. */
        public static Optional<Repeat> saying(String rule, LocalDate first) {
            return Arrays.stream(values())
                    .filter(each ->
                            !each.rule(first).isEmpty() && each.rule(first).equals(rule))
                    .findFirst();
        }

        private static int nth(LocalDate day) {
            int nth = (day.getDayOfMonth() - 1) / 7 + 1;
            return nth == 5 ? -1 : nth;
        }

        private static String short2(DayOfWeek day) {
            return day.name().substring(0, 2);
        }
    }

    private static final Duration LONGEST = Duration.ofDays(60);

    /** @throws Refusal where something of it cannot be */
    void check(LocalDate today) {
        if (summary.isBlank()) {
            throw new Refusal("summary/agenda.without_title");
        }
        if (last.isBefore(first)) {
            throw new Refusal("last/agenda.ends_before");
        }
        if (!isWholeDays() && !ends().isAfter(starts())) {
            throw new Refusal("until/agenda.ends_before");
        }
        if (Duration.between(first.atStartOfDay(), last.atStartOfDay()).compareTo(LONGEST) > 0) {
            throw new Refusal("last/agenda.too_long");
        }
        if (over != null && over.isBefore(first)) {
            throw new Refusal("over/agenda.over_before");
        }
        if (heldUntil != null && heldUntil.isBefore(today)) {
            throw new Refusal("held/agenda.held_until_past");
        }
    }

    /** When it begins on the clocks of its zone; of whole days at midnight. */
    public LocalDateTime starts() {
        return first.atTime(from == null ? LocalTime.MIDNIGHT : from);
    }

    /** When it ends on the clocks of its zone; of whole days at the midnight that begins the last. */
    public LocalDateTime ends() {
        return last.atTime(until == null ? LocalTime.MIDNIGHT : until);
    }

    /** The same at another time, as long as it is. */
    public Draft movedTo(LocalDateTime start) {
        LocalDateTime end = start.plus(Duration.between(starts(), ends()));
        return new Draft(
                with,
                summary,
                secrecy,
                heldUntil,
                start.toLocalDate(),
                start.toLocalTime(),
                end.toLocalDate(),
                end.toLocalTime(),
                zone,
                place,
                location,
                setUp,
                rest,
                repeat,
                over,
                words);
    }

    /** Whether it takes whole days. */
    public boolean isWholeDays() {
        return from == null || until == null;
    }

    /** What is kept beside the bytes. */
    Beside beside() {
        return new Beside(place, setUp, rest, heldUntil);
    }
}
