// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.BadInput;
import palazzo.law.publicity.ElectoralPeriod;
import palazzo.law.publicity.Place;
import palazzo.law.publicity.Territory;
import palazzo.organisation.HouseActed;
import palazzo.tenancy.CityScope;

/** Enters electoral periods and where the city is. From then on the gate knows. */
@Repository
public class ElectionRegister {

    private static final String ALL = """
            select p.id, p.name, p.level, p.territory, p.called, p.closed, p.runoff_closed, p.act,
                   p.withdrawn_at is not null as withdrawn
            from organisation_electoral_period p order by p.called desc, p.id desc limit 200
            """;
    private static final String ADD = """
            insert into organisation_electoral_period (id, name, level, territory, called, closed, runoff_closed, act)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WITHDRAW =
            "update organisation_electoral_period set withdrawn_at = ? where id = ? and withdrawn_at is null";
    private static final String PLACE = """
            insert into organisation_place (town, province, region) values (?, ?, ?)
            on conflict (one) do update set town = excluded.town, province = excluded.province, region = excluded.region
            """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Today today;
    private final ApplicationEventPublisher events;

    ElectionRegister(JdbcClient jdbc, Ids ids, Today today, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.today = today;
        this.events = events;
    }

    /**
     * A period as it was entered.
     *
     * @param withdrawn it was entered by mistake
     */
    public record Entered(
            UUID id,
            String name,
            Territory.Level level,
            String territory,
            LocalDate called,
            LocalDate closed,
            @Nullable LocalDate runoffClosed,
            String act,
            boolean withdrawn) {

        /** Whether it holds on {@code day}. */
        public boolean holdsOn(LocalDate day) {
            LocalDate last = runoffClosed == null ? closed : runoffClosed;
            return !withdrawn && !day.isBefore(called) && !day.isAfter(last);
        }
    }

    /** The newest first. */
    public List<Entered> all() {
        return jdbc.sql(ALL).query(Entered.class).list();
    }

    /** Enters a period. @param act the decree that calls the polls @throws Refusal where its dates are impossible */
    @Transactional
    public void enter(
            String name,
            Territory.Level level,
            String territory,
            LocalDate called,
            LocalDate closed,
            @Nullable LocalDate runoffClosed,
            String act) {
        ElectoralPeriod period = period(name, level, territory, called, closed, runoffClosed);
        UUID id = ids.next();
        jdbc.sql(ADD)
                .params(id, period.name(), level.name(), territory, called, closed)
                .param(runoffClosed)
                .param(act)
                .update();
        events.publishEvent(new HouseActed(
                "electoral_period.entered",
                new Subject("electoral_period", id),
                Map.of("from", called.toString(), "to", period.lastDay().toString())));
    }

    /** Takes back a period that was entered by mistake; it stays in the list. */
    @Transactional
    public void withdraw(UUID id) {
        if (jdbc.sql(WITHDRAW).params(today.sqlNow(), id).update() == 1) {
            events.publishEvent(
                    new HouseActed("electoral_period.withdrawn", new Subject("electoral_period", id), Map.of()));
        }
    }

    /** Says where the city is. */
    @Transactional
    public void locate(Place place) {
        jdbc.sql(PLACE).params(place.town(), place.province(), place.region()).update();
        events.publishEvent(new HouseActed(
                "city.located",
                new Subject("city", CityScope.required().id()),
                Map.of("town", place.town(), "province", place.province(), "region", place.region())));
    }

    private static ElectoralPeriod period(
            String name,
            Territory.Level level,
            String territory,
            LocalDate called,
            LocalDate closed,
            @Nullable LocalDate runoffClosed) {
        try {
            return new ElectoralPeriod(name, new Territory(level, territory), called, closed, runoffClosed);
        } catch (BadInput impossible) {
            throw switch (impossible.field()) {
                case "closed" -> new Refusal("closed/electoral.closed");
                case "runoffClosed" -> new Refusal("runoffClosed/electoral.runoff");
                default -> new Refusal("territory/electoral.territory");
            };
        }
    }
}
