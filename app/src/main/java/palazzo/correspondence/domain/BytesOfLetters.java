// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.KeptColumns;

/** What was received, as it came, and what was printed to be sent. */
@Component
class BytesOfLetters extends KeptColumns {

    BytesOfLetters(JdbcClient jdbc) {
        super(jdbc, "correspondence_letter.sha256", "correspondence_dispatch.sha256");
    }
}
