// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.KeptColumns;

/** The registers of the days, and the emergency registers as they came. */
@Component
class BytesOfTheRegistry extends KeptColumns {

    BytesOfTheRegistry(JdbcClient jdbc) {
        super(
                jdbc,
                "registry_emergency.sha256",
                "registry_day.pdf",
                "registry_day.xml",
                "registry_day.csv",
                "registry_day.metadata",
                "registry_day.manifest");
    }
}
