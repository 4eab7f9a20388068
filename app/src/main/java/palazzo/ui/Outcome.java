// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

/** What a bulk act came to on one row: done, or why not. */
public record Outcome(boolean done, Phrase text) {}
