// SPDX-License-Identifier: EUPL-1.2
package palazzo.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuestionTests {

    @Test
    void whatIsNamedIsTakenOutOfTheWords() {
        Question question =
                Question.of("lampioni mittente:\"Tre Corti\" dal:1/11/2026 al:2026-11-30 -tram tema:MOB spent*");
        assertThat(question.words()).isEqualTo("lampioni -tram");
        assertThat(question.beginnings()).containsExactly("spent");
        assertThat(question.sender()).containsExactly("Tre", "Corti");
        assertThat(question.topic()).isEqualTo("MOB");
        assertThat(question.from()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(question.until()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(question.terms()).isEqualTo("spent:* & tre:B & corti:B");
        assertThat(question.marked()).isEqualTo("lampioni -tram spent*");
    }

    @Test
    void aNumberIsLookedForAsItStands() {
        assertThat(Question.of("numero:18714/2026").terms())
                .as("as it is printed, and as it is said")
                .isEqualTo("('0018714/2026' | '18714/2026')");
        assertThat(Question.of("numero:INV-2026-7").words()).isEqualTo("\"INV-2026-7\"");
    }

    @Test
    void aPhraseKeepsItsStars() {
        assertThat(Question.of("\"cinque stelle*\"").beginnings()).isEmpty();
    }

    @Test
    void nothingThatIsTypedIsReadAsAnOperator() {
        assertThat(Question.of("mittente:l'acqua|!(a)").terms()).isEqualTo("l:B & acqua:B & a:B");
        assertThat(Question.of("mittente:''").terms()).isEmpty();
    }

    @Test
    void aDayThatIsNoneNarrowsNothing() {
        assertThat(Question.of("dal:domani al:31/31/2026").isEmpty()).isTrue();
    }

    @Test
    void accentsOfBeginningsAndSendersAreFolded() {
        assertThat(Question.of("mittente:Łukasiewicz perché*").terms()).isEqualTo("perche:* & lukasiewicz:B");
    }
}
