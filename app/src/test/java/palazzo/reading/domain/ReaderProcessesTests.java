// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import palazzo.reading.Inside;
import palazzo.reading.Signature.Fault;
import palazzo.reading.TheFiles;
import palazzo.reading.TheSigner;
import palazzo.reading.Trouble;
import palazzo.reading.Unreadable;

/** What reads is a process of its own: killed, starved or broken, the next file is read all the same. */
class ReaderProcessesTests {

    private static final ReaderProcesses READING = processes("384MB", "60s", null);

    @AfterAll
    static void end() {
        READING.destroy();
    }

    @Test
    void aFileIsReadAndItsPagesAreDrawn() throws IOException {
        byte[] pdf = TheFiles.pdf("Prima pagina", "Seconda pagina");
        Inside inside = READING.read(pdf);
        assertThat(inside.text()).contains("Prima pagina", "Seconda pagina");
        assertThat(inside.pages()).isEqualTo(2);
        assertThat(drawn(READING.picture(pdf, 1, 600)).getWidth()).isEqualTo(600);
        assertThatThrownBy(() -> READING.picture(pdf, 2, 600)).isInstanceOf(Unreadable.class);
    }

    @Test
    void anImageIsShrunkAndTurnedAndLosesWhatWasNotedInIt() throws IOException {
        BufferedImage png = drawn(READING.picture(TheFiles.picture("png", 3000, 1500), 0, 600));
        assertThat(png.getWidth()).isEqualTo(600);
        assertThat(png.getHeight()).isEqualTo(300);
        byte[] upright = READING.picture(TheFiles.photograph(400, 200, 6), 0, 600);
        assertThat(drawn(upright).getWidth()).isEqualTo(200);
        assertThat(new String(upright, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    @Test
    void anImageThatSaysItIsHugeIsRefusedAndTheNextIsDrawn() throws IOException {
        byte[] bomb = TheFiles.hugePng(60_000, 60_000);
        assertThat(READING.read(bomb).trouble()).isEqualTo(Trouble.TOO_LARGE);
        assertThatThrownBy(() -> READING.picture(bomb, 0, 600))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.TOO_LARGE));
        assertThat(drawn(READING.picture(TheFiles.picture("tiff", 40, 20), 0, 600))
                        .getWidth())
                .isEqualTo(40);
    }

    @Test
    void whatIsTooSlowIsKilledAndTheNextFileIsRead() {
        ReaderProcesses hurried = processes("384MB", "1ms", null);
        assertThat(hurried.read(TheFiles.pdf("mai letto")).trouble()).isEqualTo(Trouble.TIMED_OUT);
        assertThat(READING.read(TheFiles.utf8("letto")).text()).isEqualTo("letto");
        hurried.destroy();
    }

    @Test
    void ofWhatTakesLongTheBeginningIsKept() {
        String[] pages = IntStream.range(0, 5_000).mapToObj(i -> "Pagina " + i).toArray(String[]::new);
        ReaderProcesses hurried = processes("384MB", "15s", null);
        Inside inside = hurried.read(TheFiles.pdf(pages));
        assertThat(inside.text()).contains("Pagina 0");
        assertThat(inside.trouble()).isIn(null, Trouble.TIMED_OUT);
        hurried.destroy();
    }

    @Test
    void whatEatsTooMuchIsKilledAndTheNextFileIsRead() {
        ReaderProcesses small = processes("48MB", "60s", null);
        byte[] greedy = TheFiles.zip(Map.of("grande.bin", new byte[150_000_000]));
        assertThat(small.read(greedy).trouble()).isEqualTo(Trouble.TOO_LARGE);
        assertThat(small.read(TheFiles.utf8("letto")).text()).isEqualTo("letto");
        small.destroy();
    }

    @Test
    void aChainThatLeadsToAnAuthorityOfThisHouseIsTrusted(@TempDir Path anchors)
            throws IOException, CertificateEncodingException {
        Files.write(anchors.resolve("prova.cer"), TheSigner.authority().getEncoded());
        ReaderProcesses trusting = processes("384MB", "60s", anchors);
        TheSigner signer = new TheSigner(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
        byte[] envelope = signer.p7m(TheFiles.utf8("Delega"), Instant.parse("2026-11-20T09:30:00Z"));
        assertThat(trusting.read(envelope).signatures())
                .singleElement()
                .satisfies(signature -> assertThat(signature.faults()).containsExactly(Fault.REVOCATION_NOT_ASKED));
        trusting.destroy();
    }

    @Test
    void aChainOfWhichALinkWasOverThenIsTold(@TempDir Path anchors) throws IOException, CertificateEncodingException {
        Files.write(anchors.resolve("prova.cer"), TheSigner.authority().getEncoded());
        ReaderProcesses trusting = processes("384MB", "60s", anchors);
        TheSigner signer = new TheSigner(
                Instant.parse("2025-01-01T00:00:00Z"),
                Instant.parse("2028-01-01T00:00:00Z"),
                Instant.parse("2026-06-01T00:00:00Z"));
        byte[] before = signer.p7m(TheFiles.utf8("Delega"), Instant.parse("2026-05-20T09:30:00Z"));
        byte[] after = signer.p7m(TheFiles.utf8("Delega"), Instant.parse("2026-11-20T09:30:00Z"));
        assertThat(trusting.read(before).signatures().getFirst().faults()).doesNotContain(Fault.CHAIN_OVER);
        assertThat(trusting.read(after).signatures().getFirst().faults())
                .contains(Fault.CHAIN_OVER)
                .doesNotContain(Fault.NOT_TRUSTED);
        trusting.destroy();
    }

    @Test
    void nothingIsLeftBehind() {
        ReaderProcesses brief = new ReaderProcesses(new ReadingSettings(
                DataSize.parse("128MB"), Duration.ofSeconds(60), DataSize.parse("60MB"), Duration.ofMillis(1), null));
        assertThat(brief.read(TheFiles.utf8("letto")).text()).isEqualTo("letto");
        org.awaitility.Awaitility.await().until(() -> brief.resting() == 0);
    }

    private static ReaderProcesses processes(String memory, String time, @Nullable Path anchors) {
        return new ReaderProcesses(new ReadingSettings(
                DataSize.parse(memory),
                org.springframework.boot.convert.DurationStyle.detectAndParse(time),
                DataSize.parse("200MB"),
                Duration.ofMinutes(1),
                anchors));
    }

    private static BufferedImage drawn(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }
}
