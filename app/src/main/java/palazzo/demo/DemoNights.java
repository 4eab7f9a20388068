// SPDX-License-Identifier: EUPL-1.2
package palazzo.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import palazzo.demo.DemoPlan.Step;
import palazzo.kernel.Today;
import palazzo.organisation.OfficeCalendar;
import palazzo.registry.domain.DayRegisters;
import palazzo.registry.domain.KeptDays;
import palazzo.registry.domain.KeptDays.KeptDay;
import palazzo.tenancy.Jobs;

/**
 * What the house does by itself every night of the demo's weeks: the trail is sealed, and the register of the day is formed
 * and sealed. In Milan somebody hands it over in the morning; today's morning is left to whoever looks.
 */
@Component
@ConditionalOnProperty({"palazzo.demo", "palazzo.demo.mail"})
class DemoNights {

    private static final String KEEPER = "norina.quaglia";
    private static final LocalTime NIGHT = LocalTime.of(0, 12);
    private static final LocalTime MORNING = LocalTime.of(9, 20);
    private static final int PATIENCE = 60;

    private final DemoHands hands;
    private final DayRegisters registers;
    private final KeptDays kept;
    private final OfficeCalendar calendar;
    private final Jobs jobs;
    private final Today today;

    DemoNights(
            DemoHands hands, DayRegisters registers, KeptDays kept, OfficeCalendar calendar, Jobs jobs, Today today) {
        this.hands = hands;
        this.registers = registers;
        this.kept = kept;
        this.calendar = calendar;
        this.jobs = jobs;
        this.today = today;
    }

    /** @param byHand whether there is somebody who hands the registers over */
    List<Step> steps(Instant from, boolean byHand) {
        LocalDate last = today.date();
        return Stream.iterate(Today.dateOf(from).plusDays(1), day -> !day.isAfter(last), day -> day.plusDays(1))
                .flatMap(day -> steps(day, byHand && day.isBefore(last)).stream())
                .toList();
    }

    private List<Step> steps(LocalDate day, boolean byHand) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(at(day, NIGHT), this::close));
        if (byHand && calendar.holidays().isWorkingDay(day)) {
            steps.add(new Step(at(day, MORNING), () -> hands.as(KEEPER, this::handOver)));
        }
        return steps;
    }

    private void close() {
        jobs.runHere("trail.seal", PATIENCE);
        jobs.runHere("registry.days", PATIENCE);
    }

    private void handOver() {
        kept.waiting().forEach(this::handOver);
    }

    private void handOver(KeptDay day) {
        registers.delivered(day.day(), "RdV-" + day.day().toString().replace("-", ""));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Today.ROME).toInstant();
    }
}
