// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.kernel.Today;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.OneByOne;
import palazzo.trail.Trail;

/** Work that hangs on its task alone is the unit's again from the day after its holder's last one there. */
@Component
class TaskLeavers implements CityJob {

    private static final String HOLDERS = """
            select distinct t.unit, t.person from tasks_task t
            where t.done_at is null and t.person is not null and t.kind = any(:kinds::text[])
            """;
    private static final String HELD = Tasks.COLUMNS + """
            where t.done_at is null and t.unit = :unit and t.person = :person and t.kind = any(:kinds::text[]) and
            """ + Sight.sql("t");

    private final JdbcClient jdbc;
    private final TaskHandOver handOver;
    private final Tasks tasks;
    private final People people;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Today today;

    TaskLeavers(
            JdbcClient jdbc,
            TaskHandOver handOver,
            Tasks tasks,
            People people,
            Trail trail,
            TransactionTemplate transaction,
            Today today) {
        this.jdbc = jdbc;
        this.handOver = handOver;
        this.tasks = tasks;
        this.people = people;
        this.trail = trail;
        this.transaction = transaction;
        this.today = today;
    }

    private record Holder(String unit, UUID person) {}

    @Override
    public String name() {
        return "tasks.leavers";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run(City city) {
        OneByOne work = new OneByOne();
        work.each(
                holders(),
                holder ->
                        transaction.executeWithoutResult(status -> held(holder).forEach(this::giveBack)));
        work.end();
    }

    /** Those who hold work in a unit in which they no longer work. */
    private List<Holder> holders() {
        return jdbc.sql(HOLDERS).param("kinds", kinds()).query(Holder.class).list().stream()
                .filter(holder -> !worksIn(holder))
                .toList();
    }

    private boolean worksIn(Holder holder) {
        return people.inUnit(holder.unit(), today.date()).stream()
                .anyMatch(actor -> holder.person().equals(actor.person()));
    }

    private List<Task> held(Holder holder) {
        return jdbc.sql(HELD)
                .param("unit", holder.unit())
                .param("person", holder.person())
                .param("kinds", kinds())
                .params(Sight.EVERYTHING.params())
                .query(Tasks::task)
                .list();
    }

    private void giveBack(Task task) {
        tasks.reassign(task.kind(), task.subject(), task.unit(), null, task.competence(), task.label());
        trail.record("task.returned", task.subject());
    }

    private String kinds() {
        Set<String> quoted =
                handOver.kinds().stream().map(kind -> "\"" + kind + "\"").collect(Collectors.toSet());
        return "{" + String.join(",", quoted) + "}";
    }
}
