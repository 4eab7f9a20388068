// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "verbale.pdf, verbale.pdf",
        "'Così è, se vi pare.pdf', 'Così è, se vi pare.pdf'",
        "../../etc/passwd, passwd",
        "C:\\Documenti\\lettera.docx, lettera.docx",
        "'fdp\u202egpj.exe', fdpgpj.exe",
        "'a\r\nSet-Cookie: x', 'aSet-Cookie: x'",
        "'', senza-nome",
        "'..', senza-nome",
        "'cartella/', senza-nome"
    })
    void aStrangersNameIsMadeHarmless(String given, String kept) {
        assertThat(FileName.of(given)).isEqualTo(kept);
    }

    @org.junit.jupiter.api.Test
    void aNameThatIsTooLongKeepsItsEnding() {
        assertThat(FileName.of("à".repeat(300) + ".p7m")).hasSize(150).endsWith(".p7m");
    }
}
