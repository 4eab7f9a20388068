// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The numbers that were promised and have not come, as the operators of the system look after them. */
@Service
public class PromisedNumbers {

    private final NumberRequests requests;

    PromisedNumbers(NumberRequests requests) {
        this.requests = requests;
    }

    /** What is waited for, the longest tried first. */
    public List<NumberRequest> open(int most) {
        return requests.open(most);
    }

    /** How many were asked for in vain more than a few times. */
    public long stuck() {
        return requests.stuck();
    }

    /** Asks at the next turn, whatever wait was due. Twice does no harm. */
    public void askAgain(UUID id) {
        requests.now(id);
    }
}
