// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.HashMap;
import java.util.Map;
import palazzo.law.BadInput;
import palazzo.law.Csv;

/** The towns of Italy by their names, and which of them are capitals of a province or of a metropolitan city. */
final class Towns {

    private record Town(String name, boolean capital) {}

    private static final Map<String, Town> BY_NAME = load();

    private Towns() {}

    static boolean isKnown(String town) {
        return BY_NAME.containsKey(Spelling.folded(town));
    }

    static boolean isCapital(String town) {
        Town known = BY_NAME.get(Spelling.folded(town));
        return known != null && known.capital();
    }

    static boolean areOne(String town, String other) {
        return name(town).equals(name(other));
    }

    /**
     * A misspelt town would give its mayor the place of a smaller one.
     *
     * @throws BadInput where a mayor's town is neither known nor that of the ceremony, and nobody says what it is
     */
    static void mustBeKnown(Guest guest, Ceremony ceremony) {
        if (needsItsTown(guest) && !isKnown(guest.detail()) && !isHeldIn(guest.detail(), ceremony)) {
            throw new BadInput(
                    "office",
                    guest.office().name().it() + " di " + guest.detail(),
                    "names no Italian town this library knows: with capoluogo or non-capoluogo among the flags it may be"
                            + " any");
        }
    }

    private static boolean needsItsTown(Guest guest) {
        boolean told = guest.has(Trait.CAPITAL) || guest.has(Trait.NOT_CAPITAL);
        return guest.is("MAYOR", "DEPUTY_MAYOR") && !guest.detail().isEmpty() && !told;
    }

    private static boolean isHeldIn(String town, Ceremony ceremony) {
        return ceremony.town().filter(place -> areOne(place, town)).isPresent();
    }

    private static String name(String town) {
        String folded = Spelling.folded(town);
        Town known = BY_NAME.get(folded);
        return known == null ? folded : known.name();
    }

    private static Map<String, Town> load() {
        Map<String, Town> towns = new HashMap<>();
        for (Map<String, String> row : Csv.resource(Towns.class, "towns.csv")) {
            String name = Spelling.folded(Offices.value(row, "it"));
            Town town = new Town(name, Offices.value(row, "capital").equals("yes"));
            towns.put(name, town);
            towns.putIfAbsent(Spelling.folded(Offices.value(row, "other")), town);
        }
        towns.remove("");
        return towns;
    }
}
