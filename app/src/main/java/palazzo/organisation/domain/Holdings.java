// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.organisation.Holding;
import palazzo.organisation.PostKind;

/** Who holds which post on a day, with the posts of those they substitute. */
@Repository
public class Holdings {

    private static final String ON_A_DAY = """
            select p.kind, p.unit, p.person as holder, null::uuid as instead_of
            from organisation_post p
            where p.person = :person and :day between p.first_day and coalesce(p.last_day, :day)
            union all
            select p.kind, p.unit, p.person, p.person
            from organisation_substitution s
            join organisation_post p on p.person = s.absent
              and :day between p.first_day and coalesce(p.last_day, :day)
            where s.substitute = :person and s.ended_at is null and :day between s.first_day and s.last_day
            """;

    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The posts of {@code person} on {@code day}, their own first. */
    public List<Holding> of(UUID person, LocalDate day) {
        return jdbc.sql(ON_A_DAY)
                .param("person", person)
                .param("day", day)
                .query((rs, row) -> new Holding(
                        PostKind.valueOf(rs.getString("kind")),
                        rs.getString("unit"),
                        rs.getObject("holder", UUID.class),
                        nullable(rs.getObject("instead_of", UUID.class))))
                .list();
    }

    private static @Nullable UUID nullable(@Nullable UUID id) {
        return id;
    }
}
