// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import org.springframework.stereotype.Component;

/** How many mails stand in quarantine: no more than that is told to whoever may not read them. */
@Component
public class QuarantineCount {

    private final Items items;

    QuarantineCount(Items items) {
        this.items = items;
    }

    /** Those of this moment. */
    public long now() {
        return items.quarantined();
    }
}
