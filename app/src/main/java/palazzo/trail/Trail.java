// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.ActingUnder;
import palazzo.organisation.Actor;
import palazzo.organisation.WhoActs;
import palazzo.tenancy.Within;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what under which competence. One row an act, in the act's own transaction; ids and codes only, never names, so
 * that a person can be erased and the trail still holds. Rows are added and read, never changed: the database refuses.
 */
@Component
public class Trail {

    private static final String ADD = """
            insert into trail_act (at, actor, competence, act, subject_kind, subject, details)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private final JdbcClient jdbc;
    private final Today today;
    private final WhoActs whoActs;
    private final JsonMapper json;

    Trail(JdbcClient jdbc, Today today, WhoActs whoActs, JsonMapper json) {
        this.jdbc = jdbc;
        this.today = today;
        this.whoActs = whoActs;
        this.json = json;
    }

    /** Records an act that has no details. */
    public void record(String act, Subject subject) {
        record(act, subject, Map.of());
    }

    /**
     * Records an act.
     *
     * @param act what was done, as {@code letter.registered}: words stand under {@code trail.<act>}
     * @param subject to what
     * @param details ids and codes that tell the rest; no names, no words of people
     */
    public void record(String act, Subject subject, Map<String, ?> details) {
        Within.transaction();
        Actor actor = whoActs.now();
        jdbc.sql(ADD)
                .param(today.sqlNow())
                .param(actor.person())
                .param(ActingUnder.competence().orElse(""))
                .param(act)
                .param(subject.kind())
                .param(subject.id())
                .param(json.writeValueAsString(details))
                .update();
    }
}
