// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

/**
 * Who is logged in, as the header shows them.
 *
 * @param name given and family name
 * @param place the units they work in, or their office
 */
public record Visitor(String name, String place) {}
