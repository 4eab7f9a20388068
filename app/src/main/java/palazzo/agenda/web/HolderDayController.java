// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.agenda.domain.OwnNotes;
import palazzo.agenda.domain.PressReviews;
import palazzo.documents.Blobs;
import palazzo.kernel.Line;
import palazzo.kernel.NotFound;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Competence;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The day of a holder on one page, its sheets, its papers and notes, and what keeps it on a telephone. */
@Controller
@AnyStaff
public class HolderDayController {

    private static final String TEMPLATE = "agenda/day";

    private final HolderDays days;
    private final OwnNotes notes;
    private final PressReviews reviews;
    private final Blobs blobs;
    private final Today today;
    private final Problems.Sayer sayer;

    HolderDayController(
            HolderDays days, OwnNotes notes, PressReviews reviews, Blobs blobs, Today today, Problems.Sayer sayer) {
        this.days = days;
        this.notes = notes;
        this.reviews = reviews;
        this.blobs = blobs;
        this.today = today;
        this.sayer = sayer;
    }

    @GetMapping("/agenda/day")
    ModelAndView show(@RequestParam Map<String, String> given) {
        return days.of(given, day(given.get("day")), Problems.none())
                .map(page -> Pages.show(TEMPLATE, page))
                .orElseThrow(() -> new NotFound("an agenda"));
    }

    /** Adds to the agenda's use case: the paper of the day is there before the Mayor is. */
    @PostMapping("/agenda/day/review")
    @Competence({"CFS-01", "CFS-02"})
    Object bring(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        LocalDate date = day(day);
        try {
            if (file == null || file.isEmpty()) {
                throw new Refusal("file/agenda.review_empty");
            }
            Blobs.Kept kept = blobs.put(file.getInputStream());
            reviews.bring(date, name(file), type(file), kept.size(), kept.sha256());
        } catch (Refusal refusal) {
            return refused(date, refusal);
        }
        Notice.on(redirect, "agenda.review.brought");
        return "redirect:/agenda/day?day=" + date;
    }

    @PostMapping("/agenda/day/notes")
    Object note(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String day,
            RedirectAttributes redirect) {
        try {
            if (words.codePointCount(0, words.length()) > 4000) {
                throw new Refusal("words/agenda.note_long");
            }
            notes.add(words.replace("\r\n", "\n"));
        } catch (Refusal refusal) {
            return refused(day(day), refusal);
        }
        Notice.on(redirect, "agenda.note.taken");
        return "redirect:/agenda/day#notes";
    }

    private ModelAndView refused(LocalDate date, Refusal refusal) {
        return days.of(Map.of(), date, sayer.of(refusal))
                .map(page -> Pages.refused(TEMPLATE, page))
                .orElseThrow(() -> new NotFound("an agenda"));
    }

    /** What opens where there is no network: it knows nothing by itself. */
    @GetMapping("/agenda/day/kept")
    ModelAndView kept() {
        return Pages.show("agenda/kept", "");
    }

    /** The service worker; it stands here because it may only serve what lies below it. */
    @GetMapping("/agenda/day/worker.js")
    ResponseEntity<ClassPathResource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript"))
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", "/agenda/day")
                .body(new ClassPathResource("palazzo/agenda/worker.js"));
    }

    private static String name(MultipartFile file) {
        String name = Line.of(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "");
        return name.isEmpty() ? "rassegna.pdf" : name;
    }

    private static String type(MultipartFile file) {
        String type = file.getContentType();
        return type == null || type.isBlank() ? "application/octet-stream" : type;
    }

    private LocalDate day(@Nullable String text) {
        return OurTimes.day(text).orElseGet(today::date);
    }
}
