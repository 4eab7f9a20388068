// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import palazzo.reading.Inside;
import palazzo.reading.OldFiles;
import palazzo.reading.TheFiles;
import palazzo.reading.Trouble;
import palazzo.reading.Unreadable;

/** What is in a file is found by its bytes, and hostile ones come to an end. */
class InspectionTests {

    private static final String SENTENCE = "Il patrocinio per la mostra dei presepi";

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("application/pdf", TheFiles.pdf(SENTENCE)),
                Arguments.of(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        TheFiles.docx(SENTENCE)),
                Arguments.of("application/vnd.ms-excel", TheFiles.xls(SENTENCE)),
                Arguments.of(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", TheFiles.xlsx(SENTENCE)),
                Arguments.of(
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                        TheFiles.pptx(SENTENCE)),
                Arguments.of("application/vnd.oasis.opendocument.text", TheFiles.odt(SENTENCE)),
                Arguments.of("application/rtf", TheFiles.rtf(SENTENCE)),
                Arguments.of("text/html", TheFiles.utf8("<html><body><p>" + SENTENCE + "</p></body></html>")),
                Arguments.of("text/plain", TheFiles.utf8(SENTENCE)),
                Arguments.of("application/msword", OldFiles.doc(SENTENCE)),
                Arguments.of(
                        "application/vnd.ms-outlook",
                        OldFiles.msg("Oggetto", SENTENCE, "nota.txt", TheFiles.utf8("nota"))),
                Arguments.of("application/vnd.ms-tnef", OldFiles.winmail("nota.txt", TheFiles.utf8(SENTENCE))),
                Arguments.of("message/rfc822", TheFiles.eml("Oggetto", SENTENCE, "nota.txt", TheFiles.utf8("nota"))),
                Arguments.of("application/zip", TheFiles.zip(Map.of("lettera.txt", TheFiles.utf8(SENTENCE)))));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void kindAndWordsComeFromTheBytes(String kind, byte[] bytes) {
        Inside inside = Inspection.of(bytes);
        assertThat(inside.kind()).isEqualTo(kind);
        assertThat(inside.text()).contains(SENTENCE);
        assertThat(inside.trouble()).isNull();
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void accentsAreReadWhateverTheCharset(Charset charset) {
        String text =
                "Perché la città non è più così: la società dirà che è già tornata a trovarla, però ciò sarà vero. "
                        .repeat(5);
        assertThat(Inspection.of(text.getBytes(charset)).text()).contains("Perché la città non è più così");
    }

    static Stream<Charset> charsets() {
        return Stream.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                Charset.forName("windows-1252"),
                StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatLiesInAMailInAZipIsReadAndCanBeOpened() {
        byte[] mail = TheFiles.eml("Inoltro", "In allegato.", "bando.pdf", TheFiles.pdf("Scadenza del bando"));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("elenco.txt", TheFiles.utf8("elenco dei documenti"));
        entries.put("posta/inoltro.eml", mail);
        byte[] zip = TheFiles.zip(entries);
        Inside inside = Inspection.of(zip);
        assertThat(inside.text()).contains("elenco dei documenti", "In allegato.", "Scadenza del bando");
        assertThat(inside.items())
                .extracting(Inside.Item::path, Inside.Item::name, Inside.Item::kind)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("1", "posta/inoltro.eml", "message/rfc822"),
                        org.assertj.core.groups.Tuple.tuple("1.0", "bando.pdf", "application/pdf"));
        assertThat(Kinds.of(Inspection.opened(zip, "1.0"))).isEqualTo("application/pdf");
        assertThat(Inspection.opened(zip, "0")).isEqualTo(TheFiles.utf8("elenco dei documenti"));
        assertThatThrownBy(() -> Inspection.opened(zip, "7")).isInstanceOf(Unreadable.class);
    }

    @Test
    void whatLiesInAMailOfOutlookAndInAMailInAMailIsReadAndCanBeOpened() {
        byte[] pdf = TheFiles.pdf("Il verbale della consulta");
        byte[] inner = TheFiles.eml("Dentro", "La mail di dentro", "verbale.pdf", pdf);
        for (byte[] outer : List.of(
                OldFiles.msg("Fuori", "In allegato.", "dentro.eml", inner),
                OldFiles.winmail("dentro.eml", inner),
                TheFiles.eml("Fuori", "In allegato.", "dentro.eml", inner))) {
            Inside inside = Inspection.of(outer);
            assertThat(inside.text()).contains("La mail di dentro", "Il verbale della consulta");
            assertThat(inside.items()).extracting(Inside.Item::name).contains("dentro.eml", "verbale.pdf");
            String path = inside.items().stream()
                    .filter(item -> item.name().equals("verbale.pdf"))
                    .findFirst()
                    .orElseThrow()
                    .path();
            assertThat(Inspection.opened(outer, path)).isEqualTo(pdf);
        }
    }

    @Test
    void whatWantsAPasswordSaysSo() {
        assertThat(Inspection.of(TheFiles.lockedPdf("segreto", SENTENCE)).trouble())
                .isEqualTo(Trouble.PASSWORD);
        assertThat(Inspection.of(TheFiles.lockedDocx("segreto", SENTENCE)).trouble())
                .isEqualTo(Trouble.PASSWORD);
    }

    @Test
    void aProgramThatCallsItselfAPdfIsAProgram() {
        byte[] program = new byte[400];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        assertThat(Inspection.of(program).kind()).isEqualTo("application/x-msdownload");
    }

    @Test
    void aZipBombIsLeftWhenItHasUnfoldedEnough() {
        Inside inside = Inspection.of(TheFiles.bomb(400));
        assertThat(inside.trouble()).isEqualTo(Trouble.TOO_LARGE);
    }

    @Test
    void thingsInThingsAreFollowedOnlySoDeep() {
        byte[] bytes = TheFiles.utf8("in fondo a tutto");
        for (int i = 0; i < 30; i++) {
            bytes = TheFiles.zip(Map.of("dentro.zip", bytes));
        }
        Inside inside = Inspection.of(bytes);
        assertThat(inside.text()).doesNotContain("in fondo a tutto");
        assertThat(inside.items()).extracting(Inside.Item::trouble).contains(Trouble.TOO_DEEP);
    }

    @Test
    void tenThousandFilesInOneAreTooMany() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 10_000; i++) {
            entries.put(i + ".txt", TheFiles.utf8("parola" + i));
        }
        Inside inside = Inspection.of(TheFiles.zip(entries));
        assertThat(inside.trouble()).isEqualTo(Trouble.TOO_MANY);
        assertThat(inside.text()).contains("parola0", "parola900");
    }

    @Test
    void halfAFileIsUnreadableAndAnEmptyOneIsEmpty() {
        byte[] docx = TheFiles.docx(SENTENCE);
        assertThat(Inspection.of(java.util.Arrays.copyOf(docx, docx.length / 2)).trouble())
                .isEqualTo(Trouble.UNREADABLE);
        assertThat(Inspection.of(new byte[0]))
                .isEqualTo(new Inside("application/x-empty", "", 0, java.util.List.of(), java.util.List.of(), null));
    }

    @Test
    void anXmlThatFetchesOrMultipliesDoesNeither() {
        byte[] bomb = TheFiles.utf8("""
                <?xml version="1.0"?>
                <!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
                <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
                <!ENTITY x SYSTEM "file:///etc/passwd">]>
                <a>&f;&x;</a>""");
        assertThat(Inspection.of(bomb).text()).doesNotContain("root:").hasSizeLessThan(100_000);
    }

    @Test
    void aNameIsOnlyAName() {
        Inside inside = Inspection.of(TheFiles.zip(Map.of("../../../etc/passwd\u202e", TheFiles.utf8("x"))));
        assertThat(inside.items()).singleElement().extracting(Inside.Item::name).isEqualTo("../../../etc/passwd");
    }
}
