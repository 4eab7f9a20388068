// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.organisation.Holding;
import palazzo.organisation.PostKind;

/** Who holds which post on a day, with the posts of those they substitute. */
@Repository
public class Holdings {

    /** A post in force. The staff of the political organ go with the Mayor in whose mandate they came. */
    private static final String IN_FORCE = """
            :day between p.first_day and coalesce(p.last_day, 'infinity')
              and not (p.kind = 'ART90' and exists (select 1 from organisation_mandate m where m.office = 'MAYOR'
                and p.first_day between m.first_day and m.last_day and m.last_day < :day))
            """;

    private static final String ON_A_DAY = """
            select p.person as who, p.kind, p.unit, p.person as holder, null::uuid as instead_of
            from organisation_post p
            where %1$s
            union all
            select s.substitute, p.kind, p.unit, p.person, p.person
            from organisation_substitution s
            join organisation_post p on p.person = s.absent and %1$s
            where s.ended_at is null and :day between s.first_day and s.last_day
            """.formatted(IN_FORCE);
    private static final String OF_ONE =
            "select held.* from (" + ON_A_DAY + ") held where held.who = :person order by held.instead_of nulls first";

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The posts of {@code person} on {@code day}, their own first. */
    public List<Holding> of(UUID person, LocalDate day) {
        return jdbc.sql(OF_ONE)
                .param("person", person)
                .param("day", day)
                .query((rs, row) -> holding(rs))
                .list();
    }

    /** The posts of everybody on {@code day}, by person. */
    public Map<UUID, List<Holding>> on(LocalDate day) {
        Map<UUID, List<Holding>> all = new HashMap<>();
        jdbc.sql(ON_A_DAY).param("day", day).query(rs -> {
            all.computeIfAbsent(rs.getObject("who", UUID.class), who -> new ArrayList<>())
                    .add(holding(rs));
        });
        return all;
    }

    private static Holding holding(ResultSet rs) throws SQLException {
        return new Holding(
                PostKind.valueOf(rs.getString("kind")),
                rs.getString("unit"),
                rs.getObject("holder", UUID.class),
                nullable(rs.getObject("instead_of", UUID.class)));
    }

    private static @Nullable UUID nullable(@Nullable UUID id) {
        return id;
    }
}
