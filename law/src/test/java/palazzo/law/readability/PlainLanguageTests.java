// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.law.Csv;
import palazzo.law.Norm;
import palazzo.law.readability.Hint.Kind;

class PlainLanguageTests {

    @Test
    void everyRowOfTheListIsFound() {
        for (Map<String, String> row : Csv.resource(PlainLanguageTests.class, "plain-words.csv")) {
            for (String phrase : row.getOrDefault("invece_di", "").split(",", -1)) {
                var hint = PlainLanguage.hints("Allora " + phrase.strip() + ".").getFirst();
                assertThat(hint.kind()).as(phrase).isEqualTo(Kind.OFFICE_WORD);
                assertThat(hint.advice().it()).contains(row.getOrDefault("scrivi", ""));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "istanze,istanze",
        "l'istanza corredata della ricevuta,istanza|corredata della",
        "espletamento,espletamento",
        "in ottemperanza all'ordine,in ottemperanza all",
        "Le more di bosco,''",
        "previsto,''",
        "previa,previa",
        "del concerto con fuochi,''",
        "ai sensi,''",
        "porta,''"
    })
    void wordsAreFoundInTheirForms(String text, String found) {
        assertThat(String.join("|", found(Kind.OFFICE_WORD, text))).isEqualTo(found);
    }

    @Test
    void theAdviceAndThePlaceAreTold() {
        String text = "Deve inoltrare istanza al Comune.";
        assertThat(PlainLanguage.hints(text)).singleElement().satisfies(hint -> {
            assertThat(text.substring(hint.from(), hint.to())).isEqualTo("inoltrare istanza");
            assertThat(hint.advice().it()).isEqualTo("scrivi: fare domanda");
            assertThat(hint.advice().en()).isEqualTo("write: fare domanda");
        });
        assertThat(PlainLanguage.hints("Il nulla osta.").getFirst().advice().it())
                .isEqualTo("scrivi: autorizzazione (se è un termine tecnico, spiegarlo)");
    }

    @Test
    @Norm("direttiva Funzione pubblica 8 maggio 2002")
    void aSentenceOfMoreThanTwentyFiveWordsIsLong() {
        assertThat(PlainLanguage.hints("casa ".repeat(25))).isEmpty();
        assertThat(PlainLanguage.hints("casa ".repeat(26))).singleElement().satisfies(hint -> {
            assertThat(hint.kind()).isEqualTo(Kind.LONG_SENTENCE);
            assertThat(hint.found()).hasSize(60);
            assertThat(hint.to()).isEqualTo(26 * 5 - 1);
            assertThat(hint.advice().it()).contains("26 parole");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "La domanda viene presentata oggi.,viene presentata",
        "È stato deciso tutto.,stato deciso",
        "Le sale verranno aperte.,verranno aperte",
        "Viene domani.,''",
        "Lo Stato italiano paga.,''",
        "Chi viene?,''"
    })
    void thePassiveHidesWhoActs(String text, String found) {
        assertThat(String.join("|", found(Kind.PASSIVE, text))).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clicca qui", "Leggi tutto", "cliccare qui"})
    void aLinkSaysWhereItLeads(String link) {
        assertThat(found(Kind.EMPTY_LINK, "Per sapere, " + link + ".")).containsExactly(link);
        assertThat(found(Kind.EMPTY_LINK, "Leggi il bando qui.")).isEmpty();
    }

    @Test
    void aSentenceOfMoreThanFourCommasHasAsidesOrIsAList() {
        assertThat(PlainLanguage.hints("Uno, due, tre, quattro, cinque.")).isEmpty();
        assertThat(PlainLanguage.hints("Uno, due, tre, quattro, cinque, sei."))
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.kind()).isEqualTo(Kind.MANY_COMMAS);
                    assertThat(hint.advice().it()).startsWith("la frase ha 5 virgole");
                    assertThat(hint.advice().en()).startsWith("the sentence has 5 commas");
                    assertThat(hint.to()).isEqualTo("Uno, due, tre, quattro, cinque, sei".length());
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lo approva il DUP entro luglio.                  | DUP
            DUP da approvare.                                | DUP
            Il DUP, e poi ancora il DUP.                     | DUP
            Il Documento unico (DUP) e il DUP.               | ''
            Il DUP (Documento unico) di luglio.              | ''
            AVVISO PUBBLICO                                  | ''
            AVVISO PUBBLICO. Chiedi al RPCT.                 | RPCT
            Il capo XIV e la A.                              | ''
            Scrivi a Ada.                                    | ''
            (DUP) lo approva.                                | ''
            """)
    void anAcronymIsSpelledOutTheFirstTime(String text, String found) {
        assertThat(String.join("|", found(Kind.ACRONYM, text))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vieni il 20/03/2026 alle ore 18.30.         | 20/03/2026
            Vieni il 20.3.2026.                         | 20.3.2026
            Dal 2026-03-20 in poi.                      | 2026-03-20
            Vieni il 20 marzo 2026, alle 18:30.         | 18:30
            Costa € 1.250,00 in tutto.                  | € 1.250,00
            Costa 1.250,00 € in tutto.                  | 1.250,00 €
            Costa 1250,00 EUR in tutto.                 | 1250,00 EUR
            Costa 1250,00 euro in tutto.                | 1250,00 euro
            Costa 1.250,00 euro o 999 euro in tutto.    | ''
            Il d.lgs. 33/2013 e il n. 12/3/26-B.        | ''
            Il rapporto 25:75 e il codice 1:2:3.        | ''
            """)
    void datesTimesAndSumsAreWrittenAsPeopleSayThem(String text, String found) {
        assertThat(String.join("|", found(Kind.FIGURES, text))).isEqualTo(found);
    }

    @Test
    void theAdviceOnFiguresAndAcronymsIsTold() {
        assertThat(PlainLanguage.hints("Il 20/03/2026.").getFirst().advice().it())
                .contains("20 marzo 2026");
        assertThat(PlainLanguage.hints("Alle 18:30.").getFirst().advice().en()).contains("ore 18.30");
        assertThat(PlainLanguage.hints("Sono € 5.").getFirst().advice().it()).contains("1.250,00 euro");
        assertThat(PlainLanguage.hints("Il DUP.").getFirst().advice().en()).contains("in brackets");
    }

    @Test
    void hintsComeInTheOrderOfTheText() {
        var hints = PlainLanguage.hints("Il sottoscritto chiede che venga accolta la presente istanza.");
        assertThat(hints).extracting(Hint::kind).containsExactly(Kind.OFFICE_WORD, Kind.PASSIVE, Kind.OFFICE_WORD);
        assertThat(PlainLanguage.hints("")).isEmpty();
        var another = PlainLanguage.hints("Manda l'istanza. " + "casa ".repeat(26));
        assertThat(another).extracting(Hint::kind).containsExactly(Kind.OFFICE_WORD, Kind.LONG_SENTENCE);
        assertThat(another.getLast().from()).isEqualTo("Manda l'istanza. ".length());
    }

    @Test
    void aPlainTextHasNoHints() {
        assertThat(PlainLanguage.hints("Per avere il patrocinio manda la domanda con i documenti."))
                .isEmpty();
    }

    private static List<String> found(Kind kind, String text) {
        return PlainLanguage.hints(text).stream()
                .filter(hint -> hint.kind() == kind)
                .map(Hint::found)
                .toList();
    }
}
