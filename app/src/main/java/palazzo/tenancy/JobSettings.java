// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the house works by itself.
 *
 * @param jobs false for commands and tests, whose jobs run when they are told to
 */
@ConfigurationProperties("palazzo")
record JobSettings(@DefaultValue("true") boolean jobs) {}
