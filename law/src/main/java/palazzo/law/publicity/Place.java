// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.publicity;

import palazzo.law.BadInput;

/**
 * Where a public office has its seat, and whose voters it speaks to. A code that is not known is empty.
 *
 * @param town its land-registry code, {@code F205} for Milan
 * @param province its letters, {@code MI}; metropolitan cities keep those of their province
 * @param region its ISTAT code, {@code 03} for Lombardy
 */
public record Place(String town, String province, String region) {

    /** Of an office that has not said where it is: only a vote of the whole country concerns it. */
    public static final Place NOWHERE = new Place("", "", "");

    /** @throws BadInput where a code that is not empty has not its shape */
    public Place {
        require("town", Territory.Level.TOWN, town);
        require("province", Territory.Level.PROVINCE, province);
        require("region", Territory.Level.REGION, region);
    }

    private static void require(String field, Territory.Level level, String code) {
        if (!code.isEmpty() && !level.isCode(code)) {
            throw new BadInput(field, code, "is no code of a " + field);
        }
    }
}
