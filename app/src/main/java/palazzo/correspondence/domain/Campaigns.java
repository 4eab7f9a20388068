// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.NotFound;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** The campaigns: what is written, signed and answered once for many letters. */
@Repository
public class Campaigns {

    private static final String ADD = """
            insert into correspondence_campaign (id, title, competence, unit, state, body, joins_until, opened_by, opened_at,
              label, offices, people)
            values (?, ?, ?, ?, 'WRITTEN', ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String SAVE = """
            update correspondence_campaign set version = version + 1, title = ?, state = ?, body = ?, joins_until = ?,
              prepared_by = ?, remark = ?, signed_by = ?, signed_at = ?, leaves_at = ?
            where id = ? and version = ?
            """;
    private static final String ALL = "select c.* from correspondence_campaign c where ";
    private static final String ONE = ALL + "c.id = :id and " + Sight.sql("c");
    private static final String NEWEST =
            ALL + Sight.sql("c") + " order by c.state = 'ENDED', c.opened_at desc, c.id desc limit :size";
    private static final String OPEN = ALL + """
            c.state <> 'ENDED' and c.joins_until >= :today and c.competence = :competence and c.unit = :unit and
            """ + Sight.sql("c") + """
             order by similarity(lower(c.title), lower(:about)) desc, c.opened_at desc, c.id desc limit :size
            """;
    private static final String LEAVING = ALL + """
            c.state = 'SIGNED' and c.leaves_at <= :now and exists (select 1 from correspondence_campaign_letter m
              where m.campaign = c.id and m.state = 'HELD') order by c.leaves_at, c.id
            """;

    private final JdbcClient jdbc;
    private final Today today;

    Campaigns(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    void add(Campaign campaign, UUID by) {
        jdbc.sql(ADD)
                .params(campaign.id(), campaign.title(), campaign.competence(), campaign.unit(), campaign.body())
                .params(campaign.joinsUntil(), by, today.sqlNow())
                .params(campaign.label().kind().name(), campaign.label().sqlOffices())
                .param(campaign.label().sqlPeople())
                .update();
    }

    /** @throws Stale where somebody changed it since it was read */
    void save(Campaign campaign) {
        int saved = jdbc.sql(SAVE)
                .params(campaign.title(), campaign.state().name(), campaign.body(), campaign.joinsUntil())
                .param(campaign.preparedBy())
                .param(campaign.remark())
                .param(campaign.signedBy())
                .param(sql(campaign.signedAt()))
                .param(sql(campaign.leavesAt()))
                .params(campaign.id(), campaign.version())
                .update();
        if (saved == 0) {
            throw new Stale(campaign.subject());
        }
    }

    /** @throws NotFound where it is not there, or not to be seen by {@code sight} */
    public Campaign one(UUID id, Sight sight) {
        return ifSeen(id, sight).orElseThrow(() -> new NotFound("campaign " + id));
    }

    Optional<Campaign> ifSeen(UUID id, Sight sight) {
        return jdbc.sql(ONE)
                .param("id", id)
                .params(sight.params())
                .query(Campaigns::campaign)
                .optional();
    }

    /** Those that go on first, the newest before. */
    public List<Campaign> newest(Sight sight, int size) {
        return jdbc.sql(NEWEST)
                .param("size", size)
                .params(sight.params())
                .query(Campaigns::campaign)
                .list();
    }

    /** Those that {@code letter} may join, the one with the likest title first. */
    List<Campaign> openTo(Letter letter, Sight sight, int size) {
        return jdbc.sql(OPEN)
                .param("today", today.date())
                .param("competence", letter.handled().competence())
                .param("unit", letter.handled().unit())
                .param("about", Threads.plain(letter.arrival().subject()))
                .param("size", size)
                .params(sight.params())
                .query(Campaigns::campaign)
                .list();
    }

    /** Those that are signed and hold letters whose answers may leave: for the house's own work alone. */
    List<Campaign> leaving() {
        return jdbc.sql(LEAVING)
                .param("now", today.sqlNow())
                .query(Campaigns::campaign)
                .list();
    }

    private static @Nullable Object sql(@Nullable Instant instant) {
        return instant == null ? null : Today.sql(instant);
    }

    private static Campaign campaign(ResultSet rs, int row) throws SQLException {
        return new Campaign(
                rs.getObject("id", UUID.class),
                rs.getInt("version"),
                rs.getString("title"),
                rs.getString("competence"),
                rs.getString("unit"),
                Campaign.State.valueOf(rs.getString("state")),
                rs.getString("body"),
                rs.getObject("joins_until", LocalDate.class),
                rs.getObject("prepared_by", UUID.class),
                rs.getString("remark"),
                rs.getObject("signed_by", UUID.class),
                Letters.instant(rs, "signed_at"),
                Letters.instant(rs, "leaves_at"),
                Label.of(rs));
    }
}
