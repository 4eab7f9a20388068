// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** All that a city holds, in short: whether anything changed in it, and which things that count their versions. */
final class CityState {

    private static final String TABLES = """
            select c.relname as name,
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'version' and a.atttypid = 'int'::regtype) as versioned,
                   (select string_agg(a.attname::text, ', ') from pg_index i
                    join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
                    where i.indrelid = c.oid and i.indisprimary) as key
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = ? and c.relkind = 'r' order by c.relname
            """;

    /** Who is inside, and which forms were sent: they change with every request. */
    private static final Set<String> NOT_OF_THE_ACT =
            Set.of("spring_session", "spring_session_attributes", "ui_sent_form", "flyway_history");

    private record Table(String name, boolean versioned, String key) {}

    private final JdbcClient jdbc;
    private final City city;
    private final String digest;
    private final String versions;

    CityState(JdbcClient jdbc, City city) {
        this.jdbc = jdbc;
        this.city = city;
        List<Table> tables = jdbc.sql(TABLES).param(city.schema()).query(Table.class).list().stream()
                .filter(table -> !NOT_OF_THE_ACT.contains(table.name()))
                .toList();
        digest = tables.stream()
                .map(table -> "select '%1$s', count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) from %1$s"
                        .formatted(table.name()))
                .collect(Collectors.joining(" union all "));
        versions = tables.stream()
                .filter(Table::versioned)
                .map(table -> "select '%1$s ' || row(%2$s)::text, version::text from %1$s t"
                        .formatted(table.name(), table.key()))
                .collect(Collectors.joining(" union all "));
    }

    /** How many rows each table has, and who wrote them last. */
    Map<String, String> sums() {
        return read(digest);
    }

    /** The version of each thing that counts them. */
    Map<String, String> versions() {
        return read(versions);
    }

    /** What stands in both and is not the same. */
    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(key -> before.containsKey(key) && !Objects.equals(before.get(key), after.get(key)))
                .collect(Collectors.toSet());
    }

    private Map<String, String> read(String sql) {
        Map<String, String> read = new HashMap<>();
        CityScope.run(
                city,
                () -> jdbc.sql(sql).query(row -> {
                    read.put(row.getString(1), row.getString(2));
                }));
        return read;
    }
}
