// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.law.flags.Flag.Bearer.CITY;
import static palazzo.law.flags.Flag.Bearer.EUROPE;
import static palazzo.law.flags.Flag.Bearer.ITALY;
import static palazzo.law.flags.Flag.Bearer.REGION;
import static palazzo.law.flags.Flag.Bearer.UNITED_NATIONS;
import static palazzo.law.flags.Mast.FULL;
import static palazzo.law.flags.Mast.HALF;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class FlagSheetTests {

    private static final LocalDate LIBERATION = LocalDate.of(2025, 4, 25);
    private static final Set<Flag.Bearer> NONE = Set.of();

    @Test
    void aDayOfTheLawShowsItsFlagsAndAnyOtherDayThoseShownDaily() {
        FlagSheet liberation = FlagSheet.of(LIBERATION, NONE, List.of());
        assertThat(liberation.masts()).isEqualTo(Map.of(ITALY, FULL, EUROPE, FULL));
        assertThat(liberation.reasons()).containsExactly("FLAG_0425");
        FlagSheet next = FlagSheet.of(LIBERATION.plusDays(1), Set.of(ITALY, CITY), List.of());
        assertThat(next.masts()).isEqualTo(Map.of(ITALY, FULL, CITY, FULL));
        assertThat(next.reasons()).isEmpty();
        assertThat(FlagSheet.of(LocalDate.of(2025, 10, 24), NONE, List.of()).masts())
                .containsOnlyKeys(ITALY, EUROPE, UNITED_NATIONS);
    }

    @Test
    @Norm("d.P.R. 121/2000, art. 3, mezz'asta")
    void halfMastWinsOverAFlagDayWithinItsDatesOnly() {
        FlagInstruction mourning =
                FlagInstruction.nationalMourning("nota 7229 del 23 aprile 2025", LIBERATION.minusDays(1), LIBERATION);
        FlagSheet within = FlagSheet.of(LIBERATION, NONE, List.of(mourning));
        assertThat(within.masts()).isEqualTo(Map.of(ITALY, HALF, EUROPE, HALF, CITY, HALF));
        assertThat(within.reasons()).containsExactly("FLAG_0425", "nota 7229 del 23 aprile 2025");
        assertThat(mast(LIBERATION.minusDays(1), mourning)).isEqualTo(HALF);
        assertThat(mast(LIBERATION.minusDays(2), mourning)).isEqualTo(FULL);
        assertThat(mast(LIBERATION.plusDays(1), mourning)).isEqualTo(FULL);
    }

    @Test
    @Norm("d.P.R. 121/2000, art. 3, mezz'asta")
    void cityMourningLowersTheCivicFlagAlone() {
        FlagInstruction mourning = FlagInstruction.cityMourning("ordinanza 12", LIBERATION, LIBERATION);
        assertThat(FlagSheet.of(LIBERATION, Set.of(CITY), List.of(mourning)).masts())
                .isEqualTo(Map.of(ITALY, FULL, EUROPE, FULL, CITY, HALF));
        FlagInstruction all =
                new FlagInstruction(Decision.OTHER_DAYS_IN_ONE_PLACE, "Prefetto 4", LIBERATION, LIBERATION, HALF, NONE);
        assertThat(FlagSheet.of(LIBERATION, Set.of(REGION), List.of(mourning, all))
                        .masts())
                .containsOnlyKeys(ITALY, EUROPE, REGION, CITY)
                .doesNotContainValue(FULL);
    }

    @Test
    void anInstructionWinsOverTheCalendar() {
        LocalDate remembrance = LocalDate.of(2026, 2, 10);
        assertThat(FlagSheet.of(remembrance, NONE, List.of()).masts()).containsEntry(ITALY, HALF);
        FlagInstruction full =
                new FlagInstruction(Decision.OTHER_DAYS, "circolare 1", remembrance, remembrance, FULL, Set.of(ITALY));
        assertThat(FlagSheet.of(remembrance, NONE, List.of(full)).masts())
                .containsEntry(ITALY, FULL)
                .containsEntry(EUROPE, HALF);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNCIL_SITTING,'l. 22/1998, art. 2, c. 1, lett. c',true",
        "SCHOOL_DAY,'l. 22/1998, art. 2, c. 1, lett. e',false",
        "POLLING,'l. 22/1998, art. 2, c. 2',false"
    })
    @Norm("l. 22/1998, art. 2, c. 1, lett. c; d.P.R. 121/2000, art. 12")
    @Norm("l. 22/1998, art. 2, c. 1, lett. e")
    @Norm("l. 22/1998, art. 2, c. 2")
    void whileItLastsAnOccasionHasItsFlagsOut(FlagOccasion occasion, String norm, boolean withTheCity) {
        LocalDate ordinary = LocalDate.of(2025, 4, 28);
        FlagSheet sheet = FlagSheet.of(ordinary, NONE, Set.of(occasion), List.of());
        assertThat(sheet.masts())
                .isEqualTo(
                        withTheCity
                                ? Map.of(ITALY, FULL, EUROPE, FULL, CITY, FULL)
                                : Map.of(ITALY, FULL, EUROPE, FULL));
        assertThat(sheet.reasons()).containsExactly(occasion.name());
        assertThat(FlagSheet.of(ordinary, NONE, Set.of(), List.of()).masts()).isEmpty();
        assertThat(occasion.norm()).isEqualTo(norm);
        assertThat(occasion.title().it())
                .isNotBlank()
                .isNotEqualTo(occasion.title().en());
    }

    @Test
    void anOccasionRaisesNoFlagThatIsLowered() {
        LocalDate remembrance = LocalDate.of(2026, 2, 10);
        FlagSheet sheet = FlagSheet.of(remembrance, NONE, Set.of(FlagOccasion.COUNCIL_SITTING), List.of());
        assertThat(sheet.masts()).isEqualTo(Map.of(ITALY, HALF, EUROPE, HALF, CITY, FULL));
        assertThat(sheet.reasons()).containsExactly("FLAG_0210", "COUNCIL_SITTING");
    }

    @Test
    void anInstructionHasAnEndAfterItsBeginningAndAReference() {
        assertThatThrownBy(() -> FlagInstruction.cityMourning("ordinanza", LIBERATION, LIBERATION.minusDays(1)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("to \"2025-04-24\"");
        assertThatThrownBy(() -> FlagInstruction.cityMourning(" ", LIBERATION, LIBERATION))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("reference");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DAYS_OF_THE_CALENDAR    | la legge, nei giorni che elenca           | d.P.R. 121/2000, art. 1, c. 2, lett. a e b
            OTHER_DAYS              | il Presidente del Consiglio dei Ministri  | d.P.R. 121/2000, art. 1, c. 2, lett. c
            OTHER_DAYS_IN_ONE_PLACE | il Prefetto                               | d.P.R. 121/2000, art. 1, c. 2, lett. c
            NATIONAL_MOURNING       | la Presidenza del Consiglio dei Ministri  | d.P.R. 121/2000, art. 3; circ. PCM 18 dicembre 2002
            CITY_MOURNING           | il Sindaco, con proclamazione             | prassi dei Comuni
            THE_OWN_BANNER          | l'ente, con la propria disciplina         | d.P.R. 121/2000, art. 12
            DAILY_CARE              | le persone nominate dall'ente             | d.P.R. 121/2000, art. 10
            SUPERVISION             | il Prefetto                               | d.P.R. 121/2000, art. 10
            """)
    @Norm("d.P.R. 121/2000, art. 1, c. 2, lett. a e b")
    @Norm("d.P.R. 121/2000, art. 1, c. 2, lett. c")
    @Norm("d.P.R. 121/2000, art. 1, c. 2, lett. c, in sede locale")
    @Norm("d.P.R. 121/2000, art. 3; circ. PCM 18 dicembre 2002")
    @Norm("prassi dei Comuni, lutto cittadino")
    @Norm("d.P.R. 121/2000, art. 12, enti territoriali")
    @Norm("d.P.R. 121/2000, art. 10, responsabili")
    @Norm("d.P.R. 121/2000, art. 10, vigilanza")
    void eachDecisionHasItsDecider(Decision decision, String decider, String norm) {
        assertThat(decision.decider().it()).isEqualTo(decider);
        assertThat(decision.norm()).isEqualTo(norm);
    }

    private static Mast mast(LocalDate day, FlagInstruction instruction) {
        return FlagSheet.of(day, Set.of(ITALY), List.of(instruction)).masts().getOrDefault(ITALY, FULL);
    }
}
