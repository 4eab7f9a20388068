// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.precedence.Present.at;
import static palazzo.law.precedence.Present.certain;
import static palazzo.law.precedence.Present.here;
import static palazzo.law.precedence.Present.names;
import static palazzo.law.precedence.Present.place;
import static palazzo.law.precedence.Present.the;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class TerritorialOrderTests {

    private static final List<String> LISTED = List.of(
            "Vice Presidente della Camera",
            "Presidente della Regione",
            "Presidente del Consiglio regionale",
            "Ministro",
            "Sottosegretario",
            "Membro del Parlamento",
            "Prefetto",
            "Presidente della Provincia",
            "Presidente della Corte d'appello",
            "Vescovo",
            "Vice Presidente della Regione",
            "Premio Nobel",
            "Assessore regionale",
            "Procuratore generale",
            "Presidente della Camera di commercio",
            "Rettore",
            "Membro dell'Ufficio di presidenza del Consiglio regionale",
            "Presidente di Commissione consiliare regionale",
            "Presidente di Gruppo consiliare regionale",
            "Console",
            "Presidente del TAR",
            "Presidente di Sezione regionale della Corte dei conti",
            "Scienziato, umanista o artista di chiarissima fama",
            "Comandante militare interregionale",
            "Avvocato distrettuale dello Stato",
            "Presidente del Consiglio comunale",
            "Presidente del Consiglio provinciale",
            "Generale di Corpo d'armata",
            "Medaglia d'oro al valor civile",
            "Consigliere regionale",
            "Presidente regionale di ANCI");

    /** The worked cases of the data; who is moved by no rule stands as the list has it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mayor of Milan; Member of Parliament; Prefect (no Government delegation)
            Prefect (delegated by Government); Mayor of Milan; Member of Parliament
            Member of Parliament; Prefect (no Government delegation); Mayor of a non-capital town
            Minister in own matter; President of the Region
            President of the Region; Minister in another matter
            Bishop (Cardinal); President of the Region; Mayor of Milan
            Prosecutor General; Rector; Career consul; President of the City Council
            """)
    void theWorkedCasesComeOut(String expected) {
        List<String> offices = List.of(expected.split("; "));
        Order order = here(offices.reversed().toArray(String[]::new));
        assertThat(names(order)).isEqualTo(offices);
        assertThat(certain(order)).doesNotContain("no");
    }

    @RepeatedTest(5)
    @Norm("d.P.C.M. 14 aprile 2006, art. 9")
    void theListOrdersWhoeverComesInWhateverOrder(RepetitionInfo repetition) {
        List<String> shuffled = new java.util.ArrayList<>(LISTED);
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));
        Order order = here(shuffled.toArray(String[]::new));
        assertThat(names(order)).isEqualTo(LISTED);
        assertThat(certain(order)).doesNotContain("no");
    }

    @Test
    void everyPlaceHasItsArticleAndReason() {
        Ranked rector = place(here("Rettore"), "Rettore");
        assertThat(rector.article()).isEqualTo("d.P.C.M. 14 aprile 2006, art. 9, B.18");
        assertThat(rector.reason().it())
                .isEqualTo("Rettore dell'Università: categoria B, n. 18 (cerimonie territoriali).");
        assertThat(rector.reason().en()).isEqualTo("University rector: category B, n. 18 (territorial ceremonies).");
        assertThat(place(here("Premio Nobel"), "Premio Nobel").reason().it()).contains("Posto di cortesia");
    }

    @Test
    void placesThatWereNotReadAreProposedAfterThoseThatWereAndMarked() {
        Order order = here("Questore", "Vicesindaco", "Presidente regionale di ANCI");
        assertThat(names(order)).containsExactly("Presidente regionale di ANCI", "Vicesindaco", "Questore");
        assertThat(certain(order)).isEqualTo("yes no no");
        assertThat(place(order, "Questore").article()).endsWith("art. 9, da verificare");
        assertThat(place(order, "Questore").reason().en()).contains("not read in a source");
    }

    @Test
    void anOfficeOfTheNationalListAloneStandsBetweenTheCategoriesAAndB() {
        String governor = "Governatore della Banca d'Italia";
        Order order = here("Assessore regionale", governor, "Presidente della Corte dei conti", "Vescovo");
        assertThat(names(order))
                .containsExactly("Vescovo", "Presidente della Corte dei conti", governor, "Assessore regionale");
        assertThat(certain(order)).isEqualTo("yes no no yes");
        assertThat(place(order, "Presidente della Corte dei conti").reason().it())
                .contains("proposto secondo l'ordine dell'art. 5");
    }

    @Test
    void whoIsOutsideTheOwnTerritoryStandsAfterTheEqualAtHomeAndIsMarked() {
        Guest guest = Guest.of("Prefetto di Lodi", "Prefetto di Lodi").with(Trait.AWAY);
        Order order = here(the("Presidente della Provincia"), guest, the("Prefetto"));
        assertThat(names(order)).containsExactly("Prefetto", "Prefetto di Lodi", "Presidente della Provincia");
        assertThat(certain(order)).isEqualTo("yes no yes");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sul Ministro nella propria materia")
    void aMinisterInTheOwnMatterGivesWayWhereTheGovernmentIsRepresented() {
        Guest minister = the("Ministro").with(Trait.OWN_MATTER);
        Guest region = the("Presidente della Regione");
        assertThat(names(here(region, minister))).containsExactly("Ministro", "Presidente della Regione");
        Guest prefect = the("Prefetto").representing("Governo");
        assertThat(names(here(region, minister, prefect)))
                .containsExactly("Presidente della Regione", "Ministro", "Prefetto");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sul Sindaco del capoluogo")
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sul Sindaco di Comune non capoluogo")
    void theMayorOfACapitalGoesBeforeParliamentAndOfAnotherTownAfterThePrefect() {
        Ceremony unknown = Ceremony.of();
        List<String> capital = List.of("Sindaca", "Senatore", "Prefetto", "Presidente della Provincia");
        List<String> town = List.of("Senatore", "Prefetto", "Sindaca", "Presidente della Provincia");
        String[] guests = {"Presidente della Provincia", "Prefetto", "Senatore", "Sindaca"};
        assertThat(names(at(unknown, guests))).isEqualTo(capital);
        assertThat(names(at(unknown.in("Milano"), guests))).isEqualTo(capital);
        assertThat(names(at(unknown.in("Forli"), guests))).isEqualTo(capital);
        assertThat(names(at(unknown.in("Sesto San Giovanni"), guests))).isEqualTo(town);
        assertThat(names(here("Senatore", "Prefetto", "Sindaco di Rho")))
                .containsExactly("Senatore", "Prefetto", "Sindaco di Rho");
        assertThat(names(here("Senatore", "Prefetto", "Sindaco di Lodi")))
                .containsExactly("Sindaco di Lodi", "Senatore", "Prefetto");
    }

    @ParameterizedTest
    @CsvSource({
        "Sindaco,,no",
        "Sindaca,Milano,yes",
        "Sindaco,Rho,yes",
        "Sindaca,Valdoria,no",
        "Sindaca di Valdoria,Valdoria,no",
        "Sindaca di Reggio nell'Emilia,,yes",
        "Sindaca di Bozen,Bolzano,yes",
        "Sindaco di Lodi,,yes",
        "Sindaco di Rho,,yes",
        "Sindaco del capoluogo,,yes",
        "Sindaco di Comune non capoluogo,,yes"
    })
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, note sul Sindaco, Comune non indicato")
    void aMayorWhoseTownNobodySaysHasADoubtfulPlace(String office, @Nullable String town, String expected) {
        Ceremony ceremony = town == null ? Ceremony.of() : Ceremony.of().in(town);
        Order order = at(ceremony, office);
        assertThat(certain(order)).isEqualTo(expected);
        assertThat(place(order, office)
                        .reason()
                        .it()
                        .endsWith("Comune non indicato o non noto: si propone il posto del capoluogo."))
                .isEqualTo(expected.equals("no"));
        assertThatThrownBy(() -> the("Sindaco").with(Trait.CAPITAL, Trait.NOT_CAPITAL))
                .isInstanceOf(BadInput.class)
                .hasMessage("flags \"capoluogo non-capoluogo\": says both of one town");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sul Sindaco del capoluogo")
    void aCapitalIsOneByEachOfItsNames() {
        for (String town :
                List.of("Reggio Emilia", "Reggio nell'Emilia", "Reggio Calabria", "Bozen", "Aoste", "Turin")) {
            assertThat(names(here("Senatore", "Sindaco di " + town))).as(town).endsWith("Senatore");
        }
        assertThat(names(here("Senatore", "Sindaco di Reggiolo"))).startsWith("Senatore");
        assertThat(certain(at(Ceremony.of().in("Bolzano"), "Sindaco di Bozen"))).isEqualTo("yes");
    }

    @Test
    void aMayorOfNoTownIsNamedUnlessSomebodySaysWhatItIs() {
        Guest misspelt = the("Sindaco di Milno");
        assertThatThrownBy(() -> here(misspelt))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("office \"Sindaco di milno\": names no Italian town");
        assertThatThrownBy(() -> at(Ceremony.of().in("Milano"), "Sindaco di Milno"))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> here("Vicesindaca di Milno")).isInstanceOf(BadInput.class);
        assertThat(certain(here(misspelt.with(Trait.NOT_CAPITAL)))).isEqualTo("yes");
        assertThat(certain(here(misspelt.with(Trait.CAPITAL)))).isEqualTo("yes");
        assertThat(names(here("Prefetto di Milno"))).containsExactly("Prefetto di Milno");
    }

    @Test
    void theMayorOfAnotherTownThanTheCeremonysHasAnUnreadPlace() {
        Order order = at(Ceremony.of().in("Milano"), "Sindaco di Lodi", "Mayor of Milan", "Consigliere regionale");
        assertThat(names(order)).containsExactly("Mayor of Milan", "Consigliere regionale", "Sindaco di Lodi");
        assertThat(certain(order)).isEqualTo("yes yes no");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sul Vescovo Cardinale")
    void aCardinalGoesBeforeCategoryAAndABishopDoesNot() {
        String first = "Vice Presidente della Camera";
        Order cardinal = here(
                the(first), Guest.of("Arcivescovo", "Arcivescovo di Milano").with(Trait.CARDINAL));
        assertThat(names(cardinal)).containsExactly("Arcivescovo", first);
        assertThat(place(cardinal, "Arcivescovo").reason().en()).contains("without presiding");
        assertThat(names(here("Presidente della Corte d'appello", "Arcivescovo")))
                .containsExactly("Presidente della Corte d'appello", "Arcivescovo");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sulle confessioni riconosciute")
    void theHeadOfAFaithStandsWithTheBishopOnlyWhereTheOfficeSaysSo() {
        Guest faith = the("Capo di confessione religiosa riconosciuta");
        Order without = here(faith, the("Questore"));
        assertThat(names(without)).startsWith("Questore");
        assertThat(place(without, faith.person()).reason().it()).contains("l'Ufficio può equipararlo al Vescovo");
        Order equal = here(the("Vice Presidente della Regione"), faith.with(Trait.EQUAL_TO_BISHOP));
        assertThat(names(equal)).startsWith("Capo di confessione religiosa riconosciuta");
        assertThat(certain(equal)).isEqualTo("yes yes");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sugli Ambasciatori d'Italia")
    void anItalianAmbassadorHasAPlaceOnlyWhereTheStateOfAccreditationIsConcerned() {
        Guest ambassador = the("Ambasciatore d'Italia");
        Guest vice = the("Vice Presidente della Regione");
        Order concerned = here(vice, ambassador.with(Trait.STATE_CONCERNED));
        assertThat(names(concerned)).startsWith("Ambasciatore d'Italia");
        assertThat(certain(concerned)).isEqualTo("yes yes");
        Order not = here(ambassador, vice);
        assertThat(names(not)).endsWith("Ambasciatore d'Italia");
        assertThat(certain(not)).isEqualTo("yes no");
    }
}
