// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post held today, by oneself or in place of somebody absent.
 *
 * @param kind which post
 * @param unit the code of its unit; empty for posts outside the chart
 * @param holder who holds it
 * @param insteadOf whom one substitutes; null for one's own post
 */
public record Holding(
        PostKind kind, String unit, UUID holder, @Nullable UUID insteadOf) {}
