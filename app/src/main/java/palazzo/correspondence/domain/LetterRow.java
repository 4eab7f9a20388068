// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it stands in a list.
 *
 * @param topic code of its kind; empty where nobody said
 * @param promised the day by which an interim reply promised the answer; null for none
 * @param stuck whether its answer does not leave before a person decides
 */
public record LetterRow(
        UUID id,
        String subject,
        String sender,
        Channel channel,
        LetterState state,
        @Nullable String competence,
        @Nullable String unit,
        @Nullable UUID assignee,
        @Nullable String number,
        @Nullable LocalDate due,
        Instant arrivedAt,
        String topic,
        @Nullable LocalDate promised,
        boolean stuck) {}
