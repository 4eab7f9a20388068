// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where somebody is who is asked for.
 *
 * @param towns by their ISTAT codes
 * @param name as it is called: a district by its name
 * @param parts a Municipio with the bodies that are part of it; empty where it is none
 */
record Territory(List<String> towns, String name, Set<UUID> parts) {

    /** Nowhere. */
    static final Territory NONE = new Territory(List.of(), "", Set.of());

    /** {@code towns}, {@code district} and {@code parts} of a statement. */
    Map<String, Object> params() {
        return Map.of(
                "towns", HeldOffices.array(towns),
                "district", name.toLowerCase(Locale.ROOT),
                "parts", HeldOffices.array(parts));
    }
}
