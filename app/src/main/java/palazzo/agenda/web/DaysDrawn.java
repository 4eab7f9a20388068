// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement;
import palazzo.agenda.Engagement.Status;
import palazzo.agenda.domain.Place;
import palazzo.agenda.domain.Places;
import palazzo.agenda.domain.Places.Ways;
import palazzo.kernel.Today;
import palazzo.law.calendar.Holidays;
import palazzo.organisation.OfficeCalendar;
import palazzo.ui.Phrase;

/** Lays engagements into days. */
@Component
class DaysDrawn {

    /** The grid begins at half past seven and has fourteen hours. */
    private static final LocalTime TOP = LocalTime.of(7, 30);

    private static final int QUARTERS = 56;

    /** More of a day are counted, not drawn: somebody's program said "every second". */
    private static final int MOST = 100;

    private final OfficeCalendar offices;
    private final Places places;
    private final Today today;

    DaysDrawn(OfficeCalendar offices, Places places, Today today) {
        this.offices = offices;
        this.places = places;
        this.today = today;
    }

    /**
     * The days from {@code first} to before {@code end}.
     *
     * @param shown which layers
     * @param published the events that have a public record
     * @param month the month that is shown; null where days of any count
     */
    List<Day> of(
            LocalDate first,
            LocalDate end,
            List<Engagement> all,
            Set<Layer> shown,
            Set<UUID> published,
            @Nullable Integer month) {
        Holidays holidays = offices.holidays();
        Ways ways = places.ways();
        List<Place> known = places.all();
        return first.datesUntil(end)
                .map(date -> {
                    List<Engagement> here = here(date, all, shown, published);
                    int seen = Math.min(MOST, here.size());
                    return new Day(
                            date,
                            date.equals(today.date()),
                            !holidays.isWorkingDay(date),
                            month == null || date.getMonthValue() == month,
                            wholeDay(date, all, shown, published),
                            timed(date, here.subList(0, seen), shown, published, ways, known),
                            here.size() - seen);
                })
                .toList();
    }

    private static List<Engagement> here(LocalDate date, List<Engagement> all, Set<Layer> shown, Set<UUID> published) {
        return all.stream()
                .filter(each -> !each.day() && touches(each, date) && isShown(each, shown, published))
                .sorted(Comparator.comparing(Engagement::starts).thenComparing(Engagement::ends))
                .toList();
    }

    private static List<Slot> wholeDay(LocalDate date, List<Engagement> all, Set<Layer> shown, Set<UUID> published) {
        return all.stream()
                .filter(each -> each.day() && touches(each, date) && isShown(each, shown, published))
                .limit(MOST)
                .map(each -> slot(each, "", Layer.of(each, published.contains(each.object()))))
                .toList();
    }

    private static boolean isShown(Engagement each, Set<Layer> shown, Set<UUID> published) {
        return shown.contains(Layer.of(each, published.contains(each.object())));
    }

    private static boolean touches(Engagement each, LocalDate date) {
        Instant from = midnight(date);
        Instant until = midnight(date.plusDays(1));
        boolean within = !each.starts().isBefore(from) && each.starts().isBefore(until);
        return within || each.starts().isBefore(until) && each.ends().isAfter(from);
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(Today.ROME).toInstant();
    }

    private List<Slot> timed(
            LocalDate date,
            List<Engagement> here,
            Set<Layer> shown,
            Set<UUID> published,
            Ways ways,
            List<Place> known) {
        List<Slot> slots = new ArrayList<>();
        int[] lanes = lanes(here);
        for (int i = 0; i < here.size(); i++) {
            Engagement each = here.get(i);
            if (shown.contains(Layer.TRAVEL) && i > 0) {
                addWay(slots, date, here.get(i - 1), each, ways, known);
            }
            int beside = beside(here, i, lanes);
            String place = where(date, each.starts(), each.ends()) + " l-" + beside + "-" + (lanes[i] + 1);
            slots.add(slot(each, place, Layer.of(each, published.contains(each.object()))));
        }
        return slots;
    }

