// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

/** A name or a short sentence that somebody typed. */
public final class Typed {

    private static final int LONGEST = 300;

    private Typed() {}

    /**
     * The text without the blanks around it.
     *
     * @param field the name of the field, for the message
     * @throws BadInput where it is blank, or longer than 300 characters
     */
    public static String required(String field, String text) {
        String typed = notTooLong(field, text).strip();
        if (typed.isEmpty()) {
            throw new BadInput(field, text, "is empty");
        }
        return typed;
    }

    /**
     * The text, which may be empty.
     *
     * @param field the name of the field, for the message
     * @throws BadInput where it is longer than 300 characters
     */
    public static String notTooLong(String field, String text) {
        if (text.length() > LONGEST) {
            throw new BadInput(field, text, "is longer than " + LONGEST + " characters");
        }
        return text;
    }
}
