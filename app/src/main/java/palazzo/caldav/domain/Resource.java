// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

/**
 * What lies on a shelf: an event, a thing to do, a card.
 *
 * @param name the last part of its address
 * @param etag changes with its bytes; without quotation marks
 */
public record Resource(String name, String etag, byte[] content) {}
