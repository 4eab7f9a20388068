// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.organisation.Sight;
import palazzo.search.Likeness;

/**
 * Letters that one answer may be enough for: open with the same unit under the same competence, in no campaign yet, and like
 * those a campaign holds. Like is what shares a third of their rare words (module {@code search}), or has nearly their subject.
 */
@Repository
public class AlikeLetters {

    /** As many of a campaign's letters as it is likened by: the first ones and the last. */
    private static final int SEEDS = 3;

    private static final int FOUND = 1_000;
    private static final double ENOUGH = 0.33;
    private static final int BODY = 4_000;

    private static final String SEED = """
            (select l.* from correspondence_campaign_letter m join correspondence_letter l on l.id = m.letter
             where m.campaign = :campaign order by m.joined_at, m.letter limit :seeds)
            union
            (select l.* from correspondence_campaign_letter m join correspondence_letter l on l.id = m.letter
             where m.campaign = :campaign order by m.joined_at desc, m.letter desc limit 1)
            """;
    private static final String OPEN =
            """
            with alike as (select * from unnest(:ids::uuid[], :shares::float8[]) as t(id, share)),
            near as (
              select l.id, greatest(coalesce(a.share, 0), (select max(similarity(
                  regexp_replace(lower(l.subject), :prefix, ''), about)) from unnest(:subjects::text[]) about)) as share,
                a.id is not null as known
              from correspondence_letter l left join alike a on a.id = l.id
              where l.state = 'ACCEPTED' and l.unit = :unit and l.competence = :competence and l.formal is null
                and l.outcome in ('ANSWER', 'ASK') and l.label in ('HOUSE', 'UNIT')
                and not exists (select 1 from correspondence_campaign_letter m where m.letter = l.id))
            select near.share,
            """ + LetterList.ROW + """
            from near join correspondence_letter l on l.id = near.id
            where (near.known or near.share >= 0.6) and
            """ + Sight.sql("l") + " order by near.share desc, l.arrived_at, l.id limit :size";
    private static final String WAITING = """
            select count(*) from correspondence_letter l where l.id = any(:ids::uuid[]) and l.state = 'ARRIVED' and
            """ + Sight.sql("l");

    private final JdbcClient jdbc;
    private final Likeness likeness;

    AlikeLetters(JdbcClient jdbc, Likeness likeness) {
        this.jdbc = jdbc;
        this.likeness = likeness;
    }

    /** A letter that is like those of a campaign. @param share how much, from 0 to 1 */
    public record Alike(LetterRow row, double share) {}

    /** @param waiting how many more are alike and wait for triage */
    public record Found(List<Alike> letters, long waiting) {}

    /** What is like the letters of {@code campaign}, the likest first. */
    @Transactional(readOnly = true)
    public Found to(Campaign campaign, Sight sight, int size) {
        List<Letter> seeds = seeds(campaign);
        Map<UUID, Double> shares = shares(seeds, sight);
        List<Alike> letters = jdbc.sql(OPEN)
                .param("ids", array(shares.keySet()))
                .param("shares", array(shares.values()))
                .param("subjects", subjects(seeds))
                .param("prefix", Threads.AGAIN)
                .param("unit", campaign.unit())
                .param("competence", campaign.competence())
                .param("size", size)
                .params(sight.params())
                .query((rs, row) -> new Alike(LetterList.row(rs, row), Math.min(1, rs.getDouble("share"))))
                .list();
        return new Found(letters, waiting(shares, sight));
    }

    private long waiting(Map<UUID, Double> shares, Sight sight) {
        return jdbc.sql(WAITING)
                .param("ids", array(shares.keySet()))
                .params(sight.params())
                .query(Long.class)
                .single();
    }

    private List<Letter> seeds(Campaign campaign) {
        return jdbc.sql(SEED)
                .param("campaign", campaign.id())
                .param("seeds", SEEDS)
                .query(Letters::letter)
                .list();
    }

    private Map<UUID, Double> shares(List<Letter> seeds, Sight sight) {
        return seeds.stream()
                .flatMap(seed -> likeness.like(text(seed), "letter", sight, FOUND).stream())
                .filter(like -> like.share() >= ENOUGH)
                .sorted(Comparator.comparingDouble(like -> -like.share()))
                .collect(Collectors.toMap(Likeness.Like::id, Likeness.Like::share, Math::max, LinkedHashMap::new));
    }

    private static String text(Letter letter) {
        String body = letter.arrival().body();
        return letter.arrival().subject() + "\n" + body.substring(0, Math.min(BODY, body.length()));
    }

    private static String subjects(List<Letter> seeds) {
        return seeds.stream()
                .map(seed -> Threads.plain(seed.arrival().subject()))
                .filter(subject -> subject.length() >= Threads.SAYS_SOMETHING)
                .map(subject -> subject.replaceAll("[\"\\\\{}]", " "))
                .collect(Collectors.joining("\",\"", "{\"", "\"}"));
    }

    private static String array(java.util.Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
