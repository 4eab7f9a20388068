// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Slice;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.registry.Registration;
import palazzo.registry.Registration.Annulment;
import palazzo.registry.Registration.Standing;
import palazzo.registry.Registrations;
import palazzo.registry.Registry.Attachment;
import palazzo.registry.Registry.Direction;
import palazzo.registry.Registry.Formation;
import palazzo.registry.Registry.Means;
import palazzo.registry.Registry.Number;
import tools.jackson.databind.json.JsonMapper;

/** The entries of the registry, as they are read. */
@Repository
public class Entries implements Registrations {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ENTRIES = """
            select e.id, e.year, e.number, e.at, e.direction, e.correspondent, e.about, e.sha256, e.their_date,
                   e.their_number, e.document_kind, e.document, e.operator, e.means, e.formation, e.attachments, e.desk,
                   s.label, s.offices, s.people, s.version, s.class_code, s.class_proposed, s.dossier, s.unit, s.person,
                   s.informed, s.reserved, s.opens_on, s.correspondent_now, s.about_now, s.theirs_now,
                   a.at as annulled_at, a.operator as annulled_by, a.measure, a.reason
            from registry_entry e join registry_standing s on s.entry = e.id
            left join registry_annulment a on a.entry = e.id
            """;
    private static final String ONE = ENTRIES + "where e.year = :year and e.number = :number and " + Sight.sql("s");
    private static final String BY_DOCUMENT =
            ENTRIES + "where e.document = :document and e.document_kind = :kind and " + Sight.sql("s");
    private static final String BY_ID = ENTRIES + "where e.id = :id";
    private static final String PAGE = ENTRIES + """
            where e.year = :year and e.number < :after
              and (:direction = '' or e.direction = :direction)
              and (:state = '' or (a.entry is not null) = (:state = 'annulled'))
              and (:words = '' or to_tsvector('italian', e.correspondent || ' ' || e.about)
                                  @@ websearch_to_tsquery('italian', :words)
                   or coalesce(s.correspondent_now, s.about_now) is not null
                      and to_tsvector('italian', coalesce(s.correspondent_now, '') || ' ' || coalesce(s.about_now, ''))
                          @@ websearch_to_tsquery('italian', :words))
              and
            """ + Sight.sql("s") + " order by e.number desc limit :size";
    private static final String OF_A_DAY = ENTRIES + "where e.at >= :from and e.at < :to order by e.year, e.number";
    private static final String ANNULLED_ON_A_DAY =
            ENTRIES + "where a.at >= :from and a.at < :to order by a.at, e.year, e.number";
    /** Those of other registries too. Each step is one look into the index. */
    private static final String YEARS = """
            with recursive known (year) as (
              (select max(e.year) from registry_entry e)
              union all
              select (select max(e.year) from registry_entry e where e.year < known.year) from known
              where known.year is not null)
            select year from known where year is not null
            """;

    private static final String ANNUL =
            "insert into registry_annulment (entry, at, operator, measure, reason) values (?, ?, ?, ?, ?)";

    /** Words are rare or frequent: a plan for any of them would be a bad plan for most. */
    private static final String OWN_PLAN = "set local plan_cache_mode = 'force_custom_plan'";

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param direction {@code IN} or {@code OUT}; empty for both
     * @param state {@code annulled} or {@code inForce}; empty for both
     * @param words of correspondent and subject; empty for any
     */
    public record Wanted(int year, String direction, String state, String words) {}

    /** A page of entries, highest number first. @param after the number the page before ended at; null on the first */
    @Transactional(readOnly = true)
    public Slice<Registration> page(Wanted wanted, Sight sight, @Nullable String after, int size) {
        jdbc.sql(OWN_PLAN).update();
        List<Registration> found = jdbc.sql(PAGE)
                .param("year", wanted.year())
                .param("after", place(after))
                .param("direction", wanted.direction())
                .param("state", wanted.state())
                .param("words", wanted.words())
                .param("size", size + 1)
                .params(sight.params())
                .query(Entries::entry)
                .list();
        return Slice.of(found, size, last -> String.valueOf(last.number().number()));
    }

