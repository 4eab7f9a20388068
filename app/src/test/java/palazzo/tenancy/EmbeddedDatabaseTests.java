// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house that started it dies here without a word: nothing of it is closed but its connections. */
class EmbeddedDatabaseTests {

    private final DatabaseSettings settings;
    private final EmbeddedDatabase started;

    EmbeddedDatabaseTests(@TempDir Path folder) {
        settings = new DatabaseSettings(
                null, "palazzo_app", null, "postgres", null, folder.resolve("postgres"), 0, 2, false);
        started = EmbeddedDatabase.open(settings);
    }

    @AfterEach
    void stop() {
        started.close();
    }

    @Test
    void aServerTakenOverIsLeftToWhoeverStillWorksWithIt() throws SQLException {
        try (Connection atWork = connect()) {
            EmbeddedDatabase.open(settings).close();
            assertThat(atWork.isValid(5)).isTrue();
            try (Connection another = connect()) {
                assertThat(another.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void aServerTakenOverFromTheDeadStopsWithWhoeverTookIt() throws Exception {
        Path lock = settings.data().resolve("postmaster.pid");
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(lock).getFirst().strip()))
                .orElseThrow();
        EmbeddedDatabase.open(settings).close();
        assertThat(server.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        assertThat(lock).doesNotExist();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(started.url(), started.owner(), started.password());
    }
}
