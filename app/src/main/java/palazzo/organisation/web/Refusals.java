// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import palazzo.organisation.Catalogue;
import palazzo.organisation.NotCompetent;
import palazzo.ui.FaultPage;
import palazzo.ui.Pages;
import palazzo.ui.Words;

/** The right person in the wrong role is told which competence the act needs, and where it stands in the chart. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private final Catalogue catalogue;
    private final Words words;

    Refusals(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    @ExceptionHandler
    ModelAndView notCompetent(NotCompetent refused) {
        Locale locale = LocaleContextHolder.getLocale();
        FaultPage page = refused.needed().isEmpty()
                ? page(locale, words.t(locale, "organisation.not_competent.post"), null)
                : page(
                        locale,
                        needed(locale, refused),
                        "/funzioni/" + refused.needed().getFirst());
        return Pages.with(HttpStatus.FORBIDDEN, "ui/fault", page);
    }

    private FaultPage page(Locale locale, String text, @org.jspecify.annotations.Nullable String path) {
        String way = path == null ? null : words.t(locale, "organisation.not_competent.way");
        return new FaultPage(words.t(locale, "organisation.not_competent"), text, null, way, path);
    }

    private String needed(Locale locale, NotCompetent refused) {
        String code = refused.needed().getFirst();
        String title = catalogue.line(code).map(line -> line.title(locale)).orElse("");
        return words.t(locale, "organisation.not_competent.needs", code, title);
    }
}
