// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When an office has its share. */
class RuleTests {

    private static final Rule.Read OPENING =
            new Rule.Read(Occasion.OPENING, "", "Riapertura della Conca: taglio del nastro", "info@conca.example");

    @Test
    void aWordIsFoundWithoutItsAccentsAndAtItsBeginningAlone() {
        assertThat(rule(null, false, "taglio del nastro, libertà", "").found(OPENING))
                .containsExactly("taglio del nastro");
        assertThat(rule(null, false, "libertà", "").found(read("Festa della LIBERTA")))
                .containsExactly("libertà");
        assertThat(rule(null, false, "arte", "").found(read("una partenza"))).isEmpty();
    }

    @Test
    void whatIsGivenMustAllHold() {
        assertThat(rule(Occasion.OPENING, false, "", "").found(OPENING)).isNotEmpty();
        assertThat(rule(Occasion.SPORT, false, "taglio del nastro", "").found(OPENING))
                .isEmpty();
        assertThat(rule(Occasion.OPENING, true, "", "").found(OPENING)).isEmpty();
        assertThat(rule(null, false, "", ".gov.it").found(OPENING)).isEmpty();
        assertThat(rule(null, false, "", ".example").found(OPENING)).containsExactly(".example");
    }

    @Test
    void aRuleThatGivesNothingNeverHolds() {
        assertThat(rule(null, false, "", "").found(OPENING)).isEmpty();
    }

    private static Rule.Read read(String text) {
        return new Rule.Read(Occasion.OTHER, "", text, "");
    }

    private static Rule rule(@Nullable Occasion occasion, boolean abroad, String words, String sender) {
        return new Rule(new UUID(0, 1), "CER-03", occasion, abroad, words, sender, true);
    }
}
