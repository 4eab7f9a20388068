// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.Locale;

/**
 * A unit of the chart.
 *
 * @param code its short code, fixed over versions of the chart: {@code URC}
 * @param parent code of the unit above; empty at the top
 * @param nameIt its name
 * @param nameEn its name in English
 */
public record Unit(String code, String parent, String nameIt, String nameEn) {

    /** Its name in the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameIt;
    }
}
