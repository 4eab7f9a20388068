// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;

/**
 * A form that is sent twice from one page, by a double click or a page loaded again, is one act: the second leads where the
 * first led, with a word on it. What did nothing (a field was wrong, the house refused) may be sent again.
 */
@Component
class SentTwice implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PRINT = SentTwice.class.getName();
    private static final String TOLD_HERE = PRINT + ".told";
    private static final int LOOKS = 100;
    private static final int BETWEEN_LOOKS = 100;

    private final SentForms forms;

    SentTwice(SentForms forms) {
        this.forms = forms;
    }

    /** After the doors: who may not, has sent nothing. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE - 1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        Optional<String> print =
                request.getDispatcherType() == DispatcherType.REQUEST ? FormPrint.of(request) : Optional.empty();
        return print.isEmpty() || isToBeDone(print.get(), request, response);
    }

    private boolean isToBeDone(String print, HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            if (forms.isFirst(print)) {
                request.setAttribute(PRINT, print);
                return true;
            }
            Optional<String> ledTo = forms.ledTo(print);
            if (ledTo.isPresent()) {
                leadThere(ledTo.get(), request, response);
                return false;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw new Stale(new Subject("form", UUID.nameUUIDFromBytes(print.getBytes(StandardCharsets.US_ASCII))));
    }

    private static void leadThere(String ledTo, HttpServletRequest request, HttpServletResponse response) {
        RequestContextUtils.getOutputFlashMap(request).put(Notice.KEY, new Notice("ui.sent_twice", new ArrayList<>()));
        RequestContextUtils.saveOutputFlashMap(ledTo, request, response);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, ledTo);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null && answer.getModel().containsKey(Pages.DONE)) {
            request.setAttribute(
                    TOLD_HERE, FormPlace.of(request).map(FormPlace::within).orElse("/"));
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(PRINT) instanceof String print) {
            ledTo(request, response).ifPresentOrElse(ledTo -> forms.keep(print, ledTo), () -> forms.forget(print));
        }
    }

    /** Where the act led: to another page, or nowhere but to the page that tells of it; empty where nothing was done. */
    private static Optional<String> ledTo(HttpServletRequest request, HttpServletResponse response) {
        return HttpStatus.valueOf(response.getStatus()).is3xxRedirection()
                ? Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION))
                : Optional.ofNullable((String) request.getAttribute(TOLD_HERE));
    }
}
