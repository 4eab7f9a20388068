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
import org.springframework.stereotype.Component;
import palazzo.kernel.Subject;
import palazzo.organisation.LastActs;
import palazzo.organisation.People;
import palazzo.organisation.Signposts.Signpost;
import palazzo.trail.domain.Subjects;
import palazzo.ui.ActLine;
import palazzo.ui.ActLine.About;
import palazzo.ui.Phrase;

/** The trail of one competence, read for its page. */
@Component
class ActsUnder implements LastActs {

    private static final String LAST = """
            select t.at, t.actor, t.act, t.subject_kind, t.subject from trail_act t where t.competence = ? order by t.id desc limit ?
            """;

    private record Act(Instant at, @Nullable UUID actor, String act, Subject subject) {}

    private final JdbcClient jdbc;
    private final People people;
    private final Subjects subjects;

    ActsUnder(JdbcClient jdbc, People people, Subjects subjects) {
        this.jdbc = jdbc;
        this.people = people;
        this.subjects = subjects;
    }

    @Override
    public List<ActLine> under(String competence, int size) {
        List<Act> acts = jdbc.sql(LAST)
                .params(competence, size)
                .query((rs, row) -> new Act(
                        rs.getTimestamp("at").toInstant(),
                        rs.getObject("actor", UUID.class),
                        rs.getString("act"),
                        new Subject(rs.getString("subject_kind"), rs.getObject("subject", UUID.class))))
                .list();
        Map<UUID, String> names = people.names(
                acts.stream().map(Act::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Subject, Signpost> known =
                subjects.known(acts.stream().map(Act::subject).toList());
        return acts.stream()
                .map(act -> new ActLine(
                        Phrase.of("trail." + act.act()),
                        act.at(),
                        names.get(act.actor()),
                        null,
                        about(known.get(act.subject()))))
                .toList();
    }

    private static @Nullable About about(@Nullable Signpost signpost) {
        return signpost == null ? null : new About(signpost.title(), signpost.path());
    }
}
