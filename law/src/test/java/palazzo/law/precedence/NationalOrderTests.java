// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.law.precedence.Circumstance.ABROAD;
import static palazzo.law.precedence.Circumstance.INTERNATIONAL;
import static palazzo.law.precedence.Circumstance.NATIONAL_FEAST;
import static palazzo.law.precedence.Circumstance.STATE_FUNERAL;
import static palazzo.law.precedence.Present.at;
import static palazzo.law.precedence.Present.certain;
import static palazzo.law.precedence.Present.names;
import static palazzo.law.precedence.Present.place;
import static palazzo.law.precedence.Present.the;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import palazzo.law.Norm;

class NationalOrderTests {

    private static final Ceremony FUNERAL = Ceremony.of(STATE_FUNERAL);
    private static final Ceremony FEAST = Ceremony.of(NATIONAL_FEAST);

    private static final List<String> LISTED = List.of(
            "Presidente della Repubblica",
            "Presidente del Senato",
            "Presidente del Consiglio dei Ministri",
            "Presidente della Corte costituzionale",
            "Presidente emerito della Repubblica",
            "Vice Presidente della Camera",
            "Vice Presidente del Consiglio dei Ministri",
            "Vice Presidente della Corte costituzionale",
            "Ministro",
            "Decano del Corpo diplomatico",
            "Presidente della Regione",
            "Giudice costituzionale",
            "Ambasciatore",
            "Presidente del Consiglio regionale",
            "Vice Ministro",
            "Vice Presidente del Consiglio superiore della magistratura",
            "Primo Presidente della Corte di cassazione",
            "Presidente del CNEL",
            "Membro dell'Ufficio di presidenza di una Camera",
            "Sottosegretario",
            "Senatore a vita",
            "Presidente di Gruppo parlamentare",
            "Presidente di Commissione bicamerale",
            "Presidente di Commissione parlamentare",
            "Presidente del Consiglio di Stato",
            "Presidente della Corte dei conti",
            "Procuratore generale presso la Corte di cassazione",
            "Governatore della Banca d'Italia",
            "Avvocato generale dello Stato",
            "Capo di stato maggiore della Difesa",
            "Commissario straordinario del Governo");

