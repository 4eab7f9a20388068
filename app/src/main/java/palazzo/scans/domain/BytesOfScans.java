// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.KeptColumns;

/** What was scanned, as it came, and its pages. */
@Component
class BytesOfScans extends KeptColumns {

    BytesOfScans(JdbcClient jdbc) {
        super(jdbc, "scans_file.sha256", "scans_page.sha256", "scans_page.view_sha256", "scans_page.layer_sha256");
    }
}
