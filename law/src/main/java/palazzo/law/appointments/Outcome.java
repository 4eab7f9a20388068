// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import palazzo.law.Text;

/** What a check answers. A fact not known is read by a person; it never counts as good or bad. */
public enum Outcome {
    PASSED("superato", "passed"),
    FAILED("non superato", "failed"),
    /** The facts known do not decide, or the law leaves it to a person's judgement. */
    TO_READ("da valutare da una persona", "to be read by a person");

    private final Text words;

    Outcome(String it, String en) {
        this.words = new Text(it, en);
    }

    /** How the office says it. */
    public Text words() {
        return words;
    }

    static Outcome passedIf(boolean good) {
        return good ? PASSED : FAILED;
    }

    /** Passed where both are; failed where one is, whatever the other will be. */
    Outcome and(Outcome other) {
        if (this == FAILED || other == FAILED) {
            return FAILED;
        }
        return this == PASSED ? other : TO_READ;
    }

    /** Passed where one is, whatever the other will be; failed where both are. */
    Outcome or(Outcome other) {
        return not().and(other.not()).not();
    }

    Outcome not() {
        return switch (this) {
            case PASSED -> FAILED;
            case FAILED -> PASSED;
            case TO_READ -> TO_READ;
        };
    }
}
