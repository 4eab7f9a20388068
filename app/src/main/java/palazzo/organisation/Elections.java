// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import palazzo.law.publicity.ElectoralPeriod;
import palazzo.law.publicity.Place;
import palazzo.law.publicity.Territory;

/** The electoral periods that the city has entered, and where it is: what the gate asks before anything goes out. */
@Repository
public class Elections {

    private static final String PERIODS = """
            select p.name, p.level, p.territory, p.called, p.closed, p.runoff_closed
            from organisation_electoral_period p where p.withdrawn_at is null order by p.called, p.id
            """;
    private static final String PLACE = "select p.town, p.province, p.region from organisation_place p";

    private final JdbcClient jdbc;

    Elections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every period, those of other territories included. */
    public List<ElectoralPeriod> periods() {
        return jdbc.sql(PERIODS).query((rs, row) -> period(rs)).list();
    }

    /** Where the city is; empty until it has said so. */
    public Optional<Place> place() {
        return jdbc.sql(PLACE)
                .query((rs, row) -> new Place(rs.getString("town"), rs.getString("province"), rs.getString("region")))
                .optional();
    }

    /** Where the city is; a place that is nowhere until it has said so. */
    public Place placeOrNowhere() {
        return place().orElse(Place.NOWHERE);
    }

    private static ElectoralPeriod period(ResultSet rs) throws SQLException {
        return new ElectoralPeriod(
                rs.getString("name"),
                new Territory(Territory.Level.valueOf(rs.getString("level")), rs.getString("territory")),
                rs.getObject("called", LocalDate.class),
                rs.getObject("closed", LocalDate.class),
                nullable(rs.getObject("runoff_closed", LocalDate.class)));
    }

    private static @Nullable LocalDate nullable(@Nullable LocalDate date) {
        return date;
    }
}
