// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.correspondence.Answering;
import palazzo.icalendar.Attendee;
import palazzo.icalendar.Itip;
import palazzo.kernel.Ids;
import palazzo.kernel.Line;
import palazzo.kernel.Today;
import palazzo.mail.Item;
import palazzo.mail.ItemCame;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/**
 * What whoever was called from outside answers by their calendar program. It counts where they were called under the address
 * from which they write, and answer the event as it is now; anything else changes nothing, and its letter waits for triage.
 */
@Component
class GuestAnswers {

    /** The kind of the task to weigh another time that a guest proposes. */
    static final String COUNTER = "engagement.counter";

    private static final String KEEPS = "CFS-02";
    private static final int LONGEST = 1_000;

    private final Agenda agenda;
    private final OutsideLog log;
    private final Answering letters;
    private final Charts charts;
    private final Tasks tasks;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    GuestAnswers(
            Agenda agenda,
            OutsideLog log,
            Answering letters,
            Charts charts,
            Tasks tasks,
            Trail trail,
            Ids ids,
            Today today) {
        this.agenda = agenda;
        this.log = log;
        this.letters = letters;
        this.charts = charts;
        this.tasks = tasks;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    @EventListener
    @Order(20)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ItemCame came) {
        Item item = came.item();
        letters.calendar(item.id())
                .filter(said -> said.method() == Itip.Method.REPLY || said.method() == Itip.Method.COUNTER)
                .ifPresent(said -> said.apart().forEach(each -> heard(item, each)));
    }

    private void heard(Item item, Itip said) {
        Optional<Attendee> who = Itip.attendee(said.event(), item.sender().address());
        if (who.isEmpty()) {
            return;
        }
        boolean counters = said.method() == Itip.Method.COUNTER;
        Agenda.Heard heard = agenda.heard(
                said, who.get().address(), event -> isNews(event, who.get().address(), said));
        if (heard.event() == null) {
            return;
        }
        UUID event = heard.event();
        if (heard.counts()) {
            keep(item, event, said, who.get(), counters);
        }
        trail.record(
                heard.counts() ? "engagement.answered_outside" : "engagement.answer_old", Engagement.subject(event));
        unit().ifPresent(unit -> letters.settled(item.id(), KEEPS, unit));
    }

    /** An answer that was written before the one we know of the same is none; one time of a series is answered apart. */
    private boolean isNews(UUID event, String address, Itip said) {
        return log.heard(event, address, said.occurrence(Today.ROME))
                .filter(known -> !said.isNewerThan(known.sequence(), known.stamp()))
                .isEmpty();
    }

    private void keep(Item item, UUID event, Itip said, Attendee who, boolean counters) {
        Optional<Itip.When> when = counters ? said.when(Today.ROME) : Optional.empty();
        String words = Line.of(said.event().text("COMMENT"));
        log.hear(
                event,
                item.id(),
                new OutsideLog.Heard(
                        who.address(),
                        said.occurrence(Today.ROME),
                        said.method().name(),
                        said.sequence(),
                        said.stamp(),
                        words.substring(0, Math.min(LONGEST, words.length())),
                        when.map(Itip.When::starts).orElse(null)));
        if (counters) {
            unit().ifPresent(unit -> toWeigh(event, who, unit));
        }
    }

    private void toWeigh(UUID event, Attendee who, String unit) {
        tasks.done(COUNTER, Engagement.subject(event));
        tasks.open(new Task(
                ids.next(),
                COUNTER,
                who.name().isEmpty() ? who.address() : who.name(),
                Engagement.subject(event),
                "/invitations/out/" + event,
                KEEPS,
                unit,
                null,
                today.date(),
                "",
                new Label(Label.Kind.UNIT, Set.of(unit), Set.of())));
    }

    private Optional<String> unit() {
        return charts.on(today.date()).carriersOf(KEEPS).stream().sorted().findFirst();
    }
}
