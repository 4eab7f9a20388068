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
import palazzo.registry.Registration;
import palazzo.registry.Registration.Annulment;
import palazzo.registry.Registration.Standing;
import palazzo.registry.RegistrationAnnulled;
import palazzo.registry.RegistrationCorrected;
import palazzo.registry.domain.Corrections.Correction;
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
    private final Standings standings;
    private final Corrections corrections;
    private final Rights rights;
    private final OwnDocuments documents;
    private final Today today;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Trail trail;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    RegistryDesk(
            Entries entries,
            Standings standings,
            Corrections corrections,
            Rights rights,
            OwnDocuments documents,
            Today today,
            WhoActs whoActs,
            Sights sights,
            Trail trail,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.standings = standings;
        this.corrections = corrections;
        this.rights = rights;
        this.documents = documents;
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
        Registration entry = entries.find(year, number, sights.now())
                .orElseThrow(() -> new NotFound("registry entry " + number + "/" + year));
        rights.require(Right.ANNUL);
        Annulment annulment = new Annulment(today.now(), whoActs.now().required(), measure, reason);
        if (entry.annulment() == null) {
            enter(entry, annulment);
        } else if (!isTheSame(entry.annulment(), annulment)) {
            throw Refusal.byNorm(NORM, "registry.annulled");
        }
    }

    /**
     * Annuls one field of an entry and writes another value in its place. The value before stays readable beside it. Sent
     * twice, it is done once.
     *
     * @param field {@code correspondent}, {@code about} or {@code theirs}
     * @throws NotFound where there is no such entry for who acts
     * @throws Refusal where the entry is annulled as a whole, or the value is the one that stands there
     */
    @Transactional
    @Norm(NORM)
    public void annulField(int year, long number, String field, String value, String measure, String reason) {
        Registration entry = entries.find(year, number, sights.now())
                .orElseThrow(() -> new NotFound("registry entry " + number + "/" + year));
        rights.require(Right.ANNUL);
        if (entry.annulment() != null) {
            throw Refusal.byNorm(NORM, "registry.annulled");
        }
        Correction correction = new Correction(
                entry.number().id(),
                today.now(),
                whoActs.now().required(),
                field,
                value(entry, field),
                value,
                measure,
                reason);
        if (correction.oldValue().equals(value)) {
            sameAsBefore(entry, correction);
            return;
        }
        corrections.add(correction);
        Standing now = entry.standing();
        standings.correct(
                entry,
                field.equals("correspondent") ? value : now.correspondentNow(),
                field.equals("about") ? value : now.aboutNow(),
                field.equals("theirs") ? value : now.theirsNow());
        documents.shownTo(entries.one(entry.number().id()), entry.label());
        trail.record("registry.field_annulled", entry.document(), Map.of("field", field));
        events.publishEvent(new RegistrationCorrected(
                entry.document(), entry.number().year(), entry.number().number(), field));
    }

    private static String value(Registration entry, String field) {
        Standing now = entry.standing();
        return switch (field) {
            case "correspondent" -> entry.correspondentNow();
            case "about" -> entry.aboutNow();
            case "theirs" -> now.theirsNow() == null ? entry.theirs() : now.theirsNow();
            default -> throw new NotFound("field " + field);
        };
    }

    private void sameAsBefore(Registration entry, Correction asked) {
        boolean done = corrections.of(entry).stream()
                .anyMatch(before -> before.field().equals(asked.field())
                        && before.newValue().equals(asked.newValue())
                        && before.measure().equals(asked.measure()));
        if (!done) {
            throw new Refusal("value/registry.same_value");
        }
    }

    private void enter(Registration entry, Annulment annulment) {
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
