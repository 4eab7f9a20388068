// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

/** What people call the Mayor about: a short closed list, so that a key chooses and figures compare. */
public enum Topic {
    MOBILITY,
    CLEANING,
    GREEN,
    NOISE,
    HOUSING,
    SCHOOL,
    SOCIAL,
    TAXES,
    EVENTS,
    APPOINTMENT,
    LETTER,
    THANKS,
    OFFICES,
    OTHER
}
