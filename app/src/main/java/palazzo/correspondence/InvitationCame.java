// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import java.util.UUID;

/**
 * A letter was found to be an invitation of the Mayor. Told within the transaction that finds it.
 *
 * @param letter which
 * @param competence line of the chart under which it was given
 * @param unit the unit that has it
 */
public record InvitationCame(UUID letter, String competence, String unit) {}
