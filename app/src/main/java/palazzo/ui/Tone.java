// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

/** How a word of state is coloured; the word itself always says the same. */
public enum Tone {
    /** Nothing in particular. */
    PLAIN(""),
    /** Well done. */
    OK(" is-ok"),
    /** Waits for somebody. */
    WAIT(" is-wait"),
    /** Late, refused, broken. */
    LATE(" is-late"),
    /** Over, or not there yet. */
    OFF(" is-off");

    private final String css;

    Tone(String css) {
        this.css = css;
    }

    /** The class, with a space before it. */
    public String css() {
        return css;
    }
}
