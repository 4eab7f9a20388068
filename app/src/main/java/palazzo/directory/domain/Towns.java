// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import palazzo.law.Csv;

/**
 * The Italian municipalities of 22 January 2024, from the list of ISTAT (CC BY). Some new towns have no land-registry code
 * yet.
 */
public final class Towns {

    private static final Map<String, Town> ALL = read();
    private static final List<Keyed> KEYED =
            ALL.values().stream().map(Keyed::of).toList();

    private Towns() {}

    /**
     * A municipality.
     *
     * @param istat its code at ISTAT, six figures
     * @param otherName in another language of the place; empty for none
     * @param province its sign, as MI
     * @param region the code of its region, two figures
     * @param landRegistry its code in fiscal codes, as F205; empty where none was found
     */
    public record Town(
            String istat,
            String name,
            String otherName,
            String province,
            String provinceName,
            String region,
            String regionName,
            String landRegistry) {

        /** The name with its province: "Segrate (MI)". */
        public String said() {
            return name + " (" + province + ")";
        }
    }

    /** The town of this ISTAT code. */
    public static Optional<Town> of(String istat) {
        return Optional.ofNullable(ALL.get(istat));
    }

    /** The town that somebody wrote: its code, its name alone where it is the only one, or "Name (PR)". */
    public static Optional<Town> written(String text) {
        if (ALL.containsKey(text)) {
            return of(text);
        }
        String asked = NameKey.bare(text);
        List<Town> found = KEYED.stream()
                .filter(each -> each.name().equals(asked) || each.said().equals(asked))
                .map(Keyed::town)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Towns whose name begins with {@code words}, at most {@code size}. */
    public static List<Town> beginning(String words, int size) {
        String asked = NameKey.bare(words);
        return asked.isEmpty()
                ? List.of()
                : KEYED.stream()
                        .filter(each -> each.name().startsWith(asked))
                        .limit(size)
                        .map(Keyed::town)
                        .toList();
    }

    /** The ISTAT codes of a territory: of a town, of a province by its sign, of a region by its name. */
    public static List<String> in(String territory) {
        String asked = NameKey.bare(territory);
        return KEYED.stream()
                .filter(each -> each.town().istat().equals(territory) || each.isIn(asked))
                .map(each -> each.town().istat())
                .toList();
    }

    /** A town with its names as they are compared. */
    private record Keyed(Town town, String name, String said, String province, String region) {

        static Keyed of(Town town) {
            return new Keyed(
                    town,
                    NameKey.bare(town.name()),
                    NameKey.bare(town.said()),
                    NameKey.bare(town.province()),
                    NameKey.bare(town.regionName()));
        }

        boolean isIn(String asked) {
            return name.equals(asked) || said.equals(asked) || province.equals(asked) || region.equals(asked);
        }
    }

    private static Map<String, Town> read() {
        Map<String, Town> all = new LinkedHashMap<>();
        Csv.resource(Towns.class, "/palazzo/directory/towns.csv").stream()
                .map(row -> new Town(
                        Csv.value(row, "istat"),
                        Csv.value(row, "name"),
                        Csv.value(row, "other_name"),
                        Csv.value(row, "province"),
                        Csv.value(row, "province_name"),
                        Csv.value(row, "region"),
                        Csv.value(row, "region_name"),
                        Csv.value(row, "land_registry")))
                .forEach(town -> all.put(town.istat(), town));
        return java.util.Collections.unmodifiableMap(all);
    }
}
