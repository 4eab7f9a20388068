// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;

/** The letters that campaigns hold. The database itself sees to it that a letter is in one campaign at most. */
@Repository
public class CampaignLetters {

    private static final String HOLD = """
            insert into correspondence_campaign_letter (letter, campaign, state, joined_by, joined_at)
            values (?, ?, 'HELD', ?, ?)
            on conflict (letter) do update set state = 'HELD', why = '', said = ''
              where correspondence_campaign_letter.campaign = excluded.campaign
                and correspondence_campaign_letter.state = 'ASIDE'
            """;
    private static final String RELEASE =
            "delete from correspondence_campaign_letter where letter = ? and campaign = ? and state <> 'MERGED'";
    private static final String RELEASE_HELD =
            "delete from correspondence_campaign_letter where campaign = ? and state = 'HELD'";
    private static final String ASIDE = """
            update correspondence_campaign_letter set state = 'ASIDE', why = ?, said = ? where letter = ? and state = 'HELD'
            """;
    private static final String MERGED = """
            update correspondence_campaign_letter set state = 'MERGED', merged_at = ? where letter = ? and state = 'HELD'
            """;
    private static final String CAMPAIGN_OF = "select campaign from correspondence_campaign_letter where letter = ?";
    private static final String HOLDS =
            "select exists (select 1 from correspondence_campaign_letter where letter = ? and state = 'HELD')";
    private static final String HELD = """
            select letter, joined_at from correspondence_campaign_letter where campaign = ? and state = 'HELD'
            order by joined_at, letter limit ?
            """;
    private static final String FROM = """
            from correspondence_campaign_letter m join correspondence_letter l on l.id = m.letter
              left join correspondence_reply r on r.letter = m.letter and not r.interim
              left join correspondence_dispatch d on d.reply = r.id and d.addressee is null
            where m.campaign = :campaign and
            """ + Sight.sql("l");
    private static final String ROWS =
            "select m.*, l.subject, l.sender_name, l.sender_address, l.sender_postal, l.number,"
                    + " l.state as letter_state, l.arrived_at, d.number as answer, d.state as sending " + FROM
                    + " and (:state = '' or m.state = :state) and (l.arrived_at, l.id) > (:place::timestamptz, :id)"
                    + " order by l.arrived_at, l.id limit :size";
    private static final String PROGRESS = """
            select count(*) as letters, count(*) filter (where m.state = 'HELD') as held,
              count(*) filter (where m.state = 'ASIDE') as aside,
              count(*) filter (where m.state = 'MERGED') as merged,
              count(d.id) as numbered, count(d.id) filter (where d.state <> 'TO_PRINT') as queued,
              count(*) filter (where m.state = 'MERGED' and l.state = 'ANSWERED') as answered,
              count(d.id) filter (where d.state in ('FAILED', 'IN_DOUBT')) as stuck
            """ + FROM;
    private static final String BEGINNING = "-infinity";

    private final JdbcClient jdbc;
    private final Today today;

