// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.directory.domain.CardWarnings.Warning.FISCAL_CODE_OF_ANOTHER;
import static palazzo.directory.domain.CardWarnings.Warning.FISCAL_CODE_OTHER_BIRTH;
import static palazzo.directory.domain.CardWarnings.Warning.FISCAL_CODE_OTHER_GENDER;
import static palazzo.directory.domain.CardWarnings.Warning.FISCAL_CODE_WRONG;
import static palazzo.directory.domain.CardWarnings.Warning.VAT_NUMBER_UNKNOWN_OFFICE;
import static palazzo.directory.domain.CardWarnings.Warning.VAT_NUMBER_WRONG;

import java.util.Map;
import org.junit.jupiter.api.Test;
import palazzo.directory.Party;

/** Codes that do not agree warn; those changed by omocodia do agree. */
class CardWarningsTests {

    private static final Card PERSONA = new Card(
            Map.of(Field.FAMILY, "Diprova", Field.GIVEN, "Persona", Field.GENDER, "M", Field.BORN, "1980-01-15"));

    @Test
    void aCodeThatAgreesDoesNotWarn() {
        assertThat(of(PERSONA.with(Field.FISCAL_CODE, "DPRPSN80A15F205X"))).isEmpty();
    }

    @Test
    void omocodiaAgrees() {
        assertThat(of(PERSONA.with(Field.FISCAL_CODE, "DPRPSNU0A15F205U"))).isEmpty();
    }

    @Test
    void eachDisagreementIsNamed() {
        Card card = PERSONA.with(Field.FISCAL_CODE, "DPRPSN80A15F205X");
        assertThat(of(card.with(Field.FAMILY, "Altro"))).containsExactly(FISCAL_CODE_OF_ANOTHER);
        assertThat(of(card.with(Field.BORN, "1980-01-16"))).containsExactly(FISCAL_CODE_OTHER_BIRTH);
        assertThat(of(card.with(Field.GENDER, "F"))).containsExactly(FISCAL_CODE_OTHER_GENDER);
        assertThat(of(card.with(Field.FISCAL_CODE, "DPRPSN80A15F205A"))).containsExactly(FISCAL_CODE_WRONG);
    }

    @Test
    void aBodyHasElevenFigures() {
        Card body = new Card(Map.of(Field.NAME, "Comune di Valdoria"));
        assertThat(CardWarnings.of(Party.Kind.BODY, body.with(Field.FISCAL_CODE, "99999990015")))
                .isEmpty();
        assertThat(CardWarnings.of(Party.Kind.BODY, body.with(Field.FISCAL_CODE, "99999990016")))
                .containsExactly(FISCAL_CODE_WRONG);
    }

    @Test
    void aVatNumberWarnsToo() {
        assertThat(of(PERSONA.with(Field.VAT_NUMBER, "99999990015"))).isEmpty();
        assertThat(of(PERSONA.with(Field.VAT_NUMBER, "99999990016"))).containsExactly(VAT_NUMBER_WRONG);
        assertThat(of(PERSONA.with(Field.VAT_NUMBER, "12"))).containsExactly(VAT_NUMBER_WRONG);
        assertThat(VAT_NUMBER_UNKNOWN_OFFICE).isNotNull();
    }

    private static java.util.List<CardWarnings.Warning> of(Card card) {
        return CardWarnings.of(Party.Kind.PERSON, card);
    }
}
