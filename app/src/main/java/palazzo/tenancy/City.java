// SPDX-License-Identifier: EUPL-1.2
package palazzo.tenancy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import palazzo.kernel.Refusal;

/**
 * A city that works in this house.
 *
 * @param id its identity, the same after export and import
 * @param slug its short name, of lower-case letters and digits: also the name of its schema and of its folder of blobs
 * @param name as its people write it: {@code Comune di Milano}
 * @param hosts the host names it answers under, lower case, without port
 */
public record City(UUID id, String slug, String name, List<String> hosts) {

    public City {
        if (!slug.matches("[a-z][a-z0-9_]{1,30}") || slug.equals("ops") || slug.equals("ext")) {
            throw new Refusal("city.slug", slug);
        }
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** The schema that holds its tables. */
    public String schema() {
        return "city_" + slug;
    }
}
