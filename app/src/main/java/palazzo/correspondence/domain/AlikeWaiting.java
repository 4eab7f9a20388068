// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import palazzo.correspondence.domain.Triage.Decision;
import palazzo.correspondence.domain.Triage.Reserve;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.Competence;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;

/**
 * Many letters on one matter that wait for triage: decided along with the one that was read, each by itself. Alike is what has
 * nearly its subject. What came certified, what names a formal deed and what a pinned rule speaks of is left for a look of its
 * own.
 */
@Service
@Competence("STE-04")
public class AlikeWaiting {

    private static final int MOST = 300;
    private static final Set<Outcome> ALONE = EnumSet.of(Outcome.FORMAL, Outcome.INVITATION, Outcome.RESERVED);
    private static final Set<Reserve> TOGETHER = EnumSet.of(Reserve.NO, Reserve.OPEN);

    private static final String ALIKE = """
            select l.id from correspondence_letter l
            where l.state = 'ARRIVED' and l.id <> :id and l.subject % :about
              and similarity(regexp_replace(lower(l.subject), :prefix, ''), :about) >= 0.6 and
            """ + Sight.sql("l") + " order by l.arrived_at, l.id limit :size";

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Proposer proposer;
    private final Triage triage;
    private final Sights sights;

    AlikeWaiting(JdbcClient jdbc, Letters letters, Proposer proposer, Triage triage, Sights sights) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.proposer = proposer;
        this.triage = triage;
        this.sights = sights;
    }

    /** What became of them. @param left in the queue, for a look of their own or because they changed meanwhile */
    public record Told(int decided, int left) {}

    /** Those that wait and have nearly the subject of {@code letter}, oldest first; none where it says too little. */
    public List<UUID> to(Letter letter) {
        String about = Threads.plain(letter.arrival().subject());
        return about.length() < Threads.SAYS_SOMETHING
                ? List.of()
                : jdbc.sql(ALIKE)
                        .param("id", letter.id())
                        .param("prefix", Threads.AGAIN)
                        .param("about", about)
                        .param("size", MOST)
                        .params(sights.now().params())
                        .query(UUID.class)
                        .list();
    }

    /** @throws Refusal where such a decision is taken of one letter at a time */
    public void mayBeTogether(Decision decision) {
        if (ALONE.contains(decision.outcome()) || !TOGETHER.contains(decision.reserved())) {
            throw new Refusal("alike/triage.alone");
        }
    }

    /** Decides those that are like {@code letter}, each in a transaction of its own. Outside a transaction. */
    public Told decide(Letter letter, Decision decision) {
        mayBeTogether(decision);
        List<UUID> alike = to(letter);
        int decided =
                (int) alike.stream().filter(each -> decided(each, decision)).count();
        return new Told(decided, alike.size() - decided);
    }

    private boolean decided(UUID id, Decision decision) {
        try {
            Letter letter = letters.one(id, sights.now());
            if (proposer.standsAlone(letter)) {
                return false;
            }
            triage.decide(id, decision.alsoOf(letter));
            return true;
        } catch (Refusal | Stale | NotFound changed) {
            return false;
        }
    }
}
