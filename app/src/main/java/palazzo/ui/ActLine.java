// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param who the name of the person; null for the system
 * @param code competence it was done under; null for none
 */
public record ActLine(
        Phrase text,
        Instant when,
        @Nullable String who,
        @Nullable String code) {}
