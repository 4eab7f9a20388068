// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that see one city. At every hand-out the path is set, always with the same text, unless the server
 * itself has said that this is the one in force: from PostgreSQL 18 on it tells every change, that of a rollback too. What
 * we did ourselves is never remembered, because a rolled-back transaction undoes it, nor is the path reset on return,
 * because the driver would prepare again. Without a city the path is {@code ops}, where stray SQL finds none of the tables
 * it asks for.
 */
final class CityDataSource extends DelegatingDataSource {

    CityDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            enter(connection, path());
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void enter(Connection connection, String path) throws SQLException {
        if (!path.equals(connection.unwrap(PGConnection.class).getParameterStatus("search_path"))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set search_path to " + path);
            }
        }
    }

    private static String path() {
        return CityScope.city().map(city -> city.schema() + ", ext").orElse("ops");
    }
}
