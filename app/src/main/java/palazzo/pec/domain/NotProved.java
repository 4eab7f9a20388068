// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.domain;

import palazzo.pec.Doubt;

/** The mail proves nothing, and why. */
public final class NotProved extends Exception {

    private final Doubt doubt;

    /** For this reason. */
    public NotProved(Doubt doubt) {
        super(doubt.name());
        this.doubt = doubt;
    }

    /** For this reason, which {@code cause} showed. */
    NotProved(Doubt doubt, Throwable cause) {
        super(doubt + ": " + cause, cause);
        this.doubt = doubt;
    }

    /** The reason. */
    public Doubt doubt() {
        return doubt;
    }
}
