// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/** The outbox as the operators of the system work on it: what failed may go again, what is in doubt is not theirs. */
@Service
public class Outbox {

    private final Dispatches dispatches;
    private final Tasks tasks;
    private final Trail trail;
    private final Today today;

    Outbox(Dispatches dispatches, Tasks tasks, Trail trail, Today today) {
        this.dispatches = dispatches;
        this.tasks = tasks;
        this.trail = trail;
        this.today = today;
    }

    /** What has not left, those in trouble first. */
    public List<Dispatch> open(int most) {
        return dispatches.open(most);
    }

    /**
     * Tries again what failed.
     *
     * @throws Refusal where it did not fail: whether a message in doubt arrived, only the office can find out
     */
    @Transactional
    public void again(UUID id) {
        Dispatch dispatch = dispatches.one(id).orElseThrow(() -> new NotFound("dispatch " + id));
        if (dispatch.state() != Dispatch.State.FAILED) {
            throw new Refusal("dispatch.not_failed");
        }
        dispatches.save(dispatch.again(today.now()));
        tasks.done(Delivery.TO_DECIDE, Letter.subject(dispatch.letter()));
        trail.record("letter.sent_again", Letter.subject(dispatch.letter()));
    }
}
