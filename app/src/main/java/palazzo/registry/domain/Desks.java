// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.organisation.Label;
import palazzo.organisation.People;
import palazzo.trail.Trail;

/** The registration desks of the palace, and who may do what at them. Whoever answers for the registry decides. */
@Repository
@Competence("AAG-02")
public class Desks {

    private static final String ALL =
            "select d.id, d.name, d.place, d.unit, d.last_day from registry_desk d order by d.name collate \"it-x-icu\"";
    private static final String OPERATORS = """
            select o.id, o.person, o.desk, o.rights, o.first_day, o.last_day from registry_operator o
            order by o.last_day desc nulls first, o.first_day desc, o.id
            """;
    private static final String OF = """
            select d.id, d.name, d.place, d.unit, d.last_day from registry_desk d
            where exists (select 1 from registry_operator o where o.desk = d.id and o.person = any(:people::uuid[])
                          and :day between o.first_day and coalesce(o.last_day, 'infinity'))
               or not exists (select 1 from registry_operator)
            order by d.name collate "it-x-icu"
            """;
    private static final String OPEN = "insert into registry_desk (id, name, place, unit) values (?, ?, ?, ?)";
    private static final String CLOSE = "update registry_desk set last_day = ? where id = ? and last_day is null";
    private static final String APPOINT = """
            insert into registry_operator (id, person, desk, rights, first_day, last_day) values (?, ?, ?, ?::text[], ?, ?)
            """;
    private static final String END = """
            update registry_operator set last_day = ? where id = ? and (last_day is null or last_day > ?)
            """;

    private static final String WITHDRAW = "delete from registry_operator where id = ? and first_day > ?";

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Charts charts;
    private final People people;
    private final Ids ids;
    private final Today today;
    private final Trail trail;

    Desks(JdbcClient jdbc, Rights rights, Charts charts, People people, Ids ids, Today today, Trail trail) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.charts = charts;
        this.people = people;
        this.ids = ids;
        this.today = today;
        this.trail = trail;
    }

    /** A desk. @param lastDay on which it registers; null while it stays */
    public record Desk(
            UUID id,
            String name,
            String place,
            String unit,
            @Nullable LocalDate lastDay) {}

    /** Somebody who registers at a desk. */
    public record Operator(
            UUID id,
            UUID person,
            UUID desk,
            Set<Right> rights,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {

        /** Whether they may do it on {@code day}. */
        public boolean isOn(LocalDate day) {
            return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
        }
    }

    /** Every desk, those closed too, by name. */
    public List<Desk> all() {
        return jdbc.sql(ALL).query(Desk.class).list();
    }

    /** Every appointment, those still good first. */
    public List<Operator> operators() {
        return jdbc.sql(OPERATORS).query(Desks::operator).list();
    }

    /** The open desks at which one of {@code who} registers today; all while nobody was ever appointed. */
    public List<Desk> of(Set<UUID> who) {
        return jdbc
                .sql(OF)
                .param("people", Label.named(who.toArray(UUID[]::new)).sqlPeople())
                .param("day", today.date())
                .query(Desk.class)
                .list()
                .stream()
                .filter(desk -> desk.lastDay() == null || !today.date().isAfter(desk.lastDay()))
                .toList();
    }

    /** Opens a desk. */
    @Transactional
    public UUID open(String name, String place, String unit) {
        rights.requireHead();
        if (charts.on(today.date()).unit(unit).isEmpty()) {
            throw new Refusal("unit/archive.no_unit", unit);
        }
        UUID id = ids.next();
        try {
            jdbc.sql(OPEN).params(id, name, place, unit).update();
        } catch (DuplicateKeyException e) {
            throw new Refusal("name/registry.desk_taken", name);
        }
        trail.record("registry.desk_opened", new Subject("registry_desk", id));
        return id;
    }

    /** Closes a desk after today. */
    @Transactional
    public void close(UUID id) {
        rights.requireHead();
        if (jdbc.sql(CLOSE).params(today.date(), id).update() > 0) {
            trail.record("registry.desk_closed", new Subject("registry_desk", id));
        }
    }

    /** Gives somebody rights at a desk, from a day on and until another where one is given. */
    @Transactional
    public void appoint(UUID desk, UUID person, Set<Right> given, LocalDate firstDay, @Nullable LocalDate lastDay) {
        rights.requireHead();
        if (all().stream().noneMatch(each -> each.id().equals(desk) && each.lastDay() == null)) {
            throw new Refusal("desk/registry.no_desk");
        }
        if (people.name(person).isEmpty()) {
            throw new Refusal("person/registry.no_person");
        }
        if (given.isEmpty()) {
            throw new Refusal("rights/registry.no_rights");
        }
        if (firstDay.getYear() < 2000
                || firstDay.isAfter(today.date().plusYears(10))
                || lastDay != null
                        && (lastDay.isBefore(firstDay)
                                || lastDay.isAfter(today.date().plusYears(100)))) {
            throw new Refusal("lastDay/registry.ends_before");
        }
        UUID id = ids.next();
        String said = given.stream().map(Right::name).sorted().collect(Collectors.joining(",", "{", "}"));
        jdbc.sql(APPOINT)
                .params(id, person, desk, said, firstDay)
                .param(lastDay)
                .update();
        trail.record("registry.operator_appointed", new Subject("registry_operator", id), Map.of("rights", said));
    }

    /** Ends an appointment with today; one that has not begun never does. @throws NotFound where there is none */
    @Transactional
    public void end(UUID id) {
        rights.requireHead();
        if (operators().stream().noneMatch(operator -> operator.id().equals(id))) {
            throw new NotFound("registry operator " + id);
        }
        int gone = jdbc.sql(WITHDRAW).params(id, today.date()).update();
        if (gone + jdbc.sql(END).params(today.date(), id, today.date()).update() > 0) {
            trail.record("registry.operator_ended", new Subject("registry_operator", id));
        }
    }

    private static Operator operator(ResultSet rs, int row) throws SQLException {
        return new Operator(
                rs.getObject("id", UUID.class),
                rs.getObject("person", UUID.class),
                rs.getObject("desk", UUID.class),
                Stream.of((String[]) rs.getArray("rights").getArray())
                        .map(Right::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                rs.getObject("first_day", LocalDate.class),
                rs.getObject("last_day", LocalDate.class));
    }
}
