// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.exchange.domain.Mark.Office;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.tenancy.CityScope;
import palazzo.trail.Trail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who called our services, about which document, and what was answered: each call is an act of the trail by its operation
 * and its outcome, and of each area the last are kept in words.
 */
@Repository
public class CallLog {

    private static final int KEPT = 10;
    private static final int LONGEST = 500;

    private static final String OF = "select calls from exchange_office where address = ?";
    private static final String LOCKED = OF + " for update";
    private static final String KEEP = "update exchange_office set calls = ?::jsonb where address = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Trail trail;
    private final Today today;

    CallLog(JdbcClient jdbc, JsonMapper json, Trail trail, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
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

    /** Writes a call down. */
    @Transactional
    void add(Office caller, String operation, SoapAnswer answer) {
        Call call = new Call(today.now(), operation, cut(answer.document()), answer.outcome(), cut(answer.why()));
        List<Call> last = Stream.concat(Stream.of(call), calls(LOCKED, caller.address()).stream())
                .limit(KEPT)
                .toList();
        jdbc.sql(KEEP).params(json.writeValueAsString(last), caller.address()).update();
        trail.record(
                "exchange.called",
                new Subject("city", CityScope.required().id()),
                Map.of("operation", operation, "outcome", answer.outcome()));
    }

    /** The last calls of an area, newest first. */
    public List<Call> of(String address) {
        return calls(OF, address);
    }

    private List<Call> calls(String sql, String address) {
        return jdbc.sql(sql).param(address).query(String.class).optional().stream()
                .flatMap(kept -> Arrays.stream(json.readValue(kept, Call[].class)))
                .toList();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
