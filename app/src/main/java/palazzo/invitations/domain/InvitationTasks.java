// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.organisation.OfficeCalendar;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;

/** What an invitation asks of whom by when. In the act's transaction. */
@Component
class InvitationTasks {

    static final String DECIDE = "invitation.decide";
    static final String ADVISE = "invitation.advise";
    static final String ANSWER = "invitation.answer";
    static final String GO = "invitation.go";
    static final String NOTE = "invitation.note";
    static final String NOTICE = "invitation.notice";

    private static final int DAYS_TO_DECIDE = 5;
    private static final int DAYS_TO_ANSWER = 2;

    private final Tasks tasks;
    private final Charts charts;
    private final OfficeCalendar calendar;
    private final Ids ids;
    private final Today today;

    InvitationTasks(Tasks tasks, Charts charts, OfficeCalendar calendar, Ids ids, Today today) {
        this.tasks = tasks;
        this.charts = charts;
        this.calendar = calendar;
        this.ids = ids;
        this.today = today;
    }

    /** The coordination decides: by the day the host set, or two days before, or in five. */
    void toDecide(Invitation it, String why) {
        open(DECIDE, it, it.subject(), Share.COORDINATION, decider(it), null, decideBy(it), why);
    }

    void toAdvise(Invitation it, Advice advice) {
        open(ADVISE, it, advice.subject(), advice.competence(), advice.unit(), null, advice.due(), advice.why());
    }

    void toAnswer(Invitation it) {
        LocalDate in = calendar.workingDayFrom(today.date().plusDays(DAYS_TO_ANSWER));
        open(
                ANSWER,
                it,
                it.subject(),
                it.share(),
                it.unit(),
                null,
                earlier(in, it.details().answerBy()),
                "");
    }

    /** A person of the house says whether they go. */
    void toGo(Invitation it, Delegation asked, UUID person) {
        Label label = new Label(it.label().kind(), it.label().offices(), java.util.Set.of(person));
        open(
                GO,
                it,
                asked.subject(),
                Share.COORDINATION,
                decider(it),
                person,
                Today.dateOf(asked.expiresAt()),
                "",
                label);
    }

    /** Somebody notes what came of it, on the working day after. */
    void toNote(Invitation it) {
        LocalDate day = Today.dateOf(Objects.requireNonNull(it.details().until()));
        open(NOTE, it, it.subject(), it.share(), it.unit(), null, calendar.workingDayFrom(day.plusDays(1)), "");
    }

    /** Who decided has to know what whoever invites changed since. */
    void toNotice(Invitation it, UUID decidedBy) {
        Label label = new Label(it.label().kind(), it.label().offices(), java.util.Set.of(decidedBy));
        open(NOTICE, it, it.subject(), Share.COORDINATION, decider(it), decidedBy, today.date(), "", label);
    }

    void done(String kind, Subject subject) {
        tasks.done(kind, subject);
    }

    /** Nothing is to be done with it any more. */
    void over(Invitation it, Iterable<Advice> advices) {
        done(DECIDE, it.subject());
        done(ANSWER, it.subject());
        done(NOTE, it.subject());
        advices.forEach(advice -> done(ADVISE, advice.subject()));
    }

    LocalDate adviseBy(Invitation it) {
        LocalDate by = decideBy(it).minusDays(1);
        return by.isBefore(today.date()) ? today.date() : by;
    }

    private LocalDate decideBy(Invitation it) {
        LocalDate by = calendar.workingDayFrom(today.date().plusDays(DAYS_TO_DECIDE));
        by = earlier(by, it.details().answerBy());
        if (it.details().starts() != null) {
            by = earlier(by, Today.dateOf(it.details().starts().minus(Duration.ofDays(2))));
        }
        return by.isBefore(today.date()) ? today.date() : by;
    }

    private static LocalDate earlier(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    /** The unit that decides; where nobody carries the line, the one that answers. */
    private String decider(Invitation it) {
        return charts.on(today.date()).carriersOf(Share.COORDINATION).stream()
                .sorted()
                .findFirst()
                .orElse(it.unit());
    }

    private void open(
            String kind,
            Invitation it,
            Subject subject,
            String competence,
            String unit,
            @Nullable UUID person,
            LocalDate due,
            String reason) {
        open(kind, it, subject, competence, unit, person, due, reason, it.label());
    }

    private void open(
            String kind,
            Invitation it,
            Subject subject,
            String competence,
            String unit,
            @Nullable UUID person,
            LocalDate due,
            String reason,
            Label label) {
        tasks.done(kind, subject);
        tasks.open(new Task(
                ids.next(), kind, it.title(), subject, it.path(), competence, unit, person, due, reason, label));
    }
}
