// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.invitations.domain.Advice.Given;
import palazzo.invitations.domain.Advice.Verdict;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** What the offices advise. Whoever asks has made sure that the invitation may be seen. */
@Repository
public class Advices {

    private static final String ADD = """
            insert into invitations_advice (id, invitation, competence, unit, why, asked_at, due) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (invitation, competence) do nothing
            """;
    private static final String GIVE = """
            update invitations_advice set verdict = ?, delegate = ?, words = ?, given_by = ?, given_at = ? where id = ?
            """;
    private static final String OF =
            "select a.* from invitations_advice a where a.invitation = ? order by a.asked_at, a.id";
    private static final String WAITING = """
            select a.* from invitations_advice a join invitations_invitation i on i.id = a.invitation
            where a.verdict is null and i.standing in ('TO_DECIDE', 'HELD', 'ASKED') and a.unit = any(:units::text[]) and
            """ + Sight.sql("i") + " order by a.due, a.id limit :size";

    private final JdbcClient jdbc;

    Advices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not asked before */
    boolean add(Advice advice) {
        return jdbc.sql(ADD)
                        .params(advice.id(), advice.invitation(), advice.competence(), advice.unit(), advice.why())
                        .params(Today.sql(advice.askedAt()), advice.due())
                        .update()
                > 0;
    }

    void give(UUID id, Given given) {
        jdbc.sql(GIVE)
                .params(given.verdict().name(), given.delegate(), given.words(), given.by(), Today.sql(given.at()), id)
                .update();
    }

    /** All that was asked about an invitation. */
    public List<Advice> of(UUID invitation) {
        return jdbc.sql(OF).param(invitation).query(Advices::advice).list();
    }

    Optional<Advice> of(UUID invitation, String competence) {
        return of(invitation).stream()
                .filter(advice -> advice.competence().equals(competence))
                .findFirst();
    }

    /** What these units have still to say, first due first. */
    public List<Advice> waiting(Set<String> units, Sight sight, int size) {
        return jdbc.sql(WAITING)
                .param("units", new Label(Label.Kind.UNIT, units, Set.of()).sqlOffices())
                .param("size", size)
                .params(sight.params())
                .query(Advices::advice)
                .list();
    }

    private static Advice advice(ResultSet rs, int row) throws SQLException {
        return new Advice(
                rs.getObject("id", UUID.class),
                rs.getObject("invitation", UUID.class),
                rs.getString("competence"),
                rs.getString("unit"),
                rs.getString("why"),
                rs.getTimestamp("asked_at").toInstant(),
                rs.getObject("due", LocalDate.class),
                given(rs));
    }

    private static @Nullable Given given(ResultSet rs) throws SQLException {
        String verdict = rs.getString("verdict");
        return verdict == null
                ? null
                : new Given(
                        Verdict.valueOf(verdict),
                        rs.getString("delegate"),
                        rs.getString("words"),
                        rs.getObject("given_by", UUID.class),
                        Objects.requireNonNull(Invitations.instant(rs, "given_at")));
    }
}
