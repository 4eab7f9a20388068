// SPDX-License-Identifier: EUPL-1.2
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Registry numbers a second, by 1, 8 and 32 clients at once: the registry with its trail, label and check that a document
 * has one number, against a bare {@code update … returning} and one insert into a table of the same columns, on kept
 * connections of the same durable server. The two take turns of some seconds, so that a busy machine slows both.
 */
final class Numbers {

    private static final int ROUNDS = 5;
    private static final int TURN_MS = 3_000;

    private static final String TABLES = """
            create table city_milano.bare_counter (year int primary key, last bigint not null);
            insert into city_milano.bare_counter values (2026, 0);
            create table city_milano.bare_entry (like city_milano.registry_entry including all)
            """;
    private static final String NEXT =
            "update city_milano.bare_counter set last = last + 1 where year = 2026 returning last";
    private static final String ADD = """
            insert into city_milano.bare_entry
            values (?, 2026, ?, '2026-06-02 09:00+02', 'IN', 'Consorzio Navigli', 'Orari del mercato', repeat('a', 64),
                    null, null, 'letter', ?, null, 'UNIT', '{URC}', '{}')
            """;

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("palazzo-numbers");
        try (House house = new House(folder)) {
            DataSource owner = house.owner();
            try (Connection connection = owner.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(TABLES);
            }
            Result result = new Result("numbers");
            for (int clients : List.of(1, 8, 32)) {
                result.put("clients_" + clients, compared(house, owner, clients));
            }
            result.write();
        }
        System.exit(0);
    }

    private static Map<String, Object> compared(House house, DataSource owner, int clients) throws Exception {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Connection connection = owner.getConnection();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        long ours = 0;
        long bare = 0;
        turn(clients, i -> house.register());
        turn(clients, i -> bare(connections.get(i)));
        for (int i = 0; i < ROUNDS; i++) {
            ours += turn(clients, client -> house.register());
            bare += turn(clients, client -> bare(connections.get(client)));
        }
        for (Connection connection : connections) {
            connection.close();
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("registry_per_second", Math.round(ours * 1000.0 / TURN_MS / ROUNDS));
        found.put("bare_per_second", Math.round(bare * 1000.0 / TURN_MS / ROUNDS));
        found.put("share", Math.round(100.0 * ours / bare) / 100.0);
        return found;
    }

    private interface Work {
        Object of(int client) throws Exception;
    }

    /** How many pieces of work were done, by all clients together. */
    private static long turn(int clients, Work work) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService hands = Executors.newFixedThreadPool(clients)) {
            List<Future<Long>> done = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                Callable<Long> all = () -> {
                    long count = 0;
                    for (; !over.get(); count++) {
                        work.of(client);
                    }
                    return count;
                };
                done.add(hands.submit(all));
            }
            Thread.sleep(TURN_MS);
            over.set(true);
            long count = 0;
            for (Future<Long> each : done) {
                count += each.get();
            }
            return count;
        }
    }

    private static Object bare(Connection connection) throws SQLException {
        try (var next = connection.prepareStatement(NEXT);
                var add = connection.prepareStatement(ADD)) {
            var last = next.executeQuery();
            last.next();
            add.setObject(1, UUID.randomUUID());
            add.setLong(2, last.getLong(1));
            add.setObject(3, UUID.randomUUID());
            add.executeUpdate();
            connection.commit();
            return last;
        }
    }
}
