// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import org.jspecify.annotations.Nullable;

/**
 * A call in a list.
 *
 * @param errand what it left to be done, without its attempts; null for nothing
 * @param attempts how often the caller was not reached
 */
public record CallRow(Call call, @Nullable Errand errand, int attempts) {}
