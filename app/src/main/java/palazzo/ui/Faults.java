// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;

/** Every error as a page in the reader's words. A defect shows a number, never its text; the log has both. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Faults {

    /** On a request that found the database away: its page asks the database nothing more. */
    static final String AWAY = Faults.class.getName() + ".away";

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Words words;
    private final Problems.Sayer sayer;
    private final Meanwhile meanwhile;
    private final SecureRandom random = new SecureRandom();

    private final DataSize largestFile;
    private final DataSize largestForm;

    Faults(
            Words words,
            Problems.Sayer sayer,
            Meanwhile meanwhile,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largestForm) {
        this.words = words;
        this.sayer = sayer;
        this.meanwhile = meanwhile;
        this.largestFile = largestFile;
        this.largestForm = largestForm;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        Problem said = sayer.say(refusal);
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                new FaultPage(t("ui.fault.refused"), said.text(), said.norm(), said.way(), null));
    }

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        MethodArgumentNotValidException.class,
        MissingServletRequestParameterException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND, plain("not_found"));
    }

    /** Also where the form, none of whose fields is read then, was taken for one that has expired. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        String why = t("ui.fault.too_large.text", largestFile.toMegabytes(), largestForm.toMegabytes());
        return page(HttpStatus.CONTENT_TOO_LARGE, new FaultPage(t("ui.fault.too_large"), why, null, null, null));
    }

    /** What the server could not read of a form: too large, or written as nobody writes it. */
    @ExceptionHandler
    ModelAndView unread(InvalidParameterException unread) {
        return unread.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value() ? tooLarge() : notFound();
    }

    @ExceptionHandler({Stale.class, OptimisticLockingFailureException.class})
    ModelAndView stale(HttpServletRequest request, HttpServletResponse response) {
        return meanwhile
                .of(request, response)
                .map(both -> Pages.with(HttpStatus.CONFLICT, "ui/stale", both))
                .orElseGet(() -> page(HttpStatus.CONFLICT, plain("stale")));
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class,
        DataAccessResourceFailureException.class
    })
    ModelAndView databaseAway(Exception away, HttpServletRequest request) {
        LOG.warn("The database does not answer: {}", away.getMessage());
        request.setAttribute(AWAY, true);
        return page(HttpStatus.SERVICE_UNAVAILABLE, plain("database"));
    }

    @ExceptionHandler
    ModelAndView other(ErrorResponseException other) {
        return other.getStatusCode().is5xxServerError() ? defect(other) : notFound();
    }

    @ExceptionHandler
    ModelAndView defect(Exception defect) {
        String number = HexFormat.of().toHexDigits(random.nextInt());
        if (DisconnectedClientHelper.isClientDisconnectedException(defect)) {
            LOG.debug("Nobody waits for the answer any more: {}", number, defect);
        } else {
            LOG.error("Defect {}", number, defect);
        }
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                new FaultPage(t("ui.fault.defect"), t("ui.fault.defect.text", number), null, null, null));
    }

    /** Whether the cause of what failed before any controller is that the database is away. */
    static boolean isDatabaseAway(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof CannotGetJdbcConnectionException
                        || cause instanceof CannotCreateTransactionException
                        || cause instanceof TransactionSystemException
                        || cause instanceof DataAccessResourceFailureException);
    }

    private FaultPage plain(String key) {
        return new FaultPage(t("ui.fault." + key), t("ui.fault." + key + ".text"), null, null, null);
    }

    private String t(String key, Object... args) {
        return words.t(LocaleContextHolder.getLocale(), key, args);
    }

    private static ModelAndView page(HttpStatus status, FaultPage page) {
        return Pages.with(status, "ui/fault", page);
    }
}
