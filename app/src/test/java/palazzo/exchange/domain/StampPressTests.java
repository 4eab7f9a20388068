// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.kernel.Refusal;
import palazzo.law.Norm;

/** A stamp is read, and covers nothing. */
class StampPressTests {

    private static final List<String> LINES =
            List.of("Comune di Valdoria – AOO Protocollo", "Prot. n. 0000123/2026 del 2 dicembre 2026 – Entrata");
    private static final PDRectangle ALL = PDRectangle.A4;

    private final StampPress press = new StampPress();

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    @Norm("d.P.R. 445/2000, art. 55, c. 1")
    void itStandsAtTheTopWhereThePageIsWhite(int turned) throws IOException {
        byte[] pdf = page(turned, new PDRectangle(0, 0, 0, 0));
        try (PDDocument stamped = Loader.loadPDF(press.stamped(pdf, LINES))) {
            assertThat(new PDFTextStripper().getText(stamped)).contains("Prot. n. 0000123/2026");
            assertThat(stamped.getPage(0).getCropBox().getHeight()).isEqualTo(ALL.getHeight());
            assertThat(inkAtTheUpperRight(stamped)).as("turned by %s", turned).isTrue();
        }
    }

    @Test
    void itGoesBelowWhereTheTopIsFull() throws IOException {
        byte[] pdf = page(0, new PDRectangle(0, 300, ALL.getWidth(), ALL.getHeight() - 300));
        try (PDDocument stamped = Loader.loadPDF(press.stamped(pdf, LINES))) {
            assertThat(stamped.getPage(0).getCropBox().getHeight()).isEqualTo(ALL.getHeight());
            assertThat(new PDFTextStripper().getText(stamped)).contains("0000123/2026");
        }
    }

    @Test
    void aFullPageGetsAStripAbove() throws IOException {
        try (PDDocument stamped = Loader.loadPDF(press.stamped(page(0, ALL), LINES))) {
            assertThat(stamped.getPage(0).getCropBox().getHeight()).isGreaterThan(ALL.getHeight() + 20);
            assertThat(new PDFTextStripper().getText(stamped)).contains("0000123/2026");
        }
    }

    @Test
    void whatTheFontHasNotAndWhatIsTooLongIsNoObstacle() throws IOException {
        byte[] stamped = press.stamped(page(0, new PDRectangle()), List.of("Ω \uD83D\uDE00 città", "x".repeat(400)));
        try (PDDocument document = Loader.loadPDF(stamped)) {
            assertThat(new PDFTextStripper().getText(document)).contains("citt", "…");
        }
    }

    @Test
    void whatIsNoPdfOrHasAPasswordIsRefusedInWords() throws IOException {
        for (byte[] wrong : List.of(new byte[0], "%PDF-1.7 ciao".getBytes(), locked(), empty())) {
            assertThatThrownBy(() -> press.stamped(wrong, LINES)).isInstanceOf(Refusal.class);
        }
    }

    private static boolean inkAtTheUpperRight(PDDocument document) throws IOException {
        var seen = new PDFRenderer(document).renderImageWithDPI(0, 36);
        for (int y = 0; y < seen.getHeight() / 10; y++) {
            for (int x = seen.getWidth() / 2; x < seen.getWidth(); x++) {
                if ((seen.getRGB(x, y) & 0xFF) < 200) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] page(int turned, PDRectangle black) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(ALL);
            page.setRotation(turned);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.addRect(black.getLowerLeftX(), black.getLowerLeftY(), black.getWidth(), black.getHeight());
                out.fill();
            }
            return saved(document);
        }
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("padrone", "segreta", new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] empty() throws IOException {
        try (PDDocument document = new PDDocument()) {
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
