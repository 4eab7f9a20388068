// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

/**
 * A mail was read for the first time. Told in the transaction that keeps it: whoever makes something of it does so under
 * the item's identity, or lets it be. Where a listener fails, the mail goes into quarantine and is told again from there.
 */
public record ItemCame(Item item) {}
