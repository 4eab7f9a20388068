// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import palazzo.contents.SafeHtml;
import palazzo.correspondence.domain.Arrival;
import palazzo.correspondence.domain.Distribution;
import palazzo.correspondence.domain.LetterLayout;
import palazzo.correspondence.domain.LetterReading;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Colleagues;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** A letter, and to whom it is given. */
@Controller
@AnyStaff
public class LetterController {

    /** A mail as it was laid out. @param remote how much it wanted from elsewhere; negative where it has no HTML */
    public record LayoutPage(UUID id, String title, int remote) {}

    private final LetterReading reading;
    private final LetterLayout layout;
    private final LetterPages pages;
    private final Distribution distribution;
    private final Problems.Sayer sayer;

    LetterController(
            LetterReading reading,
            LetterLayout layout,
            LetterPages pages,
            Distribution distribution,
            Problems.Sayer sayer) {
        this.reading = reading;
        this.layout = layout;
        this.pages = pages;
        this.distribution = distribution;
        this.sayer = sayer;
    }

    /** @param words by which standard texts are sought @param text the one to be taken */
    @GetMapping("/letters/{id}")
    ModelAndView letter(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID text) {
        return Pages.show("correspondence/letter", pages.page(reading.read(id), words, text));
    }

    @GetMapping("/letters/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable UUID id) {
        byte[] raw = reading.original(id);
        String name = "originale-" + id + ending(raw, reading.read(id).letter().arrival());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(raw);
    }

    private static String ending(byte[] raw, Arrival arrival) {
        boolean pdf = new String(raw, 0, Math.min(5, raw.length), StandardCharsets.ISO_8859_1).equals("%PDF-");
        return pdf ? ".pdf" : arrival.messageId().isEmpty() ? ".txt" : ".eml";
    }

    /** A receipt about the answer, whole: whoever doubts it can check its signature. */
    @GetMapping("/letters/{id}/receipts/{receipt}")
    ResponseEntity<byte[]> receipt(@PathVariable UUID id, @PathVariable UUID receipt) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ricevuta-" + receipt + ".eml")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(reading.receipt(id, receipt));
    }

    /** The page on which the mail stands as its sender laid it out, with what it did not get. */
    @GetMapping("/letters/{id}/layout")
    ModelAndView layout(@PathVariable UUID id) {
        int remote = layout.of(id).map(SafeHtml::remote).orElse(-1);
        return Pages.show(
                "correspondence/layout",
                new LayoutPage(id, reading.read(id).letter().title(), remote));
    }

    /** The mail as its sender laid it out, at an address of its own where nothing of it runs and nothing is fetched. */
    @GetMapping("/letters/{id}/html")
    ResponseEntity<String> html(@PathVariable UUID id) {
        String body = reading.read(id).letter().arrival().body();
        return layout.of(id).orElseGet(() -> SafeHtml.ofText(body)).answer();
    }

    @PostMapping("/letters/{id}/taking")
    String take(@PathVariable UUID id, RedirectAttributes redirect) {
        distribution.take(id);
        Notice.on(redirect, "letters.taken");
        return "redirect:/letters/" + id;
    }

    @PostMapping("/letters/{id}/assignment")
    Object assign(@PathVariable UUID id, @RequestParam(defaultValue = "") String to, RedirectAttributes redirect) {
        try {
            Colleagues.Place place = Colleagues.read(to);
            distribution.assign(id, place.unit(), place.person());
        } catch (Refusal refusal) {
            LetterPage page = pages.page(reading.read(id), "", null).with(sayer.of(refusal), null);
            return Pages.refused("correspondence/letter", page);
        }
        Notice.on(redirect, "letters.given");
        return "redirect:/letters/" + id;
    }
}
