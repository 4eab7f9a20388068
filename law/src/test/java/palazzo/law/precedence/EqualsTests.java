// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.law.precedence.Present.at;
import static palazzo.law.precedence.Present.certain;
import static palazzo.law.precedence.Present.here;
import static palazzo.law.precedence.Present.names;
import static palazzo.law.precedence.Present.place;
import static palazzo.law.precedence.Present.the;
import static palazzo.law.precedence.Seniority.UNKNOWN;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import palazzo.law.Norm;
import palazzo.law.Text;

/** Each criterion is shown to decide, and to be silent where it is not known of all. */
class EqualsTests {

    private static final Ceremony FEAST = Ceremony.of(Circumstance.NATIONAL_FEAST);
    private static final LocalDate EARLY = LocalDate.of(1950, 1, 1);
    private static final LocalDate LATE = LocalDate.of(1960, 1, 1);

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sui parlamentari, cariche")
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sui parlamentari, eletti nella circoscrizione")
    void membersOfParliamentByTheirOfficesThenThoseElectedHere() {
        Guest here = Guest.of("qui", "Deputato").with(Trait.ELECTED_HERE);
        Guest elsewhere = Guest.of("altrove", "Senatore");
        Guest european = Guest.of("europeo", "Parlamentare europeo").with(Trait.ELECTED_HERE);
        Guest group = Guest.of("capogruppo", "Presidente di Gruppo parlamentare");
        Guest committee = Guest.of("commissione", "Presidente di Commissione parlamentare");
        Order order = here(elsewhere, here, committee, group);
        assertThat(names(order)).containsExactly("capogruppo", "commissione", "qui", "altrove");
        assertThat(certain(order)).isEqualTo("yes yes yes yes");
        assertThat(place(order, "qui").reason().it()).contains("prima gli eletti nella circoscrizione");
        assertThat(names(here(elsewhere, european))).containsExactly("europeo", "altrove");
        assertThat(names(at(FEAST, here, elsewhere))).containsExactly("altrove", "qui");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, nota 3")
    void parliamentaryOfficesAsTheChambersOrderThem() {
        Guest second = Guest.of("Aldo", "Vice Presidente del Senato").with(UNKNOWN.withOrder(2));
        Guest first = Guest.of("Zita", "Vice Presidente della Camera").with(UNKNOWN.withOrder(1));
        Order order = at(FEAST, second, first);
        assertThat(names(order)).containsExactly("Zita", "Aldo");
        assertThat(certain(order)).isEqualTo("yes yes");
        Order unknown = at(FEAST, second, first.with(UNKNOWN));
        assertThat(names(unknown)).containsExactly("Aldo", "Zita");
        assertThat(certain(unknown)).isEqualTo("no no");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, note 1 e 3-bis, età")
    void presidentsOfTheChambersAndSenatorsForLifeByAge() {
        Guest senate = the("Presidente del Senato").with(UNKNOWN.born(LATE));
        Guest chamber = the("Presidente della Camera").with(UNKNOWN.born(EARLY));
        Order order = at(FEAST, senate, chamber);
        assertThat(names(order)).containsExactly("Presidente della Camera", "Presidente del Senato");
        assertThat(certain(order)).isEqualTo("yes yes");
        assertThat(names(at(FEAST, senate.with(UNKNOWN.born(EARLY)), chamber.with(UNKNOWN.born(LATE)))))
                .startsWith("Presidente del Senato");
        Guest younger = Guest.of("Aldo", "Senatore a vita").with(UNKNOWN.born(LATE));
        Guest older = Guest.of("Zita", "Senatrice a vita").with(UNKNOWN.born(EARLY));
        assertThat(names(at(FEAST, younger, older))).containsExactly("Zita", "Aldo");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, note 4 e 8, ordine dei Ministeri")
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, nota 4, Ministri senza portafoglio")
    void ministersByMinistryAndThoseWithoutPortfolioLast() {
        Guest justice = Guest.of("Aldo", "Ministro della Giustizia");
        Guest interior = Guest.of("Zita", "Ministra dell'Interno");
        Guest unread = Guest.of("Ada", "Ministra dell'Ambiente");
        Guest without = Guest.of("Abele", "Ministro senza portafoglio");
        Order order = here(without, unread, justice, interior);
        assertThat(names(order)).containsExactly("Zita", "Aldo", "Ada", "Abele");
        assertThat(certain(order)).isEqualTo("no no no yes");
        assertThat(names(here(interior, Guest.of("Bice", "Ministro")))).containsExactly("Bice", "Zita");
        Guest lastRead = Guest.of("Zoe", "Ministra delle Imprese e del made in Italy");
        assertThat(names(here(unread, lastRead))).containsExactly("Zoe", "Ada");
        Guest economy = Guest.of("Zeno", "Ministro dell'Economia e delle Finanze");
        Guest foreign = Guest.of("Zara", "Ministra degli Affari esteri e della cooperazione internazionale");
        assertThat(names(here(lastRead, economy, interior, foreign))).containsExactly("Zara", "Zita", "Zeno", "Zoe");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, note 4 e 8, ordine dei Ministeri")
    @Norm("d.P.C.M. 14 aprile 2006, art. 5, nota 8, cariche di un Ministero")
    void underSecretariesByMinistryThePrimeMinistersOfficeFirst() {
        Guest defence = Guest.of("Aldo", "Sottosegretario").with(UNKNOWN.of("Difesa"));
        Guest vice = Guest.of("Bice", "Viceministro della Difesa");
        Guest council = Guest.of("Zita", "Sottosegretaria").with(UNKNOWN.of("Presidenza del Consiglio"));
        assertThat(names(here(defence, vice, council))).containsExactly("Zita", "Bice", "Aldo");
        Order one = here(defence, vice);
        assertThat(names(one)).containsExactly("Bice", "Aldo");
        assertThat(certain(one)).isEqualTo("yes yes");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sui gradi")
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sulle specialità")
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sull'anzianità di grado")
    void commandsByGradeThenGeneralCompetenceThenSeniority() {
        Guest high = command("Zita").with(UNKNOWN.withGrade(1).since(LATE));
        Guest special = command("Abele")
                .with(Trait.SPECIALITY)
                .with(UNKNOWN.withGrade(2).since(EARLY));
        Guest senior = command("Ugo").with(UNKNOWN.withGrade(2).since(EARLY));
        Guest junior = command("Aldo").with(UNKNOWN.withGrade(2).since(LATE));
        Order order = here(special, junior, senior, high);
        assertThat(names(order)).containsExactly("Zita", "Ugo", "Aldo", "Abele");
        assertThat(certain(order)).isEqualTo("yes yes yes yes");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, nota sugli uffici statali, ordine dei Ministeri")
    void stateOfficesOfOneRankByTheirMinistries() {
        Order order = here(office("Aldo", "Giustizia"), office("Zita", "Interno"));
        assertThat(names(order)).containsExactly("Zita", "Aldo");
        assertThat(certain(order)).isEqualTo("no no");
        assertThat(names(here(office("Zita", "Giustizia"), office("Aldo", "Interno"))))
                .containsExactly("Aldo", "Zita");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, ordine delle Forze armate")
    @Norm("d.P.C.M. 14 aprile 2006, art. 9, ordine delle Forze di polizia")
    void forcesInTheirOrderWhereSeniorityIsUnknown() {
        Order armed = here(office("A", "Carabinieri"), office("B", "Aeronautica"), office("C", "Army"));
        assertThat(names(armed)).containsExactly("C", "B", "A");
        assertThat(certain(armed)).isEqualTo("yes yes yes");
        Order police = here(office("A", "Guardia di finanza"), office("B", "Carabinieri"), office("C", "State Police"));
        assertThat(names(police)).containsExactly("C", "B", "A");
        assertThat(certain(police)).isEqualTo("yes yes yes");
        Order across = here(office("B", "Esercito"), office("A", "Polizia di Stato"));
        assertThat(names(across)).containsExactly("A", "B");
        assertThat(certain(across)).isEqualTo("no no");
        Guest senior = office("Z", "Carabinieri").with(UNKNOWN.since(EARLY));
        Guest junior = office("A", "Esercito").with(UNKNOWN.since(LATE));
        assertThat(names(here(junior, senior))).containsExactly("Z", "A");
    }

    @Test
    @Norm("conv. Vienna 24 aprile 1963, art. 16")
    void consulsByTheirExequatur() {
        Guest early = Guest.of("Zita", "Console di Francia").with(UNKNOWN.since(EARLY));
        Guest late = Guest.of("Aldo", "Console di Spagna").with(UNKNOWN.since(LATE));
        Order order = here(late, early);
        assertThat(names(order)).containsExactly("Zita", "Aldo");
        assertThat(certain(order)).isEqualTo("yes yes");
        assertThat(certain(here(late, early.with(UNKNOWN)))).isEqualTo("no no");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 4, c. 3, ordine dell'Ufficio")
    @Norm("d.P.C.M. 14 aprile 2006, art. 4, c. 3, anzianità")
    @Norm("d.P.C.M. 14 aprile 2006, art. 4, c. 3, prima carica")
    @Norm("d.P.C.M. 14 aprile 2006, art. 4, c. 3, età")
    @Norm("d.P.C.M. 14 aprile 2006, art. 4, c. 3, alfabeto")
    void allOthersByTheOfficesOwnChainWhichIsMarked() {
        assertTold(UNKNOWN.withOrder(1).since(LATE), UNKNOWN.withOrder(2).since(EARLY), "l'ordine dato dall'Ufficio");
        assertTold(UNKNOWN.since(EARLY), UNKNOWN.since(LATE), "la data di assunzione della carica");
        assertTold(UNKNOWN.firstSince(EARLY), UNKNOWN.firstSince(LATE), "la data della prima carica");
        assertTold(UNKNOWN.born(EARLY), UNKNOWN.born(LATE), "l'età");
        assertThat(names(here(rector("Zita"), rector("Èva")))).containsExactly("Èva", "Zita");
        assertThat(certain(here(rector("Zita"), rector("Èva")))).isEqualTo("no no");
    }

    @Test
    void onePersonWithTwoOfficesOfOneRankStandsTwice() {
        Order order = at(FEAST, Guest.of("Ada", "Presidente del Senato"), Guest.of("Ada", "Presidente della Camera"));
        assertThat(names(order)).containsExactly("Ada", "Ada");
        assertThat(place(order, "Ada").guest().office().code()).isEqualTo("PRESIDENT_OF_SENATE");
    }

    @Test
    void aCriterionSaysAmongWhomItTells() {
        Criterion criterion = Criterion.of("l'età", "age", true, candidate -> Optional.of(1L));
        assertThat(criterion.words()).isEqualTo(new Text("Tra pari: l'età.", "Among equals: age."));
    }

    private static void assertTold(Seniority first, Seniority second, String criterion) {
        Order order = here(rector("Aldo").with(second), rector("Zita").with(first));
        assertThat(names(order)).containsExactly("Zita", "Aldo");
        assertThat(certain(order)).isEqualTo("no no");
        assertThat(place(order, "Zita").reason().it()).contains(criterion).contains("da verificare");
        assertThat(names(here(rector("Aldo").with(second), rector("Zita")))).containsExactly("Aldo", "Zita");
    }

    private static Guest rector(String person) {
        return Guest.of(person, "Rettore");
    }

    private static Guest command(String person) {
        return Guest.of(person, "Comandante militare interregionale");
    }

    private static Guest office(String person, String body) {
        return Guest.of(person, "Direttore di ufficio statale interregionale").with(UNKNOWN.of(body));
    }
}
