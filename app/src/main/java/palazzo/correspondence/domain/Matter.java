// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import org.jspecify.annotations.Nullable;

/**
 * What triage says a letter is about.
 *
 * @param topic code in the catalogue of kinds; empty for none of them
 * @param formal which formal deed it is; null for none
 */
public record Matter(
        String topic, Priority priority, @Nullable FormalKind formal) {

    /** Nothing in particular. */
    public static final Matter NONE = new Matter("", Priority.NORMAL, null);
}
