// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The first door where the competence is a fact of the record at hand and not of the use case: an answer is written under
 * the competence that triage gave the letter. As {@link Competence}, it lets pass and tells the trail.
 */
@Component
public class Acting {

    private final Permission permission;
    private final WhoActs whoActs;

    Acting(Permission permission, WhoActs whoActs) {
        this.permission = permission;
        this.whoActs = whoActs;
    }

    /**
     * Does {@code work} under the first of {@code competences} that the one who acts may carry out.
     *
     * @throws NotCompetent for whom none is
     */
    public <T> T under(Supplier<T> work, String... competences) {
        String held = permission.require(whoActs.now(), competences);
        return ScopedValue.where(ActingUnder.COMPETENCE, held).call(work::get);
    }

    /** As {@link #under(Supplier, String...)}, for work that answers nothing. */
    public void under(Runnable work, String... competences) {
        String held = permission.require(whoActs.now(), competences);
        ScopedValue.where(ActingUnder.COMPETENCE, held).run(work);
    }
}
