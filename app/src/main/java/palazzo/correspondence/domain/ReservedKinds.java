// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.ReservedKind;
import palazzo.kernel.Ids;
import palazzo.kernel.Stale;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.trail.Trail;

/**
 * Who sees reserved post, kind by kind: the city's own choice. Until it chooses, the Mayor sees it; a report of wrongdoing
 * is nobody's, because the law wants an officer of that channel and nobody else. A change holds for what comes from then on.
 */
@Repository
public class ReservedKinds {

    private static final String ALL = "select kind, id, mayor, people, version from correspondence_reserved_kind";
    private static final String ADD = """
            insert into correspondence_reserved_kind (kind, id, mayor, people, version) values (?, ?, ?, ?::uuid[], 1)
            on conflict (kind) do nothing
            """;
    private static final String CHANGE = """
            update correspondence_reserved_kind set mayor = ?, people = ?::uuid[], version = version + 1
            where kind = ? and version = ?
            """;

    private static final UUID NONE_YET = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Ids ids;

    ReservedKinds(JdbcClient jdbc, Trail trail, Ids ids) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.ids = ids;
    }

    /**
     * Who sees post of a kind.
     *
     * @param mayor whether the Mayor does
     * @param people who else
     * @param version of the choice that was read; 0 where the city has not chosen yet
     */
    public record Readers(UUID id, ReservedKind kind, boolean mayor, Set<UUID> people, int version) {

        Label label() {
            return new Label(mayor ? Label.Kind.MAYOR : Label.Kind.NAMED, Set.of(), people);
        }

        private static Readers untilChosen(ReservedKind kind) {
            return new Readers(NONE_YET, kind, kind != ReservedKind.WHISTLEBLOWING, Set.of(), 0);
        }
    }

    /** Every kind. */
    public List<Readers> all() {
        Map<ReservedKind, Readers> chosen = new java.util.EnumMap<>(ReservedKind.class);
        jdbc.sql(ALL).query(rs -> {
            ReservedKind kind = ReservedKind.valueOf(rs.getString("kind"));
            chosen.put(
                    kind,
                    new Readers(
                            rs.getObject("id", UUID.class),
                            kind,
                            rs.getBoolean("mayor"),
                            Set.of((UUID[]) rs.getArray("people").getArray()),
                            rs.getInt("version")));
        });
        return Arrays.stream(ReservedKind.values())
                .map(kind -> chosen.getOrDefault(kind, Readers.untilChosen(kind)))
                .toList();
    }

    Readers of(ReservedKind kind) {
        return all().get(kind.ordinal());
    }

    /** @throws Stale where somebody chose meanwhile */
    @Transactional
    public void choose(ReservedKind kind, int version, boolean mayor, Set<UUID> people) {
        Label label = new Label(Label.Kind.NAMED, Set.of(), people);
        int done = version == 0
                ? jdbc.sql(ADD)
                        .params(kind.name(), ids.next(), mayor, label.sqlPeople())
                        .update()
                : jdbc.sql(CHANGE)
                        .params(mayor, label.sqlPeople(), kind.name(), version)
                        .update();
        Subject subject = new Subject("reserved_kind", of(kind).id());
        if (done == 0) {
            throw new Stale(subject);
        }
        trail.record("reserved_kind.chosen", subject, Map.of("kind", kind.name(), "mayor", mayor, "people", people));
    }
}
