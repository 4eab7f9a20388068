// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A name is believed only where the bytes say the same. */
class FormatsTests {

    @Test
    void aNameAndAContentAgreeOrNot() {
        assertThat(Formats.disagree("bando.pdf", "application/pdf")).isFalse();
        assertThat(Formats.disagree("BANDO.PDF", "application/pdf")).isFalse();
        assertThat(Formats.disagree("bando.pdf", "image/png")).isTrue();
        assertThat(Formats.disagree("elenco.csv", "text/plain")).isFalse();
        assertThat(Formats.disagree("senza-nome", "image/png")).isFalse();
    }

    @Test
    void programsAreProgramsWhateverTheirName() {
        assertThat(Formats.isProgram("application/x-msdownload")).isTrue();
        assertThat(Formats.isProgram("application/pdf")).isFalse();
    }

    @Test
    void theListIsReadAndEveryEndingStandsInItOnce() {
        assertThat(Formats.of("application/vnd.oasis.opendocument.text"))
                .hasValueSatisfying(odt -> assertThat(odt.fit()).isEqualTo("yes"));
        assertThat(Formats.of("application/vnd.ms-excel"))
                .hasValueSatisfying(xls -> assertThat(xls.fit()).isEqualTo("no"));
        assertThat(Formats.of("application/x-unheard-of")).isEmpty();
    }

    @Test
    void aKindIsCalledAfterItsOwnFormatAndWhatNobodyKnowsAfterNone() {
        assertThat(Formats.of("text/plain"))
                .hasValueSatisfying(text -> assertThat(text.name()).isEqualTo("TXT"));
        assertThat(Formats.of("text/html"))
                .hasValueSatisfying(page -> assertThat(page.name()).isEqualTo("HTML"));
        assertThat(Formats.of("application/vnd.ms-tnef"))
                .hasValueSatisfying(box -> assertThat(box.name()).isEqualTo("TNEF"));
        assertThat(Formats.of("application/octet-stream")).isEmpty();
        assertThat(Formats.isUnknown("application/octet-stream")).isTrue();
        assertThat(Formats.isUnknown("application/pdf")).isFalse();
    }
}
