// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import palazzo.contents.Known.Scan;

/** The real clamd, that knows one harmful file, behind the socket in the file system on which Debian has it. */
@Tag("real")
class ClamdThroughItsSocketTests {

    private static final byte[] HARMFUL = "una cosa dannosa".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Process server;

    @BeforeEach
    void itRuns() throws IOException, NoSuchAlgorithmException {
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(HARMFUL));
        Files.writeString(signatures.resolve("own.hdb"), hash + ":" + HARMFUL.length + ":Cosa.Dannosa\n");
        Path settings = Files.writeString(
                folder.resolve("clamd.conf"), """
                LocalSocket %s
                DatabaseDirectory %s
                PidFile %s
                Foreground yes
                StreamMaxLength 1M
                """.formatted(socket(), signatures, folder.resolve("clamd.pid")));
        server = new ProcessBuilder("/usr/sbin/clamd", "--config-file=" + settings)
                .redirectErrorStream(true)
                .start();
        BufferedReader lines = server.inputReader();
        for (String line = lines.readLine(); !String.valueOf(line).contains("Self checking"); ) {
            assertThat(line).as("clamd did not open its socket").isNotNull();
            line = lines.readLine();
        }
        Thread.ofVirtual().start(() -> lines.lines().forEach(line -> {}));
    }

    @AfterEach
    void itEnds() throws InterruptedException {
        server.destroy();
        server.waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void itIsAskedByThePathOfItsSocket() {
        Clamd clamd = new Clamd(new AntivirusSettings(socket().toString(), Duration.ofSeconds(20)));
        assertThat(clamd.look("tutto bene".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Clamd.Verdict(Scan.CLEAN, ""));
        Clamd.Verdict verdict = clamd.look(HARMFUL);
        assertThat(verdict.scan()).isEqualTo(Scan.INFECTED);
        assertThat(verdict.threat()).startsWith("Cosa.Dannosa");
        // It hangs up at its limit while we still send, and now and then the connection breaks before its word is read.
        for (int time = 0; time < 100; time++) {
            assertThat(clamd.look(new byte[3 << 20]).scan()).isEqualTo(Scan.REFUSED);
        }
    }

    @Test
    void aSocketThatIsNotThereFails() {
        Clamd nobody = new Clamd(new AntivirusSettings(folder.resolve("none").toString(), Duration.ofSeconds(5)));
        assertThatThrownBy(() -> nobody.look(new byte[1])).isInstanceOf(UncheckedIOException.class);
    }

    private Path socket() {
        return folder.resolve("clamd.sock");
    }
}
