// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.ReservedKind;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.scans.domain.BatchReading;
import palazzo.scans.domain.PageDesk;
import palazzo.scans.domain.ScanDesk;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** One document of a batch: its pages put in order, what is seen on it typed, and on it goes. */
@Controller
@Competence("URC-01")
public class ScanDocumentController {

    private static final String TEMPLATE = "scans/document";
    private static final int LONGEST = 300;

    private final BatchReading reading;
    private final ScanDesk desk;
    private final PageDesk pages;
    private final DocumentPages drawn;
    private final BatchPages batches;
    private final Today today;
    private final Problems.Sayer sayer;

    ScanDocumentController(
            BatchReading reading,
            ScanDesk desk,
            PageDesk pages,
            DocumentPages drawn,
            BatchPages batches,
            Today today,
            Problems.Sayer sayer) {
        this.reading = reading;
        this.desk = desk;
        this.pages = pages;
        this.drawn = drawn;
        this.batches = batches;
        this.today = today;
        this.sayer = sayer;
    }

    @GetMapping("/scans/documents/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, drawn.page(reading.checked(id), null, Problems.none()));
    }

    @GetMapping("/scans/pages/{id}")
    ResponseEntity<byte[]> page(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(reading.view(id));
    }

    /** It becomes a letter. */
    @PostMapping("/scans/documents/{id}/letter")
    Object take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate arrived,
            @RequestParam(defaultValue = "") String unit,
            RedirectAttributes redirect) {
        LocalDate day = arrived == null ? today.date() : arrived;
        ScanDesk.Seen seen = new ScanDesk.Seen(sender, subject, day, unit);
        return goingOn(id, seen, () -> {
            if (subject.isBlank()) {
                throw new Refusal("subject/scans.no_subject");
            }
            if (subject.length() > LONGEST || sender.length() > LONGEST) {
                throw new Refusal("subject/scans.too_much", LONGEST);
            }
            desk.take(id, version, seen);
            Notice.on(redirect, "scans.taken", subject);
        });
    }

    /** It is a paper of a letter that is there. */
    @PostMapping("/scans/documents/{id}/filing")
    Object file(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int version, RedirectAttributes redirect) {
        return goingOn(id, null, () -> {
            desk.file(id, version);
            Notice.on(redirect, "scans.filed");
        });
    }

    /** It is reserved post. @param kind empty where its separator has said it */
    @PostMapping("/scans/documents/{id}/registration")
    Object register(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String addressee,
            RedirectAttributes redirect) {
        UUID batch = reading.batchOf(id);
        try {
            String number = desk.register(id, version, kind(kind), person(addressee));
            Notice.on(redirect, number.isEmpty() ? "reserved.to_come" : "reserved.registered", number);
            return "redirect:/scans/" + batch;
        } catch (Refusal refusal) {
            return Pages.refused("scans/batch", batches.page(reading.whole(batch), sayer.of(refusal)));
        }
    }

    @PostMapping("/scans/pages/{id}/turn")
    String turn(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "1") int quarters) {
        return at(pages.turn(id, version, Math.floorMod(quarters, 4)), id);
    }

    @PostMapping("/scans/pages/{id}/move")
    String move(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "1") int by) {
        return at(pages.move(id, version, Integer.signum(by)), id);
    }

    @PostMapping("/scans/pages/{id}/cut")
    Object cut(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int version) {
        return at(pages.cut(id, version), null);
    }

    @PostMapping("/scans/pages/{id}/leaving")
    String leaveOut(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int version) {
        UUID document = pages.leaveOut(id, version);
        return open(document);
    }

    @PostMapping("/scans/documents/{id}/joining")
    Object join(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int version) {
        try {
            return at(pages.join(id, version), null);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, drawn.page(reading.checked(id), null, sayer.of(refusal)));
        }
    }

    private Object goingOn(UUID id, ScanDesk.@Nullable Seen seen, Runnable act) {
        UUID batch = reading.batchOf(id);
        Optional<UUID> next = reading.next(id);
        try {
            act.run();
        } catch (Refusal refusal) {
            return refusal.code().equals("scans.gone_on")
                    ? Pages.refused("scans/batch", batches.page(reading.whole(batch), sayer.of(refusal)))
                    : Pages.refused(TEMPLATE, drawn.page(reading.checked(id), seen, sayer.of(refusal)));
        }
        return next.map(document -> "redirect:/scans/documents/" + document).orElse("redirect:/scans/" + batch);
    }

    /** What is left without pages is no document any more. */
    private String open(UUID document) {
        try {
            reading.checked(document);
            return at(document, null);
        } catch (palazzo.kernel.NotFound gone) {
            return "redirect:/scans/" + reading.batchOf(document);
        }
    }

    private static String at(UUID document, @Nullable UUID page) {
        return "redirect:/scans/documents/" + document + (page == null ? "" : "#page-" + page);
    }

    private static @Nullable ReservedKind kind(String name) {
        return Arrays.stream(ReservedKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID person(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new Refusal("addressee/reserved.not_on_duty");
        }
    }
}
