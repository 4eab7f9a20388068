// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL of one small office, run by the house itself in a folder: durable settings, a password, Italian order of
 * letters. A server that outlived a killed house is found by its lock file and taken over.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String OWNER = "postgres";
    private static final String OTHERS = """
            select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
            """;

    private final String url;
    private final String password;
    private final Stop stop;

    private EmbeddedDatabase(String url, String password, Stop stop) {
        this.url = url;
        this.password = password;
        this.stop = stop;
    }

    /** How the server is stopped. */
    private interface Stop {
        void run() throws IOException, SQLException;
    }

    /** Starts the server of the folder, or takes over the one that still runs there. */
    static EmbeddedDatabase open(DatabaseSettings settings) {
        try {
            Path folder = settings.data().toAbsolutePath();
            Files.createDirectories(folder.getParent());
            String password = password(folder.resolveSibling(folder.getFileName() + ".password"));
            Integer running = runningPort(folder);
            if (running != null && answers(running, password)) {
                LOG.info("The database in {} still runs on port {}: taken over.", folder, running);
                return new EmbeddedDatabase(url(running), password, () -> stopUnlessUsed(folder, running, password));
            }
            return start(settings, folder, password);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The embedded database in " + settings.data() + " does not start.", e);
        }
    }

    private static EmbeddedDatabase start(DatabaseSettings settings, Path folder, String password)
            throws IOException, SQLException {
        boolean fresh = !Files.exists(folder.resolve("PG_VERSION"));
        String durable = settings.durable() ? "on" : "off";
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(settings.port())
                .setConnectConfig("password", password)
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "it")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("fsync", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                // A question to many tables reads little of each: to start a worker would take longer.
                .setServerConfig("enable_parallel_append", "off")
                .start();
        if (fresh) {
            secure(server.getPort(), folder, password);
        }
        return new EmbeddedDatabase(url(server.getPort()), password, server::close);
    }

    /** A new server trusts everybody on the machine: from now on it wants the password. */
    private static void secure(int port, Path folder, String password) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url(port), OWNER, password);
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            Files.write(
                    folder.resolve("pg_hba.conf"),
                    List.of(
                            "host all all 127.0.0.1/32 scram-sha-256",
                            "host all all ::1/128 scram-sha-256",
                            "local all all scram-sha-256"));
            statement.execute("select pg_reload_conf()");
        }
    }

    private static @Nullable Integer runningPort(Path folder) throws IOException {
        List<String> lines = lock(folder);
        return process(lines).isPresent() && lines.size() > 3
                ? Integer.valueOf(lines.get(3).strip())
                : null;
    }

    private static List<String> lock(Path folder) throws IOException {
        Path lock = folder.resolve("postmaster.pid");
        return Files.exists(lock) ? Files.readAllLines(lock) : List.of();
    }

    private static Optional<ProcessHandle> process(List<String> lock) {
        return lock.stream().findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
    }

    /** The house that started a server may still work with it, while a command took it over and has ended. */
    private static void stopUnlessUsed(Path folder, int port, String password) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url(port), OWNER, password);
                var others = connection.createStatement().executeQuery(OTHERS)) {
            others.next();
            if (others.getLong(1) > 0) {
                return;
            }
        }
        process(lock(folder)).ifPresent(ProcessHandle::destroy);
    }

    private static boolean answers(int port, String password) {
        try (Connection connection = DriverManager.getConnection(url(port), OWNER, password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String url() {
        return url;
    }

    String owner() {
        return OWNER;
    }

    String password() {
        return password;
    }

    /** Stops the server that this house started; one that it took over, unless another process works with it. */
    @Override
    public void close() {
        try {
            stop.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            LOG.info("The database at {} is gone already.", url);
        }
    }
}
