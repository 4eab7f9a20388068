// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.List;
import java.util.Optional;
import palazzo.law.Norm;
import palazzo.law.Text;

/** The notes to the list of territorial ceremonies. The first that concerns a guest decides. */
final class TerritorialRules {

    private static final String ARTICLE = "d.P.C.M. 14 aprile 2006, art. 9";
    static final List<Rule> ALL = List.of(
            TerritorialRules::aCardinalPrecedesCategoryA,
            TerritorialRules::aMinisterInTheOwnMatterPrecedesTheRegion,
            TerritorialRules::theMayorOfThePlaceStandsByItsRank,
            TerritorialRules::theHeadOfAFaithMayEqualTheBishop,
            TerritorialRules::anItalianAmbassadorNeedsTheStateConcerned);

    private static final Text TOWN_NOT_SAID = new Text(
            "Comune non indicato o non noto: si propone il posto del capoluogo.",
            "The town is not said, or not known: the place of a capital is proposed.");

    private TerritorialRules() {}

    @Norm(ARTICLE + ", nota sul Vescovo Cardinale")
    static Optional<Standing> aCardinalPrecedesCategoryA(Guest guest, Company company) {
        if (!guest.has(Trait.CARDINAL) || company.isAway(guest)) {
            return Optional.empty();
        }
        return Optional.of(Standing.by(
                company.place("VICE_PRESIDENT_OF_CHAMBER"),
                -500,
                company.place("BISHOP").articleAndNote(),
                Words.about(
                        guest.office(),
                        "Cardinale, precede tutta la categoria A senza presiedere.",
                        "a Cardinal, before all of category A without presiding."),
                true));
    }

    @Norm(ARTICLE + ", nota sul Ministro nella propria materia")
    static Optional<Standing> aMinisterInTheOwnMatterPrecedesTheRegion(Guest guest, Company company) {
        if (!guest.has(Trait.OWN_MATTER) || company.isGovernmentRepresented()) {
            return Optional.empty();
        }
        return Optional.of(Standing.by(
                company.place("PRESIDENT_OF_REGION"),
                -100,
                company.place("MINISTER").articleAndNote(),
                Words.about(
                        guest.office(),
                        "nella propria materia e senza un rappresentante ufficiale del Governo, precede il Presidente"
                                + " della Regione.",
                        "in the own matter and without an official representative of the Government, before the"
                                + " President of the Region."),
                true));
    }

    static Optional<Standing> theMayorOfThePlaceStandsByItsRank(Guest guest, Company company) {
        return guest.is("MAYOR") && !company.isAway(guest)
                ? Optional.of(mayorInOffice(guest, company))
                : Optional.empty();
    }

    static Standing mayorInOffice(Guest guest, Company company) {
        return company.isOfACapital(guest)
                .map(capital -> capital
                        ? theMayorOfACapitalPrecedesParliament(company)
                        : thePrefectPrecedesTheMayorOfAnotherTown(company))
                .orElseGet(() -> aMayorWhoseTownIsNotSaid(company));
    }

    @Norm(
            value = ARTICLE + ", note sul Sindaco, Comune non indicato",
            doubt =
                    "The place depends on the town: where nobody says which, or it is not known, we propose that of a capital.")
    private static Standing aMayorWhoseTownIsNotSaid(Company company) {
        return theMayorOfACapitalPrecedesParliament(company).doubted(TOWN_NOT_SAID);
    }

    @Norm(ARTICLE + ", nota sul Sindaco del capoluogo")
    private static Standing theMayorOfACapitalPrecedesParliament(Company company) {
        return Standing.by(
                company.place("MEMBER_OF_PARLIAMENT"),
                -100,
                company.place("MAYOR").articleAndNote(),
                Words.about(
                        Office.of("MAYOR"),
                        "capoluogo di provincia, precede i parlamentari.",
                        "of a provincial capital, before the members of Parliament."),
                true);
    }

    @Norm(ARTICLE + ", nota sul Sindaco di Comune non capoluogo")
    private static Standing thePrefectPrecedesTheMayorOfAnotherTown(Company company) {
        return Standing.by(
                company.place("PREFECT"),
                100,
                company.place("MAYOR").articleAndNote(),
                Words.about(
                        Office.of("MAYOR"),
                        "Comune non capoluogo, il Prefetto precede sempre.",
                        "of a town that is no capital, the Prefect always goes before."),
                true);
    }

    @Norm(ARTICLE + ", nota sulle confessioni riconosciute")
    static Optional<Standing> theHeadOfAFaithMayEqualTheBishop(Guest guest, Company company) {
        if (!guest.is("FAITH_LEADER")) {
            return Optional.empty();
        }
        if (!guest.has(Trait.EQUAL_TO_BISHOP)) {
            return Optional.of(Standing.byCourtesy(
                    Kind.TERRITORIAL,
                    Words.about(
                            guest.office(),
                            "nessun posto proprio; l'Ufficio può equipararlo al Vescovo per questo evento.",
                            "no place of its own; the office may equal it to the Bishop for this event.")));
        }
        return Optional.of(Standing.by(
                company.place("BISHOP"),
                0,
                company.place("BISHOP").articleAndNote(),
                Words.about(
                        guest.office(),
                        "equiparato al Vescovo per questo evento.",
                        "on a par with the Bishop for this event."),
                true));
    }

    @Norm(ARTICLE + ", nota sugli Ambasciatori d'Italia")
    static Optional<Standing> anItalianAmbassadorNeedsTheStateConcerned(Guest guest, Company company) {
        if (!guest.is("ITALIAN_AMBASSADOR") || guest.has(Trait.STATE_CONCERNED)) {
            return Optional.empty();
        }
        return Optional.of(Standing.byCourtesy(
                Kind.TERRITORIAL,
                Words.about(
                        guest.office(),
                        "il posto spetta solo se la cerimonia riguarda lo Stato di accreditamento.",
                        "the place is due only where the ceremony concerns the State of accreditation.")));
    }
}
