// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.Locale;

/**
 * A line of the catalogue: what the product can do, whoever does it in a city.
 *
 * @param code {@code URC-04}, fixed
 * @param unit the unit that carries it in the model chart
 * @param titleIt its title
 * @param titleEn its title in English
 * @param worksWith with whom, as the chart says; may be empty
 * @param module the module that carries it out
 * @param worksWhen what "works" means, in English
 */
public record CompetenceLine(
        String code, String unit, String titleIt, String titleEn, String worksWith, String module, String worksWhen) {

    /** Its title in the reader's language. */
    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? titleEn : titleIt;
    }
}
