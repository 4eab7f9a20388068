// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Secrecy;
import palazzo.agenda.domain.EntryDesk;
import palazzo.agenda.domain.EventDesk;
import palazzo.agenda.domain.Holders;
import palazzo.agenda.domain.Mandates;
import palazzo.agenda.web.AgendaPage.Link;
import palazzo.agenda.web.AgendaPage.Shown;
import palazzo.kernel.NotFound;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Today;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;

/** Draws an agenda. */
@Component
class AgendaPages {

    private static final List<String> VIEWS = List.of("day", "week", "list", "month");
    private static final int LISTED = 42;

    private final Agenda agenda;
    private final DaysDrawn days;
    private final EventDesk desk;
    private final Mandates mandates;
    private final EntryDesk entries;
    private final Holders holders;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Today today;

    AgendaPages(
            Agenda agenda,
            DaysDrawn days,
            EventDesk desk,
            Mandates mandates,
            EntryDesk entries,
            Holders holders,
            Permission permission,
            WhoActs whoActs,
            Today today) {
        this.agenda = agenda;
        this.days = days;
        this.desk = desk;
        this.mandates = mandates;
        this.entries = entries;
        this.holders = holders;
        this.permission = permission;
        this.whoActs = whoActs;
        this.today = today;
    }

    NonePage none() {
        return new NonePage(openable());
    }

    private List<Choice> openable() {
        return permission.may(whoActs.now(), "CFS-02")
                ? holders.without().stream()
                        .map(actor -> new Choice(actor.required().toString(), Phrase.plain(actor.name())))
                        .toList()
                : List.of();
    }

    /** The agenda that is asked for, or the first there is. @throws NotFound for one that is not to be seen */
    Optional<HolderCalendar> calendar(Map<String, String> given) {
        String asked = given.getOrDefault("calendar", "");
        if (asked.isEmpty()) {
            return own().or(() -> agenda.calendars().stream().findFirst());
        }
        try {
            return Optional.of(agenda.calendar(UUID.fromString(asked)));
        } catch (IllegalArgumentException none) {
            throw new NotFound("calendar " + asked);
        }
    }

    /** One's own, for whom has one. */
    private Optional<HolderCalendar> own() {
        return agenda.of(whoActs.now().required());
    }

    AgendaPage of(HolderCalendar calendar, Map<String, String> given, String @Nullable [] layers) {
        String asked = given.getOrDefault("view", "");
        String view = VIEWS.contains(asked) ? asked : "week";
        LocalDate day = day(given.get("day"));
        Stretch stretch = stretch(view, day);
        Set<Layer> shown = shown(given, layers);
        List<Engagement> all = agenda.between(
                List.of(calendar.id()),
                stretch.first().atStartOfDay(Today.ROME).toInstant(),
                stretch.end().atStartOfDay(Today.ROME).toInstant());
        Set<UUID> published =
                entries.published(all.stream().map(Engagement::object).toList());
        List<Day> drawn = days.of(
                stretch.first(),
                stretch.end(),
                all,
                shown,
                published,
                view.equals("month") ? day.getMonthValue() : null);
        Set<Secrecy> writes = desk.writes(calendar.id());
        return new AgendaPage(
                view,
                title(view, calendar, stretch, day),
                calendar.id(),
                agenda.calendars().stream().map(AgendaPages::choice).toList(),
                day.toString(),
                link("agenda.before." + view, calendar, view, stretch.before(), false, "ArrowLeft"),
                link("agenda.today", calendar, view, today.date(), false, "o"),
                link("agenda.after." + view, calendar, view, stretch.after(), false, "ArrowRight"),
                VIEWS.stream()
                        .map(each -> link("agenda.view." + each, calendar, each, day, each.equals(view), key(each)))
                        .toList(),
                Arrays.stream(Layer.values())
                        .map(layer -> new Shown(layer, shown.contains(layer)))
                        .toList(),
                weeks(view, drawn),
                mandates.said(calendar),
                writes.isEmpty() ? null : "/agenda/engagements/new?calendar=" + calendar.id() + "&day=" + day,
                flagged(drawn),
                options(drawn));
    }

