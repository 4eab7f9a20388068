// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.KeptColumns;

/** The bytes of files. */
@Component
class BytesOfFiles extends KeptColumns {

    BytesOfFiles(JdbcClient jdbc) {
        super(jdbc, "documents_file.sha256");
    }
}
