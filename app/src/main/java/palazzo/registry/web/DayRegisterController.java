// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.registry.domain.DayRegister;
import palazzo.registry.domain.DayRegisters;
import palazzo.ui.Pages;

/** The register of a day, as a page to be printed and as PDF/A. */
@Controller
@Competence("AAG-02")
public class DayRegisterController {

    private final DayRegisters registers;
    private final DayPrint print;
    private final Today today;

    DayRegisterController(DayRegisters registers, DayPrint print, Today today) {
        this.registers = registers;
        this.print = print;
        this.today = today;
    }

    /**
     * A register with the ways to its neighbours.
     *
     * @param next the day after; null where that has not come yet
     */
    public record DayPage(
            DayRegister register,
            LocalDate before,
            @Nullable LocalDate next) {}

    @GetMapping("/registry/days")
    String chosen(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        return "redirect:/registry/days/" + (day == null ? today.date() : day);
    }

    @GetMapping("/registry/days/{day:\\d{4}-\\d{2}-\\d{2}}")
    ModelAndView day(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        LocalDate next = day.isBefore(today.date()) ? day.plusDays(1) : null;
        return Pages.show("registry/day", new DayPage(registers.of(day), day.minusDays(1), next));
    }

    @GetMapping("/registry/days/{day:\\d{4}-\\d{2}-\\d{2}}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        byte[] paper = print.of(registers.of(day));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("registro-" + day + ".pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(paper);
    }
}
