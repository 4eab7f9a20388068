// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import palazzo.law.BadInput;
import palazzo.law.Norm;

/**
 * Who is called to vote.
 *
 * @param level the kind of territory
 * @param code of the town, province or region, as {@link Place} has them; empty for the nation
 */
public record Territory(Level level, String code) {

    /** The kinds of territory, from the smallest. */
    public enum Level {
        TOWN,
        PROVINCE,
        REGION,
        /** Parliament, the European Parliament, and national referendums. */
        NATION
    }

    /** The whole country. */
    public static final Territory ITALY = new Territory(Level.NATION, "");

    /** @throws BadInput where a territory smaller than the nation has no code, or the nation has one */
    public Territory {
        if ((level == Level.NATION) != code.isEmpty()) {
            throw new BadInput("code of the territory", code, "does not go with the level " + level);
        }
    }

    /** Whether an office in {@code place} is among those whose voters are called. */
    @Norm(
            value = "l. 28/2000, art. 9, c. 1, territorio",
            doubt = "That a vote elsewhere does not bind the office is a reading, not the letter of the law.")
    public boolean includes(Place place) {
        return switch (level) {
            case TOWN -> code.equals(place.town());
            case PROVINCE -> code.equals(place.province());
            case REGION -> code.equals(place.region());
            case NATION -> true;
        };
    }
}
