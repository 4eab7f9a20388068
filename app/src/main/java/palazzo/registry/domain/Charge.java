// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.Registration;
import palazzo.registry.Registration.Standing;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/** What a unit does with a registration that was assigned to it, and what the house does when a reserve ends. */
@Service
public class Charge {

    private final Entries entries;
    private final Standings standings;
    private final OwnDocuments documents;
    private final Tasks tasks;
    private final Sights sights;
    private final WhoActs whoActs;
    private final Trail trail;
    private final Today today;

    Charge(
            Entries entries,
            Standings standings,
            OwnDocuments documents,
            Tasks tasks,
            Sights sights,
            WhoActs whoActs,
            Trail trail,
            Today today) {
        this.entries = entries;
        this.standings = standings;
        this.documents = documents;
        this.tasks = tasks;
        this.sights = sights;
        this.whoActs = whoActs;
        this.trail = trail;
        this.today = today;
    }

    /**
     * Takes charge of what was assigned to a unit of the one who acts. Sent twice, it is done once.
     *
     * @throws NotFound where it is not theirs to see, or was assigned to others
     */
    @Transactional
    public void take(int year, long number) {
        Registration registration = entries.find(year, number, sights.now())
                .filter(entry ->
                        sights.now().offices().contains(entry.standing().unit()))
                .orElseThrow(() -> new NotFound("assigned registry entry " + number + "/" + year));
        Standing taken = registration.standing().givenTo(whoActs.now().required());
        if (!taken.equals(registration.standing())) {
            change(registration, taken, registration.label(), "");
            trail.record("registry.taken", registration.document());
        }
        tasks.done(AssignedTasks.ASSIGNED, registration.document());
    }

    /** Ends a reserve whose day has come. */
    @Transactional
    public void opened(UUID entry) {
        reveal(entries.one(entry), "");
    }

    /** Whoever could see it when it was registered sees it again. In the act's transaction. */
    void reveal(Registration registration, String reason) {
        Label before = standings.labelAtFirst(registration);
        change(registration, registration.standing().reserved(false, null), before, reason);
        trail.record("registry.revealed", registration.document());
    }

    private void change(Registration registration, Standing after, Label label, String reason) {
        standings.change(registration, after, label, today.now(), whoActs.now().person(), reason);
        documents.shownTo(registration, label);
    }
}
