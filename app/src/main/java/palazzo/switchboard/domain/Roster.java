// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.calendar.Holidays;
import palazzo.organisation.Actor;
import palazzo.organisation.Competence;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.trail.Trail;

/** The turns of the switchboard: nobody sits in two places, nobody shares an extension, and what nobody covers is shown. */
@Service
public class Roster {

    private static final String ALL = "select t.* from switchboard_turn t ";
    private static final String BETWEEN = ALL + "where t.day between ? and ? order by t.day, t.starts, t.ends, t.id";
    private static final String AT = ALL + """
            where t.day = ? and t.starts <= ? and t.ends > ? and t.extension = ? order by t.starts desc limit 1
            """;
    private static final String ADD =
            "insert into switchboard_turn (id, person, day, starts, ends, extension) values (?, ?, ?, ?, ?, ?)";
    private static final String REMOVE = "delete from switchboard_turn where id = ?";
    private static final String COPY = """
            insert into switchboard_turn (id, person, day, starts, ends, extension) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final OpeningHours opening;
    private final OfficeCalendar calendar;
    private final CallLabels labels;
    private final People people;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    Roster(
            JdbcClient jdbc,
            OpeningHours opening,
            OfficeCalendar calendar,
            CallLabels labels,
            People people,
            Trail trail,
            Ids ids,
            Today today) {
        this.jdbc = jdbc;
        this.opening = opening;
        this.calendar = calendar;
        this.labels = labels;
        this.people = people;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    /**
     * A day of the switchboard.
     *
     * @param open when it answers; null where it does not
     * @param gaps when it answers and nobody sits there
     */
    public record Day(LocalDate date, @Nullable Hours open, List<Turn> turns, List<Hours> gaps) {}

    /** The Monday of the week of {@code day}. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The seven days from {@code monday} on. */
    public List<Day> week(LocalDate monday) {
        List<Turn> turns = between(monday, monday.plusDays(6));
        Map<DayOfWeek, Hours> week = opening.week();
        Holidays holidays = calendar.holidays();
        return monday.datesUntil(monday.plusDays(7))
                .map(day -> day(day, turns, holidays.isHoliday(day) ? null : week.get(day.getDayOfWeek())))
                .toList();
    }

    /** Who sits there now, by their beginning. */
    public List<Turn> now() {
        LocalDate day = today.date();
        LocalTime time = LocalTime.ofInstant(today.now(), Today.ROME);
        return between(day, day).stream()
                .filter(turn -> turn.hours().holds(time))
                .toList();
    }

    /** Who sat at {@code extension} at an instant; null where nobody is known to. */
    @Nullable
    UUID at(String extension, Instant instant) {
        LocalTime time = LocalTime.ofInstant(instant, Today.ROME);
        return extension.isEmpty()
                ? null
                : jdbc.sql(AT)
                        .params(Today.dateOf(instant), time, time, extension)
                        .query(Roster::turn)
                        .optional()
                        .map(Turn::person)
                        .orElse(null);
    }

    /** Those who may sit there, by name. */
    public List<Actor> operators() {
        return labels.switchboard().stream()
                .flatMap(unit -> people.inUnit(unit, today.date()).stream())
                .distinct()
                .sorted(Comparator.comparing(Actor::name))
                .toList();
    }

    /**
     * Adds a turn.
     *
     * @throws Refusal where they sit elsewhere then, the extension is another's, or they do not carry the switchboard
     */
    @Transactional
    @Competence("URC-02")
    public UUID add(UUID person, LocalDate day, Hours hours, String extension) {
        if (operators().stream().noneMatch(operator -> person.equals(operator.person()))) {
            throw new Refusal("person/turn.no_operator");
        }
        UUID id = ids.next();
        try {
            jdbc.sql(ADD)
                    .params(id, person, day, hours.from(), hours.until(), extension)
                    .update();
        } catch (DataIntegrityViolationException overlaps) {
            throw new Refusal("starts/turn.overlaps");
        }
        trail.record("turn.added", subject(id), Map.of("day", day.toString()));
        return id;
    }

    /** Takes a turn off. */
    @Transactional
    @Competence("URC-02")
    public void remove(UUID id) {
        if (jdbc.sql(REMOVE).param(id).update() == 0) {
            throw new NotFound("turn " + id);
        }
        trail.record("turn.removed", subject(id));
    }

    /** Copies the week before into that of {@code monday}, leaving what stands there. @return how many turns were added */
    @Transactional
    @Competence("URC-02")
    public int repeat(LocalDate monday) {
        int copied = 0;
        for (Turn turn : between(monday.minusDays(7), monday.minusDays(1))) {
            UUID id = ids.next();
            int added = jdbc.sql(COPY)
                    .params(id, turn.person(), turn.day().plusDays(7), turn.starts(), turn.ends(), turn.extension())
                    .update();
            if (added > 0) {
                trail.record(
                        "turn.added",
                        subject(id),
                        Map.of("day", turn.day().plusDays(7).toString()));
            }
            copied += added;
        }
        return copied;
    }

    private List<Turn> between(LocalDate first, LocalDate last) {
        return jdbc.sql(BETWEEN).params(first, last).query(Roster::turn).list();
    }

    private static Day day(LocalDate date, List<Turn> all, @Nullable Hours open) {
        List<Turn> turns = all.stream().filter(turn -> turn.day().equals(date)).toList();
        List<Hours> covered = turns.stream().map(Turn::hours).toList();
        return new Day(date, open, turns, open == null ? List.of() : open.without(covered));
    }

    private static Subject subject(UUID id) {
        return new Subject("turn", id);
    }

    private static Turn turn(ResultSet rs, int row) throws SQLException {
        return new Turn(
                rs.getObject("id", UUID.class),
                rs.getObject("person", UUID.class),
                rs.getObject("day", LocalDate.class),
                rs.getObject("starts", LocalTime.class),
                rs.getObject("ends", LocalTime.class),
                rs.getString("extension"));
    }
}
