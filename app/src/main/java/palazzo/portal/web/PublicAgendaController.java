// SPDX-License-Identifier: EUPL-1.2
package palazzo.portal.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.agenda.PublicAgenda;
import palazzo.agenda.PublicAgenda.Holder;
import palazzo.agenda.PublicEntry;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.organisation.PersonalLink;
import palazzo.ui.Choice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import tools.jackson.databind.json.JsonMapper;

/** The public agenda: as a page by month, as a feed for one's own calendar, as open data. Nobody has to say who they are. */
@Controller
@PersonalLink
public class PublicAgendaController {

    /** A feed tells of what was and of what is known to come. */
    private static final int FEED_DAYS = 400;

    private final PublicAgenda agenda;
    private final PublicAgendaFiles files;
    private final JsonMapper json;
    private final Today today;

    PublicAgendaController(PublicAgenda agenda, PublicAgendaFiles files, JsonMapper json, Today today) {
        this.agenda = agenda;
        this.files = files;
        this.json = json;
        this.today = today;
    }

    /** A day with what is public of it. */
    public record DayOf(LocalDate date, List<PublicEntry> entries) {}

    /**
     * A month.
     *
     * @param before the month before, as a query; @param after the one after
     * @param feed where a calendar follows it
     */
    public record AgendaPage(
            List<Choice> holders,
            String holder,
            String month,
            Phrase title,
            String words,
            List<DayOf> days,
            String before,
            String after,
            String feed,
            String csv,
            String json) {}

    @GetMapping("/public/agenda")
    ModelAndView show(
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String q) {
        YearMonth asked = month(month);
        List<Holder> holders = agenda.holders();
        UUID whose = whose(holder, holders);
        List<PublicEntry> found = agenda.between(whose, asked.atDay(1), asked.atEndOfMonth(), cut(q));
        String chosen = whose == null ? "" : whose.toString();
        return Pages.show(
                "portal/agenda",
                new AgendaPage(
                        choices(holders),
                        chosen,
                        asked.toString(),
                        Phrase.of("portal.month." + asked.getMonthValue(), String.valueOf(asked.getYear())),
                        cut(q),
                        days(found),
                        query(chosen, asked.minusMonths(1)),
                        query(chosen, asked.plusMonths(1)),
                        "/public/agenda.ics" + (chosen.isEmpty() ? "" : "?holder=" + chosen),
                        "/public/agenda.csv" + query(chosen, asked),
                        "/public/agenda.json" + query(chosen, asked)));
    }

    @GetMapping("/public/agenda.ics")
    ResponseEntity<byte[]> feed(@RequestParam(defaultValue = "") String holder) {
        LocalDate day = today.date();
        List<PublicEntry> all =
                agenda.between(whose(holder, agenda.holders()), day.minusDays(FEED_DAYS), day.plusDays(FEED_DAYS), "");
        return file(files.calendar(all), "text/calendar;charset=utf-8", "impegni.ics");
    }

    @GetMapping("/public/agenda.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String holder, @RequestParam(defaultValue = "") String month) {
        return file(
                files.csv(of(holder, month)).getBytes(StandardCharsets.UTF_8), "text/csv;charset=utf-8", "impegni.csv");
    }

    @GetMapping("/public/agenda.json")
    ResponseEntity<byte[]> json(
            @RequestParam(defaultValue = "") String holder, @RequestParam(defaultValue = "") String month) {
        byte[] bytes = json.writeValueAsBytes(Map.of("agenda", files.rows(of(holder, month))));
        return file(bytes, MediaType.APPLICATION_JSON_VALUE, "impegni.json");
    }

    private List<PublicEntry> of(String holder, String month) {
        YearMonth asked = month(month);
        return agenda.between(whose(holder, agenda.holders()), asked.atDay(1), asked.atEndOfMonth(), "");
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(bytes);
    }

    private static List<DayOf> days(List<PublicEntry> entries) {
        Map<LocalDate, List<PublicEntry>> days = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> Today.dateOf(entry.starts()), LinkedHashMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> new DayOf(day.getKey(), day.getValue()))
                .toList();
    }

    private static List<Choice> choices(List<Holder> holders) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", Phrase.of("portal.agenda.everybody"))));
        holders.forEach(each -> choices.add(new Choice(
                each.calendar().toString(),
                Phrase.plain(each.title().isEmpty() ? each.name() : each.name() + ", " + each.title()))));
        return choices;
    }

    /** @throws NotFound for somebody of whom nothing is public */
    private static @Nullable UUID whose(String holder, List<Holder> holders) {
        if (holder.isBlank()) {
            return null;
        }
        return holders.stream()
                .map(Holder::calendar)
                .filter(calendar -> calendar.toString().equals(holder))
                .findFirst()
                .orElseThrow(() -> new NotFound("public agenda of " + holder));
    }

    private YearMonth month(String text) {
        try {
            return text.isBlank() ? YearMonth.from(today.date()) : YearMonth.parse(text);
        } catch (DateTimeParseException none) {
            return YearMonth.from(today.date());
        }
    }

    private static String query(String holder, YearMonth month) {
        return "?month=" + month + (holder.isEmpty() ? "" : "&holder=" + holder);
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) > 100
                ? words.substring(0, words.offsetByCodePoints(0, 100))
                : words.strip();
    }
}
