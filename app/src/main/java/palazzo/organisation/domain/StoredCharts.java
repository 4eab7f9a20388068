// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.OncePerRequest;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.CompetenceLine;
import palazzo.organisation.Unit;
import palazzo.tenancy.CityFounded;
import palazzo.tenancy.CityScope;

/** The charts of a city, each whole and in force from its day on. A new city begins with the model chart. */
@Repository
public class StoredCharts implements Charts {

    private static final String IN_FORCE =
            "select id, first_day, name from organisation_chart where first_day <= ? order by first_day desc limit 1";
    private static final String VERSIONS =
            "select v.id, v.first_day, v.name from organisation_chart v order by v.first_day desc limit 200";
    private static final String BEGINNING =
            "select v.id, v.first_day, v.name from organisation_chart v where v.first_day = ? for update";
    private static final String REMOVE = "delete from organisation_chart where id = ?";
    private static final String UNITS =
            "select code, parent, name_it, name_en from organisation_unit where chart = ? order by place";
    private static final String CARRIED = "select competence, unit, wording from organisation_carried where chart = ?";
    private static final String ADD = "insert into organisation_chart (id, first_day, name) values (?, ?, ?)";
    private static final String ADD_UNIT =
            "insert into organisation_unit (chart, code, parent, name_it, name_en, place) values (?, ?, ?, ?, ?, ?)";
    private static final String ADD_CARRIED =
            "insert into organisation_carried (chart, competence, unit, wording) values (?, ?, ?, ?)";

    private static final String KEPT = StoredCharts.class.getName() + " ";

    /** The model chart is as old as a city: dated before anything that a city may enter. */
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    /**
     * A version of the chart.
     *
     * @param id of the version as it is worded: each change gives it another
     */
    public record Version(UUID id, LocalDate firstDay, String name) {}

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Catalogue catalogue;

    /** A version never changes once written: it can be kept by its identity. */
    private final Map<UUID, Chart> read = new ConcurrentHashMap<>();

    StoredCharts(JdbcClient jdbc, Ids ids, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.catalogue = catalogue;
    }

    @Override
    public Chart on(LocalDate date) {
        return of(OncePerRequest.kept(
                Version.class, KEPT + CityScope.required().slug() + " " + date, () -> inForce(date)));
    }

    private Version inForce(LocalDate date) {
        return jdbc.sql(IN_FORCE)
                .param(date)
                .query(Version.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no chart in force on " + date));
    }

    /** Every version, the last to begin first. */
    public List<Version> versions() {
        return jdbc.sql(VERSIONS).query(Version.class).list();
    }

    /** The version that begins on {@code day}, held against others who would change it meanwhile. */
    public Optional<Version> beginningOn(LocalDate day) {
        return jdbc.sql(BEGINNING).param(day).query(Version.class).optional();
    }

    /** A version as a whole. */
    public Chart of(Version version) {
        return read.computeIfAbsent(version.id(), id -> whole(version));
    }

    /** Writes {@code chart} in the place of a version that begins on the same day. @return its identity from now on */
    @Transactional
    public UUID replace(Version version, Chart chart) {
        remove(version);
        return add(chart);
    }

    /** Takes a version out. */
    @Transactional
    public void remove(Version version) {
        jdbc.sql(REMOVE).param(version.id()).update();
        OncePerRequest.forget(KEPT);
        read.remove(version.id());
    }

    /** Writes a version that is in force from its day on. */
    @Transactional
    public UUID add(Chart chart) {
        UUID id = ids.next();
        OncePerRequest.forget(KEPT);
        jdbc.sql(ADD).params(id, chart.from(), chart.name()).update();
        int place = 0;
        for (Unit unit : chart.units()) {
            jdbc.sql(ADD_UNIT)
                    .params(id, unit.code(), unit.parent(), unit.nameIt(), unit.nameEn(), place++)
                    .update();
        }
        chart.carriers()
                .forEach((competence, units) -> units.forEach(unit -> jdbc.sql(ADD_CARRIED)
                        .params(id, competence, unit, chart.wordings().getOrDefault(competence, ""))
                        .update()));
        return id;
    }

    @EventListener
    void on(CityFounded founded) {
        Map<String, Set<String>> carriers = new HashMap<>();
        for (CompetenceLine line : catalogue.lines()) {
            carriers.put(line.code(), Set.of(line.unit()));
        }
        add(new Chart(EVER, "Funzionigramma modello", catalogue.modelUnits(), carriers, Map.of()));
    }

    private Chart whole(Version version) {
        List<Unit> units = jdbc.sql(UNITS)
                .param(version.id())
                .query((rs, row) -> new Unit(
                        rs.getString("code"), rs.getString("parent"), rs.getString("name_it"), rs.getString("name_en")))
                .list();
        Map<String, Set<String>> carriers = new HashMap<>();
        Map<String, String> wordings = new HashMap<>();
        jdbc.sql(CARRIED).param(version.id()).query(rs -> {
            carriers.computeIfAbsent(rs.getString("competence"), c -> new HashSet<>())
                    .add(rs.getString("unit"));
            if (!rs.getString("wording").isEmpty()) {
                wordings.put(rs.getString("competence"), rs.getString("wording"));
            }
        });
        return new Chart(version.firstDay(), version.name(), units, Map.copyOf(carriers), Map.copyOf(wordings));
    }
}
