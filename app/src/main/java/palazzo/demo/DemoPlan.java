// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import palazzo.kernel.Today;

/** When what is done with a letter, in an office that works from Monday to Friday. */
final class DemoPlan {

    private static final LocalTime OPENS = LocalTime.of(8, 40);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private final List<Step> steps = new ArrayList<>();
    private Instant at;

    private DemoPlan(Instant arrived) {
        this.at = arrived;
    }

    /** Something that is done at a time. */
    record Step(Instant at, Runnable work) {}

    /** Begins with what happens when the letter arrives. */
    static DemoPlan of(Instant arrived, Runnable arrival) {
        DemoPlan plan = new DemoPlan(arrived);
        plan.steps.add(new Step(arrived, arrival));
        return plan;
    }

    /** Goes on after some time, when the office is open. */
    DemoPlan after(Duration time, Runnable work) {
        at = whenOpen(at.plus(time));
        steps.add(new Step(at, work));
        return this;
    }

    List<Step> steps() {
        return steps;
    }

    static Instant whenOpen(Instant wanted) {
        LocalDateTime time = LocalDateTime.ofInstant(wanted, Today.ROME);
        if (time.toLocalTime().isAfter(CLOSES)) {
            time = time.plusDays(1).with(OPENS);
        }
        while (time.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            time = time.plusDays(1).with(OPENS);
        }
        LocalDateTime open = time.toLocalTime().isBefore(OPENS) ? time.with(OPENS) : time;
        return open.atZone(Today.ROME).toInstant();
    }
}
