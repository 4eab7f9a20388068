// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;
import palazzo.law.BadInput;
import palazzo.law.Text;

/** From a day to a day, both included. */
public record Span(LocalDate from, LocalDate to) implements Worded {

    /** @throws BadInput where it ends before it begins */
    public Span {
        if (to.isBefore(from)) {
            throw new BadInput("to", to, "is before the start on " + from);
        }
    }

    @Override
    public Text words() {
        return new Text("dal " + from + " al " + to, "from " + from + " to " + to);
    }
}
