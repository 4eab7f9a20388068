// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

/**
 * A figure on top of a page: how many, of what, and where they are listed.
 *
 * @param late whether these are late
 */
public record Sum(long count, Phrase text, String path, boolean late) {}
