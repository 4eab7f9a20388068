// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What failed before it reached a controller, as the same pages. */
@Controller
class ErrorPages implements ErrorController {

    private final Faults faults;
    private final Words words;

    ErrorPages(Faults faults, Words words) {
        this.faults = faults;
        this.words = words;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        HttpStatus status = status(request);
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (cause instanceof Exception away && Faults.isDatabaseAway(away)) {
            return faults.databaseAway(away, request);
        }
        if (status.is5xxServerError()) {
            return faults.defect(
                    cause instanceof Exception exception ? exception : new IllegalStateException("error " + status));
        }
        if (status == HttpStatus.FORBIDDEN) {
            return Pages.with(
                    status,
                    "ui/fault",
                    new FaultPage(t(request, "forbidden"), t(request, "forbidden.text"), null, null, null));
        }
        return faults.notFound();
    }

    private String t(HttpServletRequest request, String key) {
        return words.t(
                org.springframework.web.servlet.support.RequestContextUtils.getLocale(request), "ui.fault." + key);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return known == null ? HttpStatus.NOT_FOUND : known;
    }
}
