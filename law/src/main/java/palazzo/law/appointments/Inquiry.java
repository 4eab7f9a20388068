// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;
import palazzo.law.Text;

/**
 * What the office looked into before the act, beside the declaration.
 *
 * @param on the day it was done
 * @param offices whether the list of offices held was looked at
 * @param convictions whether the list of convictions was
 * @param publicFacts whether facts known to all were
 */
public record Inquiry(LocalDate on, boolean offices, boolean convictions, boolean publicFacts) implements Worded {

    /** A full inquiry. */
    public static Inquiry full(LocalDate on) {
        return new Inquiry(on, true, true, true);
    }

    boolean isFullBy(LocalDate day) {
        return offices && convictions && publicFacts && !on.isAfter(day);
    }

    @Override
    public Text words() {
        boolean full = offices && convictions && publicFacts;
        return full
                ? new Text("completa, il " + on, "full, on " + on)
                : new Text("parziale, il " + on, "partial, on " + on);
    }
}
