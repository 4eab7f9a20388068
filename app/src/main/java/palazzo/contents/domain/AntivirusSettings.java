// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where clamd is: {@code palazzo.antivirus}.
 *
 * @param address {@code host:port}, or the path of its socket; empty for none
 * @param patience how long it may take over one file
 */
@ConfigurationProperties("palazzo.antivirus")
record AntivirusSettings(
        @DefaultValue("") String address,
        @DefaultValue("60s") Duration patience) {

    boolean isSet() {
        return !address.isBlank();
    }
}
