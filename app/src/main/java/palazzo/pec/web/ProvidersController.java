// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Administrators;
import palazzo.pec.domain.AnchorBook;
import palazzo.pec.domain.AnchorBook.Anchor;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The certificates by which the city knows a provider of certified mail. */
@Controller
@Administrators
public class ProvidersController {

    private static final String TEMPLATE = "pec/providers";
    private static final String PATH = "/mailboxes/providers";

    private final AnchorBook anchors;
    private final Problems.Sayer sayer;
    private final Today today;

    ProvidersController(AnchorBook anchors, Problems.Sayer sayer, Today today) {
        this.anchors = anchors;
        this.sayer = sayer;
        this.today = today;
    }

    /** A certificate. @param over whether what is signed today is not proved by it any more */
    public record Line(Anchor anchor, boolean over) {}

    /** All of them, with what was pasted and what is wrong with it. */
    public record ProvidersPage(List<Line> lines, String text, Problems problems) {}

    @GetMapping(PATH)
    ModelAndView all() {
        return Pages.show(TEMPLATE, page("", Problems.none()));
    }

    @PostMapping(PATH)
    Object add(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect)
            throws IOException {
        try {
            Notice.on(redirect, "providers.added", anchors.trust(given(file, text)));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(text, sayer.of(refusal)));
        }
        return "redirect:" + PATH;
    }

    private static byte[] given(@Nullable MultipartFile file, String text) throws IOException {
        return file == null || file.isEmpty() ? text.getBytes(StandardCharsets.UTF_8) : file.getBytes();
    }

    @PostMapping(PATH + "/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        anchors.remove(id);
        Notice.on(redirect, "providers.removed");
        return "redirect:" + PATH;
    }

    private ProvidersPage page(String text, Problems problems) {
        return new ProvidersPage(
                anchors.all().stream()
                        .map(anchor -> new Line(anchor, anchor.notAfter().isBefore(today.now())))
                        .toList(),
                text,
                problems);
    }
}
