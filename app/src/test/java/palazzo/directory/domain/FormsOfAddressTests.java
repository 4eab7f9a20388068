// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import palazzo.directory.AddressForm;
import palazzo.directory.AddressForm.Purpose;
import palazzo.directory.HeldOffice;
import palazzo.directory.HeldOffice.Manner;
import palazzo.directory.domain.OfficeKinds.OfficeKind;
import palazzo.directory.domain.OfficeKinds.OfficeKind.Forms;

/** How somebody is written to follows the office, the gender and the language, and what the card says before all of them. */
class FormsOfAddressTests {

    private static final OfficeKind PREFECT = new OfficeKind(
            "PREFECT",
            "STATE",
            120,
            new Forms("Prefetto", "A S.E. il Prefetto", "Eccellenza,"),
            new Forms("Prefetta", "A S.E. la Prefetta", "Eccellenza,"),
            "Prefect",
            "Your Excellency,");
    private static final Card GINEVRA = new Card(
            Map.of(Field.FAMILY, "Brambati", Field.GIVEN, "Ginevra", Field.TITLE, "dott.ssa", Field.GENDER, "F"));
    private static final Card PREFECTURE = new Card(
            Map.of(Field.NAME, "Prefettura di Lodi", Field.POST, "Corso Vittorio 1", Field.PEC, "a@pec.example"));

    @Test
    void theHolderOfAnOfficeIsAddressedByIt() {
        AddressForm form = held(GINEVRA, Manner.FULL, Purpose.POST);
        assertThat(form.envelope())
                .containsExactly("A S.E. la Prefetta", "dott.ssa Ginevra Brambati", "Prefettura di Lodi");
        assertThat(form.salutation()).isEqualTo("Eccellenza,");
        assertThat(form.delivery()).isEqualTo("Corso Vittorio 1");
    }

    @Test
    void whoActsForNobodyIsSaidToAct() {
        assertThat(held(GINEVRA, Manner.ACTING, Purpose.POST).envelope())
                .first()
                .isEqualTo("A S.E. la Prefetta f.f.");
    }

    @Test
    void theCardSaysItOtherwise() {
        Card own = GINEVRA.with(Field.ENVELOPE, "Alla Prefetta").with(Field.SALUTATION, "Cara {nome},");
        AddressForm form = held(own, Manner.FULL, Purpose.POST);
        assertThat(form.envelope()).first().isEqualTo("Alla Prefetta");
        assertThat(form.salutation()).isEqualTo("Cara Ginevra,");
    }

    @Test
    void theLanguageIsTheirs() {
        AddressForm english = held(GINEVRA.with(Field.LANGUAGE, "en"), Manner.FULL, Purpose.POST);
        assertThat(english.salutation()).isEqualTo("Your Excellency,");
        assertThat(form(GINEVRA.with(Field.LANGUAGE, "de").with(Field.TITLE, ""), null, Purpose.POST)
                        .salutation())
                .isEqualTo("Sehr geehrte Frau Brambati,");
    }

    @Test
    void withoutAnOfficeTheTitleAndTheGenderSayIt() {
        assertThat(form(GINEVRA, null, Purpose.POST).salutation()).isEqualTo("Gentile dott.ssa Brambati,");
        assertThat(form(GINEVRA.with(Field.TITLE, ""), null, Purpose.POST).salutation())
                .isEqualTo("Gentile Signora Brambati,");
        Card unknown = new Card(Map.of(Field.FAMILY, "Brambati", Field.GIVEN, "Andrea"));
        assertThat(form(unknown, null, Purpose.POST).salutation()).isEqualTo("Gentile Andrea Brambati,");
        assertThat(FormsOfAddress.form(PREFECTURE, true, null, null, Card.EMPTY, Purpose.POST)
                        .salutation())
                .isEqualTo("Spettabile Prefettura di Lodi,");
    }

    @Test
    void eachPurposeHasItsAddressAndTheOfficesComesBeforeTheHome() {
        Card card = GINEVRA.with(Field.POST, "via di casa 3").with(Field.INVITATIONS, "ginevra@segreteria.example");
        assertThat(held(card, Manner.FULL, Purpose.POST).delivery()).isEqualTo("Corso Vittorio 1");
        assertThat(held(card, Manner.FULL, Purpose.INVITATIONS).delivery()).isEqualTo("ginevra@segreteria.example");
        assertThat(held(card, Manner.FULL, Purpose.PEC).delivery()).isEqualTo("a@pec.example");
        assertThat(held(card, Manner.FULL, Purpose.MAIL).delivery()).isEmpty();
        assertThat(form(card, null, Purpose.POST).delivery()).isEqualTo("via di casa 3");
    }

    private static AddressForm held(Card card, Manner manner, Purpose purpose) {
        UUID any = new UUID(0, 1);
        HeldOffice office = new HeldOffice(
                any,
                any,
                "Brambati Ginevra",
                any,
                "Prefettura di Lodi",
                "PREFECT",
                PREFECT.it(card.get(Field.GENDER), manner, ""),
                PREFECT.en(manner, ""),
                manner,
                LocalDate.of(2025, 2, 1),
                null);
        return form(card, office, purpose);
    }

    private static AddressForm form(Card card, @Nullable HeldOffice office, Purpose purpose) {
        return FormsOfAddress.form(
                card,
                false,
                office,
                office == null ? null : PREFECT,
                office == null ? Card.EMPTY : PREFECTURE,
                purpose);
    }
}
