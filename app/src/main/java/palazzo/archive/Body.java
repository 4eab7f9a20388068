// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.util.Map;
import java.util.Optional;

/**
 * The body that keeps the registry, as the index of public administrations (IPA) knows it.
 *
 * @param name of the administration
 * @param ipaCode of the administration
 * @param aooCode the unique code of its homogeneous organisational area (AOO): seven characters, the first an A
 * @param aooName name of the area
 * @param registerCode of the register, {@code PG}
 * @param unitName name of the office
 * @param unitCode its unique code
 * @param mail its certified address
 * @param managerGiven given name of who answers for the management of documents
 * @param managerFamily family name
 * @param plan where the classification plan is published
 */
public record Body(
        String name,
        String ipaCode,
        String aooCode,
        String aooName,
        String registerCode,
        String unitName,
        String unitCode,
        String mail,
        String managerGiven,
        String managerFamily,
        Optional<String> plan) {

    /** What stands where nobody has said the value. */
    public static final String UNSAID = "non-indicato";

    static Body of(String name, Map<String, String> values) {
        return new Body(
                name,
                said(values, "codice_ipa"),
                said(values, "codice_aoo"),
                said(values, "denominazione_aoo"),
                said(values, "codice_registro"),
                said(values, "unita"),
                said(values, "codice_uo"),
                said(values, "pec"),
                said(values, "responsabile_nome"),
                said(values, "responsabile_cognome"),
                Optional.of(said(values, "piano")).filter(value -> !value.equals(UNSAID)));
    }

    private static String said(Map<String, String> values, String key) {
        return values.getOrDefault(key, UNSAID);
    }

    /** Whether the codes are there without which no other body knows this one. */
    public boolean isKnown() {
        return !ipaCode.equals(UNSAID) && !aooCode.equals(UNSAID) && !mail.equals(UNSAID);
    }
}
