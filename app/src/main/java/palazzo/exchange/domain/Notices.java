// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.exchange.domain.SentMarks.Sent;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/** Tells whoever keeps the registry what another body did not confirm, excepted or annulled. None of it stops anything. */
@Component
@Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.3")
class Notices {

    private static final String COMPETENCE = "AAG-02";
    private static final String SILENT = "exchange.silent";
    private static final String EXCEPTED = "exchange.excepted";
    private static final String ANNULLED = "exchange.annulled";

    private final Tasks tasks;
    private final Charts charts;
    private final Trail trail;
    private final Ids ids;
    private final Today today;

    Notices(Tasks tasks, Charts charts, Trail trail, Ids ids, Today today) {
        this.tasks = tasks;
        this.charts = charts;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
    }

    void silent(Sent sent) {
        open(SILENT, sent.subject(), sent.text() + ", " + sent.name(), "late");
    }

    void excepted(Sent sent) {
        settled(sent.subject());
        open(EXCEPTED, sent.subject(), sent.text() + ", " + sent.name(), "EXCEPTED");
    }

    void annulled(Received received) {
        String body = Optional.ofNullable(received.sender()).orElse(received.address());
        open(ANNULLED, new Subject("exchange", received.item()), body, "");
    }

    /** An answer came. */
    void settled(Subject subject) {
        tasks.done(SILENT, subject);
        tasks.done(EXCEPTED, subject);
    }

    private void open(String kind, Subject subject, String title, String state) {
        tasks.done(kind, subject);
        Optional<String> unit =
                charts.on(today.date()).carriersOf(COMPETENCE).stream().min(Comparator.naturalOrder());
        unit.ifPresent(carrier -> tasks.open(new Task(
                ids.next(),
                kind,
                title,
                subject,
                "/exchange?state=" + state,
                COMPETENCE,
                carrier,
                null,
                today.date(),
                "",
                Label.unit(carrier))));
        trail.record(kind, subject);
    }
}
