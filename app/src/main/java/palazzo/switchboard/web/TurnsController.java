// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Competence;
import palazzo.organisation.People;
import palazzo.switchboard.domain.Hours;
import palazzo.switchboard.domain.OpeningHours;
import palazzo.switchboard.domain.Roster;
import palazzo.switchboard.domain.Turn;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The turns of a week, what nobody covers, and when the switchboard answers. */
@Controller
@Competence("URC-02")
public class TurnsController {

    private static final String TEMPLATE = "switchboard/turns";

    private final Roster roster;
    private final OpeningHours opening;
    private final People people;
    private final Problems.Sayer sayer;
    private final Today today;

    TurnsController(Roster roster, OpeningHours opening, People people, Problems.Sayer sayer, Today today) {
        this.roster = roster;
        this.opening = opening;
        this.people = people;
        this.sayer = sayer;
        this.today = today;
    }

    /** What is typed in. */
    public record TurnForm(
            @NotNull UUID person,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate day,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime starts,

            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime ends,

            @Nullable @Pattern(regexp = "[0-9]{0,6}") String extension) {}

    /** What stands in the form. */
    public record Typed(String person, String day, String starts, String ends, String extension) {}

    /** @param remove where it is taken off */
    public record TurnLine(String hours, String who, String extension, String remove) {}

    /** @param open when it answers; empty where it does not */
    public record DayLine(LocalDate date, boolean isToday, String open, List<TurnLine> turns, List<String> gaps) {}

    /** @param number of the day, Monday is 1 */
    public record OpenLine(int number, Phrase day, String opens, String closes) {}

    /** @param gaps how many there are in the week */
    public record TurnsPage(
            LocalDate monday,
            LocalDate sunday,
            String before,
            String after,
            List<DayLine> days,
            int gaps,
            List<Choice> operators,
            Typed typed,
            List<OpenLine> opening,
            Problems problems) {}

    @GetMapping("/switchboard/turns")
    ModelAndView week(@RequestParam(defaultValue = "") String week) {
        LocalDate monday = monday(week);
        return Pages.show(TEMPLATE, page(monday, empty(monday), Problems.none()));
    }

    @PostMapping("/switchboard/turns")
    Object add(@Valid @ModelAttribute TurnForm form, BindingResult binding, RedirectAttributes redirect) {
        LocalDate monday = Roster.monday(form.day() == null ? today.date() : form.day());
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(monday, typed(form), sayer.of(binding)));
        }
        try {
            if (!form.starts().isBefore(form.ends())) {
                throw new Refusal("ends/turn.backwards");
            }
            roster.add(
                    form.person(), form.day(), new Hours(form.starts(), form.ends()), CallForm.said(form.extension()));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(monday, typed(form), sayer.of(refusal)));
        }
        Notice.on(redirect, "turn.added");
        return "redirect:/switchboard/turns?week=" + monday;
    }

    @DeleteMapping("/switchboard/turns/{id}")
    String remove(@PathVariable UUID id, @RequestParam(defaultValue = "") String week, RedirectAttributes redirect) {
        roster.remove(id);
        Notice.on(redirect, "turn.removed");
        return "redirect:/switchboard/turns?week=" + monday(week);
    }

    /** The week before once more. */
    @PostMapping("/switchboard/turns/week")
    String repeat(@RequestParam(defaultValue = "") String week, RedirectAttributes redirect) {
        LocalDate monday = monday(week);
        Notice.on(redirect, "turn.repeated", roster.repeat(monday));
        return "redirect:/switchboard/turns?week=" + monday;
    }

    @PostMapping("/switchboard/opening")
    Object open(@RequestParam Map<String, String> given, RedirectAttributes redirect) {
        LocalDate monday = monday(given.getOrDefault("week", ""));
        try {
            opening.keep(hours(given));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(monday, empty(monday), sayer.of(refusal)));
        }
        Notice.on(redirect, "opening.kept");
        return "redirect:/switchboard/turns?week=" + monday;
    }

    private static Map<DayOfWeek, Hours> hours(Map<String, String> given) {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String opens = given.getOrDefault("opens" + day.getValue(), "");
            String closes = given.getOrDefault("closes" + day.getValue(), "");
            if (!opens.isBlank() || !closes.isBlank()) {
                week.put(day, hours(opens, closes));
            }
        }
        return week;
    }

    private static Hours hours(String opens, String closes) {
        try {
            return new Hours(LocalTime.parse(opens.strip()), LocalTime.parse(closes.strip()));
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw new Refusal("switchboard.no_hours");
        }
    }

    private TurnsPage page(LocalDate monday, Typed typed, Problems problems) {
        List<Roster.Day> days = roster.week(monday);
        Map<UUID, String> names = people.names(days.stream()
                .flatMap(day -> day.turns().stream())
                .map(Turn::person)
                .collect(Collectors.toSet()));
        return new TurnsPage(
                monday,
                monday.plusDays(6),
                "/switchboard/turns?week=" + monday.minusDays(7),
                "/switchboard/turns?week=" + monday.plusDays(7),
                days.stream().map(day -> line(day, names)).toList(),
                days.stream().mapToInt(day -> day.gaps().size()).sum(),
                roster.operators().stream().map(TurnsController::choice).toList(),
                typed,
                opening(),
                problems);
    }

    private DayLine line(Roster.Day day, Map<UUID, String> names) {
        Hours open = day.open();
        return new DayLine(
                day.date(),
                day.date().equals(today.date()),
                open == null ? "" : said(open),
                day.turns().stream()
                        .map(turn -> new TurnLine(
                                said(turn.hours()),
                                names.getOrDefault(turn.person(), ""),
                                turn.extension(),
                                "/switchboard/turns/" + turn.id()))
                        .toList(),
                day.gaps().stream().map(TurnsController::said).toList());
    }

    private List<OpenLine> opening() {
        Map<DayOfWeek, Hours> week = opening.week();
        return List.of(DayOfWeek.values()).stream()
                .map(day -> new OpenLine(
                        day.getValue(),
                        Phrase.of("opening.day." + day.getValue()),
                        week.containsKey(day) ? week.get(day).from().toString() : "",
                        week.containsKey(day) ? week.get(day).until().toString() : ""))
                .toList();
    }

    private static Choice choice(Actor operator) {
        return new Choice(operator.required().toString(), Phrase.plain(operator.name()));
    }

    private static String said(Hours hours) {
        return hours.from() + "–" + hours.until();
    }

    private Typed empty(LocalDate monday) {
        LocalDate day = Roster.monday(today.date()).equals(monday) ? today.date() : monday;
        return new Typed("", day.toString(), "", "", "");
    }

    private static Typed typed(TurnForm form) {
        return new Typed(
                CallForm.said(form.person()),
                CallForm.said(form.day()),
                CallForm.said(form.starts()),
                CallForm.said(form.ends()),
                CallForm.said(form.extension()));
    }

    /** The Monday of the week of a day; of this week where it is none. */
    private LocalDate monday(String day) {
        return Roster.monday(OurTimes.day(day).orElseGet(today::date));
    }
}
