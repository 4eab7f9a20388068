// SPDX-License-Identifier: EUPL-1.2
package palazzo.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Slice;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.timeline.Kinship.Window;

/**
 * The memory of the office: what happened around a person, a body, a letter, from all modules, in time order. Modules
 * push; it never asks them. Insert-only, ids and codes only.
 */
@Component
public class Timeline {

    private static final String ADD = """
            insert into timeline_entry (id, at, kind, subject_kind, subject, about_kind, about, label, offices, people)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;
    private static final String AROUND =
            """
            select e.id, e.at, e.kind, e.subject_kind, e.subject from timeline_entry e
            where e.about_kind = :kind and e.about = :id and (e.at, e.id) < (:at, :after) and
            """ + Sight.sql("e") + """
             and not exists (select 1 from timeline_withheld w where w.subject = e.subject and w.subject_kind = e.subject_kind
                             and not
            """ + Sight.sql("w") + ") order by e.at desc, e.id desc limit :size";
    private static final String WITHHOLD = """
            insert into timeline_withheld (id, at, subject_kind, subject, label, offices, people)
            values (?, ?, ?, ?, ?, ?::text[], ?::uuid[])
            """;

    private static final String WITHIN = """
            select d.id, d.at, d.kind, d.subject_kind, d.subject from (
              select distinct on (e.at, e.kind, e.subject) e.id, e.at, e.kind, e.subject_kind, e.subject
              from unnest(:kinds::text[], :abouts::uuid[], :froms::timestamptz[], :untils::timestamptz[])
                     as w(kind, about, since, until)
              join timeline_entry e on e.about_kind = w.kind and e.about = w.about and e.at >= w.since and e.at < w.until
              where """ + " " + Sight.sql("e") + """
              order by e.at, e.kind, e.subject, e.id desc) d
            where (d.at, d.id) < (:at, :after) order by d.at desc, d.id desc limit :size
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    Timeline(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * One thing that happened.
     *
     * @param at when
     * @param kind what, as {@code letter.received}: words stand under {@code timeline.<kind>}
     * @param subject what it is a fact of, and where one reads on
     */
    public record Entry(Instant at, String kind, Subject subject) {}

    /**
     * Tells the memory that something happened.
     *
     * @param about around whom or what: the entry is found there; often several, the subject itself among them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Entry entry, Label label, Subject... about) {
        for (Subject each : about) {
            jdbc.sql(ADD)
                    .params(ids.next(), Today.sql(entry.at()), entry.kind())
                    .param(entry.subject().kind())
                    .param(entry.subject().id())
                    .param(each.kind())
                    .param(each.id())
                    .param(label.kind().name())
                    .param(label.sqlOffices())
                    .param(label.sqlPeople())
                    .update();
        }
    }

    /**
     * Keeps all that is told of {@code subject}, what was told before too, from whom {@code label} does not let see it.
     *
     * @param at from when on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withhold(Subject subject, Label label, Instant at) {
        jdbc.sql(WITHHOLD)
                .params(
                        ids.next(),
                        Today.sql(at),
                        subject.kind(),
                        subject.id(),
                        label.kind().name())
                .params(label.sqlOffices(), label.sqlPeople())
                .update();
    }

    /** What happened around {@code about} that {@code sight} lets see, newest first. */
    public List<Entry> around(Subject about, Sight sight, int size) {
        return page(about, sight, null, size).rows();
    }

    /**
     * The same, page by page.
     *
     * @param after the key of the page before; null on the first
     */
    public Slice<Entry> page(Subject about, Sight sight, @Nullable String after, int size) {
        Place place = Place.read(after);
        List<Placed> found = jdbc.sql(AROUND)
                .param("kind", about.kind())
                .param("id", about.id())
                .param("at", Today.sql(place.at()))
                .param("after", place.id())
                .param("size", size + 1)
                .params(sight.params())
                .query(Timeline::placed)
                .list();
        return Slice.of(found, size, placed -> placed.place().toString()).map(Placed::entry);
    }

    /** What happened in any of these windows, each fact once, page by page. */
    Slice<Entry> within(List<Window> windows, Sight sight, @Nullable String after, int size) {
        Place place = Place.read(after);
        List<Placed> found = jdbc.sql(WITHIN)
                .param("kinds", array(windows, window -> window.about().kind()))
                .param("abouts", array(windows, window -> window.about().id()))
                .param("froms", array(windows, Window::from))
                .param("untils", array(windows, Window::until))
                .param("at", Today.sql(place.at()))
                .param("after", place.id())
                .param("size", size + 1)
                .params(sight.params())
                .query(Timeline::placed)
                .list();
        return Slice.of(found, size, placed -> placed.place().toString()).map(Placed::entry);
    }

    private static String array(List<Window> windows, Function<Window, Object> part) {
        return windows.stream().map(part).map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Placed placed(ResultSet rs, int row) throws SQLException {
        Instant at = rs.getTimestamp("at").toInstant();
        Subject subject = new Subject(rs.getString("subject_kind"), rs.getObject("subject", UUID.class));
        return new Placed(new Place(at, rs.getObject("id", UUID.class)), new Entry(at, rs.getString("kind"), subject));
    }

    private record Placed(Place place, Entry entry) {}

    /** Where an entry stands in the order of time. */
    private record Place(Instant at, UUID id) {

        private static final Place NOW_OR_LATER = new Place(
                Instant.parse("9999-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

        static Place read(@Nullable String key) {
            String[] parts = key == null ? new String[0] : key.split("~", -1);
            try {
                return parts.length == 2 ? new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])) : NOW_OR_LATER;
            } catch (DateTimeException | IllegalArgumentException noPlace) {
                return NOW_OR_LATER;
            }
        }

        @Override
        public String toString() {
            return at + "~" + id;
        }
    }
}
