// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import palazzo.Palazzo;
import palazzo.Visit;

/** The server of the database is stopped under a house that is open, and started again. */
class TheDatabaseGoesAwayStory {

    @TempDir
    private Path folder;

    @Test
    void itIsToldInWordsAndComesBackByItself() throws IOException {
        DatabaseSettings settings = new DatabaseSettings(
                null, "palazzo_app", null, "postgres", null, folder.resolve("postgres"), freePort(), 4, false);
        EmbeddedDatabase server = EmbeddedDatabase.open(settings);
        try (ConfigurableApplicationContext house = house(server)) {
            int port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Visit livia = Visit.as(port, "milano.localhost", "livia.ferraguzzi");
            assertThat(livia.open("/").status()).isEqualTo(200);

            server.close();
            Visit.Seen away = livia.open("/");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.text()).contains("La banca dati non risponde").doesNotContain("Exception");
            assertThat(away.page().select("h1")).hasSize(1);

            server = EmbeddedDatabase.open(settings);
            assertThat(livia.open("/").status()).isEqualTo(200);
        } finally {
            server.close();
        }
    }

    private ConfigurableApplicationContext house(EmbeddedDatabase server) {
        return new SpringApplication(Palazzo.class)
                .run(
                        "--palazzo.demo=true",
                        "--palazzo.demo.mail=false",
                        "--palazzo.jobs=false",
                        "--server.port=0",
                        "--palazzo.db.url=" + server.url(),
                        "--palazzo.db.data=" + folder.resolve("postgres"),
                        "--palazzo.db.owner-password=" + server.password(),
                        "--palazzo.blobs=" + folder.resolve("blobs"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