    @RepeatedTest(5)
    @Norm("d.P.C.M. 14 aprile 2006, art. 5")
    void theListOrdersWhoeverComesInWhateverOrder(RepetitionInfo repetition) {
        List<String> shuffled = new ArrayList<>(LISTED);
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));
        Order order = at(FEAST, shuffled.toArray(String[]::new));
        assertThat(names(order)).isEqualTo(LISTED);
        assertThat(certain(order)).doesNotContain("no");
    }

    @Test
    void theHeadOfStateIsAboveEveryCategory() {
        Ranked head = place(at(FEAST, "Capo dello Stato"), "Capo dello Stato");
        assertThat(head.article()).isEqualTo("d.P.C.M. 14 aprile 2006, art. 5");
        assertThat(head.reason().en()).contains("above every category");
    }

    @Test
    void whatWasReadInPartIsMarkedAndWhatWasNotComesLastByArticle9() {
        Order order = at(FEAST, "Rettore", "Vescovo", "Prefetto", "Sindaco", "Deputato", "Presidente della Provincia");
        assertThat(names(order))
                .containsExactly("Deputato", "Sindaco", "Prefetto", "Presidente della Provincia", "Vescovo", "Rettore");
        assertThat(certain(order)).doesNotContain("yes");
        assertThat(place(order, "Prefetto").reason().it()).contains("non è stato letto per intero");
        assertThat(place(order, "Rettore").reason().it()).contains("secondo l'ordine dell'art. 9");
    }

    @Test
    void aRegionAwayFromHomeHasAPlaceOfItsOwn() {
        Guest away = the("Presidente della Regione").with(Trait.AWAY);
        Order order = at(FEAST, the("Senatore a vita"), away, the("Sottosegretario"));
        assertThat(names(order)).containsExactly("Sottosegretario", "Presidente della Regione", "Senatore a vita");
        assertThat(place(order, "Presidente della Regione").article()).endsWith("art. 5, II.16");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, nota 1, Presidente del Consiglio")
    void thePrimeMinisterPrecedesTheChambersOnlyAbroadOrForTheState() {
        Guest prime = the("Prime Minister");
        Guest senate = the("Presidente del Senato");
        assertThat(names(at(FEAST, prime, senate))).startsWith("Presidente del Senato");
        assertThat(names(at(FEAST, senate, prime.with(Trait.FOR_THE_STATE)))).startsWith("Prime Minister");
        Order abroad = at(Ceremony.of(ABROAD), senate, prime);
        assertThat(names(abroad)).startsWith("Prime Minister");
        assertThat(place(abroad, "Prime Minister").article()).endsWith("art. 5, I.2 e nota 1");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, nota 2")
    void aFormerPresidentComesFirstOnlyForTheHeadOfState() {
        Guest former = the("Presidente emerito della Repubblica");
        Guest senate = the("Presidente del Senato");
        assertThat(names(at(FEAST, former, senate))).startsWith("Presidente del Senato");
        Order delegated = at(FEAST, senate, former.representing("Presidente della Repubblica"));
        assertThat(names(delegated)).startsWith("Presidente emerito della Repubblica");
        assertThat(certain(delegated)).isEqualTo("yes yes");
        assertThat(names(at(FEAST, senate, former.representing("Senato")))).startsWith("Presidente del Senato");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, nota 7")
    void aJudgeTakesTheCourtsPlaceOnlyByDelegation() {
        Guest judge = the("Giudice costituzionale");
        Guest region = the("Presidente della Regione");
        assertThat(names(at(FEAST, judge, region))).startsWith("Presidente della Regione");
        Order delegated = at(FEAST, region, judge.representing("Corte costituzionale"));
        assertThat(names(delegated)).startsWith("Giudice costituzionale");
        assertThat(certain(delegated)).isEqualTo("no yes");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, nota 6")
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, nota 6, Ministro in rappresentanza o nella propria materia")
    void theRegionAtHomePrecedesMinistersButNotThoseForTheGovernmentOrInTheirMatter() {
        Guest region = the("Presidente della Regione");
        Guest plain = Guest.of("altro", "Ministro della Giustizia");
        Guest own = Guest.of("competente", "Ministro dell'Interno").with(Trait.OWN_MATTER);
        Guest delegate = Guest.of("delegato", "Ministro della Difesa").representing("Governo");
        assertThat(names(at(FUNERAL, plain, region))).containsExactly("Presidente della Regione", "altro");
        assertThat(names(at(FUNERAL, plain, region, own)))
                .containsExactly("competente", "Presidente della Regione", "altro");
        assertThat(names(at(FUNERAL, plain, region, delegate)))
                .containsExactly("delegato", "Presidente della Regione", "altro");
        Guest ownOfLess = Guest.of("competente", "Ministro della Difesa").with(Trait.OWN_MATTER);
        assertThat(names(at(FUNERAL, plain, ownOfLess))).containsExactly("altro", "competente");
        assertThat(names(at(FUNERAL, plain, ownOfLess, region)))
                .containsExactly("competente", "Presidente della Regione", "altro");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, nota 6")
    void theRegionDoesNotPrecedeMinistersOnAFeastBeforeTheHeadOfStateOrAway() {
        Guest region = the("Presidente della Regione");
        Guest minister = the("Ministro");
        assertThat(names(at(FEAST, region, minister))).startsWith("Ministro");
        assertThat(names(at(FUNERAL, region, minister, the("Capo dello Stato"))))
                .containsExactly("Capo dello Stato", "Ministro", "Presidente della Regione");
        assertThat(names(at(FUNERAL, region.with(Trait.AWAY), minister))).startsWith("Ministro");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, nota 5")
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, II.5, Ambasciatore del Paese cui la cerimonia si riferisce")
    void theAmbassadorOfTheCountryConcernedFollowsTheForeignMinisterOrStandsWithTheDean() {
        Ceremony international = Ceremony.of(INTERNATIONAL);
        Guest ambassador = the("Ambasciatore").with(Trait.STATE_CONCERNED);
        Guest foreign = Guest.of("Esteri", "Ministro degli Affari esteri");
        Guest interior = Guest.of("Interno", "Ministro dell'Interno");
        assertThat(names(at(international, ambassador, interior, foreign)))
                .containsExactly("Esteri", "Ambasciatore", "Interno");
        assertThat(names(at(international, interior, the("Prime Minister").with(Trait.FOR_THE_STATE), ambassador)))
                .containsExactly("Prime Minister", "Ambasciatore", "Interno");
        assertThat(names(at(international, ambassador, interior, the("Giudice costituzionale"))))
                .containsExactly("Interno", "Ambasciatore", "Giudice costituzionale");
        Order feast = at(FEAST, ambassador, interior, foreign, the("Giudice costituzionale"));
        assertThat(names(feast)).containsExactly("Esteri", "Interno", "Ambasciatore", "Giudice costituzionale");
        assertThat(place(feast, "Ambasciatore").article()).endsWith("art. 5, II.5");
        assertThat(names(at(FEAST, the("Ambasciatore"), the("Giudice costituzionale"))))
                .startsWith("Giudice costituzionale");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, nota 8")
    void theSecretaryOfTheCouncilFollowsTheMinistersAndOtherUnderSecretariesDoNot() {
        String secretary = "Segretario del Consiglio dei Ministri";
        assertThat(names(at(FEAST, "Sottosegretario", "Decano del Corpo diplomatico", secretary, "Ministro")))
                .containsExactly("Ministro", secretary, "Decano del Corpo diplomatico", "Sottosegretario");
    }

    @Test
    void theHeadOfAFaithHasNoPlaceThatWasRead() {
        Order order = at(FEAST, "Capo di confessione religiosa riconosciuta", "Rettore");
        assertThat(names(order)).startsWith("Rettore");
        assertThat(certain(order)).isEqualTo("no no");
    }
}
