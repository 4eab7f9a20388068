// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that see one city. The path is set at every hand-out, always with the same text, and never reset
 * or remembered: a reset makes the driver prepare again, and a rolled-back transaction undoes a remembered one. Without a
 * city the path is {@code ops}, where stray SQL finds none of the tables it asks for.
 */
final class CityDataSource extends DelegatingDataSource {

    CityDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(path());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static String path() {
        return CityScope.city()
                .map(city -> "set search_path to " + city.schema() + ", ext")
                .orElse("set search_path to ops");
    }
}
