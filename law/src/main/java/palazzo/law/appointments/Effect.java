// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import palazzo.law.Text;

/** What follows where a check fails. */
public enum Effect {
    /** The act may not go on. */
    BLOCK("blocca", "blocks"),
    /** The norm binds the body; whether the office stops or warns is its choice. */
    BY_POLICY("blocca o avverte, secondo la scelta dell'ente", "blocks or warns, as the office chose"),
    /** The person who decides is told, and goes on with a reason. */
    WARN("avverte", "warns"),
    /** The unit is told that a term is broken. */
    ALERT("segnala", "alerts"),
    /** It is only told. */
    INFO("informa", "informs");

    private final Text words;

    Effect(String it, String en) {
        this.words = new Text(it, en);
    }

    /** How the office says it. */
    public Text words() {
        return words;
    }
}
