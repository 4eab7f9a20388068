// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.tenancy.Check;

/**
 * Proves the trail: each seal follows the one before it, each act still says what was sealed, none is gone, none that is
 * old enough was left out. What is wrong is told in the order of the chain, so the first finding is the first break.
 */
@Component
class ChainCheck implements Check {

    private static final int ENOUGH = 20;
    private static final int PAGE = 100;

    private static final String SEALS =
            "select " + Seal.COLUMNS + " from trail_seal s where s.id > ? order by s.id limit " + PAGE;
    private static final String HASHES = "select d.act, d.hash from trail_sealed d where d.seal = ?";
    private static final String ACTS =
            "select " + Act.COLUMNS + " from trail_sealed d join trail_act a on a.id = d.act where d.seal = ?";
    private static final String FORGOTTEN = """
            select a.id from trail_act a
            where a.at < ? and not exists (select 1 from trail_sealed d where d.act = a.id)
            order by a.id limit
            """ + " " + ENOUGH;

    private final JdbcClient jdbc;
    private final Today today;

    ChainCheck(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Override
    public String name() {
        return "trail.chain";
    }

    @Override
    public Checked run() {
        List<Finding> wrong = new ArrayList<>();
        long looked = 0;
        Hash head = Hash.BEGINNING;
        long after = 0;
        for (List<Seal> seals = seals(after); !seals.isEmpty(); seals = seals(after)) {
            for (Seal seal : seals) {
                prove(seal, head, wrong);
                head = seal.head();
                after = seal.id();
                looked += seal.acts().size();
            }
        }
        forgotten(wrong);
        return new Checked(looked, wrong.subList(0, Math.min(ENOUGH, wrong.size())));
    }

    private List<Seal> seals(long after) {
        return jdbc.sql(SEALS).param(after).query(Seal::of).list();
    }

    private void prove(Seal seal, Hash headBefore, List<Finding> wrong) {
        if (!seal.previous().equals(headBefore)) {
            wrong.add(Finding.of("trail.link", seal.id()));
        }
        Map<Long, Hash> kept = new LinkedHashMap<>();
        jdbc.sql(HASHES).param(seal.id()).query(rs -> {
            kept.put(rs.getLong("act"), Hash.of(rs.getBytes("hash")));
        });
        Map<Long, Hash> now = new LinkedHashMap<>();
        jdbc.sql(ACTS).param(seal.id()).query(Act::of).list().forEach(act -> now.put(act.id(), act.hash()));
        int before = wrong.size();
        seal.acts().forEach(act -> prove(seal, act, now.get(act), kept.get(act), wrong));
        if (wrong.size() == before && !holds(seal, kept)) {
            wrong.add(Finding.of(
                    "trail.seal", seal.id(), seal.acts().getFirst(), seal.acts().getLast()));
        }
    }

    private static void prove(Seal seal, long act, @Nullable Hash now, @Nullable Hash kept, List<Finding> wrong) {
        if (now == null || kept == null) {
            wrong.add(Finding.of("trail.gone", act, seal.id()));
        } else if (!now.equals(kept)) {
            wrong.add(Finding.of("trail.changed", act, seal.id()));
        }
    }

    /** An act and its hash changed together still break the head. */
    private static boolean holds(Seal seal, Map<Long, Hash> kept) {
        return seal.head()
                .equals(seal.previous()
                        .chainedTo(seal.acts().stream().map(kept::get).toList()));
    }

    private void forgotten(List<Finding> wrong) {
        jdbc.sql(FORGOTTEN)
                .param(Today.sql(today.now().minus(Chain.SLOWEST)))
                .query(Long.class)
                .list()
                .forEach(act -> wrong.add(Finding.of("trail.unsealed", act)));
    }
}
