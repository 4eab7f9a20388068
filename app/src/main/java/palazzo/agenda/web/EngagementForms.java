// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Secrecy;
import palazzo.agenda.domain.Clashing;
import palazzo.agenda.domain.Conflict;
import palazzo.agenda.domain.Draft.Repeat;
import palazzo.agenda.domain.EventDesk;
import palazzo.agenda.domain.EventReading;
import palazzo.agenda.domain.EventReading.Read;
import palazzo.agenda.domain.Mandates;
import palazzo.agenda.domain.OtherTimes;
import palazzo.agenda.domain.Places;
import palazzo.agenda.web.FormPage.Clash;
import palazzo.agenda.web.FormPage.Move;
import palazzo.agenda.web.FormPage.Typed;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Today;
import palazzo.organisation.People;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The form of an event: empty, filled with what is there, or again with what is against it. */
@Component
class EngagementForms {

    static final String TEMPLATE = "agenda/form";

    private static final List<String> ZONES = List.of(
            "Europe/Rome",
            "Europe/London",
            "Europe/Athens",
            "Europe/Istanbul",
            "America/New_York",
            "America/Chicago",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Asia/Dubai",
            "Asia/Kolkata",
            "Asia/Shanghai",
            "Asia/Tokyo",
            "Australia/Sydney",
            "UTC");

    private final Agenda agenda;
    private final EventDesk desk;
    private final EventReading reading;
    private final Places places;
    private final Mandates mandates;
    private final OtherTimes times;
    private final People people;
    private final Today today;

    EngagementForms(
            Agenda agenda,
            EventDesk desk,
            EventReading reading,
            Places places,
            Mandates mandates,
            OtherTimes times,
            People people,
            Today today) {
        this.agenda = agenda;
        this.desk = desk;
        this.reading = reading;
        this.places = places;
        this.mandates = mandates;
        this.times = times;
        this.people = people;
        this.today = today;
    }

    /** A new event. @param given what is known of it beforehand: day, from, until, place, summary */
    FormPage fresh(HolderCalendar calendar, Map<String, String> given) {
        LocalDate day = date(given.get("day"));
        LocalTime from = time(given.get("from"), LocalTime.of(10, 0));
        LocalTime until = time(given.get("until"), from.plus(1, ChronoUnit.HOURS));
        Typed typed = new Typed(
                given.getOrDefault("summary", ""),
                Secrecy.PUBLIC.name(),
                day.toString(),
                from.toString(),
                "",
                until.toString(),
                false,
                "Europe/Rome",
                given.getOrDefault("place", ""),
                given.getOrDefault("location", ""),
                "",
                "",
                "",
                Repeat.NONE.name(),
                "",
                given.getOrDefault("words", ""),
                with(given.get("with")),
                "",
                "",
                "",
                false);
        return page(calendar, null, typed, Problems.none(), List.of(), null);
    }

    private static Set<String> with(@Nullable String given) {
        return given == null ? Set.of() : Set.of(given.split(",", -1));
    }

    /** An event as it is. */
    FormPage filled(Read read, String at, boolean onward) {
        return page(calendar(read), read, typed(read, at, onward), Problems.none(), List.of(), null);
    }

    /** The same form again. */
    FormPage again(HolderCalendar calendar, @Nullable Read read, EngagementForm form, Problems problems) {
        return page(calendar, read, typed(form), problems, List.of(), null);
    }

    /** The same form with what is against it. */
    FormPage against(
            HolderCalendar calendar, @Nullable Read read, EngagementForm form, Clashing clashing, Problems problems) {
        List<LocalDateTime> others = times.of(calendar.id(), read == null ? null : form.which(read.id()), form.draft());
        return page(calendar, read, typed(form), problems, others, clashing);
    }

    HolderCalendar calendar(Read read) {
        return agenda.calendar(read.calendar());
    }

    private FormPage page(
            HolderCalendar calendar,
            @Nullable Read read,
            Typed typed,
            Problems problems,
            List<LocalDateTime> others,
            @Nullable Clashing clashing) {
        boolean one = !typed.at().isEmpty() && !typed.onward();
        return new FormPage(
                read == null
                        ? Phrase.of("agenda.new_for", calendar.name())
                        : Phrase.of(
                                typed.onward() ? "agenda.change_onward" : one ? "agenda.change_one" : "agenda.change",
                                read.summary()),
                mandates.said(calendar),
                read == null ? "/agenda/calendars/" + calendar.id() + "/engagements" : Engagement.path(read.id()),
                read == null
                        ? "/agenda?calendar=" + calendar.id() + "&day=" + typed.first()
                        : Engagement.path(read.id()),
                typed,
                secrecies(calendar),
                placeChoices(),
                repeats(read, one),
                ZONES.stream().map(zone -> new Choice(zone, Phrase.plain(zone))).toList(),
                read == null ? others(calendar) : List.of(),
                clashing == null ? List.of() : clashes(clashing.conflicts()),
                clashing == null ? "" : clashing.seen(),
                others.stream().map(EngagementForms::move).toList(),
                clashing != null && clashing.needsReason(),
                one,
                read == null || read.rule().isEmpty() ? null : RuleWords.of(read.rule(), date(typed.first())),
                problems);
    }

    private static Move move(LocalDateTime start) {
        return new Move(
                start.toString(),
                Phrase.of(
                        "agenda.clash.move_to",
                        start.toLocalDate(),
                        start.toLocalTime().toString()));
    }

