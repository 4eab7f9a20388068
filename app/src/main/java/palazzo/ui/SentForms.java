// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;

/**
 * The forms of a city that were sent in the last days, and where each led. Kept outside the act's own transaction: what was
 * cut off in between is never done again by itself.
 */
@Component
class SentForms {

    private static final Duration KEPT = Duration.ofDays(3);

    private static final String CLAIM = """
            insert into ui_sent_form (fingerprint, sent_at) values (:fingerprint, :now) on conflict do nothing
            """;
    private static final String LED_TO =
            "select led_to from ui_sent_form where fingerprint = :fingerprint and led_to is not null";
    private static final String KEEP = "update ui_sent_form set led_to = :ledTo where fingerprint = :fingerprint";
    private static final String FORGET = "delete from ui_sent_form where fingerprint = :fingerprint";
    private static final String FORGET_OLD = """
            delete from ui_sent_form where fingerprint in (
              select fingerprint from ui_sent_form where sent_at < :before for update skip locked)
            """;

    private final JdbcClient jdbc;
    private final Today today;

    SentForms(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Whether nobody has sent it yet; from now on somebody has. */
    boolean isFirst(String fingerprint) {
        boolean first = jdbc.sql(CLAIM)
                        .param("fingerprint", fingerprint)
                        .param("now", today.sqlNow())
                        .update()
                > 0;
        if (first) {
            jdbc.sql(FORGET_OLD)
                    .param("before", Today.sql(today.now().minus(KEPT)))
                    .update();
        }
        return first;
    }

    /** Where it led when it was sent; empty while that is under way, and where it did nothing. */
    Optional<String> ledTo(String fingerprint) {
        return jdbc.sql(LED_TO)
                .param("fingerprint", fingerprint)
                .query(String.class)
                .optional();
    }

    /** It was done. */
    void keep(String fingerprint, String ledTo) {
        jdbc.sql(KEEP).param("fingerprint", fingerprint).param("ledTo", ledTo).update();
    }

    /** It did nothing, and may be sent again. */
    void forget(String fingerprint) {
        jdbc.sql(FORGET).param("fingerprint", fingerprint).update();
    }
}
