// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** Does what was asked of a version of the chart and goes back to it, or shows it again with what is wrong. */
@Component
class ChartChange {

    private static final String TEMPLATE = "organisation/chartVersion";

    private final ChartVersionPages pages;
    private final Problems.Sayer sayer;

    ChartChange(ChartVersionPages pages, Problems.Sayer sayer) {
        this.pages = pages;
        this.sayer = sayer;
    }

    /** @param typed puts what was typed, and what is wrong with it, into the page */
    ModelAndView to(
            LocalDate day,
            BindingResult binding,
            Runnable act,
            BiFunction<ChartVersionPage, Problems, ChartVersionPage> typed,
            RedirectAttributes redirect) {
        return binding.hasErrors()
                ? again(HttpStatus.UNPROCESSABLE_CONTENT, day, sayer.of(binding), typed)
                : to(day, act, typed, redirect);
    }

    /** As above, where nothing but a choice was sent. */
    ModelAndView to(
            LocalDate day,
            Runnable act,
            BiFunction<ChartVersionPage, Problems, ChartVersionPage> typed,
            RedirectAttributes redirect) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, day, sayer.of(refusal), typed);
        } catch (Stale stale) {
            return again(HttpStatus.CONFLICT, day, sayer.of(new Refusal("chart.stale")), typed);
        }
        Notice.on(redirect, "chart.changed");
        return new ModelAndView("redirect:/admin/charts/" + day);
    }

    private ModelAndView again(
            HttpStatus status,
            LocalDate day,
            Problems problems,
            BiFunction<ChartVersionPage, Problems, ChartVersionPage> typed) {
        ChartVersionPage now = pages.of(day, LocaleContextHolder.getLocale());
        return Pages.with(status, TEMPLATE, typed.apply(now, problems));
    }
}
