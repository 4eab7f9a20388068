// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import palazzo.directory.Party;
import palazzo.law.BadInput;
import palazzo.law.codes.FiscalCode;
import palazzo.law.codes.FiscalCode.Sex;
import palazzo.law.codes.Person;
import palazzo.law.codes.VatNumber;

/** What does not agree on a card. It is shown and nothing is refused for it: a code that looks wrong may have been given. */
public final class CardWarnings {

    private CardWarnings() {}

    /** What looks wrong. */
    public enum Warning {
        /** The fiscal code has not the shape of one, or its last character does not check. */
        FISCAL_CODE_WRONG,
        /** The fiscal code tells another name. */
        FISCAL_CODE_OF_ANOTHER,
        /** The fiscal code tells another day of birth. */
        FISCAL_CODE_OTHER_BIRTH,
        /** The fiscal code tells the other gender. */
        FISCAL_CODE_OTHER_GENDER,
        /** The VAT number has not 11 digits, or its last one does not check. */
        VAT_NUMBER_WRONG,
        /** The VAT number tells a tax office that we do not know. */
        VAT_NUMBER_UNKNOWN_OFFICE
    }

    /** What looks wrong on the card of a party of this kind. */
    public static List<Warning> of(Party.Kind kind, Card card) {
        List<Warning> warnings = new ArrayList<>();
        if (!card.get(Field.FISCAL_CODE).isEmpty()) {
            warnings.addAll(ofFiscalCode(kind, card));
        }
        if (!card.get(Field.VAT_NUMBER).isEmpty()) {
            warnings.addAll(ofVatNumber(card.get(Field.VAT_NUMBER)));
        }
        return List.copyOf(warnings);
    }

    private static List<Warning> ofFiscalCode(Party.Kind kind, Card card) {
        String written = card.get(Field.FISCAL_CODE);
        try {
            if (kind == Party.Kind.BODY && !written.isEmpty() && Character.isDigit(written.charAt(0))) {
                VatNumber.parse(written);
                return List.of();
            }
            return kind == Party.Kind.BODY ? List.of() : compared(FiscalCode.parse(written), card);
        } catch (BadInput wrong) {
            return List.of(Warning.FISCAL_CODE_WRONG);
        }
    }

    private static List<Warning> compared(FiscalCode code, Card card) {
        List<Warning> warnings = new ArrayList<>();
        LocalDate born = card.day(Field.BORN);
        Sex sex =
                card.get(Field.GENDER).isEmpty() ? null : card.get(Field.GENDER).equals("F") ? Sex.FEMALE : Sex.MALE;
        if (born != null && !code.canBeBornOn(born)) {
            warnings.add(Warning.FISCAL_CODE_OTHER_BIRTH);
        }
        if (sex != null && code.sex() != sex) {
            warnings.add(Warning.FISCAL_CODE_OTHER_GENDER);
        }
        if (!tellsTheName(code, card)) {
            warnings.add(Warning.FISCAL_CODE_OF_ANOTHER);
        }
        return warnings;
    }

    /** The first six characters come of the name alone: any day of birth will do to make them. */
    private static boolean tellsTheName(FiscalCode code, Card card) {
        if (card.get(Field.FAMILY).isEmpty() || card.get(Field.GIVEN).isEmpty()) {
            return true;
        }
        try {
            FiscalCode made = FiscalCode.of(new Person(
                    card.get(Field.FAMILY),
                    card.get(Field.GIVEN),
                    Sex.MALE,
                    LocalDate.of(2000, 1, 1),
                    code.birthplace()));
            return made.value().substring(0, 6).equals(code.value().substring(0, 6));
        } catch (BadInput noLatinName) {
            return true;
        }
    }

    private static List<Warning> ofVatNumber(String written) {
        try {
            return VatNumber.parse(written).tellsAKnownOffice()
                    ? List.of()
                    : List.of(Warning.VAT_NUMBER_UNKNOWN_OFFICE);
        } catch (BadInput wrong) {
            return List.of(Warning.VAT_NUMBER_WRONG);
        }
    }
}
