// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.registry.Seal;
import palazzo.registry.domain.DayRegister;
import palazzo.registry.domain.DayRegisters;
import palazzo.registry.domain.KeptDays.KeptDay;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The register of a day, as a page to be printed and as PDF/A. */
@Controller
@Competence("AAG-02")
public class DayRegisterController {

    private static final String TEMPLATE = "registry/day";
    private static final String DAY = "/registry/days/{day:\\d{4}-\\d{2}-\\d{2}}";

    private final DayRegisters registers;
    private final DayPrint print;
    private final Today today;
    private final Problems.Sayer sayer;

    DayRegisterController(DayRegisters registers, DayPrint print, Today today, Problems.Sayer sayer) {
        this.registers = registers;
        this.print = print;
        this.today = today;
        this.sayer = sayer;
    }

    /**
     * A register with the ways to its neighbours.
     *
     * @param next the day after; null where that has not come yet
     * @param formed the register as it was formed; null while the day is not over
     * @param seal how its seal stands; null where it has none
     * @param whole whether the reader may take the formed one along
     */
    public record DayPage(
            DayRegister register,
            LocalDate before,
            @Nullable LocalDate next,
            @Nullable KeptDay formed,
            Seal.@Nullable Seen seal,
            boolean whole,
            Problems problems) {

        /** Whose seal it is, by the names of its certificate alone; empty where it has none. */
        public String sealer() {
            return seal == null
                    ? ""
                    : seal.signer().replaceAll("(^|,)\\s*\\w+=", "$1 ").strip();
        }
    }

    /** What came back when a register was handed over. */
    public record DeliveryForm(
            @NotBlank @Size(max = 200) @Nullable String receipt) {}

    @GetMapping("/registry/days")
    String chosen(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        return "redirect:/registry/days/" + (day == null ? today.date() : day);
    }

    @GetMapping(DAY)
    ModelAndView day(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return Pages.show(TEMPLATE, page(day, Problems.none()));
    }

    /** As the reader may see it now. */
    @GetMapping(DAY + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        byte[] paper = print.of(registers.of(day));
        return file("inline", "registro-" + day + ".pdf", MediaType.APPLICATION_PDF, paper);
    }

    /** As it was formed, with all its files. */
    @GetMapping(DAY + ".zip")
    ResponseEntity<byte[]> zip(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return file("attachment", "registro-" + day + ".zip", new MediaType("application", "zip"), registers.zip(day));
    }

    @PostMapping(DAY + "/delivery")
    ModelAndView delivered(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @Valid @ModelAttribute DeliveryForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(day, sayer.of(binding)));
        }
        registers.delivered(day, HandForm.line(form.receipt()));
        Notice.on(redirect, "registry.day.delivered_now");
        return new ModelAndView("redirect:/registry/days/" + day);
    }

    private DayPage page(LocalDate day, Problems problems) {
        LocalDate next = day.isBefore(today.date()) ? day.plusDays(1) : null;
        KeptDay formed = registers.formed(day).orElse(null);
        return new DayPage(
                registers.of(day),
                day.minusDays(1),
                next,
                formed,
                formed == null ? null : registers.sealOf(formed).orElse(null),
                formed != null && registers.whole(day),
                problems);
    }

    private static ResponseEntity<byte[]> file(String how, String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.builder(how).filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .body(bytes);
    }
}
