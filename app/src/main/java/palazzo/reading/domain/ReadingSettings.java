// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a file may cost: {@code palazzo.reading}.
 *
 * @param memory heap of the process that reads
 * @param time after which it is killed; half of it after which what is read so far is enough
 * @param largest file that is read at all
 * @param idle how long a process waits for the next file before it ends
 * @param anchors a folder of certificates (PEM or DER) of authorities that are trusted for signatures; null for none
 */
@ConfigurationProperties("palazzo.reading")
record ReadingSettings(
        @DefaultValue("384MB") DataSize memory,
        @DefaultValue("60s") Duration time,
        @DefaultValue("60MB") DataSize largest,
        @DefaultValue("60s") Duration idle,
        @Nullable Path anchors) {}
