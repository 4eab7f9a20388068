// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.registry.domain.KeptDays.KeptDay;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/**
 * Forms the registers of the days that are over, and hands them over. It begins shortly after midnight in Rome, and comes
 * back for what it could not form: a day that is missing, or not handed over, is a task for who keeps the registry.
 */
@Component
class DayJob implements CityJob {

    private final KeptDays kept;
    private final DayForming forming;
    private final DayExport export;
    private final Tasks tasks;
    private final Charts charts;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;

    DayJob(
            KeptDays kept,
            DayForming forming,
            DayExport export,
            Tasks tasks,
            Charts charts,
            Ids ids,
            Today today,
            TransactionTemplate transaction) {
        this.kept = kept;
        this.forming = forming;
        this.export = export;
        this.tasks = tasks;
        this.charts = charts;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "registry.days";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(City city) {
        RuntimeException failure = null;
        for (LocalDate day : kept.missing(today.date())) {
            failure = first(failure, tried(day, () -> forming.form(day)));
        }
        for (KeptDay day : kept.waiting()) {
            failure = first(failure, tried(day.day(), () -> handOver(day)));
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void handOver(KeptDay day) {
        if (export.hasFolder()) {
            export.write(day);
        } else {
            transaction.executeWithoutResult(status ->
                    ask(day.day(), day.due(), "entro la giornata lavorativa successiva (Linee guida AgID, 3.1.6)"));
        }
    }

    private @Nullable RuntimeException tried(LocalDate day, Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException e) {
            transaction.executeWithoutResult(status -> ask(day, today.date(), "registro non formato o non versato"));
            return e;
        }
    }

    private void ask(LocalDate day, LocalDate due, String reason) {
        List<String> units =
                charts.on(today.date()).carriersOf("AAG-02").stream().sorted().toList();
        if (units.isEmpty()
                || !tasks.about(DayForming.subject(day), Sight.EVERYTHING).isEmpty()) {
            return;
        }
        tasks.open(new Task(
                ids.next(),
                DayExport.DELIVERY,
                "Registro giornaliero del " + day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear(),
                DayForming.subject(day),
                "/registry/days",
                "AAG-02",
                units.getFirst(),
                null,
                due,
                reason,
                Label.unit(units.toArray(String[]::new))));
    }

    private static @Nullable RuntimeException first(@Nullable RuntimeException before, @Nullable RuntimeException now) {
        return before == null ? now : before;
    }
}
