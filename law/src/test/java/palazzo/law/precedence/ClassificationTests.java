// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.precedence.Kind.NATIONAL;
import static palazzo.law.precedence.Kind.TERRITORIAL;
import static palazzo.law.precedence.Present.at;
import static palazzo.law.precedence.Present.here;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class ClassificationTests {

    private static final Ceremony ANY = Ceremony.of();

    @ParameterizedTest
    @CsvSource({"2026-06-01,TERRITORIAL", "2026-06-02,NATIONAL", "2026-06-03,TERRITORIAL"})
    @Norm("l. 260/1949, art. 1")
    @Norm("d.P.C.M. 14 aprile 2006, art. 2, c. 1, lett. a, feste nazionali")
    void theFeastOfTheRepublicIsNationalWhoeverComes(LocalDate day, Kind kind) {
        Classification classification = at(ANY.on(day), "Sindaco").classification();
        assertThat(classification.kind()).isEqualTo(kind);
        assertThat(classification.certain()).isTrue();
        assertThat(at(Ceremony.of(Circumstance.NATIONAL_FEAST).on(day), "Sindaco")
                        .classification()
                        .kind())
                .isEqualTo(NATIONAL);
    }

    @Test
    @Norm("l. 151/2025; d.P.C.M. 14 aprile 2006, art. 2, c. 1, lett. a")
    void saintFrancisIsNationalFrom2026AndTheOfficeMayReadItOtherwise() {
        Ceremony in2026 = ANY.on(LocalDate.of(2026, 10, 4));
        assertThat(kind(in2026)).isEqualTo(NATIONAL);
        assertThat(at(in2026, "Sindaco").classification().certain()).isFalse();
        assertThat(Present.certain(at(in2026, "Presidente della Regione"))).isEqualTo("no");
        assertThat(kind(in2026.by(new Custom(false, false)))).isEqualTo(TERRITORIAL);
        assertThat(kind(ANY.on(LocalDate.of(2025, 10, 4)))).isEqualTo(TERRITORIAL);
        assertThat(kind(ANY.on(LocalDate.of(2026, 10, 5)))).isEqualTo(TERRITORIAL);
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 2, c. 1, lett. a, esequie di Stato")
    void aStateFuneralIsNationalSinceTheDecreeWasAmended() {
        Ceremony funeral = Ceremony.of(Circumstance.STATE_FUNERAL);
        assertThat(kind(funeral)).isEqualTo(NATIONAL);
        assertThat(kind(funeral.on(LocalDate.of(2008, 5, 8)))).isEqualTo(NATIONAL);
        assertThat(kind(funeral.on(LocalDate.of(2008, 5, 7)))).isEqualTo(TERRITORIAL);
    }

    @ParameterizedTest
    @CsvSource({
        "Presidente della Repubblica,NATIONAL",
        "Presidente del Senato,NATIONAL",
        "Presidente emerito della Repubblica,NATIONAL",
        "Vice Presidente del Senato,TERRITORIAL",
        "Ministro,TERRITORIAL"
    })
    @Norm("d.P.C.M. 14 aprile 2006, art. 2, c. 1, lett. a")
    void oneGuestOfTheFirstCategoryMakesItNational(String office, Kind kind) {
        assertThat(here("Sindaco", office).classification().kind()).isEqualTo(kind);
    }

    @Test
    void whoOnceHeldSuchAnOfficeDoesNot() {
        Guest former = Present.the("Presidente del Senato").with(Trait.FORMER);
        assertThat(here(former).classification().kind()).isEqualTo(TERRITORIAL);
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 2, c. 1, lett. b")
    void allOthersAreTerritorial() {
        Classification naming = here("Sindaco", "Prefetto").classification();
        assertThat(naming.kind()).isEqualTo(TERRITORIAL);
        assertThat(naming.article()).isEqualTo("d.P.C.M. 14 aprile 2006, art. 2, c. 1, lett. b");
        assertThat(naming.certain()).isTrue();
        assertThat(here("Sindaco", "Presidente del Senato").classification().article())
                .endsWith("lett. a");
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 3")
    @Norm("d.P.C.M. 14 aprile 2006, art. 3, cerimonie internazionali")
    void foreignAuthoritiesOfTheFirstRankCallForTheNationalOrder() {
        Classification withOne = here("Sindaco", "Capo di Stato estero").classification();
        assertThat(withOne.kind()).isEqualTo(NATIONAL);
        assertThat(withOne.certain()).isTrue();
        Classification without =
                at(Ceremony.of(Circumstance.INTERNATIONAL), "Sindaco").classification();
        assertThat(without.kind()).isEqualTo(NATIONAL);
        assertThat(without.certain()).isFalse();
        assertThat(here("Sindaco", "Console di Francia").classification().kind())
                .isEqualTo(TERRITORIAL);
    }

    @Test
    @Norm("d.P.C.M. 14 aprile 2006, art. 1")
    void aPrivateHostIsBoundOnlyByGuestsOfCategoryA() {
        Ceremony ball = Ceremony.of(Circumstance.PRIVATE_PROMOTER);
        Order free = at(ball, "Rettore", "Assessore regionale");
        assertThat(free.classification().binding()).isFalse();
        assertThat(Present.certain(free)).isEqualTo("no no");
        assertThat(Present.names(free)).containsExactly("Assessore regionale", "Rettore");
        Order bound = at(ball, "Rettore", "Sindaco del capoluogo");
        assertThat(bound.classification().binding()).isTrue();
        assertThat(Present.certain(bound)).isEqualTo("yes yes");
        assertThat(here("Rettore").classification().binding()).isTrue();
    }

    @Test
    void aDayBeforeTheDecreeIsNamed() {
        assertThat(kind(ANY.on(LocalDate.of(2006, 7, 28)))).isEqualTo(TERRITORIAL);
        assertThatThrownBy(() -> ANY.on(LocalDate.of(2006, 7, 27)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("day \"2006-07-27\"");
    }

    private static Kind kind(Ceremony ceremony) {
        return at(ceremony, "Sindaco").classification().kind();
    }
}
