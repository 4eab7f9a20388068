// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.flags.Flag.EUROPE;
import static palazzo.law.flags.Flag.ITALY;
import static palazzo.law.flags.Flag.UNITED_NATIONS;
import static palazzo.law.flags.FlagOrder.OF_THE_CITY;
import static palazzo.law.flags.FlagOrder.OF_THE_STATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class FlagOrderTests {

    private static final Flag CITY = Flag.city("Milano");
    private static final Flag REGION = new Flag(Flag.Bearer.REGION, "Lombardia");
    private static final Flag METRO = new Flag(Flag.Bearer.METROPOLITAN_CITY, "Città metropolitana");
    private static final Flag JAPAN = new Flag(Flag.Bearer.FOREIGN_STATE, "Giappone");
    private static final Flag FRANCE = new Flag(Flag.Bearer.STATE_OF_THE_UNION, "Francia");
    private static final Flag BANK = new Flag(Flag.Bearer.PRIVATE, "Banca");

    @Test
    @Norm("disposizioni del Cerimoniale di Stato sulle bandiere, Italia ed Europa")
    void italyInThePlaceOfHonourEuropeSecondPrivateFlagsLast() {
        assertSeen(OF_THE_STATE.of(List.of(EUROPE, ITALY)), true, ITALY, EUROPE);
        assertSeen(OF_THE_CITY.of(List.of(CITY, EUROPE, ITALY)), true, EUROPE, ITALY, CITY);
        assertSeen(OF_THE_CITY.of(List.of(BANK, CITY, EUROPE, ITALY)), true, CITY, ITALY, EUROPE, BANK);
        assertSeen(OF_THE_CITY.of(List.of(UNITED_NATIONS, EUROPE, ITALY)), false, EUROPE, ITALY, UNITED_NATIONS);
        assertSeen(OF_THE_CITY.of(List.of(ITALY)), false, ITALY);
    }

    @Test
    @Norm("disposizioni del Cerimoniale di Stato sulle bandiere, enti territoriali")
    void theWiderBodiesFirstUnlessTheCityPutsItsOwnThird() {
        List<Flag> flags = List.of(CITY, METRO, REGION, EUROPE, ITALY);
        assertThat(OF_THE_CITY.of(flags).ranked()).containsExactly(ITALY, EUROPE, REGION, METRO, CITY);
        assertThat(OF_THE_CITY.of(flags).certain()).isFalse();
        FlagOrder third = new FlagOrder(Premises.LOCAL, true, true);
        assertThat(third.of(flags).ranked()).containsExactly(ITALY, EUROPE, CITY, REGION, METRO);
        assertThat(third.of(List.of(CITY, EUROPE, ITALY)).certain()).isTrue();
    }

    @Test
    @Norm("disposizioni del Cerimoniale di Stato sulle bandiere, ospite straniero")
    @Norm("disposizioni del Cerimoniale di Stato sulle bandiere, ospite dell'Unione europea")
    void aGuestStandsInThePlaceOfTheSecondAndOneOfTheUnionLeavesTheMiddleToEurope() {
        assertSeen(OF_THE_STATE.of(List.of(ITALY, EUROPE, JAPAN)), true, JAPAN, ITALY, EUROPE);
        assertSeen(OF_THE_STATE.of(List.of(ITALY, EUROPE, FRANCE)), true, FRANCE, EUROPE, ITALY);
        FlagDisplay one = OF_THE_STATE.of(List.of(ITALY, EUROPE, JAPAN));
        assertThat(one.norm()).isEqualTo("disposizioni del Cerimoniale di Stato sulle bandiere");
        assertThat(one.reason().it()).isEqualTo("Con un ospite straniero: Giappone.");
        FlagOrder lower = new FlagOrder(Premises.STATE, false, false);
        assertSeen(lower.of(List.of(ITALY, EUROPE, JAPAN)), false, EUROPE, ITALY, JAPAN);
        assertSeen(OF_THE_CITY.of(List.of(ITALY, EUROPE, JAPAN)), false, JAPAN, ITALY, EUROPE);
        assertThat(OF_THE_CITY.of(List.of(CITY, ITALY, EUROPE, JAPAN)).ranked())
                .containsExactly(ITALY, JAPAN, EUROPE, CITY);
    }

    @Test
    @Norm("d.P.C.M. 3 giugno 1986, art. 5")
    void severalStatesByTheAlphabetOfTheirItalianNames() {
        Flag austria = new Flag(Flag.Bearer.STATE_OF_THE_UNION, "Austria");
        Flag algeria = new Flag(Flag.Bearer.FOREIGN_STATE, "Algeria");
        FlagDisplay mixed = OF_THE_STATE.of(List.of(JAPAN, FRANCE, austria, algeria, EUROPE, ITALY));
        assertThat(mixed.ranked()).containsExactly(ITALY, algeria, austria, FRANCE, JAPAN, EUROPE);
        assertThat(mixed.norm()).isEqualTo("d.P.C.M. 3 giugno 1986, art. 5");
        assertThat(mixed.reason().en()).startsWith("Several guest States: by the alphabet");
        assertThat(mixed.certain()).isFalse();
        assertThat(OF_THE_STATE.of(List.of(FRANCE, austria, EUROPE, ITALY)).ranked())
                .containsExactly(EUROPE, austria, FRANCE, ITALY);
    }

    @Test
    @Norm("disposizioni del Cerimoniale di Stato sulle bandiere, tre aste e due bandiere")
    void twoFlagsOnThreePolesLeaveTheMiddleEmpty() {
        FlagDisplay two = OF_THE_STATE.of(List.of(ITALY, EUROPE));
        assertThat(FlagOrder.onPoles(two, 3))
                .containsExactly(Optional.of(ITALY), Optional.empty(), Optional.of(EUROPE));
        assertThat(FlagOrder.onPoles(two, 2)).containsExactly(Optional.of(ITALY), Optional.of(EUROPE));
        assertNamed("poles \"4\"", () -> FlagOrder.onPoles(two, 4));
        assertNamed("poles \"1\"", () -> FlagOrder.onPoles(two, 1));
    }

    @Test
    @Norm("d.P.R. 121/2000, art. 12")
    void withItsOwnBannerABodyAlwaysShowsItalyAndEurope() {
        assertThat(OF_THE_CITY.of(List.of(CITY, EUROPE, ITALY)).norm()).isEqualTo("d.P.R. 121/2000, art. 12");
        assertNamed("the Italian and the European ones are missing", () -> OF_THE_CITY.of(List.of(CITY)));
        assertNamed("the Italian and the European ones are missing", () -> OF_THE_CITY.of(List.of(CITY, ITALY)));
        assertNamed("the Italian one is missing", () -> OF_THE_CITY.of(List.of(EUROPE, BANK)));
        assertNamed("flags \"[]\": are none", () -> OF_THE_CITY.of(List.of()));
        assertNamed("one stands twice", () -> OF_THE_CITY.of(List.of(ITALY, ITALY)));
        assertNamed("flag \" \"", () -> Flag.city(" "));
        assertThat(Flag.city("Milano")).isEqualTo(new Flag(Flag.Bearer.CITY, "Milano"));
    }

    @Test
    void theOrderWasReadForTwoToSevenFlags() {
        List<Flag> flags = new ArrayList<>(List.of(ITALY, EUROPE));
        while (flags.size() < 7) {
            flags.add(new Flag(Flag.Bearer.PRIVATE, "Banca " + flags.size()));
        }
        assertThat(OF_THE_CITY.of(flags).certain()).isTrue();
        flags.add(BANK);
        assertThat(OF_THE_CITY.of(flags).certain()).isFalse();
        assertThat(OF_THE_CITY.of(flags).seen()).hasSize(8);
    }

    private static void assertSeen(FlagDisplay display, boolean certain, Flag... seen) {
        assertThat(display.seen()).containsExactly(seen);
        assertThat(display.certain()).isEqualTo(certain);
        assertThat(display.reason().it()).isNotBlank();
        assertThat(display.reason().en()).isNotBlank();
    }

    private static void assertNamed(String named, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(BadInput.class).hasMessageContaining(named);
    }
}
