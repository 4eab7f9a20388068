// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.Map;
import palazzo.kernel.Subject;

/**
 * Something was done to the house itself: an account, a post, the chart. Told inside the act's own transaction; the trail
 * writes it down.
 *
 * @param act what was done: words stand under {@code trail.<act>}
 * @param details ids and codes, never names
 */
public record HouseActed(String act, Subject subject, Map<String, String> details) {}
