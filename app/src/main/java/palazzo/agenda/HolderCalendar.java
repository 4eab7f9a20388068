// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

import java.util.UUID;

/**
 * The agenda of an office holder.
 *
 * @param holder whose it is, a person of the organisation
 * @param name their name
 * @param title the post they hold today, in the reader's language; empty where they hold none
 * @param token how often it was changed: what a client has seen up to
 */
public record HolderCalendar(UUID id, UUID holder, String name, String title, long token) {}
