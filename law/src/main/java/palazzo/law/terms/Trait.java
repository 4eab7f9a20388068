// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

/** What a case is, where a rule asks it; each holds only where it is said. */
public enum Trait {
    /** An administration takes part that guards environment, landscape, heritage or health. */
    SENSITIVE("sensitive", true),
    /** The application lacks what tells its object and reasons, or never reached the competent body. */
    WITHOUT_ESSENTIAL_ELEMENTS("essential_elements", false),
    /** Law keeps silence from granting: heritage, environment, public safety, immigration, health, European law. */
    SILENCE_EXCLUDED("silence_excluded", true),
    /** A ranking among applicants. */
    COMPETITIVE("competitive", true);

    private final String key;
    private final boolean sign;

    Trait(String key, boolean sign) {
        this.key = key;
        this.sign = sign;
    }

    /** How files name it. */
    public String key() {
        return key;
    }

    /** Whether the case has it when a file says {@code key=value}. */
    boolean isTold(boolean value) {
        return value == sign;
    }
}
