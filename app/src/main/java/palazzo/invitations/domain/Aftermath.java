// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Instant;
import java.util.UUID;

/** What came of it. @param words who was there, what was said and promised */
public record Aftermath(Attendance attendance, String words, UUID by, Instant at) {

    /** Who went. */
    public enum Attendance {
        MAYOR,
        DELEGATE,
        NOBODY
    }
}
