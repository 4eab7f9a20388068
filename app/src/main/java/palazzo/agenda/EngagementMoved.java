// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

import java.util.UUID;

/**
 * An event takes place at another time or place now. Told within the act's transaction.
 *
 * @param object which event
 * @param calendar of whose agenda
 * @param recurrence which occurrence of it; empty for the whole
 */
public record EngagementMoved(UUID object, UUID calendar, String recurrence) {}