    private List<Choice> secrecies(HolderCalendar calendar) {
        Set<Secrecy> writes = desk.writes(calendar.id());
        return Arrays.stream(Secrecy.values())
                .filter(writes::contains)
                .map(each -> new Choice(
                        each.name(),
                        Phrase.of("agenda.secrecy." + each),
                        Phrase.of("agenda.secrecy." + each + ".hint")))
                .toList();
    }

    private List<Choice> placeChoices() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", Phrase.of("agenda.place_other"))));
        places.all().forEach(place -> choices.add(new Choice(place.id().toString(), Phrase.plain(place.name()))));
        return choices;
    }

    private static List<Choice> repeats(@Nullable Read read, boolean one) {
        return Arrays.stream(Repeat.values())
                .filter(each -> one
                        ? each == Repeat.AS_IT_IS
                        : each != Repeat.AS_IT_IS
                                || read != null && !read.rule().isEmpty())
                .map(each -> new Choice(each.name(), Phrase.of("agenda.repeat." + each)))
                .toList();
    }

    private List<Choice> others(HolderCalendar calendar) {
        return agenda.calendars().stream()
                .filter(each -> !each.id().equals(calendar.id())
                        && !desk.writes(each.id()).isEmpty())
                .map(each -> new Choice(each.id().toString(), Phrase.plain(each.name())))
                .toList();
    }

    /** What is against it, in words. */
    List<Clash> clashes(List<Conflict> conflicts) {
        Map<UUID, String> names = people.names(
                conflicts.stream().map(Conflict::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        return conflicts.stream()
                .map(each -> new Clash(
                        fact(each),
                        why(each, names),
                        each.with().isOpen() ? Engagement.path(each.with().object()) : null))
                .toList();
    }

    private static Phrase fact(Conflict each) {
        return switch (each.kind()) {
            case OVERLAP ->
                Phrase.of(
                        each.hard() ? "agenda.clash.OVERLAP" : "agenda.clash.OVERLAP_SOFT",
                        each.at(),
                        each.calendar().name(),
                        title(each.with()),
                        each.minutes());
            case TIGHT ->
                Phrase.of("agenda.clash.TIGHT", each.at(), each.calendar().name(), title(each.with()), each.minutes());
            case LATE ->
                Phrase.of("agenda.clash.LATE", each.at(), each.calendar().name(), each.minutes());
            case LATE_AFTER ->
                Phrase.of(
                        "agenda.clash.LATE_AFTER",
                        each.with().starts(),
                        each.calendar().name(),
                        title(each.with()),
                        each.minutes());
        };
    }

    private static Phrase why(Conflict each, Map<UUID, String> names) {
        UUID by = each.by();
        Phrase who = by == null ? Phrase.plain("") : Phrase.of("agenda.clash.by", names.getOrDefault(by, ""));
        Engagement with = each.with();
        return each.travel() > 0
                ? Phrase.of(
                        "agenda.clash.way",
                        title(with),
                        with.starts(),
                        with.ends(),
                        with.location().isEmpty() ? Phrase.of("agenda.somewhere") : Phrase.plain(with.location()),
                        each.travel(),
                        who)
                : Phrase.of("agenda.clash.times", title(with), with.starts(), with.ends(), who);
    }

    static Phrase title(Engagement each) {
        return !each.isOpen()
                ? Phrase.of("agenda.busy")
                : each.summary().isEmpty() ? Phrase.of("agenda.untitled") : Phrase.plain(each.summary());
    }

    private Typed typed(Read read, String at, boolean onward) {
        Read.Times times = reading.times(read, at);
        return new Typed(
                times.summary(),
                times.secrecy().name(),
                times.first().toString(),
                times.from() == null ? "" : times.from().toString(),
                times.last().equals(times.first()) ? "" : times.last().toString(),
                times.until() == null ? "" : times.until().toString(),
                times.from() == null,
                times.zone(),
                read.place() == null ? "" : read.place().toString(),
                read.place() == null ? times.location() : "",
                read.setUp() == 0 ? "" : String.valueOf(read.setUp()),
                read.rest() == 0 ? "" : String.valueOf(read.rest()),
                read.heldUntil() == null ? "" : read.heldUntil().toString(),
                read.rule().isEmpty() && at.isEmpty() ? Repeat.NONE.name() : Repeat.AS_IT_IS.name(),
                "",
                times.words(),
                Set.of(),
                "",
                read.etag(),
                at,
                onward);
    }

    private static Typed typed(EngagementForm form) {
        return new Typed(
                EngagementForm.said(form.summary()),
                said(form.secrecy()),
                said(form.first()),
                said(form.from()),
                said(form.last()),
                said(form.until()),
                Boolean.TRUE.equals(form.wholeDay()),
                form.zone() == null || form.zone().isBlank() ? "Europe/Rome" : form.zone(),
                said(form.place()),
                EngagementForm.said(form.location()),
                said(form.setUp()),
                said(form.rest()),
                said(form.held()),
                said(form.repeat()),
                said(form.over()),
                EngagementForm.said(form.words()),
                form.chosen(),
                EngagementForm.said(form.reason()),
                EngagementForm.said(form.etag()),
                EngagementForm.said(form.at()),
                form.isOnward());
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private LocalDate date(@Nullable String text) {
        return OurTimes.day(text).orElseGet(today::date);
    }

    private static LocalTime time(@Nullable String text, LocalTime otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : LocalTime.parse(text);
        } catch (DateTimeException noTime) {
            return otherwise;
        }
    }
}
