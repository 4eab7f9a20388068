// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.invitations.domain.Call.Was;
import palazzo.kernel.Today;

/** What calendar programs said of invitations. Whoever asks has made sure that the invitation may be seen. */
@Repository
public class HostCalls {

    private static final String ALL = "select c.* from invitations_call c where ";
    private static final String OF = ALL + "c.invitation = ?";
    private static final String BY_UID = ALL + "c.uid = ? order by c.invitation";
    private static final String PUT = """
            insert into invitations_call (invitation, uid, organizer, invitee, sequence, stamp, content, rule, findings,
              was_title, was_starts, was_place, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (invitation) do update set sequence = excluded.sequence, stamp = excluded.stamp,
              content = excluded.content, rule = excluded.rule, findings = excluded.findings,
              was_title = excluded.was_title, was_starts = excluded.was_starts, was_place = excluded.was_place,
              changed_at = excluded.changed_at
            """;

    private final JdbcClient jdbc;

    HostCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of an invitation that came so. */
    public Optional<Call> of(UUID invitation) {
        return jdbc.sql(OF).param(invitation).query(HostCalls::call).optional();
    }

    /** All of a UID: different people may use one and the same. */
    List<Call> byUid(String uid) {
        return jdbc.sql(BY_UID).param(uid).query(HostCalls::call).list();
    }

    void put(Call it) {
        Was was = it.was();
        jdbc.sql(PUT)
                .params(it.invitation(), it.uid(), it.organizer(), it.invitee(), it.sequence(), Today.sql(it.stamp()))
                .params(it.content(), it.rule(), it.findings(), was == null ? "" : was.title())
                .param(was == null || was.starts() == null ? null : Today.sql(was.starts()))
                .param(was == null ? "" : was.place())
                .param(was == null ? null : Today.sql(was.changedAt()))
                .update();
    }

    private static Call call(ResultSet rs, int row) throws SQLException {
        return new Call(
                rs.getObject("invitation", UUID.class),
                rs.getString("uid"),
                rs.getString("organizer"),
                rs.getString("invitee"),
                rs.getInt("sequence"),
                rs.getTimestamp("stamp").toInstant(),
                rs.getBytes("content"),
                rs.getString("rule"),
                rs.getString("findings"),
                was(rs));
    }

    private static @Nullable Was was(ResultSet rs) throws SQLException {
        var at = rs.getTimestamp("changed_at");
        return at == null
                ? null
                : new Was(
                        rs.getString("was_title"),
                        Invitations.instant(rs, "was_starts"),
                        rs.getString("was_place"),
                        at.toInstant());
    }
}
