// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

/**
 * A mail that looked certified and proved nothing when it came was opened again, because the city trusts its provider now: it
 * is another one than was told then. Told in the transaction that keeps it, once.
 */
public record ItemProved(Item item) {}
