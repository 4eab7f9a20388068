// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.codes;

import java.time.LocalDate;
import java.util.regex.Pattern;
import palazzo.law.BadInput;
import palazzo.law.Day;

/**
 * What a fiscal code is made of.
 *
 * @param surname with at least one Latin letter
 * @param name with at least one Latin letter
 * @param born the day of birth
 * @param birthplace the land-registry code of the town, or of the state for who was born abroad: {@code F205}
 */
public record Person(String surname, String name, FiscalCode.Sex sex, LocalDate born, String birthplace) {

    private static final Pattern BIRTHPLACE = Pattern.compile("[A-Z][0-9]{3}");

    /** @throws BadInput where the birthplace is no land-registry code, or the year of birth has not four digits */
    public Person {
        Day.known("born", born);
        if (!BIRTHPLACE.matcher(birthplace).matches()) {
            throw new BadInput("birthplace", birthplace, "is not a land-registry code such as F205");
        }
    }
}
