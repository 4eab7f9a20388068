// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who may see a record: one word from a closed list, the offices that work on it, and the people named. Kept in three
 * columns, {@code label}, {@code offices text[]} and {@code people uuid[]}; {@link Sight} is the one place that reads
 * them.
 *
 * @param kind the word
 * @param offices codes of the units that work on it
 * @param people the persons named; they see it under {@code NAMED} and {@code MAYOR}
 */
public record Label(Kind kind, Set<String> offices, Set<UUID> people) {

    /** The closed list. */
    public enum Kind {
        /** The whole house. */
        HOUSE,
        /** The offices that work on it. */
        UNIT,
        /** The persons named. */
        NAMED,
        /** The Mayor, and the persons named. */
        MAYOR
    }

    public Label {
        offices = Set.copyOf(offices);
        people = Set.copyOf(people);
    }

    /** Open to the house; {@code offices} work on it. */
    public static Label house(String... offices) {
        return new Label(Kind.HOUSE, Set.of(offices), Set.of());
    }

    /** For {@code offices} alone. */
    public static Label unit(String... offices) {
        return new Label(Kind.UNIT, Set.of(offices), Set.of());
    }

    /** For {@code people} alone. */
    public static Label named(UUID... people) {
        return new Label(Kind.NAMED, Set.of(), Set.of(people));
    }

    /** The offices as a parameter of SQL: {@code ?::text[]}. */
    public String sqlOffices() {
        return sqlArray(offices);
    }

    /** The people as a parameter of SQL: {@code ?::uuid[]}. */
    public String sqlPeople() {
        return sqlArray(people);
    }

    /** The label of a row that selects its three columns. */
    public static Label of(ResultSet rs) throws SQLException {
        return new Label(
                Kind.valueOf(rs.getString("label")),
                Set.of((String[]) rs.getArray("offices").getArray()),
                Set.of((UUID[]) rs.getArray("people").getArray()));
    }

    static String sqlArray(Set<?> values) {
        return values.stream().map(value -> "\"" + value + "\"").sorted().collect(Collectors.joining(",", "{", "}"));
    }
}
