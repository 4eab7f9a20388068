// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import palazzo.tenancy.City;

/**
 * A table of a city, as it goes into a file and comes out of it: text of COPY, rows in the order of their key. The order of
 * letters is that of their bytes, so that two databases agree whatever their language is.
 *
 * @param columns without generated ones, by name
 * @param key the columns of its primary key, as they are sorted by
 * @param identities columns whose values the database itself gives
 * @param needs other tables that its rows refer to
 */
record CityTable(String name, List<String> columns, List<String> key, List<String> identities, Set<String> needs) {

    /**
     * What stays behind: who is logged in, which forms were sent, and the history of migrations, which the other house
     * makes itself.
     */
    private static final String ALL = """
            select c.relname as name,
                   array(select a.attname::text from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         order by a.attname collate "C") as columns,
                   array(select case when a.attcollation <> 0 then format('%I collate "C"', a.attname)
                                     else format('%I', a.attname) end
                         from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (attnum, place)
                         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                         where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
                   array(select a.attname::text from pg_attribute a
                         where a.attrelid = c.oid and a.attidentity <> '') as identities,
                   array(select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
                         where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as needs
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind = 'r'
              and c.relname not in ('flyway_history', 'spring_session', 'spring_session_attributes',
                'ui_sent_form')
            order by c.relname collate "C"
            """;

    /** The tables of a city, each after those that it needs. */
    static List<CityTable> of(City city, Connection connection) throws SQLException {
        List<CityTable> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setString(1, city.schema());
            ResultSet rs = statement.executeQuery();
            while (rs.next()) {
                found.add(new CityTable(
                        rs.getString("name"),
                        list(rs, "columns"),
                        list(rs, "key"),
                        list(rs, "identities"),
                        Set.copyOf(list(rs, "needs"))));
            }
        }
        return inOrder(found);
    }

    /** How values are written: the same in every session, wherever the server stands. */
    static void sayValuesPlainly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local datestyle = 'ISO, YMD'");
            statement.execute("set local intervalstyle = 'iso_8601'");
            statement.execute("set local bytea_output = 'hex'");
            statement.execute("set local extra_float_digits = 1");
        }
    }

    /** Writes its rows. @return how many */
    long write(Connection connection, OutputStream to) throws SQLException, IOException {
        String sql = "copy (select %s from %s order by %s) to stdout"
                .formatted(quoted(columns), quoted(name), String.join(", ", key));
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, to);
    }

    /** Reads rows into it, and lets the identities it gives go on after them. @return how many */
    long read(Connection connection, InputStream from) throws SQLException, IOException {
        String sql = "copy %s (%s) from stdin".formatted(quoted(name), quoted(columns));
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, from);
        for (String identity : identities) {
            goOn(connection, identity);
        }
        return rows;
    }

    private void goOn(Connection connection, String identity) throws SQLException {
        String sql = "select setval(pg_get_serial_sequence(?, ?), max(%s)) from %s"
                .formatted(quoted(identity), quoted(name));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, quoted(name));
            statement.setString(2, identity);
            statement.execute();
        }
    }

    private static List<CityTable> inOrder(List<CityTable> tables) {
        List<CityTable> left = new ArrayList<>(tables);
        List<CityTable> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<String> names = left.stream().map(CityTable::name).collect(Collectors.toSet());
            CityTable next = left.stream()
                    .filter(table -> table.needs().stream().noneMatch(names::contains))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables that need each other: " + names));
            ordered.add(next);
            left.remove(next);
        }
        return List.copyOf(ordered);
    }

    private static List<String> list(ResultSet rs, String column) throws SQLException {
        return List.of((String[]) rs.getArray(column).getArray());
    }

    private static String quoted(List<String> names) {
        return names.stream().map(CityTable::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