    private static String key(String view) {
        return switch (view) {
            case "day" -> "g";
            case "week" -> "w";
            case "list" -> "e";
            default -> "m";
        };
    }

    private static Choice choice(HolderCalendar calendar) {
        return new Choice(
                calendar.id().toString(),
                calendar.title().isEmpty()
                        ? Phrase.plain(calendar.name())
                        : Phrase.plain(calendar.name() + ", " + calendar.title()));
    }

    private record Stretch(LocalDate first, LocalDate end, LocalDate before, LocalDate after) {}

    private static Stretch stretch(String view, LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (view) {
            case "day" -> new Stretch(day, day.plusDays(1), day.minusDays(1), day.plusDays(1));
            case "list" -> new Stretch(day, day.plusDays(LISTED), day.minusDays(LISTED), day.plusDays(LISTED));
            case "month" -> month(day);
            default -> new Stretch(monday, monday.plusWeeks(1), monday.minusWeeks(1), monday.plusWeeks(1));
        };
    }

    private static Stretch month(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last =
                day.with(TemporalAdjusters.lastDayOfMonth()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Stretch(
                first,
                last.plusDays(1),
                day.withDayOfMonth(1).minusMonths(1),
                day.withDayOfMonth(1).plusMonths(1));
    }

    private static Phrase title(String view, HolderCalendar calendar, Stretch stretch, LocalDate day) {
        String whose = calendar.name();
        return switch (view) {
            case "day" -> Phrase.of("agenda.title.day", whose, day);
            case "month" ->
                Phrase.of(
                        "agenda.title.month",
                        whose,
                        Phrase.of("agenda.month." + day.getMonthValue()),
                        String.valueOf(day.getYear()));
            default ->
                Phrase.of(
                        "agenda.title.week",
                        whose,
                        stretch.first(),
                        stretch.end().minusDays(1));
        };
    }

    private static List<List<Day>> weeks(String view, List<Day> drawn) {
        if (view.equals("list")) {
            return List.of(drawn.stream()
                    .filter(day -> !day.isEmpty() || day.isToday())
                    .toList());
        }
        if (!view.equals("month")) {
            return List.of(drawn);
        }
        List<List<Day>> weeks = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i += 7) {
            weeks.add(drawn.subList(i, i + 7));
        }
        return weeks;
    }

    private static Set<Layer> shown(Map<String, String> given, String @Nullable [] layers) {
        Set<Layer> shown = EnumSet.noneOf(Layer.class);
        for (Layer layer : Layer.values()) {
            if (!given.containsKey("chosen")
                    || layers != null && Arrays.asList(layers).contains(layer.name())) {
                shown.add(layer);
            }
        }
        return shown;
    }

    private LocalDate day(@Nullable String text) {
        return OurTimes.day(text).orElseGet(today::date);
    }

    private static Link link(
            String key, HolderCalendar calendar, String view, LocalDate day, boolean current, String shortcut) {
        String path = UriComponentsBuilder.fromPath("/agenda")
                .queryParam("calendar", calendar.id())
                .queryParam("view", view)
                .queryParam("day", day)
                .build()
                .toUriString();
        return new Link(Phrase.of(key), path, current, shortcut);
    }

    private static List<Slot> flagged(List<Day> days) {
        return days.stream()
                .flatMap(day -> day.slots().stream())
                .filter(slot -> slot.look().contains("is-clash") && slot.path() != null)
                .distinct()
                .limit(5)
                .toList();
    }

    private static List<Slot> options(List<Day> days) {
        return days.stream()
                .flatMap(day -> day.slots().stream())
                .filter(slot -> slot.look().contains("is-option") && slot.path() != null)
                .distinct()
                .toList();
    }
}
