// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.law.BadInput;
import palazzo.law.Csv;
import palazzo.law.Norm;
import palazzo.law.codes.FiscalCode.Sex;

class FiscalCodeTests {

    private static final Person INVENTED =
            new Person("Diprova", "Persona", Sex.MALE, LocalDate.of(1980, 1, 15), "F205");

    @ParameterizedTest
    @CsvFileSource(resources = "codice-fiscale-vettori.csv", numLinesToSkip = 1)
    @Norm("d.m. 23 dicembre 1976")
    void aPersonHasTheCodeOfTheRule(
            String id,
            String surname,
            String name,
            String sex,
            LocalDate born,
            String place,
            String s,
            String n,
            String code) {
        var person = new Person(surname, name, sex.equals("F") ? Sex.FEMALE : Sex.MALE, born, place);
        var found = FiscalCode.of(person);
        assertThat(found).hasToString(code);
        assertThat(found.sex()).isEqualTo(person.sex());
        assertThat(found.birthplace()).isEqualTo(place);
        assertThat(found.canBeBornOn(born)).isTrue();
        assertThat(found.canBeBornOn(born.plusYears(400))).isTrue();
        assertThat(found.canBeBornOn(born.plusDays(1))).isFalse();
        assertThat(found.agreesWith(person)).isTrue();
        assertThat(found.agreesWith(new Person("Altri", name, person.sex(), born, place)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "codice-fiscale-validazione.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    @Norm("d.m. 23 dicembre 1976")
    void aCodeIsAcceptedOrRefused(String id, String written, String outcome) {
        String text = written == null ? "" : written;
        boolean ofABody = text.strip().length() == 11;
        assertThat(isAccepted(ofABody, text)).as(id).isEqualTo(outcome.startsWith("valido"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "codice-fiscale-omocodia.csv", numLinesToSkip = 1)
    @Norm("d.m. 23 dicembre 1976, omocodia")
    void allTheVariantsOfACodeAreTheSamePerson(String base, String places, String variant) {
        var code = FiscalCode.parse(variant);
        assertThat(code.withoutOmocodia()).hasToString(base);
        assertThat(code.agreesWith(INVENTED)).isTrue();
        assertThat(code.sex()).isEqualTo(Sex.MALE);
        assertThat(code.birthplace()).isEqualTo("F205");
        assertThat(code.canBeBornOn(INVENTED.born())).isTrue();
    }

    @Test
    @Norm("d.m. 23 dicembre 1976, omocodia")
    void aLetterThatStandsForNoDigitIsRefused() {
        assertRefused("DPRPSN80A15F20OV", "has not the shape");
    }

    @ParameterizedTest
    @CsvSource({"L,L219", "V,L219"})
    void theBirthplaceMayBeginWithALetterOfOmocodia(String first, String place) {
        var person = new Person("Fo", "Io", Sex.MALE, LocalDate.of(1961, 12, 1), first + place.substring(1));
        assertThat(FiscalCode.of(person).birthplace()).startsWith(first);
    }

    @Test
    void theReasonOfARefusalIsTold() {
        assertRefused("DPRPSN80A15F205A", "its last character does not check");
        assertRefused("DPRPSN80A15F205", "has not 16 characters");
        assertRefused("DPRPSN80A72F205V", "tells a day that does not exist");
        assertRefused("ÀPRPSN80A15F205X", "has not the shape");
    }

    @Test
    void leapDaysAreThoseOfTheCentury() {
        assertThat(FiscalCode.of(new Person("Immaginari", "Bruna", Sex.FEMALE, LocalDate.of(2004, 2, 29), "G273")))
                .hasToString("MMGBRN04B69G273" + "U");
    }

    @Test
    void theTableOfValuesIsTheOneOfTheCode() {
        for (Map<String, String> row : Csv.resource(FiscalCodeTests.class, "codice-fiscale-tabelle.csv")) {
            String character = row.getOrDefault("carattere", "");
            assertThat(CheckCharacter.of(character + "0".repeat(14)) - 'A')
                    .isEqualTo((Integer.parseInt(row.getOrDefault("valore_posizione_dispari", "")) + 7) % 26);
            assertThat(CheckCharacter.of("0" + character + "0".repeat(13)) - 'A')
                    .isEqualTo((Integer.parseInt(row.getOrDefault("valore_posizione_pari", "")) + 8) % 26);
        }
    }

    @Test
    void badInputIsNamed() {
        assertRefused("D".repeat(1_000_000), "is too long");
        String longest = "DPRPSN80A15F205X" + " ".repeat(24);
        assertThat(FiscalCode.parse(longest).birthplace()).isEqualTo("F205");
        assertRefused(longest + " ", "is too long");
        assertThatThrownBy(() -> FiscalCode.of(with("...", "Persona")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("surname \"...\"");
        assertThatThrownBy(() -> FiscalCode.of(with("Diprova", "x".repeat(501))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("name");
        assertThat(FiscalCode.of(with("Diprova", "x".repeat(500)))).asString().startsWith("DPRXXX80A15F205");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Milano", "f205", "F2055"})
    void aBirthplaceIsALandRegistryCode(String place) {
        assertThatThrownBy(() -> new Person("Diprova", "Persona", Sex.MALE, INVENTED.born(), place))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("birthplace \"" + place + "\"");
    }

    private static Person with(String surname, String name) {
        return new Person(surname, name, Sex.MALE, INVENTED.born(), "F205");
    }

    private static void assertRefused(String code, String why) {
        assertThatThrownBy(() -> FiscalCode.parse(code))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("fiscal code")
                .hasMessageContaining(why);
    }

    private static boolean isAccepted(boolean ofABody, String text) {
        try {
            var unused = ofABody ? VatNumber.parse(text) : FiscalCode.parse(text);
            return true;
        } catch (BadInput e) {
            return false;
        }
    }
}
