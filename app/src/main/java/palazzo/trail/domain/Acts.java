// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Slice;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.tenancy.CityScope;
import palazzo.trail.Trail;

/** The trail, as those who audit read it. Each reading is itself an act of the trail. */
@Service
public class Acts {

    private static final int PAGE = 50;

    private static final String ASKED = "select " + Act.COLUMNS + """
             from trail_act a
            where (:before::bigint is null or a.id < :before)
              and (:act = '' or a.act = :act)
              and (:competence = '' or a.competence = :competence)
              and (:actor::uuid is null or a.actor = :actor::uuid)
              and (:subject::uuid is null or a.subject = :subject::uuid and a.subject_kind = :kind)
              and (:since::timestamptz is null or a.at >= :since)
            order by a.id desc limit
            """ + " " + (PAGE + 1);

    /**
     * What is looked for; null or empty for anything.
     *
     * @param since first day, in Rome
     */
    public record Wanted(
            String act,
            String competence,
            @Nullable UUID actor,
            @Nullable Subject subject,
            @Nullable LocalDate since) {}

    private final JdbcClient jdbc;
    private final Trail trail;

    Acts(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** A page of acts, the newest first, from before the act {@code before}. */
    @Competence("AUD-01")
    @Transactional
    public Slice<Act> read(Wanted wanted, @Nullable Long before) {
        List<Act> found = jdbc.sql(ASKED)
                .param("before", before)
                .param("act", wanted.act())
                .param("competence", wanted.competence())
                .param("actor", wanted.actor())
                .param(
                        "subject",
                        wanted.subject() == null ? null : wanted.subject().id())
                .param("kind", wanted.subject() == null ? "" : wanted.subject().kind())
                .param("since", sql(wanted.since()))
                .query(Act::of)
                .list();
        trail.record("trail.read", new Subject("trail", CityScope.required().id()), details(wanted));
        return Slice.of(found, PAGE, act -> String.valueOf(act.id()));
    }

    private static java.time.@Nullable OffsetDateTime sql(@Nullable LocalDate since) {
        return since == null ? null : Today.sql(since.atStartOfDay(Today.ROME).toInstant());
    }

    private static Map<String, String> details(Wanted wanted) {
        return Map.of(
                "act", wanted.act(),
                "competence", wanted.competence(),
                "actor", text(wanted.actor()),
                "subject", text(wanted.subject()),
                "since", text(wanted.since()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
