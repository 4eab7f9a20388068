// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.kernel.Today;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Chart;
import palazzo.organisation.CompetenceLine;
import palazzo.organisation.CompetenceMoved;
import palazzo.organisation.Unit;
import palazzo.organisation.domain.StoredCharts.Version;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/**
 * When the day of a new chart has come, open work follows it. Permission needs no help: it asks the chart of the day
 * anyway.
 */
@Component
public class Reorganisation implements CityJob {

    private static final String UNFOLLOWED = """
            select v.id, v.first_day, v.name from organisation_chart v
            where v.followed_at is null and v.first_day <= ?
            order by v.first_day
            for update
            """;
    private static final String FOLLOWED = "update organisation_chart set followed_at = ? where id = ?";

    private final JdbcClient jdbc;
    private final StoredCharts charts;
    private final Catalogue catalogue;
    private final Today today;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Reorganisation(
            JdbcClient jdbc,
            StoredCharts charts,
            Catalogue catalogue,
            Today today,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.charts = charts;
        this.catalogue = catalogue;
        this.today = today;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public String name() {
        return "organisation.chart";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(City city) {
        follow();
    }

    /**
     * Leads open work to the units that carry it in the chart of today, where that has not been done yet: one version
     * after the other, because a house that stood still may have several to follow.
     */
    public void follow() {
        transaction.executeWithoutResult(status -> jdbc.sql(UNFOLLOWED)
                .param(today.date())
                .query(Version.class)
                .list()
                .forEach(this::follow));
    }

    /** Leads open work from {@code old} to {@code now}, which is the version in force. In a transaction. */
    void lead(Chart old, Chart now, UUID version) {
        catalogue.lines().stream().map(CompetenceLine::code).forEach(code -> lead(code, old, now));
        jdbc.sql(FOLLOWED).params(today.sqlNow(), version).update();
    }

    private void follow(Version version) {
        Chart now = charts.of(version);
        lead(before(version.firstDay()).orElse(now), now, version.id());
    }

    /** What nobody carries any more stays where it is: it is not lost with the competence. */
    private void lead(String competence, Chart old, Chart now) {
        Set<String> carriers = now.carriersOf(competence);
        List<String> newcomers = now.units().stream()
                .map(Unit::code)
                .filter(carriers::contains)
                .filter(unit -> !old.carriersOf(competence).contains(unit))
                .toList();
        String to = newcomers.stream()
                .findFirst()
                .or(() -> carriers.stream().sorted().findFirst())
                .orElse("");
        old.carriersOf(competence).stream()
                .filter(unit -> !to.isEmpty() && !carriers.contains(unit))
                .forEach(from -> events.publishEvent(new CompetenceMoved(competence, from, to)));
    }

    private Optional<Chart> before(LocalDate firstDay) {
        return charts.versions().stream()
                .filter(version -> version.firstDay().isBefore(firstDay))
                .findFirst()
                .map(charts::of);
    }
}
