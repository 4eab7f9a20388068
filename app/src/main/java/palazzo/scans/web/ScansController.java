// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.organisation.Competence;
import palazzo.scans.domain.BatchReading;
import palazzo.scans.domain.BatchReading.Batch;
import palazzo.scans.domain.PageDesk;
import palazzo.scans.domain.ScanDesk;
import palazzo.ui.Asked;
import palazzo.ui.Choice;
import palazzo.ui.ListPage;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;

/** Scanned batches: what came, how far it is read, what waits for a person. */
@Controller
@Competence("URC-01")
public class ScansController {

    private static final int PAGE = 50;
    private static final String UPLOAD = "scans/upload";

    private final BatchReading reading;
    private final ScanDesk desk;
    private final PageDesk pages;
    private final BatchPages drawn;
    private final Problems.Sayer sayer;

    ScansController(BatchReading reading, ScanDesk desk, PageDesk pages, BatchPages drawn, Problems.Sayer sayer) {
        this.reading = reading;
        this.desk = desk;
        this.pages = pages;
        this.drawn = drawn;
        this.sayer = sayer;
    }

    /** Where files are sent up. */
    public record UploadPage(String unit, List<Choice> units, Problems problems) {}

    @GetMapping("/scans")
    ModelAndView list(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/scans", given);
        Slice<Batch> batches = reading.page(asked.after(), PAGE);
        Map<UUID, String> names = drawn.names(batches.rows());
        Slice<Row> rows = batches.map(batch -> BatchPages.row(batch, names));
        return Pages.show(
                "scans/batches",
                ListPage.of(asked, "-received", Phrase.of("scans.caption"), BatchPages.COLUMNS, rows)
                        .emptyBecause(Phrase.of("scans.none")));
    }

    @GetMapping("/scans/new")
    ModelAndView form() {
        return Pages.show(UPLOAD, new UploadPage("", drawn.units(), Problems.none()));
    }

    @PostMapping("/scans")
    Object receive(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect) {
        List<MultipartFile> given = files == null ? List.of() : files;
        try {
            UUID batch = desk.receive(
                    unit,
                    given.stream()
                            .filter(file -> !file.isEmpty())
                            .map(ScansController::sent)
                            .toList());
            Notice.on(redirect, "scans.received");
            return "redirect:/scans/" + batch;
        } catch (Refusal refusal) {
            return Pages.refused(UPLOAD, new UploadPage(unit, drawn.units(), sayer.of(refusal)));
        }
    }

    @GetMapping("/scans/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show("scans/batch", drawn.page(reading.whole(id), Problems.none()));
    }

    /** Takes a page back that was left out. */
    @PostMapping("/scans/{id}/pages/{page}")
    Object takeBack(@PathVariable UUID id, @PathVariable UUID page) {
        try {
            return "redirect:/scans/documents/" + pages.takeBack(id, page);
        } catch (Refusal refusal) {
            return Pages.refused("scans/batch", drawn.page(reading.whole(id), sayer.of(refusal)));
        }
    }

    /** A file that could not be read, as it came; only ever saved. */
    @GetMapping("/scans/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        BatchReading.Raw raw = reading.raw(id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(raw.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(raw.bytes());
    }

    private static ScanDesk.Sent sent(MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            return new ScanDesk.Sent(name == null ? "" : name.replaceAll(".*[/\\\\]", ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
