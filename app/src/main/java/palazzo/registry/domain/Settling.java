// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import palazzo.archive.Dossier;
import palazzo.archive.Dossiers;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.organisation.Sight;
import palazzo.registry.DocumentRegistered;
import palazzo.registry.Registration;
import palazzo.registry.Registration.Standing;
import palazzo.registry.Registry.Number;
import palazzo.registry.domain.Promise.Before;
import palazzo.registry.domain.Promise.Decided;
import palazzo.tasks.Tasks;
import palazzo.timeline.Timeline;

/** Gives a document of ours its class, its file, its unit and its emergency number, as soon as it has a number. */
@Component
class Settling {

    private final NumberRequests requests;
    private final Entries entries;
    private final Standings standings;
    private final Emergencies emergencies;
    private final AssignedTasks assigned;
    private final OwnDocuments documents;
    private final Dossiers dossiers;
    private final Tasks tasks;
    private final Timeline timeline;

    Settling(
            NumberRequests requests,
            Entries entries,
            Standings standings,
            Emergencies emergencies,
            AssignedTasks assigned,
            OwnDocuments documents,
            Dossiers dossiers,
            Tasks tasks,
            Timeline timeline) {
        this.requests = requests;
        this.entries = entries;
        this.standings = standings;
        this.emergencies = emergencies;
        this.assigned = assigned;
        this.documents = documents;
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.timeline = timeline;
    }

    /** Does it at once where the number is there, else when it comes. In a transaction. */
    void settle(Subject document, Optional<Number> number, Promise promise) {
        number.ifPresentOrElse(
                there -> settle(entries.one(there.id()), promise), () -> requests.follow(document, promise));
    }

    /** Part of the act that writes the number down. */
    @EventListener
    void on(DocumentRegistered registered) {
        if (registered.promised()) {
            requests.followsOn(registered.document())
                    .ifPresent(promise ->
                            settleLater(entries.one(registered.number().id()), promise));
        }
    }

    /** A file that was closed meanwhile keeps no number back: the daily check finds what lies in none. */
    private void settleLater(Registration fresh, Promise promise) {
        Decided decided = promise.decided();
        boolean closed = decided != null && !decided.dossier().isEmpty() && !isOpen(decided.dossier());
        settle(fresh, closed ? promise.inNoFile() : promise);
    }

    private boolean isOpen(String dossier) {
        return dossiers.of(dossier, Sight.EVERYTHING).filter(Dossier::isOpen).isPresent();
    }

    private void settle(Registration fresh, Promise promise) {
        Before before = promise.before();
        if (before != null) {
            emergencies.link(fresh.number().id(), before.emergency(), before.number(), before.at());
        }
        Decided decided = promise.decided();
        if (decided != null) {
            decide(fresh, decided, promise);
        }
        documents.shownTo(fresh, promise.label());
    }

    private void decide(Registration fresh, Decided decided, Promise promise) {
        standings.change(
                fresh, standing(fresh, decided), promise.label(), fresh.number().at(), promise.operator(), "");
        if (!decided.dossier().isEmpty()) {
            Dossier dossier = dossiers.of(decided.dossier(), Sight.EVERYTHING)
                    .orElseThrow(() -> new Refusal("dossier/archive.no_parent", decided.dossier()));
            dossiers.lay(dossier, documents.paper(fresh, promise.label()));
        }
        if (!decided.unit().isEmpty()) {
            tasks.open(assigned.task(fresh, decided.unit(), null, promise.label()));
        }
        timeline.add(
                new Timeline.Entry(fresh.number().at(), "registry.registered", fresh.document()),
                promise.label(),
                fresh.document());
    }

    private static Standing standing(Registration fresh, Decided decided) {
        return new Standing(
                fresh.standing().version(),
                decided.classCode(),
                false,
                decided.dossier(),
                decided.unit(),
                null,
                Set.of(),
                decided.reserved(),
                decided.opensOn(),
                null,
                null,
                null);
    }
}
