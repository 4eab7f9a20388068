// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.law.precedence.Circumstance.NATIONAL_FEAST;
import static palazzo.law.precedence.Present.at;
import static palazzo.law.precedence.Present.certain;
import static palazzo.law.precedence.Present.here;
import static palazzo.law.precedence.Present.names;
import static palazzo.law.precedence.Present.place;
import static palazzo.law.precedence.Present.the;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.law.Norm;

class DelegationTests {

    private static final Guest PREFECT = the("Prefetto").representing("Governo");
    private static final Guest DEPUTY = the("Vicesindaco").representing("Sindaco");

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sul Prefetto delegato")
    void thePrefectForTheGovernmentPrecedesMayorAndParliament() {
        Order order = here(the("Senatore"), the("Sindaco"), PREFECT, the("Presidente del Consiglio regionale"));
        assertThat(names(order))
                .containsExactly("Presidente del Consiglio regionale", "Prefetto", "Sindaco", "Senatore");
        assertThat(place(order, "Prefetto").certain()).isTrue();
        assertThat(names(here(the("Senatore"), the("Prefetto")))).startsWith("Senatore");
        assertThat(names(here(the("Senatore"), the("Prefetto").representing("Regione"))))
                .startsWith("Senatore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ministro", "Vice Ministro", "Sottosegretario", "Segretario del Consiglio dei Ministri"})
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sul Prefetto delegato")
    void notWhereAMemberOfTheGovernmentIsPresent(String member) {
        Order order = here(the("Senatore"), the("Sindaco"), PREFECT, the(member));
        assertThat(names(order)).containsExactly(member, "Sindaco", "Senatore", "Prefetto");
        assertThat(place(order, "Prefetto").reason().it()).contains("è presente un membro del Governo");
        assertThat(place(order, "Prefetto").certain()).isTrue();
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sul Prefetto delegato")
    void whoWasAMinisterIsNoMemberOfTheGovernment() {
        assertThat(names(here(the("Sindaco"), PREFECT, the("Ministro").with(Trait.FORMER))))
                .startsWith("Prefetto");
    }

    @Test
    void norAwayFromTheOwnTerritory() {
        assertThat(names(here(the("Senatore"), PREFECT.with(Trait.AWAY)))).startsWith("Senatore");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, A.1, rappresentanti degli organi costituzionali")
    void theRepresentativeOfAConstitutionalBodyOpensCategoryA() {
        Guest senator = the("Senatore");
        Guest region = the("Presidente della Regione");
        Order official = here(region, senator.representing("Senato"));
        assertThat(names(official)).startsWith("Senatore");
        assertThat(place(official, "Senatore").article()).endsWith("art. 9, A.1");
        assertThat(names(here(senator.representing("Consiglio regionale"), region)))
                .endsWith("Senatore");
        assertThat(names(here(region, the("Ministro").with(Trait.FOR_THE_GOVERNMENT))))
                .startsWith("Ministro");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, artt. 5 e 9, note sulla delega espressa")
    void whoComesByCourtesyKeepsTheOwnPlace() {
        Guest senator = the("Senatore").representing("Senato").with(Trait.BY_COURTESY);
        Order order = here(senator, the("Presidente della Regione"));
        assertThat(names(order)).endsWith("Senatore");
        assertThat(certain(order)).isEqualTo("yes yes");
        assertThat(place(order, "Senatore").reason().it()).endsWith("Senza delega espressa tiene il posto proprio.");
    }

    @Test
    @Norm("d.lgs. 267/2000, art. 53, c. 2")
    void theDeputyMayorStandsForTheAbsentMayor() {
        Order absent = here(the("Senatore"), DEPUTY, the("Prefetto"));
        assertThat(names(absent)).containsExactly("Vicesindaco", "Senatore", "Prefetto");
        assertThat(certain(absent)).isEqualTo("no yes yes");
        assertThat(certain(here(DEPUTY.with(Trait.CAPITAL)))).isEqualTo("yes");
        assertThat(place(absent, "Vicesindaco").article()).startsWith("d.lgs. 267/2000, art. 53, c. 2;");
        Order present = here(the("Sindaco"), the("Prefetto"), DEPUTY);
        assertThat(names(present)).containsExactly("Sindaco", "Prefetto", "Vicesindaco");
        assertThat(certain(present)).isEqualTo("no yes no");
        assertThat(names(here(the("Prefetto"), the("Vicesindaco")))).startsWith("Prefetto");
        assertThat(names(here(the("Prefetto"), DEPUTY.with(Trait.BY_COURTESY)))).startsWith("Prefetto");
    }

    @Test
    @Norm("d.lgs. 267/2000, art. 53, c. 2")
    void theDeputyOfATownThatIsNoCapitalFollowsThePrefect() {
        assertThat(names(here(DEPUTY.with(Trait.NOT_CAPITAL), the("Prefetto")))).startsWith("Prefetto");
        Order feast = at(Ceremony.of(NATIONAL_FEAST), the("Prefetto"), DEPUTY);
        assertThat(names(feast)).startsWith("Vicesindaco");
        assertThat(certain(feast)).isEqualTo("no no");
    }

    @Test
    @Norm("consuetudine di cerimoniale, rappresentanza")
    void aDelegateKeepsTheOwnPlaceUnlessTheOfficeSetsOtherwise() {
        Guest councillor = the("Consigliere regionale").representing("Presidente della Regione");
        Order kept = here(councillor, the("Rettore"));
        assertThat(names(kept)).containsExactly("Rettore", "Consigliere regionale");
        assertThat(certain(kept)).isEqualTo("yes no");
        assertThat(place(kept, "Consigliere regionale").reason().it())
                .contains("Rappresenta: Presidente della Regione; tiene il posto proprio");
        Ceremony other = Ceremony.of().by(new Custom(true, true));
        Order taken = at(other, the("Presidente del Consiglio regionale"), councillor, the("Presidente della Regione"));
        assertThat(names(taken))
                .containsExactly(
                        "Presidente della Regione", "Consigliere regionale", "Presidente del Consiglio regionale");
        assertThat(certain(taken)).isEqualTo("yes no yes");
    }

    @Test
    void aGuestWithoutOfficeStaysLastEvenForSomebody() {
        Order order = here(the("Ospite").representing("Rettore"), the("Questore"));
        assertThat(names(order)).endsWith("Ospite");
        assertThat(certain(order)).isEqualTo("no no");
    }

    @Test
    @Norm("consuetudine di cerimoniale, un solo rappresentante per autorità")
    void twoDelegatesOfOneAuthorityAreMarked() {
        Guest other = the("Deputato").representing("Senato");
        assertThat(certain(here(the("Sottosegretario").representing("Camera dei deputati"), other)))
                .isEqualTo("no no");
        Order two = here(the("Vice Presidente del Senato").representing("Senato"), other);
        assertThat(place(two, "Deputato").reason().it())
                .contains("Più persone rappresentano la stessa autorità (Presidente del Senato della Repubblica).");
        assertThat(certain(two)).isEqualTo("no no");
        assertThat(certain(here(other))).isEqualTo("yes");
    }
}
