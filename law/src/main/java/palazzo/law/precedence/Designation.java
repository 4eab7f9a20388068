// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.Set;

/**
 * An office as somebody wrote it: {@code "Ministro dell'Interno"}, {@code "Sindaco di Lodi"}.
 *
 * @param traits that the writing itself tells
 * @param body whether a body was written ({@code "Senato"}): good for what somebody represents, not for what they hold
 * @param detail what follows the office, without its preposition: a town, a ministry; may be empty
 */
record Designation(Office office, Set<Trait> traits, boolean body, String detail) {}
