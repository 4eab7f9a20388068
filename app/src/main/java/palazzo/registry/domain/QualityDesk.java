// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.util.Map;
import java.util.UUID;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.Registration;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/** Decides about what the daily check found. */
@Service
@Competence("AAG-02")
public class QualityDesk {

    private final Quality quality;
    private final QualityJob job;
    private final Entries entries;
    private final Sights sights;
    private final WhoActs whoActs;
    private final Tasks tasks;
    private final Trail trail;

    QualityDesk(
            Quality quality,
            QualityJob job,
            Entries entries,
            Sights sights,
            WhoActs whoActs,
            Tasks tasks,
            Trail trail) {
        this.quality = quality;
        this.job = job;
        this.entries = entries;
        this.sights = sights;
        this.whoActs = whoActs;
        this.tasks = tasks;
        this.trail = trail;
    }

    /**
     * Lets a remark rest with a note that says why. When none is left, the task of the day is done.
     *
     * @throws NotFound where it is not there, or about something that who acts may not see
     * @throws Refusal without a note
     */
    @Transactional
    public void decide(UUID remark, String note) {
        if (note.isBlank()) {
            throw new Refusal("note/registry.no_note");
        }
        Registration entry = entry(remark);
        if (quality.decide(remark, whoActs.now().required(), note)) {
            trail.record("registry.remark_decided", entry.document(), Map.of("remark", remark.toString()));
        }
        if (quality.open() == 0) {
            tasks.done(QualityJob.KIND, QualityJob.SUBJECT);
        }
    }

    /** Looks now, and does not wait for the night. */
    @Transactional
    public void look() {
        job.look();
    }

    private Registration entry(UUID remark) {
        try {
            Registration entry = entries.one(quality.entryOf(remark));
            if (sights.now().sees(entry.label())) {
                return entry;
            }
        } catch (EmptyResultDataAccessException none) {
            throw new NotFound("remark " + remark);
        }
        throw new NotFound("remark " + remark);
    }
}
