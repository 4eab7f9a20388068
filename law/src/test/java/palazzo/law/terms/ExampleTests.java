// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import palazzo.law.BadInput;
import palazzo.law.Csv;
import palazzo.law.Norm;
import palazzo.law.Text;

/** The worked examples, and every term of the compiled table. */
class ExampleTests {

    static Stream<Map<String, String>> examples() {
        return Csv.resource(ExampleTests.class, "procedure-term-examples.csv").stream();
    }

    static Stream<Map<String, String>> terms() {
        return Csv.resource(ExampleTests.class, "procedure-terms.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleIsCounted(Map<String, String> example) {
        Deadline deadline = Case.of(example).deadline();
        assertThat(deadline.strictLastDay()).as(example.get("situation")).hasToString(example.get("strict_last_day"));
        assertThat(deadline.dueDate()).as(example.get("situation")).hasToString(example.get("due_date"));
        assertThat(deadline.dueDate().getDayOfWeek().name())
                .startsWith(Csv.value(example, "weekday_of_due").toUpperCase(Locale.ROOT));
        assertThat(deadline.strictSteps().getFirst().words().it())
                .contains(deadline.term().title().it(), deadline.term().norms());
        assertThat(deadline.dueSteps()).isNotEmpty();
        assertThat(deadline.why()).allSatisfy(ExampleTests::assertFilled);
    }

    /** Two rows of the table ask an act to say something: they are no terms. All others run. */
    @ParameterizedTest
    @MethodSource("terms")
    void everyTermOfTheTableIsThere(Map<String, String> row) {
        String code = row.getOrDefault("term_id", "");
        if (List.of("PT-042", "PT-043").contains(code)) {
            assertThatThrownBy(() -> Terms.withCode(code)).isInstanceOf(BadInput.class);
            return;
        }
        assertThat(Terms.withCode(code)).isNotEmpty();
        if (row.getOrDefault("verified", "").equals("no")) {
            assertThat(Terms.withCode(code)).as(code).noneMatch(Term::isCertain);
        }
    }

    @Test
    void everyTermIsExplainedInBothLanguages() {
        assertThat(Terms.ALL).hasSize(58).doesNotHaveDuplicates();
        for (Term term : Terms.ALL) {
            assertFilled(term.title());
            assertThat(term.norms()).as(term.name()).isNotEmpty();
            Deadline deadline = term.deadline(given(term), Counting.ORDINARY);
            assertThat(deadline.why()).as(term.name()).hasSizeGreaterThan(2).allSatisfy(ExampleTests::assertFilled);
            assertFilled(deadline.silence().text());
        }
    }

    @Test
    void aDoubtfulTermSaysSo() {
        assertThat(AccessTerm.DOCUMENTS.isCertain()).isTrue();
        assertThat(AccessTerm.IRREGULAR_REQUEST.isCertain()).isFalse();
        assertThat(words(AccessTerm.IRREGULAR_REQUEST).it()).endsWith("Lettura da far verificare.");
        assertThat(words(AccessTerm.IRREGULAR_REQUEST).en()).endsWith("A reading to be checked.");
        assertThat(words(AccessTerm.DOCUMENTS).it()).isEqualTo("Accesso ai documenti (l. 241/1990, art. 25, c. 4).");
    }

    @Test
    @Norm("c.c., art. 2963, c. 2")
    void theStepsTellWhyThisDate() {
        Map<String, String> row = new HashMap<>();
        row.put("term_id", "PT-001");
        row.put("events", "received=2026-04-03");
        row.put("calendar", "IT-national");
        assertThat(Case.of(row).deadline().why())
                .extracting(Text::it)
                .containsExactly(
                        "Conclusione del procedimento (l. 241/1990, art. 2, cc. 2 e 6).",
                        "Il giorno dell'evento, venerdì 3 aprile 2026, non si conta (c.c., art. 2963, c. 2).",
                        "Durata in giorni di calendario, festivi compresi: 30. Ultimo giorno: domenica 3 maggio 2026"
                                + " (c.p.c., art. 155, c. 3).",
                        "L'ultimo giorno, domenica 3 maggio 2026, è festivo (domenica): il termine passa al primo giorno"
                                + " non festivo, lunedì 4 maggio 2026 (c.c., art. 2963, c. 3).");
        assertThat(Case.of(row).deadline().why())
                .extracting(Text::en)
                .last()
                .asString()
                .startsWith("The last day, Sunday 3 May 2026, is a holiday (Sunday)");
    }

    private static Text words(Term term) {
        return new Step.Counted(term).words();
    }

    private static Facts given(Term term) {
        Facts facts = Facts.from(LocalDate.of(2026, 8, 31));
        return term == CorrectionTerm.SUBSTITUTIVE_POWER || term == ConferenceTerm.ACCELERATED_CONFERENCE
                ? facts.withDays(31)
                : facts;
    }

    private static void assertFilled(Text text) {
        assertThat(text.it()).isNotBlank().doesNotContain("{", "}").isNotEqualTo(text.en());
        assertThat(text.en()).isNotBlank().doesNotContain("{", "}");
    }
}
