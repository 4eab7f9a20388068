// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading;

/** Something in a file cannot be had. */
public class Unreadable extends RuntimeException {

    private final Trouble trouble;

    /** @param trouble why */
    public Unreadable(Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    /** Why. */
    public Trouble trouble() {
        return trouble;
    }
}
