// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.kernel.Subject;
import palazzo.organisation.People;
import palazzo.ui.ActLine;
import palazzo.ui.Phrase;

/** What was done to a subject, as its own page tells it to those who may see the subject. */
@Repository
public class History {

    private static final String OF = """
            select at, actor, competence, act from trail_act where subject = ? and subject_kind = ?
            order by id desc limit ?
            """;

    private final JdbcClient jdbc;
    private final People people;

    History(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    private record Act(Instant at, @Nullable UUID actor, String competence, String act) {}

    /** Its acts, newest first. Whoever asks has made sure that the subject may be seen. */
    public List<ActLine> of(Subject subject, int size) {
        List<Act> acts = jdbc.sql(OF)
                .params(subject.id(), subject.kind(), size)
                .query((rs, row) -> new Act(
                        rs.getTimestamp("at").toInstant(),
                        rs.getObject("actor", UUID.class),
                        rs.getString("competence"),
                        rs.getString("act")))
                .list();
        Map<UUID, String> names = people.names(
                acts.stream().map(Act::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
        return acts.stream().map(act -> line(act, names)).toList();
    }

    private static ActLine line(Act act, Map<UUID, String> names) {
        return new ActLine(
                Phrase.of("trail." + act.act()),
                act.at(),
                act.actor() == null ? null : names.getOrDefault(act.actor(), ""),
                act.competence().isEmpty() ? null : act.competence());
    }
}
