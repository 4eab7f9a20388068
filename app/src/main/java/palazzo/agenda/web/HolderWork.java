// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import palazzo.agenda.Agenda;
import palazzo.agenda.HolderCalendar;
import palazzo.documents.WaitingPapers;
import palazzo.documents.WaitingPapers.Waiting;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.tasks.Tasks.Wanted;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** What waits for a holder on a day: it is theirs, and shown as the reader may see it. */
@Component
class HolderWork {

    private static final int MOST = 60;
    private static final String ASSISTS_THE_MAYOR = "CFS-01";
    private static final String CALLS = "call.";
    private static final String PAPERS = "paper.";

    private final Agenda agenda;
    private final Tasks tasks;
    private final WaitingPapers papers;
    private final People people;
    private final Charts charts;
    private final OfficeCalendar offices;
    private final Today today;

    HolderWork(
            Agenda agenda,
            Tasks tasks,
            WaitingPapers papers,
            People people,
            Charts charts,
            OfficeCalendar offices,
            Today today) {
        this.agenda = agenda;
        this.tasks = tasks;
        this.papers = papers;
        this.people = people;
        this.charts = charts;
        this.offices = offices;
        this.today = today;
    }

    /** @param deadlines what else falls due by the day */
    record Due(List<WorkRow> signs, List<WorkRow> calls, List<WorkRow> deadlines) {

        static final Due NOTHING = new Due(List.of(), List.of(), List.of());
    }

    Due due(HolderCalendar calendar, LocalDate day, Sight sight) {
        Set<UUID> holder = Set.of(calendar.holder());
        return new Due(
                signs(calendar, sight),
                rows(open(new Wanted(holder, assisting(calendar), null, CALLS), sight), task -> true),
                rows(
                        open(new Wanted(holder, Set.of(), day, ""), sight),
                        task -> !task.kind().startsWith(CALLS) && !task.kind().startsWith(PAPERS)));
    }

    private List<Task> open(Wanted wanted, Sight sight) {
        return tasks.due(wanted, null, sight, MOST).rows();
    }

    /** Calls for the Mayor are passed to who assists the Mayor. */
    private Set<String> assisting(HolderCalendar calendar) {
        boolean mayors =
                agenda.mayors().filter(each -> each.id().equals(calendar.id())).isPresent();
        return mayors ? charts.on(today.date()).carriersOf(ASSISTS_THE_MAYOR) : Set.of();
    }

    private List<WorkRow> signs(HolderCalendar calendar, Sight sight) {
        return people.onDuty(today.date()).stream()
                .filter(actor -> calendar.holder().equals(actor.person()))
                .flatMap(actor -> papers.waitingFor(actor, sight).stream())
                .limit(MOST)
                .map(this::row)
                .toList();
    }

    private WorkRow row(Waiting paper) {
        return new WorkRow(
                offices.due(paper.due()),
                Phrase.plain(paper.title()),
                paper.path(),
                paper.competence(),
                List.of(),
                null);
    }

    private List<WorkRow> rows(List<Task> all, Predicate<Task> which) {
        return all.stream().filter(which).map(this::row).toList();
    }

    private WorkRow row(Task task) {
        return new WorkRow(
                offices.due(task.due()),
                Phrase.of("task." + task.kind(), task.title()),
                task.path(),
                task.competence(),
                task.reason().isEmpty() ? List.of() : List.of(Phrase.plain(task.reason())),
                null);
    }
}
