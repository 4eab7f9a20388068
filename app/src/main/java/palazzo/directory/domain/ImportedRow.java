// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.directory.Party;
import palazzo.kernel.Refusal;

/**
 * A row of a file.
 *
 * @param number its place in the file, the header being 1
 * @param known the party that it tells more of; null for a new one
 * @param homonym whether somebody else of this name is there
 * @param faults what is wrong; nothing of the row is written while something is
 */
public record ImportedRow(
        int number,
        Party.Kind kind,
        Card card,
        List<String> phones,
        @Nullable Office office,
        @Nullable UUID known,
        boolean homonym,
        List<Refusal> faults) {

    /** An office that the row says is held. */
    public record Office(
            UUID body,
            String code,
            String title,
            LocalDate since,
            @Nullable LocalDate until) {}
}
