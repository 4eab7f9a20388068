// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import palazzo.law.Text;

/**
 * Which list orders a ceremony.
 *
 * @param kind the list
 * @param binding whether the decree binds this ceremony at all; if not, the list is a guide for the host
 * @param certain whether the reading is safe
 */
public record Classification(Kind kind, boolean binding, Text reason, String article, boolean certain) {}
