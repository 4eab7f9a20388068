// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of an event: who, for whom, by what right.
 *
 * @param deed MADE, CHANGED or DELETED
 * @param actor null for the house itself
 * @param reason why, where somebody had to say so; empty else
 */
public record Changed(String deed, Instant at, @Nullable UUID actor, UUID holder, Mandate mandate, String reason) {}
