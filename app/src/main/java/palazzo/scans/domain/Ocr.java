// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the words of a page, in Italian, with Tesseract where the machine has it. */
@Component
class Ocr {

    private static final Duration MOST = Duration.ofSeconds(90);
    private static final Duration ASKED_WITHIN = Duration.ofSeconds(10);
    private static final String ITALIAN = "ita";

    /** The longer side of A4, in inches: paper of another size is read as if it were enlarged to it. */
    private static final double A4_INCHES = 297 / 25.4;

    private final String program;
    private final Path work;

    Ocr(ScanSettings settings) {
        this.program = settings.tesseract();
        this.work = settings.work();
    }

    /**
     * What was read.
     *
     * @param layer a PDF of one page that holds the words where they stand, and nothing that is seen
     */
    record Words(String text, byte[] layer) {}

    /** Whether there is a Tesseract here that knows Italian. */
    boolean isHere() {
        if (program.isBlank()) {
            return false;
        }
        try {
            return OwnProcess.inFolder(
                    work,
                    folder -> OwnProcess.run(List.of(program, "--list-langs"), folder, ASKED_WITHIN)
                            .filter(ended -> ended.said().lines().anyMatch(ITALIAN::equals))
                            .isPresent());
        } catch (IOException notHere) {
            return false;
        }
    }

    /** The words of a page; empty where they could not be read in time. */
    Optional<Words> read(byte[] picture, int width, int height) {
        try {
            return OwnProcess.inFolder(work, folder -> {
                Files.write(folder.resolve("picture.jpg"), picture);
                List<String> command = List.of(
                        program,
                        "picture.jpg",
                        "words",
                        "-l",
                        ITALIAN,
                        "--dpi",
                        dpi(width, height),
                        "-c",
                        "textonly_pdf=1",
                        "txt",
                        "pdf");
                boolean read = OwnProcess.run(command, folder, MOST)
                        .filter(ended -> ended.status() == 0)
                        .isPresent();
                return read ? Optional.of(words(folder)) : Optional.empty();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String dpi(int width, int height) {
        return String.valueOf(Math.max(70, Math.round(Math.max(width, height) / A4_INCHES)));
    }

    private static Words words(Path folder) throws IOException {
        return new Words(
                Files.readString(folder.resolve("words.txt"), StandardCharsets.UTF_8)
                        .replaceAll("\\f", "")
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip(),
                Files.readAllBytes(folder.resolve("words.pdf")));
    }
}
