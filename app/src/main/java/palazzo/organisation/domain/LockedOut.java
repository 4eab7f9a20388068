// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.domain;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** Too many wrong tries with this name: none is looked at before a time. */
public class LockedOut extends LockedException {

    private final Instant until;

    /** @param until when the next try is looked at */
    public LockedOut(Instant until) {
        super("locked until " + until);
        this.until = until;
    }

    /** When the next try is looked at. */
    public Instant until() {
        return until;
    }
}
