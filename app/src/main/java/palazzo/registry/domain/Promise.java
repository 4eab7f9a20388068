// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.organisation.Label;

/**
 * What is still to be done with a document of ours once the number that it was promised has come: where the city's own
 * registry gives the numbers, a clerk's decisions wait with it.
 *
 * @param operator who registered it
 * @param label who sees it, and did from the beginning
 * @param decided by the clerk at the desk; null for what stood in an emergency register
 * @param before the number that it had in an emergency register; null for none
 */
record Promise(
        UUID operator,
        Label label,
        @Nullable Decided decided,
        @Nullable Before before) {

    /** The same, but that it lies in no file. */
    Promise inNoFile() {
        Decided now = decided;
        return now == null
                ? this
                : new Promise(
                        operator,
                        label,
                        new Decided(now.classCode(), "", now.unit(), now.reserved(), now.opensOn()),
                        before);
    }

    /** Where it belongs. Each is empty where nothing was said. */
    record Decided(
            String classCode,
            String dossier,
            String unit,
            boolean reserved,
            @Nullable LocalDate opensOn) {}

    /** A number of an emergency register, given at a moment. */
    record Before(UUID emergency, int number, Instant at) {}
}
