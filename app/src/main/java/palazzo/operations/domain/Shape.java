// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.domain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What shape the tables of a city have: the migrations that made them. Two cities of one shape hold each other's rows. */
final class Shape {

    private static final String APPLIED = """
            select version || ':' || coalesce(checksum, 0) from flyway_history
            where success and version is not null order by version collate "C"
            """;

    private Shape() {}

    static List<String> of(Connection connection) throws SQLException {
        List<String> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(APPLIED)) {
            while (rs.next()) {
                applied.add(rs.getString(1));
            }
        }
        return List.copyOf(applied);
    }
}