    /** The first lane that is free for each. */
    private static int[] lanes(List<Engagement> here) {
        int[] lanes = new int[here.size()];
        for (int i = 0; i < here.size(); i++) {
            boolean taken = true;
            for (int lane = 0; taken && lane < 4; lane++) {
                taken = false;
                for (int j = 0; j < i; j++) {
                    taken |= lanes[j] == lane && meets(here.get(i), here.get(j));
                }
                lanes[i] = lane;
            }
        }
        return lanes;
    }

    private static boolean meets(Engagement one, Engagement other) {
        return one.starts().isBefore(other.ends()) && other.starts().isBefore(one.ends());
    }

    /** How many lanes those need that meet this one. */
    private static int beside(List<Engagement> here, int i, int[] lanes) {
        int most = lanes[i];
        for (int j = 0; j < here.size(); j++) {
            if (j != i && meets(here.get(i), here.get(j))) {
                most = Math.max(most, lanes[j]);
            }
        }
        return most + 1;
    }

    private static void addWay(
            List<Slot> slots, LocalDate date, Engagement from, Engagement to, Ways ways, List<Place> known) {
        UUID one = place(from, known);
        UUID other = place(to, known);
        int minutes =
                one == null || other == null ? 0 : ways.between(one, other).orElse(Places.ESTIMATE);
        if (minutes > 0 && !from.ends().isAfter(to.starts())) {
            Instant leaves = to.from().minus(Duration.ofMinutes(minutes));
            slots.add(new Slot(
                    where(date, leaves, to.from()) + " l-1-1",
                    Layer.TRAVEL.look(),
                    Layer.TRAVEL.icon(),
                    Phrase.of(Layer.TRAVEL.key()),
                    leaves,
                    to.from(),
                    false,
                    Phrase.of("agenda.travel_minutes", minutes, from.location()),
                    "",
                    null,
                    null));
        }
    }

    private static @Nullable UUID place(Engagement each, List<Place> known) {
        return each.place() != null
                ? each.place()
                : known.stream()
                        .filter(place ->
                                place.name().equalsIgnoreCase(each.location().strip()))
                        .map(Place::id)
                        .findFirst()
                        .orElse(null);
    }

    private static Slot slot(Engagement each, String place, Layer layer) {
        Phrase title = !each.isOpen()
                ? Phrase.of("agenda.busy")
                : each.summary().isEmpty() ? Phrase.of("agenda.untitled") : Phrase.plain(each.summary());
        String look = layer.look()
                + (each.flagged() ? " is-clash" : "")
                + (each.status() == Status.CANCELLED ? " is-off" : "");
        return new Slot(
                place,
                look,
                layer.icon(),
                Phrase.of(layer.key()),
                each.starts(),
                each.ends(),
                each.day(),
                title,
                each.location(),
                each.isOpen() ? path(each) : null,
                note(each));
    }

    private static String path(Engagement each) {
        return Engagement.path(each.object())
                + (each.recurrence().isEmpty()
                        ? ""
                        : "?at="
                                + java.net.URLEncoder.encode(
                                        each.recurrence(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static @Nullable Phrase note(Engagement each) {
        if (each.status() == Status.CANCELLED) {
            return Phrase.of("agenda.is_off");
        }
        if (each.heldUntil() != null) {
            return Phrase.of("agenda.held_until", each.heldUntil());
        }
        return each.flagged() ? Phrase.of("agenda.is_clash") : null;
    }

    /** Which quarter it begins in and how many it takes, as classes; what lies outside the grid stands at its edge. */
    private static String where(LocalDate date, Instant starts, Instant ends) {
        int from = quarter(date, starts, false);
        int until = Math.max(from + 1, quarter(date, ends, true));
        return "t-" + (from + 1) + " d-" + (until - from);
    }

    private static int quarter(LocalDate date, Instant at, boolean up) {
        LocalDateTime local = ZonedDateTime.ofInstant(at, Today.ROME).toLocalDateTime();
        long minutes = ChronoUnit.MINUTES.between(date.atTime(TOP), local);
        long quarter = Math.floorDiv(minutes + (up ? 14 : 0), 15);
        return (int) Math.clamp(quarter, up ? 1 : 0, up ? QUARTERS : QUARTERS - 1);
    }
}
