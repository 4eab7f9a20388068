// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import palazzo.Visit;
import palazzo.tenancy.City;

/**
 * Stands in a city of its own while stories are told in others, and counts: a row that is there after a story and was not
 * before it has crossed. What the house itself keeps of its jobs, and who looks at a page, is not counted.
 */
public class TheWitness implements TestExecutionListener {

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = ? and table_type = 'BASE TABLE' and table_name !~ '^(spring_session|operations_|flyway_|tenancy_job_run|trail_seal)'
            """;

    private static final String EMPTIED =
            "update city_milano.correspondence_letter set state = 'UNWANTED', outcome = 'UNWANTED', competence = 'URC-01',"
                    + " unit = 'URC', triaged_at = arrived_at where state = 'ARRIVED' and number is null";

    private static final String UNTAUGHT = "delete from city_milano.correspondence_word";

    private @Nullable StoryForms forms;

    /** What each house held after its last story: that is what it holds before the next. */
    private static final Map<ApplicationContext, Map<String, Long>> LAST = new ConcurrentHashMap<>();

    @Override
    public void beforeTestClass(TestContext context) {
        LAST.computeIfAbsent(context.getApplicationContext(), house -> counted(context));
        StoryForms begun = new StoryForms(context.getTestClass(), context.getApplicationContext());
        forms = begun;
        Visit.tryForms(begun);
    }

    @Override
    public void afterTestClass(TestContext context) {
        Map<String, Long> now = counted(context);
        assertThat(now)
                .as("what crossed into a city in which nobody did anything")
                .isEqualTo(LAST.put(context.getApplicationContext(), now));
        nothingWaitsForTheNextStory(context);
        Visit.tryForms(null);
        assertThat(Objects.requireNonNull(forms).faults())
                .as("forms that only this story meets")
                .isEmpty();
    }

    /**
     * The queue shows who has waited longest: what a story left in it would hide what the next one looks for. And what its
     * clerks decided must not decide what is proposed in the next.
     */
    private static void nothingWaitsForTheNextStory(TestContext context) {
        JdbcClient owner = owner(context);
        owner.sql(EMPTIED).update();
        owner.sql(UNTAUGHT).update();
    }

    private static JdbcClient owner(TestContext context) {
        return context.getApplicationContext().getBean(Locks.class).owner();
    }

    private static Map<String, Long> counted(TestContext context) {
        City city = context.getApplicationContext().getBean(Town.class).city(Town.WITNESS);
        JdbcClient owner = owner(context);
        String all = owner.sql(TABLES).param(city.schema()).query(String.class).list().stream()
                .map(table -> "select '%2$s', count(*) from %1$s.%2$s".formatted(city.schema(), table))
                .collect(Collectors.joining(" union all "));
        Map<String, Long> counted = new TreeMap<>();
        owner.sql(all).query(row -> {
            counted.put(row.getString(1), row.getLong(2));
        });
        return counted;
    }
}
