// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import palazzo.scans.TheScanner;

/** Files that scanners and strangers make, read in a process of its own. */
class SheetReadingTests {

    private final SheetReading reading;
    private final Path folder;

    SheetReadingTests(@TempDir Path folder) {
        this.folder = folder;
        this.reading = new SheetReading(new ScanSettings(folder, ""));
    }

    @Test
    void pagesAreReadSomeAtATime() throws Exception {
        byte[] tiff = TheScanner.tiff(
                TheScanner.letter(1.5, "Signor Sindaco,", "la fontana di largo Treves perde acqua.", "Cordiali saluti"),
                TheScanner.empty(),
                TheScanner.separator("milano", "URC", "ORDINARY"));
        SheetReading.Some some = reading.read(new ByteArrayInputStream(tiff), 2, 8);
        assertThat(some.all()).isEqualTo(3);
        assertThat(some.sheets()).extracting(SheetRead::number).containsExactly(2, 3);
        assertThat(some.sheets().getFirst().ink()).isZero();
        assertThat(Separator.in(some.sheets().getLast().marks())).isPresent();
        assertThat(Pictures.of(some.sheets().getLast().view()).getHeight()).isLessThanOrEqualTo(1100);
        assertThat(folder.resolve(".work")).isEmptyDirectory();
    }

    @Test
    void whatClaimsTooMuchIsRefusedInAWord() {
        refused(TheScanner.claiming(60_000, 60_000), "too_many_dots", "60000×60000");
        refused(TheScanner.pdf(1, "segreto"), "password", "");
        refused(TheScanner.pdf(5_000, ""), "too_many_pages", "5000");
        refused("Signor Sindaco".getBytes(StandardCharsets.UTF_8), "kind", "");
        byte[] half = TheScanner.tiff(TheScanner.letter(0, "a"));
        refused(Arrays.copyOf(half, half.length / 2), "broken", "");
    }

    @Test
    @Tag("real")
    void tesseractReadsItalianAndItsWordsAreFoundInThePdf() throws Exception {
        Ocr ocr = new Ocr(new ScanSettings(folder, "tesseract"));
        assertThat(ocr.isHere()).isTrue();
        byte[] tiff = TheScanner.tiff(TheScanner.letter(
                1.2,
                "Oggetto: Fontana di largo Treves",
                "Signor Sindaco, le scrivo perché la fontana di largo Treves",
                "perde acqua da settimane e nessuno è più venuto."));
        SheetRead page =
                reading.read(new ByteArrayInputStream(tiff), 1, 1).sheets().getFirst();
        Ocr.Words words = ocr.read(page.picture(), page.width(), page.height()).orElseThrow();
        assertThat(words.text()).contains("largo Treves", "perché", "nessuno è più venuto");
        assertThat(Quoted.subject(words.text())).isEqualTo("Fontana di largo Treves");
        byte[] pdf = Binding.pdf(
                java.util.List.of(new Binding.Leaf(page.picture(), page.width(), page.height(), words.layer())));
        try (var bound = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(bound))
                    .contains("Fontana", "settimane");
        }
    }

    @Test
    void withoutTheProgramNoWordsAreRead() {
        assertThat(new Ocr(new ScanSettings(folder, "")).isHere()).isFalse();
        assertThat(new Ocr(new ScanSettings(folder, "/nowhere/tesseract")).isHere())
                .isFalse();
    }

    private void refused(byte[] file, String code, String detail) {
        assertThatThrownBy(() -> reading.read(new ByteArrayInputStream(file), 1, 8))
                .isInstanceOfSatisfying(Unreadable.class, why -> {
                    assertThat(why.code()).isEqualTo(code);
                    assertThat(why.detail()).isEqualTo(detail);
                });
    }
}
