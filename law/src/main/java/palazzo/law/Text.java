// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import java.util.Locale;

/**
 * A sentence in the two languages of the house.
 *
 * @param it Italian, for users
 * @param en English
 */
public record Text(String it, String en) {

    /** The sentence in the language of {@code locale}: Italian for {@code it}, English otherwise. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("it") ? it : en;
    }
}
