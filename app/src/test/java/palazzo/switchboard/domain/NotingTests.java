// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import palazzo.kernel.Refusal;

/** Each outcome asks for what somebody else will need, and for nothing more. */
class NotingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);
    private static final UUID SOMEBODY = new UUID(1, 1);

    @Test
    void whoWasInformedNeedsNothingMore() {
        assertThatCode(() ->
                        noting("", null, "", Outcome.INFORMED, "", "", null).check(TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void whoIsCalledBackHasANumber() {
        refused("number/call.back_where", noting("", null, "Ottavia", Outcome.CALL_BACK, "", "", null));
        assertThatCode(() -> noting("055 5550123", null, "", Outcome.CALL_BACK, "", "", null)
                        .check(TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsPassedOnSaysToWhomAndWhatAbout() {
        refused("to/call.to_whom", noting("", null, "", Outcome.PASSED_ON, "chiede la data", "", null));
        refused("words/call.what_about", noting("", null, "", Outcome.PASSED_ON, " ", "CER", null));
    }

    @Test
    void aLetterHasSomebodyWhoWritesIt() {
        refused("name/call.whose_letter", noting("", null, "", Outcome.LETTER, "lampioni spenti", "", null));
        assertThatCode(() -> noting("", SOMEBODY, "", Outcome.LETTER, "lampioni spenti", "", null)
                        .check(TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void noDayIsOverWhenItIsPromised() {
        refused("due/call.day_over", noting("4021", null, "", Outcome.CALL_BACK, "", "", TODAY.minusDays(1)));
        assertThatCode(() -> noting("4021", null, "", Outcome.CALL_BACK, "", "", TODAY)
                        .check(TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        refused("number/call.not_a_number", noting("dopo le tre", null, "", Outcome.INFORMED, "", "", null));
    }

    @Test
    void aWindowEndsAfterItBegins() {
        Noting noting = noting("4021", null, "", Outcome.CALL_BACK, "", "", TODAY);
        Noting backwards = new Noting(
                noting.key(),
                null,
                noting.number(),
                null,
                "",
                false,
                "",
                Topic.OTHER,
                "",
                Outcome.CALL_BACK,
                "",
                TODAY,
                LocalTime.of(17, 0),
                LocalTime.of(15, 0));
        refused("until/call.window", backwards);
    }

    private static void refused(String code, Noting noting) {
        assertThatThrownBy(() -> noting.check(TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.code())
                                .isEqualTo(code));
    }

    private static Noting noting(
            String number,
            @Nullable UUID party,
            String name,
            Outcome outcome,
            String words,
            String to,
            @Nullable LocalDate due) {
        return new Noting(
                new UUID(0, 1), null, number, party, name, false, "", Topic.OTHER, words, outcome, to, due, null, null);
    }
}
