// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.exchange.domain.Mark.Office;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;

/** Who called our services, about which document, and what was answered. */
@Repository
public class CallLog {

    private static final int LONGEST = 500;

    private static final String ADD = """
            insert into exchange_call (id, at, address, operation, document, outcome, why) values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF = """
            select at, operation, document, outcome, why from exchange_call where address = ? order by at desc, id desc limit ?
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;

    CallLog(JdbcClient jdbc, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
    }

    /**
     * A call.
     *
     * @param operation as the annex calls it; empty where it could not be read
     * @param document the registration it was about, in one line; empty likewise
     * @param outcome {@code TAKEN}, {@code REFUSED} or {@code FAULT}
     * @param why in words; empty where it was taken
     */
    public record Call(Instant at, String operation, String document, String outcome, String why) {}

    void add(Office caller, String operation, SoapAnswer answer) {
        jdbc.sql(ADD)
                .params(ids.next(), today.sqlNow(), caller.address(), cut(operation), cut(answer.document()))
                .params(answer.outcome(), cut(answer.why()))
                .update();
    }

    /** The last calls of an area, newest first. */
    public List<Call> of(String address, int most) {
        return jdbc.sql(OF).params(address, most).query(Call.class).list();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
