// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

/**
 * A value from which no rule can draw an answer: an impossible date, an event before its start, an unknown office. It
 * names the field and the value, so that whoever typed it finds the place. A rule never answers with a wrong value
 * instead.
 */
public final class BadInput extends IllegalArgumentException {

    private static final int SHOWN = 80;

    private final String field;
    private final String value;
    private final String problem;

    /**
     * @param field the name of the field, as the caller knows it; only its first 80 characters are kept
     * @param value the offending value; as much is kept of it
     * @param problem what is wrong with it, in one English clause
     */
    public BadInput(String field, Object value, String problem) {
        super(shown(field) + " \"" + shown(value) + "\": " + problem);
        this.field = shown(field);
        this.value = shown(value);
        this.problem = problem;
    }

    /** The same, found in a part of a larger input: {@code "row 3"}. */
    public BadInput in(String part) {
        return new BadInput(field, value, problem + " (" + part + ")");
    }

    /** The field that holds the value. */
    public String field() {
        return field;
    }

    /** The value, cut at 80 characters. */
    public String value() {
        return value;
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
