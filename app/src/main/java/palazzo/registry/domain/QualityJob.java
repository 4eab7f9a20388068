// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.Sight;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/** Looks over what was registered of late, and asks who keeps the registry to decide about what is odd. */
@Component
class QualityJob implements CityJob {

    /** The kind of the task. */
    static final String KIND = "registry.quality";

    /** One list a city. */
    static final Subject SUBJECT =
            new Subject("registry_quality", UUID.nameUUIDFromBytes("the daily check of the registry".getBytes()));

    private static final int DAYS = 30;

    private final Quality quality;
    private final Tasks tasks;
    private final Charts charts;
    private final OfficeCalendar calendar;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;

    QualityJob(
            Quality quality,
            Tasks tasks,
            Charts charts,
            OfficeCalendar calendar,
            Ids ids,
            Today today,
            TransactionTemplate transaction) {
        this.quality = quality;
        this.tasks = tasks;
        this.charts = charts;
        this.calendar = calendar;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "registry.quality";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run(City city) {
        transaction.executeWithoutResult(status -> look());
    }

    /** In a transaction. */
    void look() {
        quality.look(DAYS);
        boolean asked = !tasks.about(SUBJECT, Sight.EVERYTHING).isEmpty();
        if (quality.open() == 0) {
            tasks.done(KIND, SUBJECT);
        } else if (!asked) {
            ask();
        }
    }

    private void ask() {
        List<String> units =
                charts.on(today.date()).carriersOf("AAG-02").stream().sorted().toList();
        if (!units.isEmpty()) {
            tasks.open(new Task(
                    ids.next(),
                    KIND,
                    "Controllo quotidiano del protocollo",
                    SUBJECT,
                    "/registry/quality",
                    "AAG-02",
                    units.getFirst(),
                    null,
                    calendar.workingDayFrom(today.date()),
                    "controllo quotidiano",
                    Label.unit(units.toArray(String[]::new))));
        }
    }
}
