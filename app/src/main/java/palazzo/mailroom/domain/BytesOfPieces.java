// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.KeptColumns;

/** What was printed to leave by post. */
@Component
class BytesOfPieces extends KeptColumns {

    BytesOfPieces(JdbcClient jdbc) {
        super(jdbc, "mailroom_piece.sha256");
    }
}
