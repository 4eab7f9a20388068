// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.codes;

import palazzo.law.BadInput;
import palazzo.law.Norm;

/** The letters that stand for digits where two people would share a code. */
@Norm("d.m. 23 dicembre 1976, omocodia")
final class Omocodia {

    private static final String LETTERS = "LMNPQRSTUV";
    private static final int[] DIGITS_AT = {6, 7, 9, 10, 12, 13, 14};
    private static final int LENGTH = 16;

    private Omocodia() {}

    /** The 16 characters with every digit back in its place; the check character is left as it is. */
    static String undone(String field, String code) {
        if (code.length() != LENGTH) {
            throw new BadInput(field, code, "has not 16 characters");
        }
        StringBuilder digits = new StringBuilder(code);
        for (int at : DIGITS_AT) {
            int digit = LETTERS.indexOf(code.charAt(at));
            if (digit >= 0) {
                digits.setCharAt(at, (char) ('0' + digit));
            }
        }
        return digits.toString();
    }
}
