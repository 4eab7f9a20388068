// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import palazzo.law.Norm;
import palazzo.law.Text;

/** What makes a place doubtful whatever its own rule says. */
final class Doubts {

    private static final Text OF_THE_CEREMONY =
            new Text("L'ordine applicato dipende da una lettura dubbia.", "Which order applies is a doubtful reading.");

    private Doubts() {}

    static Standing added(Standing standing, Guest guest, Company company) {
        Standing doubted = standing;
        if (!company.classification().certain()) {
            doubted = doubted.doubted(OF_THE_CEREMONY);
        }
        return hasAnotherDelegate(guest, company) ? doubted.doubted(another(guest)) : doubted;
    }

    @Norm(
            value = "consuetudine di cerimoniale, un solo rappresentante per autorità",
            doubt = "The general rule on representatives was not read.")
    private static boolean hasAnotherDelegate(Guest guest, Company company) {
        return guest.represents().filter(company::hasSeveralDelegatesOf).isPresent();
    }

    private static Text another(Guest guest) {
        Office principal = guest.represents().orElseThrow();
        return new Text(
                "Più persone rappresentano la stessa autorità ("
                        + principal.name().it() + ").",
                "More than one person represents the same authority ("
                        + principal.name().en() + ").");
    }
}
