// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

/** Where the Mayor's correspondence is worked on, in the order in which a letter passes. */
public enum Desk {
    /** Takes in what comes, whichever way. */
    RECEIVE("URC-01"),
    /** Gives it a number. */
    REGISTER("URC-01"),
    /** Decides who does what with it. */
    SORT("STE-04"),
    /** Answers, and watches the days. */
    FOLLOW("URC-04"),
    /** Lays it into its file. */
    ARCHIVE("URC-01");

    private final String competence;

    Desk(String competence) {
        this.competence = competence;
    }

    /** The line of the function chart that this desk works under; of those who follow, the usual one. */
    public String competence() {
        return competence;
    }
}
