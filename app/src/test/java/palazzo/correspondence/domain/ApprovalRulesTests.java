// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import palazzo.correspondence.domain.ApprovalRules.Rule;

class ApprovalRulesTests {

    @Test
    void aRuleFitsByTopicPriorityAndCompetence() {
        Rule rule = rule("SCUOLA", "HIGH", "URC-04", "=", "=");
        assertThat(rule.fits("SCUOLA", Priority.HIGH, "URC-04")).isTrue();
        assertThat(rule.fits("SCUOLA", Priority.NORMAL, "URC-04")).isFalse();
        assertThat(rule.fits("", Priority.HIGH, "URC-04")).isFalse();
        assertThat(rule.fits("SCUOLA", Priority.HIGH, "CFS-11")).isFalse();
    }

    @Test
    void aStarFitsEverything() {
        assertThat(rule("*", "*", "*", "=", "=").fits("", Priority.NORMAL, "AAG-10"))
                .isTrue();
    }

    @Test
    void checksAreInTheOrderInWhichTheyStand() {
        assertThat(rule("*", "*", "*", "=, CFS ,SCG-07", "=").checks()).containsExactly("=", "CFS", "SCG-07");
        assertThat(rule("*", "*", "*", "-", "=").checks()).isEmpty();
    }

    @Test
    void whereNothingFitsTheKindSaysWhoSigns() {
        assertThat(rule("*", "*", "*", "=", "TIPO").signs()).isEqualTo(ApprovalRules.KIND);
    }

    private static Rule rule(String topic, String priority, String competence, String checks, String signs) {
        return ApprovalRules.rule(List.of(topic, priority, competence, checks, signs, "perché"));
    }
}
