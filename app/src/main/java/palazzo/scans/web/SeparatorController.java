// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.correspondence.ReservedKind;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.scans.domain.SeparatorSheets;
import palazzo.ui.Choice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The sheets that go between documents before they are scanned. */
@Controller
@Competence("URC-01")
public class SeparatorController {

    private static final String ORDINARY = "ORDINARY";

    private final SeparatorSheets sheets;
    private final Charts charts;
    private final Today today;
    private final Problems.Sayer sayer;

    SeparatorController(SeparatorSheets sheets, Charts charts, Today today, Problems.Sayer sayer) {
        this.sheets = sheets;
        this.charts = charts;
        this.today = today;
        this.sayer = sayer;
    }

    /** What is asked to be printed. */
    public record SeparatorPage(
            List<Choice> units,
            List<String> chosen,
            List<Choice> kinds,
            String kind,
            String copies,
            Problems problems) {}

    @GetMapping("/scans/separators")
    ModelAndView form() {
        return Pages.show("scans/separators", page(List.of(), ORDINARY, "1", Problems.none()));
    }

    @GetMapping("/scans/separators.pdf")
    Object print(
            @RequestParam(defaultValue = "") List<String> units,
            @RequestParam(defaultValue = ORDINARY) String kind,
            @RequestParam(defaultValue = "1") String copies) {
        try {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"separatori.pdf\"")
                    .cacheControl(CacheControl.noStore())
                    .contentType(MediaType.APPLICATION_PDF)
                    .body(sheets.print(units, kind(kind), number(copies)));
        } catch (Refusal refusal) {
            return Pages.refused("scans/separators", page(units, kind, copies, sayer.of(refusal)));
        }
    }

    private SeparatorPage page(List<String> chosen, String kind, String copies, Problems problems) {
        List<Choice> kinds = new ArrayList<>();
        kinds.add(new Choice(ORDINARY, Phrase.of("scans.separator.ordinary")));
        Arrays.stream(ReservedKind.values())
                .map(each -> new Choice(each.name(), Phrase.of("reserved.kind." + each)))
                .forEach(kinds::add);
        List<Choice> units = charts.on(today.date()).units().stream()
                .map(unit -> new Choice(unit.code(), Phrase.plain(unit.name(LocaleContextHolder.getLocale()))))
                .toList();
        return new SeparatorPage(units, chosen, kinds, kind, copies, problems);
    }

    private static int number(String copies) {
        return copies.matches("[0-9]{1,4}") ? Integer.parseInt(copies) : 0;
    }

    private static @Nullable ReservedKind kind(String name) {
        return Arrays.stream(ReservedKind.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
