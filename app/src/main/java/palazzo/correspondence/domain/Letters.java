// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.directory.Directory;
import palazzo.kernel.NotFound;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** The letters. What arrived is written once; what was decided, with the version that its decider had read. */
@Repository
class Letters {

    private static final String ADD = """
            insert into correspondence_letter (id, code, channel, message_id, fingerprint, sha256, sender_name,
              sender_address, sender_postal, subject, body, written_at, arrived_at, wholly_read, automatic, answers,
              state, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String SAVE = """
            update correspondence_letter set version = version + 1, state = ?, outcome = ?, competence = ?, unit = ?,
              assignee = ?, number = ?, due = ?, due_reason_it = ?, due_reason_en = ?, triaged_at = ?, closed_at = ?,
              label = ?, offices = ?::text[], people = ?::uuid[], topic = ?, priority = ?, formal = ?, term = ?,
              term_start = ?, term_days = ?
            where id = ? and version = ?
            """;
    private static final String READ_AGAIN = """
            update correspondence_letter set version = version + 1, channel = ?, message_id = ?, sender_name = ?,
              sender_address = ?, subject = ?, body = ?, written_at = ?, wholly_read = ?, automatic = ?, answers = ?
            where id = ? and version = ? and state = 'ARRIVED'
            """;
    private static final String ALL = "select l.* from correspondence_letter l where ";
    private static final String SEEN = ALL + "l.id = :id and " + Sight.sql("l");
    private static final String BY_FINGERPRINT = ALL + "l.fingerprint = ?";
    private static final String BY_CODE = ALL + "l.code = ?";
    private static final String BY_MESSAGE_ID =
            "select l.id from correspondence_letter l where l.message_id = ? order by l.arrived_at, l.id limit 1";
    private static final String BY_NUMBER = """
            select id from correspondence_letter where number = :number
            union all select letter from correspondence_dispatch where number = :number limit 1
            """;
    private static final String WORKED_ON = """
            with recursive up(id, merged_into) as (
              select l.id, l.merged_into from correspondence_letter l where l.id = ?
              union
              select l.id, l.merged_into from up join correspondence_letter l on l.id = up.merged_into)
            select up.id from up where up.merged_into is null
            """;
    private static final String PROPOSED = "update correspondence_letter set proposed = ? where id = ?";
    private static final String HELD = ALL
            + "l.assignee = ? and l.unit = ? and l.state in ('ACCEPTED', 'TO_SIGN', 'LEAVING') order by l.id for update";
    private static final String HOLDERS = """
            select distinct assignee, unit from correspondence_letter
            where assignee is not null and state in ('ACCEPTED', 'TO_SIGN', 'LEAVING')
            """;
    private static final String NOBODYS = ALL + """
            l.state = 'ACCEPTED' and l.assignee is null and l.unit = any(:mine::text[]) and
            """ + Sight.sql("l") + """
             order by case l.priority when 'URGENT' then 0 when 'HIGH' then 1 else 2 end,
               coalesce(l.due, 'infinity'), l.id limit :size
            """;
    private static final String OPEN_WITH = ALL
            + "l.competence = ? and l.unit = ? and l.state in ('ACCEPTED', 'TO_SIGN', 'LEAVING') order by l.id for update";
    private static final String SHOW_WAITING = """
            update correspondence_letter l set version = version + 1, offices = array_append(offices, :unit)
            where l.state = 'ARRIVED' and not :unit = any(l.offices)
            returning l.*
            """;
    private static final String FROM = ALL
            + "l.id in (select s.letter from correspondence_sender s where s.party = any(:parties::uuid[])) and l.id <> :id and "
            + Sight.sql("l")
            + " order by l.arrived_at desc, l.id desc limit :size";
    private static final String ADD_SENDER =
            "insert into correspondence_sender (letter, party, role) values (?, ?, 'WRITES')";
    private static final String WRITE_ANOTHER = """
            select exists (select 1 from correspondence_sender s where s.party = any(:parties::uuid[]) and s.letter <> :id)
            """;
    private static final String UNTIE_SENDERS = "delete from correspondence_sender where letter = ?";
    private static final String SENDERS =
            "select party from correspondence_sender where letter = ? order by role desc, party";

    private final JdbcClient jdbc;
    private final Directory directory;

    Letters(JdbcClient jdbc, Directory directory) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    void add(Letter letter, @Nullable UUID party) {
        Arrival a = letter.arrival();
        jdbc.sql(ADD)
                .params(letter.id(), a.code(), a.channel().name(), a.messageId(), a.fingerprint(), a.sha256())
                .params(a.sender().name(), a.sender().address(), a.sender().postal(), a.subject(), a.body())
                .param(a.writtenAt() == null ? null : Today.sql(a.writtenAt()))
                .params(Today.sql(a.arrivedAt()), a.whollyRead(), a.automatic())
                .param(a.answers())
                .params(letter.state().name(), letter.label().kind().name())
                .params(letter.label().sqlOffices(), letter.label().sqlPeople())
                .update();
        if (party != null) {
            jdbc.sql(ADD_SENDER).params(letter.id(), party).update();
        }
    }

    /** @throws Stale where somebody changed it since it was read */
    void save(Letter letter) {
        Handling h = letter.handled();
        Due due = h.due();
        Count count = due == null ? null : due.count();
        int saved = jdbc.sql(SAVE)
                .params(letter.state().name(), h.outcome().name(), h.competence(), h.unit())
                .param(h.assignee())
                .param(h.number())
                .param(due == null ? null : due.date())
                .param(due == null ? "" : due.reasonIt())
                .param(due == null ? "" : due.reasonEn())
                .param(Today.sql(h.triagedAt()))
                .param(letter.closedAt() == null ? null : Today.sql(letter.closedAt()))
                .params(letter.label().kind().name(), letter.label().sqlOffices())
                .param(letter.label().sqlPeople())
                .params(h.matter().topic(), h.matter().priority().name())
                .param(h.matter().formal() == null ? null : h.matter().formal().name())
                .param(count == null ? "" : count.rule())
                .param(count == null ? null : count.start())
                .param(count == null || count.isOfLaw() ? null : count.days())
                .params(letter.id(), letter.version())
                .update();
        if (saved == 0) {
            throw new Stale(letter.subject());
        }
    }

    /** Writes what is read now out of the bytes of a letter that nobody has weighed yet. */
    void readAgain(Letter letter, @Nullable UUID party) {
        Arrival a = letter.arrival();
        int saved = jdbc.sql(READ_AGAIN)
                .params(
                        a.channel().name(),
                        a.messageId(),
                        a.sender().name(),
                        a.sender().address())
                .params(a.subject(), a.body())
                .param(a.writtenAt() == null ? null : Today.sql(a.writtenAt()))
                .params(a.whollyRead(), a.automatic())
                .param(a.answers())
                .params(letter.id(), letter.version())
                .update();
        if (saved == 0) {
            throw new Stale(letter.subject());
        }
        if (party != null) {
            jdbc.sql(ADD_SENDER).params(letter.id(), party).update();
        }
    }

    /** @throws NotFound where it is not there, or not to be seen by {@code sight} */
    Letter one(UUID id, Sight sight) {
        return ifSeen(id, sight).orElseThrow(() -> new NotFound("letter " + id));
    }

    Optional<Letter> ifSeen(UUID id, Sight sight) {
        return jdbc.sql(SEEN)
                .param("id", id)
                .params(sight.params())
                .query(Letters::letter)
                .optional();
    }

    Optional<Letter> byFingerprint(String fingerprint) {
        return jdbc.sql(BY_FINGERPRINT)
                .param(fingerprint)
                .query(Letters::letter)
                .optional();
    }

    Optional<Letter> byCode(String code) {
        return jdbc.sql(BY_CODE).param(code).query(Letters::letter).optional();
    }

    /** The letter that came in under {@code messageId}, the first where there are several. */
    Optional<UUID> byMessage(String messageId) {
        return jdbc.sql(BY_MESSAGE_ID).param(messageId).query(UUID.class).optional();
    }

    /** The letter of registry number {@code number}, its own or that of our answer. */
    Optional<UUID> byNumber(String number) {
        return jdbc.sql(BY_NUMBER).param("number", number).query(UUID.class).optional();
    }

    /** Where a letter is worked on: itself, or the one it was merged into, however many steps away. */
    UUID whereItIsWorkedOn(UUID letter) {
        return jdbc.sql(WORKED_ON).param(letter).query(UUID.class).optional().orElse(letter);
    }

    /** Notes why a letter was told to the coordination or given back; empty once it was weighed. */
    void weighed(UUID letter, String why) {
        jdbc.sql("update correspondence_letter set weighing = ? where id = ?")
                .params(why, letter)
                .update();
    }

    String why(UUID letter) {
        return jdbc.sql("select weighing from correspondence_letter where id = ?")
                .param(letter)
                .query(String.class)
                .single();
    }

    /** Notes what had been proposed when it was decided. */
    void proposed(UUID letter, String proposed) {
        jdbc.sql(PROPOSED).params(proposed, letter).update();
    }

    /** The open letters that {@code unit} has under {@code competence}, held: for the house's own work alone. */
    List<Letter> openWith(String competence, String unit) {
        return jdbc.sql(OPEN_WITH)
                .params(competence, unit)
                .query(Letters::letter)
                .list();
    }

    /** Who has open letters in hand, in which unit: for the house's own work alone. */
    List<Holder> holders() {
        return jdbc.sql(HOLDERS)
                .query((rs, row) -> new Holder(rs.getObject("assignee", UUID.class), rs.getString("unit")))
                .list();
    }

    /** Somebody who has letters of a unit in hand. */
    record Holder(UUID person, String unit) {}

    /** The open letters that somebody has in hand in a unit, held: for the house's own work alone. */
    List<Letter> heldBy(Holder holder) {
        return jdbc.sql(HELD)
                .params(holder.person(), holder.unit())
                .query(Letters::letter)
                .list();
    }

    /** What units have and have given to nobody, the most pressing first. */
    List<Letter> nobodys(Collection<String> units, Sight sight, int size) {
        return jdbc.sql(NOBODYS)
                .param("mine", "{" + String.join(",", units) + "}")
                .param("size", size)
                .params(sight.params())
                .query(Letters::letter)
                .list();
    }

    /** Lets {@code unit} see what waits for triage. @return what it did not see before */
    List<Letter> showWaiting(String unit) {
        return jdbc.sql(SHOW_WAITING).param("unit", unit).query(Letters::letter).list();
    }

    /** Other letters of the same senders, of whom two may have turned out to be one, newest first. */
    List<Letter> alsoFrom(Letter letter, Sight sight, int size) {
        return jdbc.sql(FROM)
                .param("parties", array(directory.same(senders(letter.id()))))
                .param("id", letter.id())
                .param("size", size)
                .params(sight.params())
                .query(Letters::letter)
                .list();
    }

    /** Unties a letter from those who sent it. @return those of whom, whatever card they have, there is no other letter */
    List<UUID> withoutSenders(UUID letter) {
        List<UUID> ofThisAlone = senders(letter).stream()
                .filter(party -> !writeAnother(directory.same(List.of(party)), letter))
                .toList();
        jdbc.sql(UNTIE_SENDERS).param(letter).update();
        return ofThisAlone;
    }

    private boolean writeAnother(Set<UUID> parties, UUID letter) {
        return jdbc.sql(WRITE_ANOTHER)
                .param("parties", array(parties))
                .param("id", letter)
                .query(Boolean.class)
                .single();
    }

    private static String array(Collection<UUID> parties) {
        return parties.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    List<UUID> senders(UUID letter) {
        return jdbc.sql(SENDERS).param(letter).query(UUID.class).list();
    }

    static Letter letter(ResultSet rs, int row) throws SQLException {
        return new Letter(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                arrival(rs),
                LetterState.valueOf(rs.getString("state")),
                handling(rs),
                instant(rs, "closed_at"),
                Label.of(rs));
    }

    private static Arrival arrival(ResultSet rs) throws SQLException {
        return new Arrival(
                rs.getString("code"),
                Channel.valueOf(rs.getString("channel")),
                rs.getString("message_id"),
                rs.getString("fingerprint"),
                rs.getString("sha256"),
                new Correspondent(
                        rs.getString("sender_name"), rs.getString("sender_address"), rs.getString("sender_postal")),
                rs.getString("subject"),
                rs.getString("body"),
                instant(rs, "written_at"),
                rs.getTimestamp("arrived_at").toInstant(),
                rs.getBoolean("wholly_read"),
                rs.getBoolean("automatic"),
                rs.getObject("answers", UUID.class));
    }

    private static @Nullable Handling handling(ResultSet rs) throws SQLException {
        String outcome = rs.getString("outcome");
        Instant triaged = instant(rs, "triaged_at");
        if (outcome == null || triaged == null) {
            return null;
        }
        return new Handling(
                Outcome.valueOf(outcome),
                rs.getString("competence"),
                rs.getString("unit"),
                rs.getObject("assignee", UUID.class),
                rs.getString("number"),
                due(rs),
                triaged,
                matter(rs));
    }

    private static Matter matter(ResultSet rs) throws SQLException {
        String formal = rs.getString("formal");
        return new Matter(
                rs.getString("topic"),
                Priority.valueOf(rs.getString("priority")),
                formal == null ? null : FormalKind.valueOf(formal));
    }

    private static @Nullable Due due(ResultSet rs) throws SQLException {
        LocalDate due = rs.getObject("due", LocalDate.class);
        return due == null
                ? null
                : new Due(due, rs.getString("due_reason_it"), rs.getString("due_reason_en"), count(rs));
    }

    static @Nullable Count count(ResultSet rs) throws SQLException {
        LocalDate start = rs.getObject("term_start", LocalDate.class);
        return start == null ? null : new Count(rs.getString("term"), start, rs.getInt("term_days"));
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var stamp = rs.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
