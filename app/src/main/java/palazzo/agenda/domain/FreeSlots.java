// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.kernel.Today;
import palazzo.law.calendar.Holidays;
import palazzo.organisation.OfficeCalendar;

/** Finds times at which several people are free: on working days, within hours, the way from place to place included. */
@Component
public class FreeSlots {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final Agenda agenda;
    private final Places places;
    private final OfficeCalendar offices;
    private final Today today;

    FreeSlots(Agenda agenda, Places places, OfficeCalendar offices, Today today) {
        this.agenda = agenda;
        this.places = places;
        this.offices = offices;
        this.today = today;
    }

    /**
     * What is looked for.
     *
     * @param calendars of all who have to be there
     * @param length how long
     * @param first the first day
     * @param days how many days are looked through, those that are no working days among them
     * @param opens from when on
     * @param closes until when
     * @param place where; null where it does not matter
     * @param most how many are wanted
     */
    public record Wish(
            Collection<UUID> calendars,
            Duration length,
            LocalDate first,
            int days,
            LocalTime opens,
            LocalTime closes,
            @Nullable UUID place,
            int most) {}

    /** A stretch in which everybody is free. @param until up to when: at least as long as was wished */
    public record Free(Instant from, Instant until) {}

    /** In the order of time; what is over is not free any more. */
    public List<Free> find(Wish wish) {
        return find(wish, Set.of());
    }

    /** The same, as if these events were not there. */
    public List<Free> find(Wish wish, Set<UUID> except) {
        Instant from = wish.first().atStartOfDay(Today.ROME).toInstant();
        Instant until =
                wish.first().plusDays(wish.days()).atStartOfDay(Today.ROME).toInstant();
        List<Taken> taken = taken(wish, except, from, until);
        Holidays holidays = offices.holidays();
        List<Free> found = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < wish.days() && found.size() < wish.most(); i++) {
            LocalDate day = wish.first().plusDays(i);
            if (holidays.isWorkingDay(day) && day.getDayOfWeek().getValue() < 6) {
                next = ofDay(day, wish, taken, next, found);
            }
        }
        return found;
    }

    private record Taken(Instant from, Instant until) {}

    private List<Taken> taken(Wish wish, Set<UUID> except, Instant from, Instant until) {
        Places.Ways ways = places.ways();
        List<Place> known = places.all();
        return agenda
                .between(wish.calendars(), from.minus(Duration.ofHours(12)), until.plus(Duration.ofHours(12)))
                .stream()
                .filter(each -> each.takesTime() && !except.contains(each.object()))
                .map(each -> taken(each, way(each, wish.place(), ways, known)))
                .sorted(Comparator.comparing(Taken::from))
                .toList();
    }

    private static Taken taken(Engagement each, int way) {
        return new Taken(
                each.from().minus(way, ChronoUnit.MINUTES), each.until().plus(way, ChronoUnit.MINUTES));
    }

    private static int way(Engagement each, @Nullable UUID wanted, Places.Ways ways, List<Place> known) {
        if (wanted == null || each.day() || each.location().isEmpty() && each.place() == null) {
            return 0;
        }
        UUID place = each.place();
        if (place == null) {
            String name = each.location().strip().toLowerCase(Locale.ROOT);
            place = known.stream()
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                    .map(Place::id)
                    .findFirst()
                    .orElse(null);
        }
        return place == null ? Places.ESTIMATE : ways.between(place, wanted).orElse(Places.ESTIMATE);
    }

    /** @return the first that is taken and may reach into the days that follow */
    private int ofDay(LocalDate day, Wish wish, List<Taken> taken, int first, List<Free> found) {
        Instant opens = day.atTime(wish.opens()).atZone(Today.ROME).toInstant();
        Instant at = up(opens.isBefore(today.now()) ? today.now() : opens);
        Instant end = day.atTime(wish.closes()).atZone(Today.ROME).toInstant();
        int i = first;
        for (; i < taken.size() && taken.get(i).from().isBefore(end); i++) {
            Taken each = taken.get(i);
            add(at, each.from(), wish, found);
            at = each.until().isAfter(at) ? up(each.until()) : at;
        }
        add(at, end, wish, found);
        return Math.max(0, firstReaching(taken, i, end));
    }

    /** One that began long before may still go on: those are few, and begin within the last fortnight. */
    private static int firstReaching(List<Taken> taken, int i, Instant end) {
        int first = i;
        while (first > 0 && taken.get(first - 1).from().isAfter(end.minus(Duration.ofDays(14)))) {
            first--;
        }
        return first;
    }

    private static void add(Instant from, Instant until, Wish wish, List<Free> found) {
        if (found.size() < wish.most() && !from.plus(wish.length()).isAfter(until)) {
            found.add(new Free(from, until));
        }
    }

    /** The next quarter of an hour. */
    private static Instant up(Instant at) {
        long step = STEP.toSeconds();
        return Instant.ofEpochSecond(Math.ceilDiv(at.getEpochSecond(), step) * step);
    }
}
