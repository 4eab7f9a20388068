// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody may see: the one and only place. Every way out (page, count, search, timeline, feed, export, mail) puts
 * {@link #sql} into its statement, or asks {@link #sees}.
 *
 * @param house whether records open to the house are seen
 * @param allUnits whether those of every unit are
 * @param mayor whether those of the Mayor are
 * @param offices the units whose records are seen
 * @param people in whose name: oneself and those one substitutes
 */
public record Sight(boolean house, boolean allUnits, boolean mayor, Set<String> offices, Set<UUID> people) {

    /** Sees nothing: the public, and system administrators. */
    public static final Sight NOTHING = new Sight(false, false, false, Set.of(), Set.of());

    /** Sees every record: only for the house's own work that shows nothing to anybody, such as sealing and indexing. */
    public static final Sight EVERYTHING = new Sight(true, true, true, Set.of(), Set.of());

    private static final String SQL = """
            (case %1$slabel
               when 'HOUSE' then :sight_house
               when 'UNIT' then :sight_units or %1$soffices && :sight_offices::text[]
               when 'NAMED' then :sight_all or %1$speople && :sight_people::uuid[]
               when 'MAYOR' then :sight_mayor or %1$speople && :sight_people::uuid[]
               else false end)""";

    /**
     * The condition on a table's rows.
     *
     * @param alias of the table with the three columns of a {@link Label}
     */
    public static String sql(String alias) {
        return SQL.formatted(alias + ".");
    }

    /** The parameters that {@link #sql} names. */
    public Map<String, Object> params() {
        return Map.of(
                "sight_house",
                house,
                "sight_units",
                allUnits,
                "sight_mayor",
                mayor,
                "sight_all",
                house && allUnits && mayor && people.isEmpty(),
                "sight_offices",
                Label.sqlArray(offices),
                "sight_people",
                Label.sqlArray(people));
    }

    /** The same answer for a record at hand. */
    public boolean sees(Label label) {
        boolean named = label.people().stream().anyMatch(people::contains);
        return switch (label.kind()) {
            case HOUSE -> house;
            case UNIT -> allUnits || label.offices().stream().anyMatch(offices::contains);
            case NAMED -> named || this.equals(EVERYTHING);
            case MAYOR -> named || mayor;
        };
    }
}
