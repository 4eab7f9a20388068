// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Line;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.trail.Trail;

/** Places, and how long it takes from one to another. */
@Repository
public class Places {

    /** What it takes between two places of which nobody said how long, in minutes. */
    public static final int ESTIMATE = 20;

    private static final String ALL = """
            select p.id, p.name, p.address from agenda_place p where p.closed_at is null
            order by p.name collate "it-x-icu", p.id
            """;
    private static final String ADD = "insert into agenda_place (id, name, address) values (?, ?, ?)";
    private static final String CLOSE = "update agenda_place set closed_at = ? where id = ? and closed_at is null";
    private static final String TRAVELS = "select t.one, t.other, t.minutes from agenda_travel t";
    private static final String SAY = """
            insert into agenda_travel (one, other, minutes) values (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?)
            on conflict (one, other) do update set minutes = excluded.minutes
            """;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    Places(JdbcClient jdbc, Trail trail, Ids ids, Today today) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /** The ways between places. @param minutes by the two identities, the smaller first */
    public record Ways(Map<List<UUID>, Integer> minutes) {

        /** How long it takes; empty where nobody said so. */
        public Optional<Integer> between(UUID one, UUID other) {
            if (one.equals(other)) {
                return Optional.of(0);
            }
            return Optional.ofNullable(minutes.get(key(one, other)));
        }

        private static List<UUID> key(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) < 0 ? List.of(one, other) : List.of(other, one);
        }
    }

    /** Those that are open, by name. */
    public List<Place> all() {
        return jdbc.sql(ALL)
                .query((rs, row) ->
                        new Place(rs.getObject("id", UUID.class), rs.getString("name"), rs.getString("address")))
                .list();
    }

    /** The place of this identity, or of this name. */
    Optional<Place> find(@Nullable UUID id, String name) {
        return all().stream()
                .filter(place ->
                        place.id().equals(id) || id == null && place.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The place that a text names: by its name alone, or with what stands after a comma. */
    Optional<UUID> named(String location) {
        String said = location.strip().toLowerCase(Locale.ROOT);
        return said.isEmpty()
                ? Optional.empty()
                : all().stream()
                        .filter(place -> isAt(said, place.name().toLowerCase(Locale.ROOT)))
                        .map(Place::id)
                        .findFirst();
    }

    private static boolean isAt(String said, String name) {
        return said.equals(name) || said.startsWith(name + ",");
    }

    /** All ways. */
    public Ways ways() {
        Map<List<UUID>, Integer> minutes = new HashMap<>();
        jdbc.sql(TRAVELS).query(rs -> {
            minutes.put(
                    Ways.key(rs.getObject("one", UUID.class), rs.getObject("other", UUID.class)), rs.getInt("minutes"));
        });
        return new Ways(minutes);
    }

    /** Adds a place. @throws Refusal where one has that name */
    @Transactional
    @Competence("CFS-02")
    public UUID add(String name, String address) {
        UUID id = ids.next();
        if (Line.of(name).isEmpty()) {
            throw new Refusal("name/agenda.place_without_name");
        }
        if (find(null, name).isPresent()) {
            throw new Refusal("name/agenda.place_there", Line.of(name));
        }
        try {
            jdbc.sql(ADD).params(id, Line.of(name), Line.of(address)).update();
        } catch (DuplicateKeyException there) {
            throw new Refusal("name/agenda.place_there", Line.of(name));
        }
        trail.record("place.added", new Subject("place", id));
        return id;
    }

    /** Is gone to no more. Done twice it is done once. */
    @Transactional
    @Competence("CFS-02")
    public void close(UUID id) {
        if (jdbc.sql(CLOSE).params(today.sqlNow(), id).update() > 0) {
            trail.record("place.closed", new Subject("place", id));
        }
    }

    /** Says how long it takes, both ways. */
    @Transactional
    @Competence("CFS-02")
    public void say(UUID one, UUID other, int minutes) {
        if (one.equals(other)) {
            throw new Refusal("other/agenda.same_place");
        }
        if (find(one, "").isEmpty() || find(other, "").isEmpty()) {
            throw new NotFound("place " + one + " or " + other);
        }
        jdbc.sql(SAY).params(one, other, one, other, minutes).update();
        trail.record("travel.said", new Subject("place", one), Map.of("other", other, "minutes", minutes));
    }
}
