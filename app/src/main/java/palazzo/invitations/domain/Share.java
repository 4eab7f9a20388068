// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.util.List;

/** The lines of the chart among which invitations are shared. Who advises may be any; who answers is one of the first three. */
public final class Share {

    /** The coordination decides about all of them, and answers those that nobody else's rule takes. */
    public static final String COORDINATION = "CFS-04";

    /** The ceremonial office: institutional invitations. */
    public static final String CEREMONIAL = "CER-03";

    /** Citizen relations: what is no other office's. */
    public static final String CITIZENS = "URC-05";

    /** Those who answer. */
    public static final List<String> ANSWERING = List.of(COORDINATION, CEREMONIAL, CITIZENS);

    /** Those who may be asked for advice: the same, relations with the city, other countries, consuls, who writes speeches and works with the press. */
    public static final List<String> ADVISING =
            List.of(COORDINATION, CEREMONIAL, CITIZENS, "URI-01", "INT-03c", "INT-01f", "COM-17");

    private Share() {}
}
