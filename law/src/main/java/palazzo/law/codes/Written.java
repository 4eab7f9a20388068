// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.codes;

import java.util.Locale;
import palazzo.law.BadInput;

/** A code as a person wrote it. */
final class Written {

    private Written() {}

    /** Capitals, without white space. @throws BadInput where it is longer than any way to write it */
    static String code(String field, String written, int longest) {
        if (written.length() > longest) {
            throw new BadInput(field, written, "is too long");
        }
        StringBuilder code = new StringBuilder();
        written.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> code.append((char) c));
        return code.toString().toUpperCase(Locale.ROOT);
    }
}
