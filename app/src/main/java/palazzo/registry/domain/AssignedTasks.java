// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.OfficeCalendar;
import palazzo.registry.Registration;
import palazzo.tasks.Task;

/** What was assigned waits to be taken charge of by the end of the next working day. */
@Component
class AssignedTasks {

    /** The kind of the tasks. */
    static final String ASSIGNED = "document.assigned";

    private final OfficeCalendar calendar;
    private final Ids ids;
    private final Today today;

    AssignedTasks(OfficeCalendar calendar, Ids ids, Today today) {
        this.calendar = calendar;
        this.ids = ids;
        this.today = today;
    }

    Task task(Registration registration, String unit, @Nullable UUID person, Label label) {
        return new Task(
                ids.next(),
                ASSIGNED,
                registration.aboutNow(),
                registration.document(),
                registration.path(),
                "AAG-02",
                unit,
                person,
                calendar.workingDayFrom(today.date().plusDays(1)),
                "prot. " + registration.number().text(),
                label);
    }
}
