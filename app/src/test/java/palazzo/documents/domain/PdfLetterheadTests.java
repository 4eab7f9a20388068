// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import palazzo.documents.Letterhead.Letter;
import palazzo.documents.Letterhead.Signer;
import palazzo.documents.Mark;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.ui.Words;

class PdfLetterheadTests {

    private static final City MILANO = new City(UUID.randomUUID(), "milano", "Comune di Milano", List.of());
    private static final Letter LETTER = new Letter(
            "Unità Relazioni con la Cittadinanza",
            "0018714/2026 del 2 dicembre 2026",
            LocalDate.of(2026, 12, 2),
            List.of("Gentile Signora", "Zoë Łukasiewicz-Ðorđević", "via dell'Olmo 12", "20100 Milano"),
            "Panchine del parco di via dell'Olmo",
            List.of(
                    "Gentile Signora,",
                    "abbiamo letto la Sua lettera del 23 novembre. Le panchine saranno riparate entro il 18 dicembre.",
                    "Un cordiale saluto"),
            new Signer("Corrado Menabrea", "Il Responsabile dell'Unità"),
            "7KQ2MBCD45");

    private final PdfLetterhead letterhead =
            new PdfLetterhead(TemplateEngine.createPrecompiled(ContentType.Html), new Words(), new PdfPress());

    @Test
    void theLetterSaysWhatItShall() throws IOException {
        assertThat(text(print(LETTER)))
                .contains("Comune di Milano")
                .contains("Unità Relazioni con la Cittadinanza")
                .contains("Prot. 0018714/2026 del 2 dicembre 2026")
                .contains("Zoë Łukasiewicz-Ðorđević")
                .contains("Oggetto: Panchine del parco di via dell'Olmo")
                .contains("Le panchine saranno riparate")
                .contains("Il Responsabile dell'Unità")
                .contains("Corrado Menabrea")
                .contains("1 / 1");
    }

    @Test
    void aScanOfItFindsItsCaseAgain() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(print(LETTER))) {
            BufferedImage scan = new PDFRenderer(pdf).renderImageWithDPI(0, 200, ImageType.GRAY);
            String read = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                                    scan.getWidth(),
                                    scan.getHeight(),
                                    scan.getRGB(0, 0, scan.getWidth(), scan.getHeight(), null, 0, scan.getWidth())))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
            assertThat(Mark.read(read)).contains(Mark.letter("milano", "7KQ2MBCD45"));
        }
        assertThat(text(print(LETTER))).contains("7KQ2MBCD45");
    }

    @Test
    void itIsPdfAWithEveryFontInside() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print(LETTER))) {
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("pdfaid:part>2<").contains("pdfaid:conformance>B<");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(LETTER.subject());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("it");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_B", "PDFUA_1"})
    void theValidatorAgrees(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = print(withText("Gentile Δήμαρχε, 10.000 €"));
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
    }

    @Test
    void hostileTextIsText() throws IOException {
        String hostile = "<b>Ciao</b> & <img src=\"file:///etc/passwd\"/> </p><script>x</script> ]]> &amp; {0}";
        assertThat(text(print(withText(hostile + "\u0000\u0007\u202e"))).replaceAll("\\s+", " "))
                .contains(hostile);
    }

    @Test
    void otherScriptsAreDrawn() throws IOException {
        String greeting = "Αγαπητέ Δήμαρχε · Уважаемый господин мэр · Të nderuar";
        assertThat(text(print(withText(greeting)))).contains(greeting);
    }

    @Test
    void aLongLetterGoesOnOverPages() throws IOException {
        List<String> long_ =
                Collections.nCopies(60, "Una frase che si ripete finché la pagina non è piena. ".repeat(3));
        byte[] pdf = print(with(long_));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(text(pdf)).contains("2 / " + document.getNumberOfPages());
        }
    }

    @Test
    void withoutNumberAndSignerItIsADraftOfTheSameLetter() throws IOException {
        Letter draft = new Letter(
                LETTER.unit(), null, LETTER.date(), LETTER.recipient(), LETTER.subject(), LETTER.paragraphs(), null);
        assertThat(text(print(draft))).contains("Un cordiale saluto").doesNotContain("Prot.", "Menabrea");
    }

    private byte[] print(Letter letter) {
        return CityScope.call(MILANO, () -> letterhead.print(letter));
    }

    private static Letter withText(String paragraph) {
        return with(List.of(paragraph));
    }

    private static Letter with(List<String> paragraphs) {
        return new Letter(
                LETTER.unit(),
                LETTER.number(),
                LETTER.date(),
                LETTER.recipient(),
                LETTER.subject(),
                paragraphs,
                LETTER.signer());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
