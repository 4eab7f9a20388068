// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which cities have a registry of their own: {@code palazzo.registry.elsewhere.<short name of the city>}.
 *
 * @param elsewhere by the short name of the city
 */
@ConfigurationProperties("palazzo.registry")
record ElsewhereSettings(@DefaultValue Map<String, Place> elsewhere) {

    /**
     * A registry.
     *
     * @param url under which it is asked, without a slash at the end
     * @param token with which the house makes itself known; empty for none
     * @param patience how long an answer is waited for
     */
    record Place(
            URI url,
            @DefaultValue("") String token,
            @DefaultValue("20s") Duration patience) {}
}
