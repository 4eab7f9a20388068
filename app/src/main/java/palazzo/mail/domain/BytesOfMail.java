// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.KeptColumns;

/** What was received, as it came, and what was sent, as it left. */
@Component
class BytesOfMail extends KeptColumns {

    BytesOfMail(JdbcClient jdbc) {
        super(jdbc, "mail_receipt.sha256", "mail_sending.sha256");
    }
}
