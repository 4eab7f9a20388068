// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.insight.domain.OtherFigures;
import palazzo.insight.domain.OtherFigures.Fault;
import palazzo.insight.domain.OtherFigures.Figure;
import palazzo.insight.domain.OtherFigures.Looked;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Figures of other systems: brought as a table, looked at, kept as a whole or not at all. */
@Controller
@Competence("URC-06")
public class OtherFiguresController {

    private static final String TEMPLATE = "insight/others";
    private static final int SHOWN = 20;
    private static final int LARGEST = 500_000;

    private final OtherFigures others;
    private final Problems.Sayer sayer;

    OtherFiguresController(OtherFigures others, Problems.Sayer sayer) {
        this.others = others;
        this.sayer = sayer;
    }

    /** The page. @param looked what was found in the table; null where none was brought @param first rows of it */
    public record OthersPage(
            String table, @Nullable Looked looked, List<Figure> first, List<Fault> faults, Problems problems) {

        static OthersPage of(String table, @Nullable Looked looked, Problems problems) {
            return looked == null
                    ? new OthersPage(table, null, List.of(), List.of(), problems)
                    : new OthersPage(
                            table,
                            looked,
                            looked.figures().stream().limit(SHOWN).toList(),
                            looked.faults().stream().limit(SHOWN * 3L).toList(),
                            problems);
        }
    }

    @GetMapping("/figures/others")
    ModelAndView form() {
        return Pages.show(TEMPLATE, OthersPage.of("", null, Problems.none()));
    }

    /** Shows what is in a table; keeps nothing. */
    @PostMapping("/figures/others/preview")
    ModelAndView look(
            @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String table)
            throws IOException {
        try {
            String text = file == null || file.isEmpty() ? table : text(file);
            Looked looked = others.look(text);
            OthersPage page = OthersPage.of(text, looked, Problems.none());
            return looked.isRight() ? Pages.show(TEMPLATE, page) : Pages.refused(TEMPLATE, page);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, OthersPage.of("", null, sayer.of(refusal)));
        }
    }

    @PostMapping("/figures/others")
    Object keep(@RequestParam(defaultValue = "") String table, RedirectAttributes redirect) {
        try {
            Notice.on(redirect, "crm.kept", others.keep(table));
            return "redirect:/figures";
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, OthersPage.of(table, null, sayer.of(refusal)));
        }
    }

    private static String text(MultipartFile file) throws IOException {
        if (file.getSize() > LARGEST) {
            throw new Refusal("table/crm.large", LARGEST / 1000);
        }
        byte[] bytes = file.getBytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
