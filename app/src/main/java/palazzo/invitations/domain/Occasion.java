// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

/** What somebody invites to: a short closed list, so that rules and figures can use it. */
public enum Occasion {
    CEREMONY,
    OPENING,
    ANNIVERSARY,
    CONFERENCE,
    CULTURE,
    SPORT,
    SCHOOL,
    RELIGIOUS,
    DIPLOMATIC,
    PRESS,
    CHARITY,
    OTHER
}
