// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.registry.NumberingAuthority;
import palazzo.registry.Registry.Entry;
import palazzo.tenancy.Within;

/**
 * The house's own numbers: one row a year holds the last one. Whoever takes the next keeps the row locked until the
 * commit, and a rollback puts it back: so there is neither gap nor double, and numbers are in the order of time. The
 * same statement looks whether the document has a number, because each trip to the database makes all others wait.
 */
@Component
@Norm("d.P.R. 445/2000, art. 57, c. 1")
class OwnNumbers implements NumberingAuthority.AtOnce {

    private static final String NEXT = """
            insert into registry_counter (year, last)
            select ?, 1 where not exists (select from registry_entry where document = ? and document_kind = ?)
            on conflict (year) do update set last = registry_counter.last + 1
            returning last
            """;

    private static final String COUNTS = "select exists (select from registry_counter where year = ?)";
    private static final String OTHERS = "select exists (select from registry_entry where year = ?)";

    private final JdbcClient jdbc;
    private final Today today;

    OwnNumbers(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public Optional<Given> give(Entry entry) {
        Within.transaction();
        Instant asked = today.now();
        int year = yearOf(asked);
        return jdbc.sql(NEXT)
                .params(year, entry.document().id(), entry.document().kind())
                .query(Long.class)
                .optional()
                .map(number -> given(year, number, asked));
    }

    /** Whoever asked before midnight of New Year's Eve and had to wait keeps the old year's number and time. */
    private Given given(int year, long number, Instant asked) {
        if (number == 1) {
            nobodyElseNumbers(year);
        }
        Instant taken = today.now();
        return new Given(year, number, yearOf(taken) == year ? taken : asked);
    }

    /** Whether numbers of {@code year} are ours: a year that began with ours ends with ours. */
    boolean hasCounter(int year) {
        return jdbc.sql(COUNTS).param(year).query(Boolean.class).single();
    }

    private void nobodyElseNumbers(int year) {
        if (jdbc.sql(OTHERS).param(year).query(Boolean.class).single()) {
            throw new Refusal("registry.others_numbers", year);
        }
    }

    private static int yearOf(Instant instant) {
        return Today.dateOf(instant).getYear();
    }
}
