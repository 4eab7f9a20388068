// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How mails are read.
 *
 * @param time how long one may take before it goes into quarantine
 * @param largest of a larger one only the head is read, its words and what a calendar program says
 * @param heaviest how much a message of ours may weigh; many servers take none that is heavier
 * @param pickup a folder into which other programs put mails; empty for none
 */
@ConfigurationProperties("palazzo.mail")
record MailSettings(
        @DefaultValue("30s") Duration time,
        @DefaultValue("60MB") DataSize largest,
        @DefaultValue("25MB") DataSize heaviest,
        @DefaultValue("") String pickup) {}
