// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.Norm;
import palazzo.law.readability.Hint.Kind;

class SubjectLineTests {

    @ParameterizedTest
    @Norm("direttiva Funzione pubblica 8 maggio 2002, oggetto")
    @CsvSource({"19,false", "20,true", "160,true", "161,false"})
    void aSubjectHasFrom20To160Characters(int length, boolean good) {
        String subject = "x".repeat(length);
        assertThat(SubjectLine.hints("  " + subject + " ").isEmpty()).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({
        "Trasmissione nota,true",
        "Trasmissione della nota prot. n. 1234/2026,true",
        "Comunicazioni varie e richiesta di documentazione,true",
        "'',true",
        "Trasmissione nota del Comitato sul mercato di via Osoppo,false",
        "La scuola Arcobaleno chiede il patrocinio per la festa,false"
    })
    void aSubjectThatWouldFitAnyLetterIsNamed(String subject, boolean generic) {
        assertThat(SubjectLine.hints(subject))
                .extracting(Hint::kind)
                .satisfies(kinds ->
                        assertThat(kinds.contains(Kind.SUBJECT_GENERIC)).isEqualTo(generic));
    }

    @Test
    void theAdviceAndTheWholeSubjectAreTold() {
        assertThat(SubjectLine.hints("Invio documenti")).hasSize(2).allSatisfy(hint -> {
            assertThat(hint.from()).isZero();
            assertThat(hint.to()).isEqualTo(15);
            assertThat(hint.found()).isEqualTo("Invio documenti");
        });
        Hint tooShort = SubjectLine.hints("Invio documenti").getFirst();
        assertThat(tooShort.kind()).isEqualTo(Kind.SUBJECT_LENGTH);
        assertThat(tooShort.advice().it()).startsWith("l'oggetto ha 15 caratteri: da 20 a 160");
        assertThat(tooShort.advice().en()).startsWith("the subject has 15 characters");
        assertThat(SubjectLine.hints("Invio documenti").getLast().advice().en()).startsWith("write who asks what");
        assertThat(SubjectLine.hints("y".repeat(1 << 20)).getFirst().found()).hasSize(160);
    }
}
