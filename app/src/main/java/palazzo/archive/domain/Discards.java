// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.archive.Dossier;
import palazzo.archive.Dossiers;
import palazzo.archive.domain.RetentionPlan.Rule;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Competence;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.trail.Trail;

/**
 * Proposes which files may be discarded, and keeps what a person decided. It destroys nothing: a discard names the leave of
 * the archival authority, and what is done with the paper and the bytes is done outside, under that act.
 */
@Service
@Competence("AAG-02")
public class Discards {

    private static final String NORM = "d.lgs. 42/2004, art. 21, c. 1, lett. d)";

    private static final String CLOSED = """
            select d.id, d.series, d.closed_on from archive_dossier d left join archive_discard c on c.dossier = d.id
            where d.closed_on <= :day and c.dossier is null and
            """ + Sight.sql("d") + " order by d.closed_on, d.id limit 2000";
    private static final String DECIDED = """
            select d.id, c.decision, c.leave, c.reason, c.operator, c.at from archive_discard c
            join archive_dossier d on d.id = c.dossier where
            """ + Sight.sql("d") + " order by c.at desc, d.id limit 200";
    private static final String DECIDE = """
            insert into archive_discard (dossier, at, operator, decision, leave, reason) values (?, ?, ?, ?, ?, ?)
            on conflict (dossier) do nothing
            """;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final RetentionPlan plan;
    private final Sights sights;
    private final Today today;
    private final WhoActs whoActs;
    private final Trail trail;

    Discards(
            JdbcClient jdbc,
            Dossiers dossiers,
            RetentionPlan plan,
            Sights sights,
            Today today,
            WhoActs whoActs,
            Trail trail) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.plan = plan;
        this.sights = sights;
        this.today = today;
        this.whoActs = whoActs;
        this.trail = trail;
    }

    /** A closed file whose years have passed. @param since the day on which they had */
    public record Proposed(Dossier dossier, Rule rule, LocalDate since) {}

    /** What was decided about a file. */
    public record Decided(Dossier dossier, String decision, String leave, String reason) {}

    private record Closed(UUID id, String series, LocalDate closedOn) {}

    private record Kept(UUID id, String decision, String leave, String reason) {}

    /** Files whose years have passed by the plan of today, the longest closed first; those kept for ever are never here. */
    public List<Proposed> proposed() {
        Sight sight = sights.now();
        return jdbc.sql(CLOSED).param("day", today.date()).params(sight.params()).query(Closed.class).list().stream()
                .flatMap(closed -> plan.of(closed.series(), today.date()).stream()
                        .filter(rule -> rule.years() < RetentionPlan.FOR_EVER)
                        .map(rule -> new Proposed(
                                dossiers.one(closed.id(), sight),
                                rule,
                                closed.closedOn().plusYears(rule.years()))))
                .filter(proposed -> !proposed.since().isAfter(today.date()))
                .toList();
    }

    /** The last decisions. */
    public List<Decided> decided() {
        Sight sight = sights.now();
        return jdbc.sql(DECIDED).params(sight.params()).query(Kept.class).list().stream()
                .map(kept -> new Decided(dossiers.one(kept.id(), sight), kept.decision(), kept.leave(), kept.reason()))
                .toList();
    }

    /**
     * Decides about a proposed file. Sent twice, it is decided once.
     *
     * @param leave number and date of the archival authority's leave; a discard is not decided without
     * @throws Refusal where it is not proposed, or a discard has no leave
     */
    @Transactional
    @Norm(NORM)
    public void decide(UUID id, boolean discard, String leave, String reason) {
        Dossier dossier = dossiers.one(id, sights.now());
        if (discard && leave.isBlank()) {
            throw Refusal.byNorm(NORM, "leave/archive.no_leave");
        }
        if (proposed().stream().noneMatch(proposed -> proposed.dossier().id().equals(id))) {
            throw new Refusal("archive.not_proposed", dossier.code());
        }
        jdbc.sql(DECIDE)
                .params(id, today.sqlNow(), whoActs.now().required(), discard ? "DISCARD" : "KEEP", leave, reason)
                .update();
        trail.record(
                discard ? "archive.discard_decided" : "archive.kept",
                dossier.subject(),
                Map.of("code", dossier.code()));
    }
}
