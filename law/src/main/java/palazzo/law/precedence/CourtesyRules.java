// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.List;
import java.util.Optional;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.Text;

/** Guests who hold no office of the lists. */
final class CourtesyRules {

    private static final String CUSTOM = "consuetudine di cerimoniale";

    private static final Text HOST_DECIDES = new Text(
            "Senza una carica dell'ordine: il posto lo decide chi ospita.",
            "No office of the order: the host decides the place.");

    static final List<Rule> ALL = List.of(
            CourtesyRules::aSpouseStandsWithTheGuestInvited,
            CourtesyRules::whoHeldAnOfficeHasNoPlaceByIt,
            CourtesyRules::whoHasNoOfficeComesLast);

    private CourtesyRules() {}

    @Norm(
            value = CUSTOM + ", coniugi",
            doubt = "A custom of good authors: no article of the decree on spouses was read.")
    static Optional<Standing> aSpouseStandsWithTheGuestInvited(Guest guest, Company company) {
        if (!guest.is("SPOUSE")) {
            return Optional.empty();
        }
        Guest invited = accompanied(guest, company);
        Text reason = new Text(
                "Senza carica propria: segue " + invited.person() + ", che accompagna.",
                "No office of their own: follows " + invited.person() + ", whom they accompany.");
        return Optional.of(Standing.after(invited, CUSTOM, reason, false));
    }

    private static Guest accompanied(Guest guest, Company company) {
        List<Guest> named = company.guests().stream()
                .filter(other -> other != guest && other.person().equals(guest.accompanies()))
                .toList();
        if (named.isEmpty()) {
            throw new BadInput("represents", guest.accompanies(), "is no guest to accompany");
        }
        if (named.size() > 1) {
            throw new BadInput("represents", guest.accompanies(), "is the name of more than one guest");
        }
        return named.getFirst();
    }

    @Norm(
            value = "d.P.C.M. 14 aprile 2006, art. 5, I.4, ex titolari",
            doubt = "In what was read only the former Presidents of the Republic have a place.")
    static Optional<Standing> whoHeldAnOfficeHasNoPlaceByIt(Guest guest, Company company) {
        Text reason =
                Words.joined(Words.about(guest.office(), "non più in carica.", "no longer in office."), HOST_DECIDES);
        return guest.has(Trait.FORMER) ? Optional.of(Standing.byCourtesy(company.kind(), reason)) : Optional.empty();
    }

    @Norm(value = CUSTOM + ", ospiti senza carica", doubt = "A custom of good authors.")
    static Optional<Standing> whoHasNoOfficeComesLast(Guest guest, Company company) {
        return guest.is("GUEST") && guest.represents().isEmpty()
                ? Optional.of(Standing.byCourtesy(company.kind(), HOST_DECIDES))
                : Optional.empty();
    }
}
