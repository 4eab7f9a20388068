// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import java.util.List;
import palazzo.law.Text;

/**
 * How flags stand side by side.
 *
 * @param ranked in order of honour
 * @param seen from the left to the right of somebody in the street
 * @param certain whether the order was read in a source for this case
 */
public record FlagDisplay(List<Flag> ranked, List<Flag> seen, Text reason, String norm, boolean certain) {}