    CampaignLetters(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Where a letter stands in its campaign. */
    public enum State {
        /** It waits for the signature, or for its turn. */
        HELD,
        /** Its own reply was made of the text, and goes the way of any reply. */
        MERGED,
        /** It cannot be answered with the others: a person answers it. */
        ASIDE
    }

    /**
     * A letter of a campaign.
     *
     * @param sender who writes; may be empty
     * @param number its own; null where it has none
     * @param answer number of the answer; null while it has none
     * @param sending how far the answer is; null while it has no number
     * @param why it was set aside, as the code of a refusal; empty where it was not
     * @param said what fills its words
     */
    public record Row(
            UUID letter,
            String subject,
            String sender,
            @Nullable String number,
            LetterState letterState,
            Instant arrivedAt,
            State state,
            @Nullable String answer,
            Dispatch.@Nullable State sending,
            String why,
            String said) {}

    /** How far a campaign is; the letters that the reader may see. */
    public record Progress(
            long letters, long held, long aside, long merged, long numbered, long queued, long answered, long stuck) {}

    /** A letter that waits for its turn. */
    record Held(UUID letter, Instant joinedAt) {}

    /** Holds a letter. @return false where it is in a campaign already, and was not set aside by this one */
    boolean hold(UUID campaign, UUID letter, UUID by) {
        return jdbc.sql(HOLD).params(letter, campaign, by, today.sqlNow()).update() == 1;
    }

    /** @return false where it is not in it, or its answer is made */
    boolean release(UUID campaign, UUID letter) {
        return jdbc.sql(RELEASE).params(letter, campaign).update() == 1;
    }

    void releaseHeld(UUID campaign) {
        jdbc.sql(RELEASE_HELD).param(campaign).update();
    }

    /** Sets one aside that cannot be answered with the others, with the house's own words for why. */
    void aside(UUID letter, Refusal why) {
        String code = why.code().replaceFirst("^[^/]*/", "");
        String said = why.args().isEmpty() ? "" : String.valueOf(why.args().getFirst());
        jdbc.sql(ASIDE).params(code, said, letter).update();
    }

    /** @return false where somebody was quicker */
    boolean merged(UUID letter) {
        return jdbc.sql(MERGED).params(today.sqlNow(), letter).update() == 1;
    }

    /** The campaign that a letter is in. */
    Optional<UUID> campaignOf(UUID letter) {
        return jdbc.sql(CAMPAIGN_OF).param(letter).query(UUID.class).optional();
    }

    /** Whether a letter waits in a campaign for the text that all get. */
    boolean holds(UUID letter) {
        return jdbc.sql(HOLDS).param(letter).query(Boolean.class).single();
    }

    /** Those that wait, in the order in which they joined. */
    List<Held> held(UUID campaign, int size) {
        return jdbc.sql(HELD)
                .params(campaign, size)
                .query((rs, row) -> new Held(
                        rs.getObject("letter", UUID.class),
                        rs.getTimestamp("joined_at").toInstant()))
                .list();
    }

    /** How far it is. */
    public Progress progress(UUID campaign, Sight sight) {
        return jdbc.sql(PROGRESS)
                .param("campaign", campaign)
                .params(sight.params())
                .query(Progress.class)
                .single();
    }

    /**
     * Its letters in the order in which they arrived.
     *
     * @param state one of {@link State}; anything else is all of them
     * @param after the key of the page before; null for the first
     */
    public Slice<Row> page(UUID campaign, String state, @Nullable String after, Sight sight, int size) {
        String[] key = after == null ? new String[] {BEGINNING, new UUID(0, 0).toString()} : key(after);
        List<Row> rows = jdbc.sql(ROWS)
                .param("campaign", campaign)
                .param("state", known(state))
                .param("place", key[0])
                .param("id", UUID.fromString(key[1]))
                .param("size", size + 1)
                .params(sight.params())
                .query(CampaignLetters::row)
                .list();
        return Slice.of(rows, size, row -> row.arrivedAt() + "_" + row.letter());
    }

    private static String known(String state) {
        return Arrays.stream(State.values())
                .map(Enum::name)
                .filter(state::equals)
                .findFirst()
                .orElse("");
    }

    private static String[] key(String after) {
        if (!after.matches("[0-9TZ:.-]{10,40}_[0-9a-f-]{36}")) {
            throw new NotFound("page after " + after);
        }
        return after.split("_", 2);
    }

    private static Row row(ResultSet rs, int row) throws SQLException {
        String sending = rs.getString("sending");
        String name = rs.getString("sender_name");
        return new Row(
                rs.getObject("letter", UUID.class),
                rs.getString("subject"),
                name.isBlank() ? rs.getString("sender_address") : name,
                rs.getString("number"),
                LetterState.valueOf(rs.getString("letter_state")),
                rs.getTimestamp("arrived_at").toInstant(),
                State.valueOf(rs.getString("state")),
                rs.getString("answer"),
                sending == null ? null : Dispatch.State.valueOf(sending),
                rs.getString("why"),
                rs.getString("said"));
    }
}
