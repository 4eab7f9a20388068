// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.List;
import java.util.Optional;
import palazzo.law.Norm;

/** The notes to the list of national ceremonies. The first that concerns a guest decides. */
final class NationalRules {

    private static final String ARTICLE = "d.P.C.M. 14 aprile 2006, art. 5";

    static final List<Rule> ALL = List.of(
            NationalRules::thePrimeMinisterForTheStatePrecedesTheChambers,
            NationalRules::theAmbassadorOfTheOwnCountryFollowsTheForeignMinister,
            NationalRules::theAmbassadorOfTheCountryConcernedStandsWithTheDean,
            NationalRules::aMinisterForTheGovernmentPrecedesTheRegion,
            NationalRules::thePresidentOfTheRegionPrecedesTheMinisters,
            NationalRules::theSecretaryOfTheCouncilFollowsTheMinisters);

    private NationalRules() {}

    @Norm(ARTICLE + ", nota 1, Presidente del Consiglio")
    static Optional<Standing> thePrimeMinisterForTheStatePrecedesTheChambers(Guest guest, Company company) {
        boolean forTheState =
                guest.has(Trait.FOR_THE_STATE) || company.ceremony().is(Circumstance.ABROAD);
        if (!guest.is("PRIME_MINISTER") || !forTheState) {
            return Optional.empty();
        }
        return Optional.of(Standing.by(
                company.place("PRESIDENT_OF_SENATE"),
                -100,
                company.place("PRIME_MINISTER").articleAndNote(),
                Words.about(
                        guest.office(),
                        "all'estero, o rappresentando lo Stato in rapporti internazionali, precede i Presidenti delle"
                                + " Camere.",
                        "abroad, or representing the State in international relations, before the Presidents of the"
                                + " Chambers."),
                true));
    }

    @Norm(ARTICLE + ", nota 5")
    static Optional<Standing> theAmbassadorOfTheOwnCountryFollowsTheForeignMinister(Guest guest, Company company) {
        if (!isConcerned(guest) || !company.ceremony().is(Circumstance.INTERNATIONAL)) {
            return Optional.empty();
        }
        return company.first(NationalRules::isForeignMinister)
                .or(() -> company.first(NationalRules::isForTheState))
                .map(leader -> Standing.after(
                        leader,
                        ARTICLE + ", II.5 e nota 5",
                        Words.about(
                                guest.office(),
                                "rappresenta il proprio Paese, segue subito " + leader.person() + ".",
                                "represents the own country, right after " + leader.person() + "."),
                        true));
    }

    @Norm(ARTICLE + ", II.5, Ambasciatore del Paese cui la cerimonia si riferisce")
    static Optional<Standing> theAmbassadorOfTheCountryConcernedStandsWithTheDean(Guest guest, Company company) {
        Place dean = company.place("DEAN_OF_DIPLOMATIC_CORPS");
        return isConcerned(guest)
                ? Optional.of(Standing.by(
                        dean,
                        0,
                        dean.article(),
                        Words.about(
                                guest.office(),
                                "del Paese cui la cerimonia si riferisce.",
                                "of the country the ceremony is about."),
                        true))
                : Optional.empty();
    }

    @Norm(ARTICLE + ", nota 6, Ministro in rappresentanza o nella propria materia")
    static Optional<Standing> aMinisterForTheGovernmentPrecedesTheRegion(Guest guest, Company company) {
        boolean higher = guest.is("MINISTER") && (guest.isForTheGovernment() || guest.has(Trait.OWN_MATTER));
        if (!higher || !regionsPrecedeMinisters(company)) {
            return Optional.empty();
        }
        return Optional.of(Standing.by(
                company.place("MINISTER"),
                -200,
                company.place("PRESIDENT_OF_REGION").articleAndNote(),
                Words.about(
                        guest.office(),
                        "rappresenta il Governo o è nella propria materia, precede il Presidente della Regione.",
                        "represents the Government or is in the own matter, before the President of the Region."),
                true));
    }

    @Norm(ARTICLE + ", nota 6")
    static Optional<Standing> thePresidentOfTheRegionPrecedesTheMinisters(Guest guest, Company company) {
        if (!isHome(guest, company) || !regionsPrecedeMinisters(company)) {
            return Optional.empty();
        }
        return Optional.of(Standing.by(
                company.place("MINISTER"),
                -100,
                company.place("PRESIDENT_OF_REGION").articleAndNote(),
                Words.about(guest.office(), "in sede, precede i Ministri.", "on own territory, before the Ministers."),
                true));
    }

    @Norm(ARTICLE + ", nota 8")
    static Optional<Standing> theSecretaryOfTheCouncilFollowsTheMinisters(Guest guest, Company company) {
        if (!guest.is("SECRETARY_OF_COUNCIL_OF_MINISTERS")) {
            return Optional.empty();
        }
        return Optional.of(Standing.by(
                company.place("MINISTER"),
                100,
                company.place("SECRETARY_OF_COUNCIL_OF_MINISTERS").articleAndNote(),
                Words.about(guest.office(), "segue subito i Ministri.", "right after the Ministers."),
                true));
    }

    /** Not on a national feast, nor before the Head of State; and somebody must be there to gain by it. */
    private static boolean regionsPrecedeMinisters(Company company) {
        return !company.isNationalFeast()
                && !company.has("HEAD_OF_STATE")
                && company.first(guest -> isHome(guest, company)).isPresent();
    }

    private static boolean isHome(Guest guest, Company company) {
        return guest.is("PRESIDENT_OF_REGION", "PRESIDENT_OF_AUTONOMOUS_PROVINCE") && !company.isAway(guest);
    }

    private static boolean isConcerned(Guest guest) {
        return guest.is("AMBASSADOR") && guest.has(Trait.STATE_CONCERNED);
    }

    private static boolean isForeignMinister(Guest guest) {
        return guest.is("MINISTER") && Ministries.rank(guest.seniority().body()).equals(Ministries.FOREIGN_AFFAIRS);
    }

    private static boolean isForTheState(Guest guest) {
        return guest.has(Trait.FOR_THE_STATE) || guest.standsFor("HEAD_OF_STATE");
    }
}
