// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.List;
import java.util.Optional;
import palazzo.law.Norm;
import palazzo.law.Text;

/** What a delegation changes. It must be express; without a rule that says more, a delegate keeps the own place. */
final class DelegationRules {

    private static final String ARTICLE = "d.P.C.M. 14 aprile 2006, art. 9";
    private static final String NATIONAL_ARTICLE = "d.P.C.M. 14 aprile 2006, art. 5";
    private static final String CUSTOM = "consuetudine di cerimoniale, rappresentanza";
    private static final String DEPUTY = "d.lgs. 267/2000, art. 53, c. 2";

    private static final String[] GOVERNMENT = {
        "MINISTER", "VICE_MINISTER", "UNDER_SECRETARY", "SECRETARY_OF_COUNCIL_OF_MINISTERS"
    };
    private static final String[] CONSTITUTIONAL_BODIES = {
        "HEAD_OF_STATE",
        "PRESIDENT_OF_SENATE",
        "PRESIDENT_OF_CHAMBER",
        "PRIME_MINISTER",
        "PRESIDENT_OF_CONSTITUTIONAL_COURT"
    };

    static final List<Rule> TERRITORIAL = List.of(
            DelegationRules::thePrefectForTheGovernmentPrecedesMayorAndParliament,
            DelegationRules::theRepresentativeOfAConstitutionalBodyOpensCategoryA,
            DelegationRules::theDeputyStandsForTheAbsentMayor,
            DelegationRules::whoComesByCourtesyKeepsTheOwnPlace,
            DelegationRules::aDelegateKeepsTheOwnPlaceOrTakesThePrincipals);

    static final List<Rule> NATIONAL = List.of(
            DelegationRules::aFormerPresidentForTheHeadOfStateComesFirst,
            DelegationRules::aJudgeForTheCourtTakesItsPlace,
            NationalRules::aMinisterForTheGovernmentPrecedesTheRegion,
            DelegationRules::theDeputyStandsForTheAbsentMayor,
            DelegationRules::whoComesByCourtesyKeepsTheOwnPlace,
            DelegationRules::aDelegateKeepsTheOwnPlaceOrTakesThePrincipals);

    private DelegationRules() {}

    @Norm(ARTICLE + ", nota sul Prefetto delegato")
    static Optional<Standing> thePrefectForTheGovernmentPrecedesMayorAndParliament(Guest guest, Company company) {
        if (!guest.is("PREFECT") || !guest.isForTheGovernment() || company.isAway(guest)) {
            return Optional.empty();
        }
        if (company.has(GOVERNMENT)) {
            return Optional.of(Standing.by(
                    company.place("PREFECT"),
                    0,
                    company.place("PREFECT").articleAndNote(),
                    Words.joined(
                            company.place("PREFECT").words(),
                            new Text(
                                    "La delega del Governo non sposta il posto: è presente un membro del Governo.",
                                    "The delegation does not change the place: a member of the Government is present.")),
                    true));
        }
        return Optional.of(Standing.by(
                company.place("MEMBER_OF_PARLIAMENT"),
                -200,
                company.place("PREFECT").articleAndNote(),
                Words.about(
                        guest.office(),
                        "rappresenta il Governo per delega, assenti Ministri e Sottosegretari; precede il Sindaco e i"
                                + " parlamentari.",
                        "represents the Government by delegation, with no Minister or Under-Secretary present; before"
                                + " the Mayor and the members of Parliament."),
                true));
    }

    @Norm(
            value = ARTICLE + ", A.1, rappresentanti degli organi costituzionali",
            doubt = "The order among these representatives was not read.")
    static Optional<Standing> theRepresentativeOfAConstitutionalBodyOpensCategoryA(Guest guest, Company company) {
        boolean official = guest.standsFor(CONSTITUTIONAL_BODIES) || guest.has(Trait.FOR_THE_GOVERNMENT);
        if (!official || guest.is("PREFECT")) {
            return Optional.empty();
        }
        return Optional.of(Standing.by(
                company.place("VICE_PRESIDENT_OF_CHAMBER"),
                0,
                company.place("VICE_PRESIDENT_OF_CHAMBER").article(),
                Words.about(
                        guest.office(),
                        "rappresentante ufficiale di un organo costituzionale, apre la categoria A.",
                        "official representative of a constitutional body, opens category A."),
                true));
    }

