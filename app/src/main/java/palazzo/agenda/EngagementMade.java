// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

import java.util.UUID;

/**
 * Somebody's time was taken. Told within the act's transaction.
 *
 * @param object which event
 * @param calendar of whose agenda
 * @param recurrence which occurrence of it; empty for the whole
 */
public record EngagementMade(UUID object, UUID calendar, String recurrence) {}
