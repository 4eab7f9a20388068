// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.domain;

import java.util.Collection;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import palazzo.kernel.Subject;
import palazzo.organisation.Sights;
import palazzo.organisation.Signposts;
import palazzo.organisation.Signposts.Signpost;

/** What the subjects of acts are called and where they are read, of those that the reader may see. */
@Component
public class Subjects {

    private final Sights sights;
    private final ObjectProvider<Signposts> signposts;

    Subjects(Sights sights, ObjectProvider<Signposts> signposts) {
        this.sights = sights;
        this.signposts = signposts;
    }

    /** Those of {@code subjects} that are known, and that who acts in this thread may see. */
    public Map<Subject, Signpost> known(Collection<Subject> subjects) {
        return Signposts.known(signposts.stream(), subjects.stream(), sights.now());
    }
}
