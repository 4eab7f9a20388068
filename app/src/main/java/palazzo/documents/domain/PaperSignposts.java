// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

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

/** The papers of the signature folder: nobody searches for them, but they stand among what is done and to be done. */
@Component
class PaperSignposts implements Signposts {

    private static final String OF = """
            select p.id, p.title from documents_paper p where p.id = any(:papers::uuid[]) and
            """ + Sight.sql("p");

    private final JdbcClient jdbc;
    private final PaperLandmark landmark;

    PaperSignposts(JdbcClient jdbc, PaperLandmark landmark) {
        this.jdbc = jdbc;
        this.landmark = landmark;
    }

    @Override
    public Map<Subject, Signpost> of(Collection<Subject> subjects, Sight sight) {
        Map<Subject, Signpost> found = new HashMap<>();
        jdbc.sql(OF)
                .param(
                        "papers",
                        subjects.stream()
                                .filter(subject -> subject.kind().equals(landmark.kind()))
                                .map(subject -> subject.id().toString())
                                .collect(Collectors.joining(",", "{", "}")))
                .params(sight.params())
                .query(rs -> {
                    UUID id = rs.getObject("id", UUID.class);
                    found.put(
                            new Subject(landmark.kind(), id),
                            new Signpost(rs.getString("title"), "", landmark.path(id)));
                });
        return found;
    }
}
