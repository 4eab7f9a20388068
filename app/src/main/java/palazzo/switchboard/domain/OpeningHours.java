// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.organisation.Competence;
import palazzo.trail.Trail;

/** When the switchboard answers. A city that has not said so answers from half past eight to half past six on working days. */
@Repository
public class OpeningHours {

    private static final Hours USUAL = new Hours(LocalTime.of(8, 30), LocalTime.of(18, 30));
    private static final Subject SUBJECT = new Subject("switchboard", new java.util.UUID(0, 0));

    private static final String ALL = "select weekday, opens, closes from switchboard_opening order by weekday";
    private static final String CLEAR = "delete from switchboard_opening";
    private static final String ADD = "insert into switchboard_opening (weekday, opens, closes) values (?, ?, ?)";

    private final JdbcClient jdbc;
    private final Trail trail;

    OpeningHours(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** By day of the week; a day that is missing is closed. */
    public Map<DayOfWeek, Hours> week() {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        jdbc.sql(ALL).query(rs -> {
            week.put(
                    DayOfWeek.of(rs.getInt("weekday")),
                    new Hours(rs.getObject("opens", LocalTime.class), rs.getObject("closes", LocalTime.class)));
        });
        return week.isEmpty() ? usual() : week;
    }

    /** Puts other hours in their place. @throws Refusal where it would never answer */
    @Transactional
    @Competence("URC-02")
    public void keep(Map<DayOfWeek, Hours> week) {
        if (week.isEmpty()) {
            throw new Refusal("switchboard.never_open");
        }
        jdbc.sql(CLEAR).update();
        week.forEach((day, hours) -> jdbc.sql(ADD)
                .params(day.getValue(), hours.from(), hours.until())
                .update());
        trail.record("switchboard.hours", SUBJECT);
    }

    private static Map<DayOfWeek, Hours> usual() {
        Map<DayOfWeek, Hours> usual = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            usual.put(DayOfWeek.of(day), USUAL);
        }
        return usual;
    }
}
