// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

/** When in the life of a seat a check is due. */
public enum Phase {
    /** The seat will expire or is vacant. */
    PLANNING,
    /** The public notice is written and open. */
    NOTICE,
    CANDIDACY,
    /** The experts say who is suitable. */
    COMMISSION,
    /** The chosen person declares, and the office inquires. */
    DECLARATION,
    DECREE,
    ACCEPTANCE,
    PUBLICATION,
    /** Each year of the mandate. */
    YEARLY,
    /** After the mandate has expired. */
    MONITORING,
    /** A new Mayor has taken office. */
    MANDATE_CHANGE,
    /** Before the city pays the body. */
    PAYMENT,
    /** The yearly plan on what the city holds. */
    REORGANISATION
}
