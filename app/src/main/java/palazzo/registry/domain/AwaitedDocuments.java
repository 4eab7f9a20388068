// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.util.List;
import org.springframework.stereotype.Service;
import palazzo.organisation.Competence;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;

/** What was registered by hand, or stood in an emergency register, and waits for a number of the city's own registry. */
@Service
@Competence("AAG-02")
public class AwaitedDocuments {

    private static final int MOST = 500;

    private final NumberRequests requests;
    private final Sights sights;

    AwaitedDocuments(NumberRequests requests, Sights sights) {
        this.requests = requests;
        this.sights = sights;
    }

    /** Those that the reader may see, the oldest first. */
    public List<NumberRequest> all() {
        Sight sight = sights.now();
        return requests.ofOurs(MOST).stream()
                .filter(waiting -> sight.sees(waiting.promise().label()))
                .map(NumberRequests.Waiting::request)
                .toList();
    }
}
