// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/** What one notes on the way, for oneself alone. */
@Repository
public class OwnNotes {

    private static final String ADD = "insert into agenda_note (id, author, day, at, words) values (?, ?, ?, ?, ?)";
    private static final String OF =
            "select n.at, n.words from agenda_note n where n.author = ? and n.day = ? order by n.at, n.id";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final WhoActs whoActs;
    private final Ids ids;
    private final Today today;

    OwnNotes(JdbcClient jdbc, Trail trail, WhoActs whoActs, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.whoActs = whoActs;
        this.ids = ids;
        this.today = today;
    }

    /** A note. */
    public record Note(Instant at, String words) {}

    /** OwnNotes it now. */
    @Transactional
    public void add(String words) {
        if (words.isBlank()) {
            throw new Refusal("words/agenda.note_empty");
        }
        UUID id = ids.next();
        jdbc.sql(ADD)
                .params(id, whoActs.now().required(), today.date(), today.sqlNow(), words.strip())
                .update();
        trail.record("note.taken", new Subject("note", id));
    }

    /** One's own of a day. */
    public List<Note> own(LocalDate day) {
        return jdbc.sql(OF)
                .params(whoActs.now().required(), day)
                .query((rs, row) -> new Note(rs.getTimestamp("at").toInstant(), rs.getString("words")))
                .list();
    }
}
