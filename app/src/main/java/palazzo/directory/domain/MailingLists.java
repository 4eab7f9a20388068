// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;
import tools.jackson.databind.json.JsonMapper;

/** The mailing lists of the house: questions to the directory that have a name, and who is left out or is on them besides. */
@Repository
@Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
public class MailingLists {

    private static final String ROWS = """
            select l.id, l.name, l.purpose, l.question::text as question, l.made_at, l.version from directory_list l
            where l.closed_at is null
            """;
    private static final String ALL = ROWS + " order by l.name collate \"it-x-icu\", l.id";
    private static final String ONE = ROWS + " and l.id = ?";
    private static final String ADD = """
            insert into directory_list (id, name, purpose, question, made_at, made_by) values (?, ?, ?, ?::jsonb, ?, ?)
            """;
    private static final String CHANGE = """
            update directory_list set name = ?, purpose = ?, question = ?::jsonb, version = version + 1
            where id = ? and version = ? and closed_at is null
            """;
    private static final String CLOSE = "update directory_list set closed_at = ? where id = ? and closed_at is null";
    private static final String EXCEPTIONS = """
            select e.party as written, coalesce(p.same_as, p.id) as party, e.kind, e.reason, e.at, e.by
            from directory_list_exception e join directory_party p on p.id = e.party where e.list = ? order by e.at, e.party
            """;
    private static final String EXCEPT = """
            insert into directory_list_exception (list, party, kind, reason, at, by) values (?, ?, ?, ?, ?, ?)
            on conflict (list, party) do update set kind = excluded.kind, reason = excluded.reason, at = excluded.at,
              by = excluded.by
            """;
    private static final String LET_IN =
            "delete from directory_list_exception where list = ? and party = any(?::uuid[])";

    private final JdbcClient jdbc;
    private final Parties parties;
    private final JsonMapper json;
    private final Ids ids;
    private final Today today;
    private final WhoActs whoActs;
    private final Trail trail;

    MailingLists(
            JdbcClient jdbc, Parties parties, JsonMapper json, Ids ids, Today today, WhoActs whoActs, Trail trail) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.json = json;
        this.ids = ids;
        this.today = today;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** A list. @param purpose what it is for */
    public record MailingList(UUID id, String name, String purpose, Question question, Instant madeAt, int version) {}

    /** Somebody left out, or on it besides. */
    public record Exempt(
            UUID party,
            Kind kind,
            String reason,
            Instant at,
            @Nullable UUID by) {

        /** Which of the two. */
        public enum Kind {
            /** Left out, though the question finds them. */
            OUT,
            /** On it, though the question does not. */
            ALSO
        }
    }

    /** All lists, by name. */
    public List<MailingList> all() {
        return jdbc.sql(ALL).query(this::list).list();
    }

    /** @throws NotFound where there is none, or it was closed */
    public MailingList one(UUID id) {
        return jdbc.sql(ONE)
                .param(id)
                .query(this::list)
                .optional()
                .orElseThrow(() -> new NotFound("mailing list " + id));
    }

    /** Who is left out of a list or on it besides, in the order in which it was decided. */
    public List<Exempt> exceptions(UUID id) {
        return jdbc.sql(EXCEPTIONS)
                .param(id)
                .query((rs, row) -> new Exempt(
                        rs.getObject("party", UUID.class),
                        Exempt.Kind.valueOf(rs.getString("kind")),
                        rs.getString("reason"),
                        rs.getTimestamp("at").toInstant(),
                        rs.getObject("by", UUID.class)))
                .list();
    }

    /** A new list. @throws Refusal where the name is taken, or the question would be the whole directory */
    @Transactional
    public UUID add(String name, String purpose, Question question) {
        narrows(question);
        UUID id = ids.next();
        try {
            jdbc.sql(ADD)
                    .params(id, name, purpose, json.writeValueAsString(question), today.sqlNow())
                    .param(whoActs.now().person())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal("name/directory.list_taken", name);
        }
        trail.record("directory.list_made", subject(id));
        return id;
    }

    /** Asks otherwise from now on. @throws Stale where somebody changed it meanwhile */
    @Transactional
    public void change(UUID id, int version, String name, String purpose, Question question) {
        narrows(question);
        one(id);
        try {
            int changed = jdbc.sql(CHANGE)
                    .params(name, purpose, json.writeValueAsString(question), id, version)
                    .update();
            if (changed == 0) {
                throw new Stale(subject(id));
            }
        } catch (DuplicateKeyException taken) {
            throw new Refusal("name/directory.list_taken", name);
        }
        trail.record("directory.list_changed", subject(id));
    }

    /** Takes a list off the shelf. */
    @Transactional
    public void close(UUID id) {
        if (jdbc.sql(CLOSE).params(today.sqlNow(), id).update() > 0) {
            trail.record("directory.list_closed", subject(id));
        }
    }

    /** Leaves somebody out, or puts them on it besides. */
    @Transactional
    public void except(UUID id, UUID party, Exempt.Kind kind, String reason) {
        one(id);
        UUID who = parties.one(party)
                .orElseThrow(() -> new NotFound("party " + party))
                .id();
        if (reason.isBlank()) {
            throw new Refusal("reason/directory.list_reason");
        }
        jdbc.sql(LET_IN).params(id, Parties.array(parties.same(List.of(who)))).update();
        jdbc.sql(EXCEPT)
                .params(id, who, kind.name(), reason, today.sqlNow())
                .param(whoActs.now().person())
                .update();
        trail.record("directory.list_exception", subject(id), Map.of("kind", kind.name(), "party", who.toString()));
    }

    /** Lets the question alone say whether somebody is on it. */
    @Transactional
    public void noException(UUID id, UUID party) {
        if (jdbc.sql(LET_IN)
                        .params(id, Parties.array(parties.same(List.of(party))))
                        .update()
                > 0) {
            trail.record("directory.list_exception", subject(id), Map.of("kind", "NONE", "party", party.toString()));
        }
    }

    /** Tells the trail that a list left the house. @param form as csv, vcf, labels or envelopes */
    @Transactional
    public void handedOut(UUID id, String form, int recipients) {
        trail.record("directory.list_handed_out", subject(id), Map.of("form", form, "recipients", recipients));
    }

    private static void narrows(Question question) {
        if (question.asksForAll()) {
            throw new Refusal("who/directory.list_of_all");
        }
    }

    private static Subject subject(UUID id) {
        return new Subject("directory_list", id);
    }

    private MailingList list(ResultSet rs, int row) throws SQLException {
        return new MailingList(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("purpose"),
                json.readValue(rs.getString("question"), Question.class),
                rs.getTimestamp("made_at").toInstant(),
                rs.getInt("version"));
    }
}
