// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.law.terms.Rule.days;
import static palazzo.law.terms.Rule.from;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import palazzo.law.Text;

/** The words in which the terms of the table are written. */
class RuleTests {

    private static final Facts FACTS = Facts.from(LocalDate.of(2026, 9, 2));

    @Test
    void aRuleCountsFromItsEventRollsAndEndsInFailureUnlessItSaysOtherwise() {
        Rule rule = days(3, "received");
        assertThat(rule.start()).isEqualTo("received");
        assertThat(rule.duration().of(FACTS, new Steps())).isEqualTo(new Length.Days(3));
        assertThat(rule.change()).isEqualTo(Change.NONE);
        assertThat(rule.roll()).isEqualTo(Roll.TO_AN_OPEN_DAY);
        assertThat(rule.silence()).isEqualTo(Silence.FAILURE);
        assertThat(from("act", new Length.Months(2)).duration().of(FACTS, new Steps()))
                .isEqualTo(new Length.Months(2));
        assertThat(from("act", new HalfTerm()).duration()).isEqualTo(new HalfTerm());
    }

    @Test
    void whatItSaysOtherwiseIsKeptBesideTheRest() {
        Rule rule = days(3, "received")
                .rolling(Roll.NEVER)
                .silent(Silence.GO_ON)
                .changedBy(new Interruption(15))
                .rolling(Roll.AFTER_FULL_DAYS);
        assertThat(rule.roll()).isEqualTo(Roll.AFTER_FULL_DAYS);
        assertThat(rule.silence()).isEqualTo(Silence.GO_ON);
        assertThat(rule.change()).isEqualTo(new Interruption(15));
        assertThat(rule.start()).isEqualTo("received");
    }

    @Test
    void aRuleIsKnownFromTheYearOfItsLawOrTheDayItSays() {
        Rule rule = days(3, "received");
        assertThat(rule.since()).isEqualTo("1990-01-01");
        assertThat(rule.ofTheYear(2013).since()).isEqualTo("2013-01-01");
        assertThat(rule.since(LocalDate.of(2023, 7, 1)).since()).isEqualTo("2023-07-01");
        assertThat(rule.ofTheYear(2013).start()).isEqualTo("received");
    }

    @Test
    void aSheetMayHaveSeveralCodes() {
        Rule rule = days(3, "received");
        assertThat(Sheet.of("PT-001 PT-002", "Termine", "Term", rule))
                .isEqualTo(new Sheet(List.of("PT-001", "PT-002"), new Text("Termine", "Term"), rule));
    }
}