    @Norm(NATIONAL_ARTICLE + ", nota 2")
    static Optional<Standing> aFormerPresidentForTheHeadOfStateComesFirst(Guest guest, Company company) {
        if (!guest.is("FORMER_HEAD_OF_STATE") || !guest.standsFor("HEAD_OF_STATE")) {
            return Optional.empty();
        }
        return Optional.of(Standing.by(
                company.place("PRESIDENT_OF_SENATE"),
                -500,
                company.place("FORMER_HEAD_OF_STATE").articleAndNote(),
                Words.about(
                        guest.office(),
                        "delegato dal Capo dello Stato, prende il primo posto.",
                        "delegated by the Head of State, takes the first place."),
                true));
    }

    @Norm(
            value = NATIONAL_ARTICLE + ", nota 7",
            doubt = "The note says who keeps the own place; that the delegate takes the President's is inferred.")
    static Optional<Standing> aJudgeForTheCourtTakesItsPlace(Guest guest, Company company) {
        if (!guest.is("CONSTITUTIONAL_JUDGE") || !guest.standsFor("PRESIDENT_OF_CONSTITUTIONAL_COURT")) {
            return Optional.empty();
        }
        return Optional.of(Standing.by(
                company.place("PRESIDENT_OF_CONSTITUTIONAL_COURT"),
                0,
                company.place("CONSTITUTIONAL_JUDGE").articleAndNote(),
                Words.about(
                        guest.office(),
                        "rappresenta la Corte per delega espressa del Presidente (lettura dubbia).",
                        "represents the Court by express delegation of its President (a doubtful reading)."),
                false));
    }

    @Norm(DEPUTY)
    static Optional<Standing> theDeputyStandsForTheAbsentMayor(Guest guest, Company company) {
        if (!guest.is("DEPUTY_MAYOR") || !guest.standsFor("MAYOR") || company.hasItsMayor()) {
            return Optional.empty();
        }
        Standing mayor = company.kind() == Kind.NATIONAL
                ? Standing.at(company.place("MAYOR"))
                : TerritorialRules.mayorInOffice(guest, company);
        Text stands = new Text("Sostituisce il Sindaco assente.", "Stands in for the absent Mayor.");
        return Optional.of(new Standing(
                mayor.rank(),
                DEPUTY + "; " + mayor.article(),
                Words.joined(stands, mayor.reason()),
                mayor.certain(),
                Optional.empty()));
    }

    @Norm("d.P.C.M. 14 aprile 2006, artt. 5 e 9, note sulla delega espressa")
    static Optional<Standing> whoComesByCourtesyKeepsTheOwnPlace(Guest guest, Company company) {
        if (guest.represents().isEmpty() || !guest.has(Trait.BY_COURTESY)) {
            return Optional.empty();
        }
        Standing own = company.standing(guest.onOwnBehalf());
        Text reason = new Text(
                "Senza delega espressa tiene il posto proprio.", "Without an express delegation the own place stays.");
        return Optional.of(new Standing(
                own.rank(), own.article(), Words.joined(own.reason(), reason), own.certain(), own.follows()));
    }

    @Norm(value = CUSTOM, doubt = "The general rule on representatives was not read: the office sets it.")
    static Optional<Standing> aDelegateKeepsTheOwnPlaceOrTakesThePrincipals(Guest guest, Company company) {
        if (guest.represents().isEmpty()) {
            return Optional.empty();
        }
        Office principal = guest.represents().get();
        Optional<Place> place = company.decree().place(company.kind(), principal, false);
        if (place.isPresent() && company.ceremony().custom().delegatesTakeThePlaceOfTheirPrincipal()) {
            return Optional.of(Standing.by(place.get(), 400, place.get().article(), forPrincipal(principal), false));
        }
        return Optional.of(company.standing(guest.onOwnBehalf()).doubted(keptPlace(principal)));
    }

    private static Text forPrincipal(Office principal) {
        return Words.about(
                principal,
                "il delegato ne prende il posto, dopo chi ha la carica (uso dell'Ufficio).",
                "the delegate takes the place, after those who hold the office (a custom of this office).");
    }

    private static Text keptPlace(Office principal) {
        return new Text(
                "Rappresenta: " + principal.name().it() + "; tiene il posto proprio (uso da verificare).",
                "Represents: " + principal.name().en() + "; keeps the own place (a custom to be checked).");
    }
}
