// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.kernel.Subject;
import palazzo.organisation.Sight;
import palazzo.organisation.Signposts;

/** Whatever may be found has a title, a line and a path: so the search can say what a subject is called. */
@Component
class FoundSubjects implements Signposts {

    private static final String OF = """
            select e.subject, e.subject_kind, e.title, e.line, e.path from search_entry e
            where e.subject = any(:subjects::uuid[]) and
            """ + Sight.sql("e");

    private final JdbcClient jdbc;

    FoundSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Subject, Signpost> of(Collection<Subject> subjects, Sight sight) {
        Map<Subject, Signpost> found = new HashMap<>();
        jdbc.sql(OF)
                .param(
                        "subjects",
                        subjects.stream()
                                .map(subject -> subject.id().toString())
                                .collect(Collectors.joining(",", "{", "}")))
                .params(sight.params())
                .query(rs -> {
                    found.put(
                            new Subject(rs.getString("subject_kind"), rs.getObject("subject", UUID.class)),
                            new Signpost(rs.getString("title"), rs.getString("line"), rs.getString("path")));
                });
        return found;
    }
}
