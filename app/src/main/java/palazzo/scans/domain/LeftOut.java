// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.util.UUID;

/**
 * A page that belongs to no document.
 *
 * @param number its place in its file, from 1
 * @param name of the file
 * @param kind {@code BLANK} for an empty back, {@code CONTENT} for one that somebody left out
 */
public record LeftOut(UUID id, int number, String name, String kind) {}
