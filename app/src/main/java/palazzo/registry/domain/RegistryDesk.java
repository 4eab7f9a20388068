// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Competence;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.RegistrationAnnulled;
import palazzo.registry.domain.Entries.Annulment;
import palazzo.registry.domain.Entries.Kept;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/**
 * The work of the registry office. An entry is annulled under an authorisation and with a reason; what it said stays
 * readable, its number is not given again.
 */
@Service
@Competence("AAG-02")
public class RegistryDesk {

    private static final String NORM = "d.P.R. 445/2000, art. 54";

    private final Entries entries;
    private final Today today;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Trail trail;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    RegistryDesk(
            Entries entries,
            Today today,
            WhoActs whoActs,
            Sights sights,
            Trail trail,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.today = today;
        this.whoActs = whoActs;
        this.sights = sights;
        this.trail = trail;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Annuls an entry. Sent twice, it is done once.
     *
     * @param measure number and date of the authorisation
     * @throws NotFound where there is no such entry for who acts
     * @throws Refusal where it was annulled before
     */
    @Transactional
    @Norm(NORM)
    public void annul(int year, long number, String measure, String reason) {
        Kept entry = entries.find(year, number, sights.now())
                .orElseThrow(() -> new NotFound("registry entry " + number + "/" + year));
        Annulment annulment = new Annulment(today.now(), whoActs.now().required(), measure, reason);
        if (entry.annulment() == null) {
            enter(entry, annulment);
        } else if (!isTheSame(entry.annulment(), annulment)) {
            throw Refusal.byNorm(NORM, "registry.annulled");
        }
    }

    private void enter(Kept entry, Annulment annulment) {
        entries.annul(entry.number(), annulment);
        trail.record(
                "registry.annulled",
                entry.document(),
                Map.of("year", entry.number().year(), "number", entry.number().number()));
        timeline.add(
                new Timeline.Entry(annulment.at(), "registry.annulled", entry.document()),
                entry.label(),
                entry.document());
        events.publishEvent(new RegistrationAnnulled(
                entry.document(), entry.number().year(), entry.number().number()));
    }

    private static boolean isTheSame(Annulment done, Annulment asked) {
        return done.operator().equals(asked.operator())
                && done.measure().equals(asked.measure())
                && done.reason().equals(asked.reason());
    }
}
