// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import java.util.UUID;

/**
 * What an act, a task or a line of the timeline is about: ids and codes, never names.
 *
 * @param kind a short lower-case noun that its module owns: {@code letter}, {@code person}
 * @param id identity within the kind
 */
public record Subject(String kind, UUID id) {

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
