// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Refusal;
import palazzo.mailroom.domain.BatchDesk;
import palazzo.mailroom.domain.BatchPress;
import palazzo.mailroom.domain.Printing;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Asked;
import palazzo.ui.ListPage;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** A batch: printed, numbered, handed to the post. Printing is an act that leads to the PDF; reading the PDF again is none. */
@Controller
@AnyStaff
public class BatchController {

    private static final String TEMPLATE = "mailroom/batch";
    private static final int PAGE = 50;

    private final BatchDesk desk;
    private final BatchPress press;
    private final PrintBatchPages pages;
    private final Problems.Sayer sayer;

    BatchController(BatchDesk desk, BatchPress press, PrintBatchPages pages, Problems.Sayer sayer) {
        this.desk = desk;
        this.press = press;
        this.pages = pages;
        this.sayer = sayer;
    }

    @GetMapping("/mailroom/batches")
    ModelAndView list(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/mailroom/batches", given);
        return Pages.show(
                "mailroom/batches",
                ListPage.of(
                                asked,
                                "-made",
                                Phrase.of("page.mailroom.batches"),
                                BatchRows.COLUMNS,
                                desk.page(asked.after(), PAGE).map(BatchRows::row))
                        .emptyBecause(Phrase.of("mailroom.no_batches")));
    }

    @GetMapping("/mailroom/batches/{id}")
    ModelAndView batch(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, pages.of(id));
    }

    /**
     * @param what is printed; the letters where nothing is said
     * @param first the first label of the sheet that is still there
     */
    @PostMapping("/mailroom/batches/{id}/printings")
    Object print(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "LETTERS") Printing what,
            @RequestParam(defaultValue = "false") boolean twoSided,
            @RequestParam(defaultValue = "1") String first) {
        int label;
        try {
            label = label(first);
            desk.print(id, what);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, pages.of(id, first, sayer.of(refusal)));
        }
        String path = "redirect:/mailroom/batches/" + id;
        return switch (what) {
            case LETTERS -> path + "/letters.pdf" + (twoSided ? "?twoSided=true" : "");
            case LABELS -> path + "/labels.pdf?first=" + label;
            case LIST -> path + "/list.pdf";
        };
    }

    private static int label(String typed) {
        String clean = typed.isBlank() ? "1" : typed.strip();
        if (!clean.matches("0*[1-9]|0*1[0-9]|0*2[01]")) {
            throw new Refusal("first/mailroom.first_label", BatchPress.ON_A_SHEET);
        }
        return Integer.parseInt(clean);
    }

    @GetMapping("/mailroom/batches/{id}/letters.pdf")
    ResponseEntity<byte[]> letters(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean twoSided) {
        return pdf(id, "lettere", press.letters(id, twoSided));
    }

    @GetMapping("/mailroom/batches/{id}/labels.pdf")
    ResponseEntity<byte[]> labels(@PathVariable UUID id, @RequestParam(defaultValue = "1") int first) {
        return pdf(id, "etichette", press.labels(id, first));
    }

    @GetMapping("/mailroom/batches/{id}/list.pdf")
    ResponseEntity<byte[]> list(@PathVariable UUID id) {
        return pdf(id, "distinta", press.list(id));
    }

    @PostMapping("/mailroom/batches/{id}/numbers")
    Object number(@PathVariable UUID id, @RequestParam(defaultValue = "") String numbers, RedirectAttributes redirect) {
        try {
            desk.number(id, numbers);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, pages.of(id, numbers, null, sayer.of(refusal)));
        }
        Notice.on(redirect, "mailroom.numbers_kept");
        return "redirect:/mailroom/batches/" + id;
    }

    @PostMapping("/mailroom/batches/{id}/posting")
    Object post(@PathVariable UUID id, @RequestParam(defaultValue = "") String on, RedirectAttributes redirect) {
        try {
            desk.post(id, day(on));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, pages.of(id, null, on, sayer.of(refusal)));
        }
        Notice.on(redirect, "mailroom.all_posted");
        return "redirect:/mailroom/batches/" + id;
    }

    /** @throws Refusal where {@code typed} is no date */
    static LocalDate day(String typed) {
        return OurTimes.day(typed).orElseThrow(() -> new Refusal("on/mailroom.no_day"));
    }

    private ResponseEntity<byte[]> pdf(UUID id, String what, byte[] bytes) {
        String name = what + "-" + desk.one(id).batch().name().replace('/', '-') + ".pdf";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(bytes);
    }
}
