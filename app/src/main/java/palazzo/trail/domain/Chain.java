// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Today;

/**
 * The chain that seals the trail. Each seal names its acts one by one, because the order of identities is not the order of
 * commits: an act that was slow to commit is sealed by a later seal. Two sealers at once cannot fork the chain: the head
 * before has one follower.
 */
@Repository
public class Chain {

    /** How many acts a seal holds at most. */
    static final int BATCH = 1_000;

    /** No transaction takes longer: what was begun this long ago is committed and sealed, or never will be. */
    static final Duration SLOWEST = Duration.ofDays(1);

    private static final String LAST = "select " + Seal.COLUMNS + " from trail_seal s order by s.id desc limit 1";
    private static final String FLOOR = """
            select coalesce((select max(a) from unnest(s.acts) a), 0)
            from trail_seal s where s.sealed_at < ? order by s.id desc limit 1
            """;
    private static final String UNSEALED = "select " + Act.COLUMNS + """
             from trail_act a
            where a.id > ? and not exists (select 1 from trail_sealed d where d.act = a.id)
            order by a.id limit ?
            """;
    private static final String SEAL = """
            insert into trail_seal (sealed_at, acts, previous, head) values (?, ?::bigint[], ?, ?) returning id
            """;
    private static final String SEALED = """
            insert into trail_sealed (act, seal, hash)
            select x.act, ?, decode(x.hash, 'hex') from unnest(?::bigint[], ?::text[]) as x (act, hash)
            """;

    private final JdbcClient jdbc;
    private final Today today;

    Chain(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The last seal; empty while nothing is sealed. */
    public Optional<Seal> last() {
        return jdbc.sql(LAST).query(Seal::of).optional();
    }

    /** How many acts wait for their seal, counted up to one batch. */
    public int waiting() {
        return unsealed().size();
    }

    /**
     * Seals the next acts.
     *
     * @return how many; fewer than {@link #BATCH} where none are left
     */
    @Transactional
    public int sealNext() {
        List<Act> acts = unsealed();
        if (!acts.isEmpty()) {
            seal(acts, last().map(Seal::head).orElse(Hash.BEGINNING));
        }
        return acts.size();
    }

    private List<Act> unsealed() {
        return jdbc.sql(UNSEALED).params(floor(), BATCH).query(Act::of).list();
    }

    /** No unsealed act lies at or below: the reading does not grow with the trail. */
    private long floor() {
        Instant old = today.now().minus(SLOWEST);
        return jdbc.sql(FLOOR)
                .param(Today.sql(old))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private void seal(List<Act> acts, Hash previous) {
        List<Hash> hashes = acts.stream().map(Act::hash).toList();
        String ids = array(acts.stream().map(Act::id).toList());
        long seal = jdbc.sql(SEAL)
                .params(today.sqlNow(), ids, previous.bytes())
                .param(previous.chainedTo(hashes).bytes())
                .query(Long.class)
                .single();
        jdbc.sql(SEALED)
                .params(seal, ids, array(hashes.stream().map(Hash::hex).toList()))
                .update();
    }

    private static String array(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
