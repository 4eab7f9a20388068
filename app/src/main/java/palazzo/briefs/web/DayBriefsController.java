// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.agenda.Engagement;
import palazzo.agenda.HolderCalendar;
import palazzo.briefs.domain.Brief;
import palazzo.briefs.domain.Meetings;
import palazzo.kernel.NotFound;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Choice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Tag;

/** The briefs of a day, and all of them as one book. */
@Controller
@AnyStaff
public class DayBriefsController {

    private final Meetings meetings;
    private final BriefStates states;
    private final BriefPages pages;
    private final Book book;
    private final Today today;

    DayBriefsController(Meetings meetings, BriefStates states, BriefPages pages, Book book, Today today) {
        this.meetings = meetings;
        this.states = states;
        this.pages = pages;
        this.book = book;
        this.today = today;
    }

    /** An appointment with its brief. */
    public record Line(Phrase when, String title, String place, String path, Tag state) {}

    /** The appointments of a day in one agenda. @param book where all briefs are one file; null for none */
    public record DayPage(
            LocalDate day,
            String calendar,
            List<Choice> calendars,
            List<Line> lines,
            String before,
            String after,
            @Nullable String book) {}

    @GetMapping("/briefs")
    ModelAndView day(@RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String calendar) {
        LocalDate asked = read(day);
        Optional<HolderCalendar> whose = chosen(calendar);
        String id = whose.map(found -> found.id().toString()).orElse("");
        List<Line> lines = whose.map(found -> meetings.on(found.id(), asked)).orElse(List.of()).stream()
                .map(this::line)
                .toList();
        return Pages.show(
                "briefs/day",
                new DayPage(
                        asked,
                        id,
                        meetings.calendars().stream()
                                .map(each -> new Choice(each.id().toString(), Phrase.plain(each.name())))
                                .toList(),
                        lines,
                        link(asked.minusDays(1), id),
                        link(asked.plusDays(1), id),
                        lines.isEmpty() ? null : "/briefs/book.pdf?day=" + asked + "&calendar=" + id));
    }

    @GetMapping("/briefs/book.pdf")
    ResponseEntity<byte[]> book(
            @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String calendar) {
        LocalDate asked = read(day);
        HolderCalendar whose = chosen(calendar).orElseThrow(() -> new NotFound("calendar " + calendar));
        List<BriefPage> all = meetings.on(whose.id(), asked).stream()
                .map(each -> pages.page(each, BriefStates.recurrence(each), ""))
                .toList();
        if (all.isEmpty()) {
            throw new NotFound("book of " + asked);
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("libro-" + asked + ".pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(book.of(whose.name(), asked, all));
    }

    private Line line(Engagement it) {
        return new Line(
                BriefPages.hours(it),
                it.summary(),
                it.location(),
                Brief.path(it.object(), BriefStates.recurrence(it)),
                states.of(it));
    }

    private Optional<HolderCalendar> chosen(String calendar) {
        List<HolderCalendar> all = meetings.calendars();
        return all.stream()
                .filter(each -> each.id().toString().equals(calendar))
                .findFirst()
                .or(() -> calendar.isEmpty() ? all.stream().findFirst() : Optional.empty());
    }

    private static String link(LocalDate day, String calendar) {
        return "/briefs?day=" + day + (calendar.isEmpty() ? "" : "&calendar=" + calendar);
    }

    private LocalDate read(String day) {
        return OurTimes.day(day).orElseGet(today::date);
    }
}
