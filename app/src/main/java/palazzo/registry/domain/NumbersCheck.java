// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.tenancy.Check;

/**
 * Proves the numbers: in each year from 1 to the last that was given, none missing. None is twice: the table forbids it.
 * Numbers that the city's own registry gave have gaps, since others take theirs from it too: for each it was asked.
 */
@Component
class NumbersCheck implements Check {

    private static final int ENOUGH = 20;

    private static final String ENTRIES = "select count(*) from registry_entry";
    private static final String MISSING = """
            select c.year, n.number from registry_counter c
            cross join lateral generate_series(1, c.last) as n (number)
            left join registry_entry e on e.year = c.year and e.number = n.number
            where e.id is null order by c.year, n.number limit
            """ + " " + ENOUGH;
    private static final String BEYOND = """
            select e.year, e.number from registry_entry e left join registry_counter c on c.year = e.year
            where e.number > c.last
               or c.year is null
                  and not exists (select from registry_request r
                                  where r.document = e.document and r.document_kind = e.document_kind
                                    and r.done_at is not null)
            order by e.year, e.number limit
            """ + " " + ENOUGH;

    private final JdbcClient jdbc;

    NumbersCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "registry.numbers";
    }

    @Override
    public Checked run() {
        List<Finding> wrong = new ArrayList<>(findings(MISSING, "registry.missing"));
        wrong.addAll(findings(BEYOND, "registry.beyond"));
        return new Checked(jdbc.sql(ENTRIES).query(Long.class).single(), wrong);
    }

    private List<Finding> findings(String sql, String code) {
        return jdbc.sql(sql)
                .query((rs, row) -> Finding.of(code, "%07d/%d".formatted(rs.getLong("number"), rs.getInt("year"))))
                .list();
    }
}
