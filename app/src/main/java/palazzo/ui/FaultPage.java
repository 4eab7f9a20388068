// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import org.jspecify.annotations.Nullable;

/**
 * A page that says what went wrong: why, rule, what to do.
 *
 * @param title what happened, in a few words
 * @param text why
 * @param norm the norm it rests on; null for none
 * @param way what to do; null where the text says it
 * @param wayPath where that leads; null for nowhere
 */
public record FaultPage(
        String title,
        String text,
        @Nullable String norm,
        @Nullable String way,
        @Nullable String wayPath) {}