    @Override
    public Optional<Registration> find(int year, long number, Sight sight) {
        return jdbc.sql(ONE)
                .param("year", year)
                .param("number", number)
                .params(sight.params())
                .query(Entries::entry)
                .optional();
    }

    @Override
    public Optional<Registration> of(Subject document, Sight sight) {
        return jdbc.sql(BY_DOCUMENT)
                .param("document", document.id())
                .param("kind", document.kind())
                .params(sight.params())
                .query(Entries::entry)
                .optional();
    }

    /** The registration of this identity, whoever asks: only for the house's own work. */
    Registration one(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Entries::entry).single();
    }

    /** Every entry of a day in Rome, in the order of numbers, whoever asks: only for the register of the day. */
    List<Registration> of(LocalDate day) {
        return between(OF_A_DAY, day);
    }

    /** Every entry that was annulled on a day in Rome, whoever asks: only for the register of the day. */
    List<Registration> annulledOn(LocalDate day) {
        return between(ANNULLED_ON_A_DAY, day);
    }

    /** Where it was registered by hand; empty for what the house registered by itself. */
    public Optional<String> deskOf(Registration registration) {
        return registration.desk() == null
                ? Optional.empty()
                : jdbc.sql("select name from registry_desk where id = ?")
                        .param(registration.desk())
                        .query(String.class)
                        .optional();
    }

    /** The years in which numbers were given, the last first. */
    public List<Integer> years() {
        return jdbc.sql(YEARS).query(Integer.class).list();
    }

    void annul(Number number, Annulment annulment) {
        jdbc.sql(ANNUL)
                .params(number.id(), Today.sql(annulment.at()), annulment.operator())
                .params(annulment.measure(), annulment.reason())
                .update();
    }

    private List<Registration> between(String sql, LocalDate day) {
        return jdbc.sql(sql)
                .param("from", Today.sql(day.atStartOfDay(Today.ROME).toInstant()))
                .param("to", Today.sql(day.plusDays(1).atStartOfDay(Today.ROME).toInstant()))
                .query(Entries::entry)
                .list();
    }

    private static long place(@Nullable String after) {
        try {
            return after == null ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException noPlace) {
            return Long.MAX_VALUE;
        }
    }

    private static Registration entry(ResultSet rs, int row) throws SQLException {
        return new Registration(
                new Number(
                        rs.getObject("id", UUID.class),
                        rs.getInt("year"),
                        rs.getLong("number"),
                        rs.getTimestamp("at").toInstant()),
                Direction.valueOf(rs.getString("direction")),
                rs.getString("correspondent"),
                rs.getString("about"),
                rs.getString("sha256"),
                rs.getObject("their_date", LocalDate.class),
                rs.getString("their_number"),
                new Subject(rs.getString("document_kind"), rs.getObject("document", UUID.class)),
                rs.getObject("operator", UUID.class),
                Label.of(rs),
                annulment(rs),
                Means.valueOf(rs.getString("means")),
                Formation.valueOf(rs.getString("formation")),
                List.of(JSON.readValue(rs.getString("attachments"), Attachment[].class)),
                rs.getObject("desk", UUID.class),
                standing(rs));
    }

    private static Standing standing(ResultSet rs) throws SQLException {
        return new Standing(
                rs.getInt("version"),
                rs.getString("class_code"),
                rs.getBoolean("class_proposed"),
                rs.getString("dossier"),
                rs.getString("unit"),
                rs.getObject("person", UUID.class),
                Set.of((String[]) rs.getArray("informed").getArray()),
                rs.getBoolean("reserved"),
                rs.getObject("opens_on", LocalDate.class),
                rs.getString("correspondent_now"),
                rs.getString("about_now"),
                rs.getString("theirs_now"));
    }

    private static @Nullable Annulment annulment(ResultSet rs) throws SQLException {
        UUID operator = rs.getObject("annulled_by", UUID.class);
        return operator == null
                ? null
                : new Annulment(
                        rs.getTimestamp("annulled_at").toInstant(),
                        operator,
                        rs.getString("measure"),
                        rs.getString("reason"));
    }
}
