// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.organisation.Administrators;
import palazzo.organisation.domain.ChartEditing;
import palazzo.organisation.web.ChartVersionPage.UnitLine;

/** The units of a version of the chart. */
@Controller
@Administrators
public class ChartUnitController {

    private final ChartEditing editing;
    private final ChartChange change;

    ChartUnitController(ChartEditing editing, ChartChange change) {
        this.editing = editing;
        this.change = change;
    }

    @PostMapping("/admin/charts/{day}/units")
    ModelAndView add(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam UUID version,
            @Valid UnitForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        return change.to(
                day,
                binding,
                () -> editing.addUnit(day, version, form.unit()),
                (page, problems) -> page.withNewUnit(form, problems),
                redirect);
    }

    @PutMapping("/admin/charts/{day}/units/{code}")
    ModelAndView rename(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam UUID version,
            @PathVariable String code,
            @Valid UnitForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        return change.to(
                day,
                binding,
                () -> editing.changeUnit(day, version, form.unit()),
                (page, problems) -> with(page, code, line -> line.asTyped(form, problems)),
                redirect);
    }

    @DeleteMapping("/admin/charts/{day}/units/{code}")
    ModelAndView remove(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam UUID version,
            @PathVariable String code,
            RedirectAttributes redirect) {
        return change.to(
                day,
                () -> editing.removeUnit(day, version, code),
                (page, problems) -> with(page, code, line -> line.refused(problems)),
                redirect);
    }

    private static ChartVersionPage with(ChartVersionPage page, String code, UnaryOperator<UnitLine> how) {
        return page.units().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .map(line -> page.withUnit(how.apply(line)))
                .orElse(page);
    }
}
