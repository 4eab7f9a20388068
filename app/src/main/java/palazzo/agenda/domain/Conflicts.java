// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement;
import palazzo.agenda.Engagement.Status;
import palazzo.agenda.HolderCalendar;

/** Finds what is against an event, over several agendas, before it is saved. */
@Component
public class Conflicts {

    /** No way takes longer. */
    private static final Duration NEAR = Duration.ofHours(10);

    /** More are not told: something is wrong with the whole then. */
    private static final int TOLD = 12;

    private final Spans spans;
    private final Places places;
    private final Calendars calendars;
    private final AgendaRights rights;
    private final HeldEvents events;

    Conflicts(Spans spans, Places places, Calendars calendars, AgendaRights rights, HeldEvents events) {
        this.spans = spans;
        this.places = places;
        this.calendars = calendars;
        this.rights = rights;
        this.events = events;
    }

    /**
     * A time that is wanted.
     *
     * @param standing whether it would stand: an option only warns
     */
    record Want(
            Instant starts,
            Instant ends,
            int setUp,
            int rest,
            @Nullable UUID place,
            String location,
            boolean standing) {

        Instant from() {
            return starts.minusSeconds(60L * setUp);
        }

        Instant until() {
            return ends.plusSeconds(60L * rest);
        }
    }

    /**
     * What is against these times.
     *
     * @param except the UID of the event that is moved
     */
    List<Conflict> of(Set<UUID> asked, List<Want> wants, String except) {
        if (wants.isEmpty()) {
            return List.of();
        }
        Instant first =
                wants.stream().map(Want::from).min(Comparator.naturalOrder()).orElseThrow();
        Instant last =
                wants.stream().map(Want::until).max(Comparator.naturalOrder()).orElseThrow();
        Set<UUID> own = asked.stream()
                .flatMap(calendar -> events.byUid(calendar, except).stream())
                .map(Held::id)
                .collect(Collectors.toSet());
        List<Engagement> taken = spans.between(asked, first.minus(NEAR), last.plus(NEAR)).stream()
                .filter(each -> each.takesTime() && !each.day() && !own.contains(each.object()))
                .toList();
        return found(wants, taken);
    }

    private List<Conflict> found(List<Want> wants, List<Engagement> taken) {
        Map<String, UUID> named = places.all().stream()
                .collect(Collectors.toMap(each -> lower(each.name()), Place::id, (one, two) -> one));
        Places.Ways ways = places.ways();
        List<Conflict> conflicts = new ArrayList<>();
        for (Want want : wants) {
            taken.stream()
                    .filter(each -> near(want, each))
                    .flatMap(each -> between(want, each, ways, named).stream())
                    .limit(TOLD)
                    .forEach(conflicts::add);
        }
        return told(conflicts);
    }

    private static boolean near(Want want, Engagement each) {
        return each.from().isBefore(want.until().plus(NEAR))
                && each.until().isAfter(want.from().minus(NEAR));
    }

    private Optional<Conflict> between(Want want, Engagement each, Places.Ways ways, Map<String, UUID> named) {
        if (each.starts().isBefore(want.ends()) && each.ends().isAfter(want.starts())) {
            return Optional.of(conflict(Conflict.Kind.OVERLAP, want, each, overlap(want, each), 0));
        }
        if (each.from().isBefore(want.until()) && each.until().isAfter(want.from())) {
            return Optional.of(conflict(Conflict.Kind.TIGHT, want, each, overlapWithAll(want, each), 0));
        }
        int travel = travel(want, each, ways, named);
        boolean before = !each.until().isAfter(want.from());
        long spare = before
                ? Duration.between(each.until(), want.from()).toMinutes()
                : Duration.between(want.until(), each.from()).toMinutes();
        return spare >= travel
                ? Optional.empty()
                : Optional.of(conflict(
                        before ? Conflict.Kind.LATE : Conflict.Kind.LATE_AFTER, want, each, travel - spare, travel));
    }

    private static int travel(Want want, Engagement each, Places.Ways ways, Map<String, UUID> named) {
        UUID from = place(each.place(), each.location(), named);
        UUID to = place(want.place(), want.location(), named);
        if (from != null && to != null) {
            return ways.between(from, to).orElse(Places.ESTIMATE);
        }
        boolean known =
                !(each.location().isBlank() && from == null || want.location().isBlank() && to == null);
        return known && !lower(each.location()).equals(lower(want.location())) ? Places.ESTIMATE : 0;
    }

    private static @Nullable UUID place(@Nullable UUID place, String location, Map<String, UUID> named) {
        return place != null ? place : named.get(lower(location));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static long overlap(Want want, Engagement each) {
        return minutes(later(want.starts(), each.starts()), earlier(want.ends(), each.ends()));
    }

    private static long overlapWithAll(Want want, Engagement each) {
        return minutes(later(want.from(), each.from()), earlier(want.until(), each.until()));
    }

    private static long minutes(Instant from, Instant until) {
        return Math.max(1, Duration.between(from, until).toMinutes());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static final HolderCalendar UNNAMED = new HolderCalendar(new UUID(0, 0), new UUID(0, 0), "", "", 0);

    private static Conflict conflict(Conflict.Kind kind, Want want, Engagement each, long minutes, int travel) {
        boolean hard = kind == Conflict.Kind.OVERLAP && want.standing() && each.status() == Status.CONFIRMED;
        return new Conflict(kind, want.starts(), each, UNNAMED, minutes, travel, hard, null);
    }

    /** Each with whose agenda it is, and without the words that are not for who asks. */
    private List<Conflict> told(List<Conflict> conflicts) {
        Map<UUID, HolderCalendar> known = new HashMap<>();
        return conflicts.stream()
                .limit(TOLD)
                .flatMap(each -> told(each, known).stream())
                .toList();
    }

    private Optional<Conflict> told(Conflict each, Map<UUID, HolderCalendar> known) {
        HolderCalendar calendar = known.computeIfAbsent(
                each.with().calendar(), id -> calendars.find(id).orElseThrow());
        return rights.now(calendar)
                .shown(each.with())
                .map(shown -> new Conflict(
                        each.kind(),
                        each.at(),
                        shown,
                        calendar,
                        each.minutes(),
                        each.travel(),
                        each.hard(),
                        by(shown)));
    }

    private @Nullable UUID by(Engagement shown) {
        return shown.isOpen() ? events.find(shown.object()).map(Held::changedBy).orElse(null) : null;
    }
}
