// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.agenda.Agenda;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.domain.EventDesk;
import palazzo.agenda.domain.FreeSlots;
import palazzo.agenda.domain.FreeSlots.Free;
import palazzo.agenda.domain.FreeSlots.Wish;
import palazzo.agenda.domain.Places;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Choice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;

/** Looks for times at which several people are free. */
@Controller
@AnyStaff
public class FreeController {

    private static final int MOST = 40;

    private final Agenda agenda;
    private final FreeSlots slots;
    private final EventDesk desk;
    private final Places places;
    private final Today today;

    FreeController(Agenda agenda, FreeSlots slots, EventDesk desk, Places places, Today today) {
        this.agenda = agenda;
        this.slots = slots;
        this.desk = desk;
        this.places = places;
        this.today = today;
    }

    /** @param path where an event is made then; null for whom it is not */
    public record Line(
            Instant from, Instant until, @Nullable String path) {}

    /** @param found null where nothing was looked for */
    public record FreePage(
            List<Choice> calendars,
            List<String> chosen,
            List<Choice> lengths,
            String length,
            String day,
            List<Choice> stretches,
            String weeks,
            String opens,
            String closes,
            List<Choice> places,
            String place,
            @Nullable List<Line> found) {}

    @GetMapping("/agenda/free")
    ModelAndView find(
            @RequestParam(required = false) @Nullable List<UUID> who,
            @RequestParam(defaultValue = "60") String length,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "2") String weeks,
            @RequestParam(defaultValue = "09:00") String opens,
            @RequestParam(defaultValue = "19:00") String closes,
            @RequestParam(defaultValue = "") String place) {
        List<HolderCalendar> seen = agenda.calendars();
        List<UUID> chosen = who == null
                ? List.of()
                : seen.stream().map(HolderCalendar::id).filter(who::contains).toList();
        LocalDate first = date(day);
        Wish wish = new Wish(
                chosen,
                Duration.ofMinutes(number(length, 60, 15, 600)),
                first,
                number(weeks, 2, 1, 12) * 7,
                time(opens, LocalTime.of(9, 0)),
                time(closes, LocalTime.of(19, 0)),
                uuid(place),
                MOST);
        List<Line> found = chosen.isEmpty()
                ? null
                : slots.find(wish).stream().map(free -> line(free, wish)).toList();
        return Pages.show(
                "agenda/free",
                new FreePage(
                        seen.stream()
                                .map(each -> new Choice(each.id().toString(), Phrase.plain(each.name())))
                                .toList(),
                        chosen.stream().map(UUID::toString).toList(),
                        lengths(),
                        String.valueOf(wish.length().toMinutes()),
                        first.toString(),
                        stretches(),
                        String.valueOf(wish.days() / 7),
                        wish.opens().toString(),
                        wish.closes().toString(),
                        placeChoices(),
                        place,
                        found));
    }

    private Line line(Free free, Wish wish) {
        UUID first = wish.calendars().iterator().next();
        boolean may = !desk.writes(first).isEmpty();
        Instant end = free.from().plus(wish.length());
        String others = String.join(
                ",", wish.calendars().stream().skip(1).map(UUID::toString).toList());
        String path = "/agenda/engagements/new?calendar=" + first + "&day=" + Today.dateOf(free.from()) + "&from="
                + clock(free.from()) + "&until=" + clock(end) + (others.isEmpty() ? "" : "&with=" + others)
                + (wish.place() == null ? "" : "&place=" + wish.place());
        return new Line(free.from(), free.until(), may ? path : null);
    }

    private static String clock(Instant at) {
        return at.atZone(Today.ROME).toLocalTime().toString();
    }

    private static List<Choice> lengths() {
        return Arrays.asList(15, 30, 45, 60, 90, 120, 180).stream()
                .map(minutes -> new Choice(String.valueOf(minutes), Phrase.of("agenda.minutes", minutes)))
                .toList();
    }

    private static List<Choice> stretches() {
        return Arrays.asList(1, 2, 4, 8).stream()
                .map(weeks -> new Choice(String.valueOf(weeks), Phrase.of("agenda.free.weeks", weeks)))
                .toList();
    }

    private List<Choice> placeChoices() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", Phrase.of("agenda.free.anywhere"))));
        places.all().forEach(each -> choices.add(new Choice(each.id().toString(), Phrase.plain(each.name()))));
        return choices;
    }

    private LocalDate date(String text) {
        LocalDate asked = OurTimes.day(text).orElseGet(today::date);
        return asked.isBefore(today.date()) ? today.date() : asked;
    }

    private static LocalTime time(String text, LocalTime otherwise) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException none) {
            return otherwise;
        }
    }

    private static int number(String text, int otherwise, int least, int most) {
        return text.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(text), least, most) : otherwise;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
