// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.Engagement.Status;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.HolderDayPart;
import palazzo.agenda.domain.EntryDesk;
import palazzo.agenda.domain.OwnNotes;
import palazzo.agenda.domain.Place;
import palazzo.agenda.domain.Places;
import palazzo.agenda.domain.PressReviews;
import palazzo.agenda.web.HolderDayPage.Sheet;
import palazzo.agenda.web.HolderDayPage.Stop;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Draws the day of a holder. What is due is theirs, and shown as the reader may see it. */
@Component
class HolderDays {

    private final Agenda agenda;
    private final EntryDesk entries;
    private final Places places;
    private final HolderWork work;
    private final OwnNotes notes;
    private final PressReviews reviews;
    private final ObjectProvider<HolderDayPart> parts;
    private final WhoActs whoActs;
    private final Sights sights;

    HolderDays(
            Agenda agenda,
            EntryDesk entries,
            Places places,
            HolderWork work,
            OwnNotes notes,
            PressReviews reviews,
            ObjectProvider<HolderDayPart> parts,
            WhoActs whoActs,
            Sights sights) {
        this.agenda = agenda;
        this.entries = entries;
        this.places = places;
        this.work = work;
        this.notes = notes;
        this.reviews = reviews;
        this.parts = parts;
        this.whoActs = whoActs;
        this.sights = sights;
    }

    Optional<HolderDayPage> of(Map<String, String> given, LocalDate date, Problems problems) {
        return calendar(given.getOrDefault("calendar", "")).map(calendar -> page(calendar, given, date, problems));
    }

    private Optional<HolderCalendar> calendar(String asked) {
        List<HolderCalendar> all = agenda.calendars();
        return all.stream()
                .filter(each -> each.id().toString().equals(asked))
                .findFirst()
                .or(() -> agenda.of(whoActs.now().required()))
                .or(() -> all.stream().findFirst());
    }

    private HolderDayPage page(HolderCalendar calendar, Map<String, String> given, LocalDate date, Problems problems) {
        Sheet sheet = Arrays.stream(Sheet.values())
                .filter(each -> each.name().equalsIgnoreCase(given.getOrDefault("sheet", "")))
                .findFirst()
                .orElse(Sheet.DAY);
        boolean large = given.containsKey("large");
        Sight sight = sights.now();
        List<Engagement> all = agenda
                .between(
                        List.of(calendar.id()),
                        date.atStartOfDay(Today.ROME).toInstant(),
                        date.plusDays(1).atStartOfDay(Today.ROME).toInstant())
                .stream()
                .filter(each -> each.status() != Status.CANCELLED)
                .toList();
        HolderWork.Due due = sheet == Sheet.DAY ? work.due(calendar, date, sight) : HolderWork.Due.NOTHING;
        return new HolderDayPage(
                sheet,
                large,
                calendar.id(),
                calendar.name(),
                date,
                agenda.calendars().stream()
                        .map(each -> new Choice(each.id().toString(), Phrase.plain(each.name())))
                        .toList(),
                path(calendar, date.minusDays(1), sheet, large),
                path(calendar, date.plusDays(1), sheet, large),
                path(calendar, date, Sheet.DAY, false),
                stops(all),
                due.signs(),
                due.calls(),
                due.deadlines(),
                parts.stream()
                        .sorted(Comparator.comparingInt(HolderDayPart::order))
                        .flatMap(part -> part.section(calendar.holder(), date, all, sight).stream())
                        .toList(),
                reviews.of(date),
                reviews.mayBring() ? "/agenda/day/review" : null,
                notes.own(date),
                problems);
    }

    private static String path(HolderCalendar calendar, LocalDate date, Sheet sheet, boolean large) {
        return "/agenda/day?calendar=" + calendar.id() + "&day=" + date
                + (sheet == Sheet.DAY ? "" : "&sheet=" + sheet.name().toLowerCase(java.util.Locale.ROOT))
                + (large ? "&large=1" : "");
    }

    private List<Stop> stops(List<Engagement> all) {
        List<Place> known = places.all();
        Places.Ways ways = places.ways();
        Set<UUID> published =
                entries.published(all.stream().map(Engagement::object).toList());
        List<Stop> stops = new ArrayList<>();
        Engagement before = null;
        for (Engagement each : all) {
            stops.add(stop(each, each.day() ? null : before, known, ways, published.contains(each.object())));
            before = each.day() ? before : each;
        }
        return stops;
    }

    private static Stop stop(
            Engagement each, @Nullable Engagement before, List<Place> known, Places.Ways ways, boolean isPublic) {
        Optional<Place> here = place(each, known);
        Optional<Place> there = before == null ? Optional.empty() : place(before, known);
        int minutes = here.isPresent() && there.isPresent()
                ? ways.between(here.get().id(), there.get().id()).orElse(Places.ESTIMATE)
                : 0;
        Instant leave = minutes == 0 ? null : each.from().minus(Duration.ofMinutes(minutes));
        Layer layer = Layer.of(each, isPublic);
        return new Stop(
                each.starts(),
                each.ends(),
                each.day(),
                EngagementForms.title(each),
                each.location(),
                here.map(Place::address)
                        .filter(address -> !each.location().contains(address))
                        .orElse(""),
                leave,
                there.map(Place::name).orElse(""),
                minutes,
                each.isOpen() ? Engagement.path(each.object()) : null,
                Phrase.of(layer.key()),
                layer.look(),
                layer.icon(),
                layer == Layer.PUBLIC);
    }

    private static Optional<Place> place(Engagement each, List<Place> known) {
        return known.stream()
                .filter(place -> place.id().equals(each.place())
                        || each.place() == null
                                && place.name().equalsIgnoreCase(each.location().strip()))
                .findFirst();
    }
}
