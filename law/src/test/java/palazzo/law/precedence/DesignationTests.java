// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.law.BadInput;

class DesignationTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAYOR                                  | MAYOR                        | ''
            sindaco                                | MAYOR                        | ''
            Sindaca di Milano                      | MAYOR                        | milano
            Mayor of Milan                         | MAYOR                        | milan
            Ministro dell’Interno                  | MINISTER                     | interno
            Ministro per la Famiglia               | MINISTER                     | la famiglia
            Presidente della Regione Lombardia     | PRESIDENT_OF_REGION          | lombardia
            PRESIDENTE DELLA CORTE D'APPELLO       | PRESIDENT_OF_COURT_OF_APPEAL | ''
            Presidente del Consiglio comunale      | PRESIDENT_OF_CITY_COUNCIL    | ''
            Presidente del Consiglio               | PRIME_MINISTER               | ''
            Rettrice dell'Università degli Studi   | RECTOR                       | studi
            Ambasciatore d'Italia in Francia       | ITALIAN_AMBASSADOR           | in francia
            Ambasciatore di Francia                | AMBASSADOR                   | francia
            Assessora alla Cultura                 | CITY_MINISTER                | cultura
            Assessore all'Urbanistica              | CITY_MINISTER                | urbanistica
            Assessora comunale ai Lavori pubblici  | CITY_MINISTER                | lavori pubblici
            Assessora comunale di Lodi             | CITY_MINISTER                | lodi
            Assessore regionale al Bilancio        | REGIONAL_MINISTER            | bilancio
            Sottosegretaria al Ministero dell'Interno | UNDER_SECRETARY           | interno
            Sottosegretario alla Presidenza del Consiglio | UNDER_SECRETARY       | presidenza del consiglio
            Viceministra della Giustizia           | VICE_MINISTER                | giustizia
            Vice Ministra all'Ambiente             | VICE_MINISTER                | ambiente
            Ministra per la Famiglia               | MINISTER                     | la famiglia
            Senatrice della Repubblica             | MEMBER_OF_PARLIAMENT         | ''
            Deputata al Parlamento                 | MEMBER_OF_PARLIAMENT         | ''
            Deputato al Parlamento europeo         | MEMBER_OF_EUROPEAN_PARLIAMENT | ''
            Europarlamentare                       | MEMBER_OF_EUROPEAN_PARLIAMENT | ''
            Segretaria generale del Comune di Milano | SECRETARY_GENERAL_OF_CITY  | milano
            Direttrice generale del Comune         | DIRECTOR_GENERAL_OF_CITY     | ''
            Procuratrice generale                  | PROSECUTOR_GENERAL           | ''
            Vicesindaca metropolitana di Milano    | DEPUTY_METROPOLITAN_MAYOR    | milano
            """)
    void anOfficeIsReadAsPeopleWriteIt(String written, String code, String detail) {
        assertThat(Guest.of("Ada", written).office().code()).isEqualTo(code);
        assertThat(Guest.of("Ada", written).detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Capo dei cuochi",
                "Prefetto vicario",
                "Prefetto di Lodi emerito",
                "Ministro di culto",
                "Ministro plenipotenziario",
                "Sindaco revisore",
                "Assessore alla Regione Lombardia",
                "Assessora della Regione Lombardia",
                "Assessore alla Cultura della Provincia di Lodi",
                "Assessore in pensione",
                "Assessore al",
                "Sindaco alla Cultura",
                "Sindaco uscente di Lodi",
                "Presidente del Tribunale di sorveglianza",
                "Presidente del Tribunale per i minorenni",
                "Rettore del Seminario",
                "Deputy Commissioner",
                "MAYOR_OF_THE_MOON"
            })
    void aWritingThatMayBeAnotherOfficeIsRefused(String written) {
        assertThatThrownBy(() -> Guest.of("Ada", written))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("office \"" + written + "\"");
    }

    @Test
    void aBodyIsRepresentedAndNotHeld() {
        assertThat(Guest.of("Ada", "Senatrice").representing("Senato").represents())
                .contains(Office.of("PRESIDENT_OF_SENATE"));
        assertThatThrownBy(() -> Guest.of("Ada", "Senato"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is a body");
        assertThatThrownBy(() -> Guest.of("Ada", "Senatrice").representing("Bocciofila"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("represents \"Bocciofila\"");
    }

    @Test
    void everyOfficeIsReadByItsCodeAndItsTwoNames() {
        assertThat(Offices.all())
                .isNotEmpty()
                .allSatisfy(office -> assertThat(office.code())
                        .isEqualTo(Guest.of("Ada", office.code()).office().code())
                        .isEqualTo(Guest.of("Ada", office.name().it()).office().code())
                        .isEqualTo(Guest.of("Ada", office.name().en()).office().code()));
        assertThatThrownBy(() -> Office.of("MAYOR_OF_THE_MOON"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("office \"MAYOR_OF_THE_MOON\"");
    }

    @Test
    void aNameIsNeitherEmptyNorAMegabyte() {
        assertThatThrownBy(() -> Guest.of(" ", "Sindaco"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("person");
        assertThat(Guest.of("A".repeat(300), "Sindaco").person()).hasSize(300);
        assertThatThrownBy(() -> Guest.of("A".repeat(301), "Sindaco")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Guest.of("Ada", "A".repeat(1_000_000)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("office");
    }

    @Test
    void aTraitThatSaysNothingOfTheOfficeIsRefused() {
        assertThat(Guest.of("Ada", "Vescovo").with(Trait.CARDINAL).traits()).containsExactly(Trait.CARDINAL);
        assertThatThrownBy(() -> Guest.of("Ada", "Prefetto").with(Trait.CARDINAL))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("flags \"cardinale\"");
    }
}
