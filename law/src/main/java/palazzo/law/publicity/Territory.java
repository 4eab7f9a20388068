// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import java.util.regex.Pattern;
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
        TOWN("[A-Z][0-9]{3}"),
        PROVINCE("[A-Z]{2}"),
        REGION("[0-9]{2}"),
        /** Parliament, the European Parliament, and national referendums. */
        NATION("");

        private final Pattern code;

        Level(String code) {
            this.code = Pattern.compile(code);
        }

        boolean isCode(String written) {
            return code.matcher(written).matches();
        }
    }

    /** The whole country. */
    public static final Territory ITALY = new Territory(Level.NATION, "");

    /** @throws BadInput where the code is none of that level: a vote in a place that is not would bind nobody */
    public Territory {
        if (!level.isCode(code)) {
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
