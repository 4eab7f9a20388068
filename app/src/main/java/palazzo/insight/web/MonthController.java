// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.web;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Pages;

/** The figures of a month: as a page, as the report on paper, as a table. */
@Controller
@AnyStaff
public class MonthController {

    private final FiguresPages pages;
    private final MonthReport report;

    MonthController(FiguresPages pages, MonthReport report) {
        this.pages = pages;
        this.report = report;
    }

    @GetMapping("/figures")
    ModelAndView page(@RequestParam(defaultValue = "") String month) {
        return Pages.show("insight/figures", pages.page(pages.month(month)));
    }

    @GetMapping("/figures.pdf")
    ResponseEntity<byte[]> paper(@RequestParam(defaultValue = "") String month) {
        YearMonth asked = pages.month(month);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("rapporto-" + asked + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(report.of(pages.page(asked)));
    }

    @GetMapping("/figures.csv")
    ModelAndView table(@RequestParam(defaultValue = "") String month) {
        YearMonth asked = pages.month(month);
        return Pages.csv("cifre-" + asked, pages.table(asked));
    }
}
