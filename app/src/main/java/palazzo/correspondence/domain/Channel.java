// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import palazzo.registry.Registry;

/** How a letter came in. */
public enum Channel {
    /** By mail, into one of the house's boxes. */
    EMAIL,
    /** Through the form for citizens. */
    FORM,
    /** On paper, typed in at the desk. */
    PAPER,
    /** Dictated on the telephone. */
    PHONE,
    /** By certified mail: sender and time are proved. */
    PEC,
    /** By our service, out of the registry of another body: sender and number are proved by its seal. */
    SERVICE,
    /** Said at the counter by who came. */
    VISIT,
    /** Said at a meeting with citizens. */
    MEETING;

    /** As the registry says it. Of paper that was typed in nobody said whether the post brought it. */
    Registry.Means means() {
        return switch (this) {
            case EMAIL -> Registry.Means.MAIL;
            case FORM -> Registry.Means.PORTAL;
            case PEC -> Registry.Means.PEC;
            case SERVICE -> Registry.Means.EXCHANGE;
            case PAPER, PHONE, VISIT, MEETING -> Registry.Means.OTHER;
        };
    }
}
