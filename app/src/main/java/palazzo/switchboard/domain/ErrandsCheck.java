// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Subject;
import palazzo.organisation.Sight;
import palazzo.tasks.Tasks;
import palazzo.tenancy.Check;

/** Nothing that a call left is forgotten: what must be followed has its errand, and what is open has its task. */
@Component
class ErrandsCheck implements Check {

    private static final int ENOUGH = 20;

    private static final String ERRANDS = "select count(*) from switchboard_errand";
    private static final String MISSING = """
            select c.id::text from switchboard_call c left join switchboard_errand e on e.call = c.id
            where c.outcome in ('PASSED_ON', 'CALL_BACK') and e.call is null order by c.id limit
            """ + " " + ENOUGH;
    private static final String OPEN =
            "select e.call, e.kind from switchboard_errand e where e.closed_at is null order by e.call limit 10000";

    private final JdbcClient jdbc;
    private final Tasks tasks;

    ErrandsCheck(JdbcClient jdbc, Tasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    private record Open(Subject call, Errand.Kind kind) {}

    @Override
    public String name() {
        return "switchboard.errands";
    }

    @Override
    public Checked run() {
        List<Finding> wrong = new ArrayList<>(jdbc.sql(MISSING)
                .query((rs, row) -> Finding.of("switchboard.no_errand", rs.getString(1)))
                .list());
        open().stream()
                .filter(this::hasNoTask)
                .limit(ENOUGH)
                .forEach(open -> wrong.add(
                        Finding.of("switchboard.no_task", open.call().id().toString())));
        return new Checked(jdbc.sql(ERRANDS).query(Long.class).single(), wrong);
    }

    private List<Open> open() {
        return jdbc.sql(OPEN)
                .query((rs, row) -> new Open(
                        Call.subject(rs.getObject("call", java.util.UUID.class)),
                        Errand.Kind.valueOf(rs.getString("kind"))))
                .list();
    }

    private boolean hasNoTask(Open open) {
        return tasks.about(open.call(), Sight.EVERYTHING).stream()
                .noneMatch(task -> task.kind().equals(open.kind().task()));
    }
}
