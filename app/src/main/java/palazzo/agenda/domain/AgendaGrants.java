// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.kernel.Today;

/** What holders granted. */
@Repository
class AgendaGrants {

    private static final String OF = """
            select g.* from agenda_grant g where g.calendar = ? and g.first_day <= ? and (g.last_day is null or g.last_day >= ?)
            order by g.first_day, g.id
            """;
    private static final String ALL = "select g.* from agenda_grant g where g.calendar = ? order by g.first_day, g.id";
    private static final String ADD = """
            insert into agenda_grant (id, calendar, to_post, to_unit, to_person, on_public, on_private, on_confidential,
              responds, first_day, last_day, words, given_at, given_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?)
            """;
    private static final String END = """
            update agenda_grant set last_day = ? where id = ? and calendar = ? and (last_day is null or last_day > ?)
              and first_day <= ?
            """;

    private final JdbcClient jdbc;
    private final Today today;

    AgendaGrants(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Those that hold on a day. */
    List<Grant> of(UUID calendar, LocalDate day) {
        return jdbc.sql(OF)
                .params(calendar, day, day)
                .query(AgendaGrants::grant)
                .list();
    }

    /** All that ever were. */
    List<Grant> all(UUID calendar) {
        return jdbc.sql(ALL).param(calendar).query(AgendaGrants::grant).list();
    }

    void add(Grant grant, UUID by) {
        jdbc.sql(ADD)
                .params(grant.id(), grant.calendar(), grant.post(), grant.unit())
                .param(grant.person())
                .params(right(grant, Secrecy.PUBLIC), right(grant, Secrecy.PRIVATE), right(grant, Secrecy.CONFIDENTIAL))
                .param(grant.responds().stream().map(Secrecy::name).collect(Collectors.joining(",", "{", "}")))
                .param(grant.first())
                .param(grant.last())
                .params(grant.words(), today.sqlNow(), by)
                .update();
    }

    /** Lets one end with a day. @return whether it was open until then */
    boolean end(UUID calendar, UUID grant, LocalDate last) {
        return jdbc.sql(END).params(last, grant, calendar, last, last).update() > 0;
    }

    private static String right(Grant grant, Secrecy secrecy) {
        return grant.rights().getOrDefault(secrecy, Right.NONE).name();
    }

    private static Grant grant(ResultSet rs, int row) throws SQLException {
        return new Grant(
                rs.getObject("id", UUID.class),
                rs.getObject("calendar", UUID.class),
                rs.getString("to_post"),
                rs.getString("to_unit"),
                rs.getObject("to_person", UUID.class),
                Map.of(
                        Secrecy.PUBLIC, Right.valueOf(rs.getString("on_public")),
                        Secrecy.PRIVATE, Right.valueOf(rs.getString("on_private")),
                        Secrecy.CONFIDENTIAL, Right.valueOf(rs.getString("on_confidential"))),
                responds(rs),
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("last_day", LocalDate.class),
                rs.getString("words"));
    }

    private static Set<Secrecy> responds(ResultSet rs) throws SQLException {
        return Arrays.stream((String[]) rs.getArray("responds").getArray())
                .map(Secrecy::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
