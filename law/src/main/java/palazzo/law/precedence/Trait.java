// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import palazzo.law.BadInput;

/** What must be known of a guest beside the office, because a note of the decree asks for it. */
public enum Trait {
    /** Outside the territory of the office. */
    AWAY("fuori-sede", "away"),
    /** Expressly delegated to represent the Government. */
    FOR_THE_GOVERNMENT(
            "per-il-governo", "for-the-government", "MINISTER", "VICE_MINISTER", "UNDER_SECRETARY", "PREFECT"),
    /** A Minister in a matter of the own ministry. */
    OWN_MATTER("propria-materia", "own-matter", "MINISTER"),
    WITHOUT_PORTFOLIO("senza-portafoglio", "without-portfolio", "MINISTER"),
    /** Represents the State in international relations. */
    FOR_THE_STATE("per-lo-stato", "for-the-state", "PRIME_MINISTER"),
    /** Elected where the ceremony is held. */
    ELECTED_HERE("eletto-qui", "elected-here", "MEMBER_OF_PARLIAMENT", "MEMBER_OF_EUROPEAN_PARLIAMENT"),
    /** Mayor of the capital of a province. */
    CAPITAL("capoluogo", "capital", "MAYOR", "DEPUTY_MAYOR"),
    /** Mayor of a town that is no capital of a province. */
    NOT_CAPITAL("non-capoluogo", "not-capital", "MAYOR", "DEPUTY_MAYOR"),
    CARDINAL("cardinale", "cardinal", "BISHOP"),
    /** For this event the office puts the head of a faith on a par with the Bishop. */
    EQUAL_TO_BISHOP("pari-al-vescovo", "equal-to-bishop", "FAITH_LEADER"),
    /** The ceremony concerns the State that sent, or received, the ambassador. */
    STATE_CONCERNED("stato-interessato", "state-concerned", "AMBASSADOR", "ITALIAN_AMBASSADOR"),
    /** Heads a speciality and not a command or office of general competence. */
    SPECIALITY(
            "specialita",
            "speciality",
            "INTERREGIONAL_STATE_OFFICE",
            "INTERREGIONAL_COMMANDER",
            "REGIONAL_STATE_OFFICE",
            "REGIONAL_COMMANDER",
            "LIEUTENANT_GENERAL"),
    /** Comes for somebody without an express delegation. */
    BY_COURTESY("cortesia", "by-courtesy"),
    /** Held the office and holds it no more. */
    FORMER("gia-in-carica", "former");

    private final String it;
    private final String en;
    private final Set<String> offices;

    Trait(String it, String en, String... offices) {
        this.it = it;
        this.en = en;
        this.offices = Set.of(offices);
    }

    /**
     * The traits in a list of flags with blanks or semicolons between them, Italian or English: {@code "fuori-sede
     * cardinale"}.
     *
     * @param field the name of the field, for the message
     * @throws BadInput where a flag is unknown
     */
    public static Set<Trait> flagged(String field, String flags) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (String flag : flags.strip().split("[\\s;]+")) {
            if (!flag.isEmpty()) {
                traits.add(of(field, flag));
            }
        }
        return traits;
    }

    void mustSuit(Office office) {
        if (!offices.isEmpty() && !offices.contains(office.code())) {
            throw new BadInput("flags", it, "says nothing of the office " + office.code());
        }
    }

    private static Trait of(String field, String flag) {
        String folded = Spelling.folded(flag);
        return Arrays.stream(values())
                .filter(trait -> folded.equals(trait.it) || folded.equals(trait.en))
                .findFirst()
                .orElseThrow(() -> new BadInput(field, flag, "is no flag of a guest"));
    }
}
