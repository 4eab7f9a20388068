// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;

/** Looks at a letter that one may see, and tells who else does. */
@Service
public class WhoLooks {

    private final Letters letters;
    private final Onlookers onlookers;
    private final Sights sights;
    private final WhoActs whoActs;

    WhoLooks(Letters letters, Onlookers onlookers, Sights sights, WhoActs whoActs) {
        this.letters = letters;
        this.onlookers = onlookers;
        this.sights = sights;
        this.whoActs = whoActs;
    }

    /**
     * The others who look at {@code letter} now.
     *
     * @throws palazzo.kernel.NotFound where it is not there, or not the reader's to see
     */
    public List<UUID> at(UUID letter) {
        return onlookers.opens(
                letters.one(letter, sights.now()).id(), whoActs.now().required());
    }
}
