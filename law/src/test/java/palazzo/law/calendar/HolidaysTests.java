// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.law.BadInput;
import palazzo.law.Csv;
import palazzo.law.Norm;
import palazzo.law.Text;

class HolidaysTests {

    @ParameterizedTest
    @CsvSource({"2025-10-04,false", "2026-10-04,true", "2027-10-04,true", "2027-10-03,true", "2027-10-05,false"})
    @Norm("l. 151/2025, art. 1")
    void saintFrancisIsKeptFrom2026(LocalDate day, boolean holiday) {
        assertThat(Holidays.NATIONAL.isHoliday(day)).isEqualTo(holiday);
    }

    @ParameterizedTest
    @CsvSource({"2000-06-02,false", "2001-06-02,true", "2026-06-02,true", "2026-06-03,false"})
    @Norm("l. 336/2000, art. 1")
    void theRepublicIsKeptOnItsDayFrom2001(LocalDate day, boolean holiday) {
        assertThat(Holidays.NATIONAL.isHoliday(day)).isEqualTo(holiday);
    }

    @ParameterizedTest
    @CsvSource({"1986-01-06,true", "2026-01-06,true", "2026-01-05,false", "2026-01-07,false"})
    @Norm("d.P.R. 792/1985, art. 1")
    void epiphanyIsBackSince1986(LocalDate day, boolean holiday) {
        assertThat(Holidays.NATIONAL.isHoliday(day)).isEqualTo(holiday);
        assertThat(Holiday.EPIPHANY.isKeptIn(1985)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21,false", "2026-11-22,true", "2026-11-23,false"})
    @Norm("l. 260/1949, art. 2, domeniche")
    void everySundayIsAHoliday(LocalDate day, boolean holiday) {
        assertThat(Holidays.NATIONAL.isHoliday(day)).isEqualTo(holiday);
    }

    @ParameterizedTest
    @CsvSource({
        "1986-03-30",
        "2008-03-23",
        "2011-04-24",
        "2014-04-20",
        "2024-03-31",
        "2038-04-25",
        "2049-04-18",
        "2285-03-22",
        "2001-04-15"
    })
    @Norm("l. 260/1949, art. 2")
    void easterAndItsMondayMove(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
        assertThat(Holidays.NATIONAL.isHoliday(sunday.plusDays(1))).isTrue();
        assertThat(Holidays.NATIONAL.isHoliday(sunday.plusDays(2)))
                .isEqualTo(Holidays.NATIONAL.in(sunday.getYear()).contains(sunday.plusDays(2)));
    }

    /** All rows of the compiled rules: the fixed day is kept, its neighbours are not for its sake. */
    @ParameterizedTest
    @CsvFileSource(resources = "procedure-holidays.csv", numLinesToSkip = 1)
    @Norm("l. 260/1949, art. 2")
    void theCompiledRulesAgree(String id, String name, String rule, @Nullable LocalDate from) {
        if (!rule.matches("\\d{2}-\\d{2}") || id.equals("HO-14")) {
            assertThat(List.of("EASTER+1", "SUNDAY", "12-07", "SATURDAY")).contains(rule);
            return;
        }
        LocalDate day = MonthDay.parse("--" + rule).atYear(2028);
        assertThat(Holidays.NATIONAL.in(2028)).as(id).contains(day);
        if (from != null) {
            assertThat(Holidays.NATIONAL.in(from.getYear() - 1))
                    .as(id)
                    .doesNotContain(day.withYear(from.getYear() - 1));
            assertThat(Holidays.NATIONAL.in(from.getYear())).as(id).contains(day.withYear(from.getYear()));
        }
    }

    /** The table of days says which are public holidays, and names four that no longer are. */
    @ParameterizedTest
    @CsvFileSource(resources = "flag-days.csv", numLinesToSkip = 1)
    void theTableOfDaysAgrees(
            String id,
            String it,
            String en,
            String kind,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable Integer afterEaster,
            @Nullable String weekday,
            @Nullable Integer from,
            @Nullable Integer to,
            String holiday) {
        if (to != null || id.equals("MI_1207")) {
            return;
        }
        if (month != null && day != null) {
            assertThat(Holidays.NATIONAL.in(2028).contains(LocalDate.of(2028, month, day)))
                    .as(id)
                    .isEqualTo(holiday.equals("yes"));
        } else if (afterEaster != null) {
            assertThat(Holidays.NATIONAL.in(2028).contains(Easter.sunday(2028).plusDays(afterEaster)))
                    .as(id)
                    .isEqualTo(holiday.equals("yes"));
        }
    }

    @Test
    void theNationalListHas1986To2025And2026() {
        assertThat(Holidays.NATIONAL.in(1986)).hasSize(11);
        assertThat(Holidays.NATIONAL.in(2001)).hasSize(12);
        assertThat(Holidays.NATIONAL.in(2026)).hasSize(13).isSorted();
    }

    @Test
    void thePatronDayIsKeptOnlyInItsTown() {
        LocalDate ambrose = LocalDate.of(2026, 12, 7);
        var milan = new Holidays(Town.named("town", " Milan "));
        assertThat(Holidays.NATIONAL.isHoliday(ambrose)).isFalse();
        assertThat(milan.isHoliday(ambrose)).isTrue();
        assertThat(milan.isHoliday(ambrose.minusMonths(1))).isFalse();
        assertThat(milan.isHoliday(ambrose.plusDays(2))).isFalse();
        assertThat(milan.nameOf(ambrose)).get().extracting(Text::it).isEqualTo("Sant'Ambrogio, patrono di Milano");
        var valdoria = new Holidays(new Town(List.of("valdoria"), MonthDay.of(8, 15), new Text("patrona", "patron")));
        assertThat(valdoria.in(2026)).hasSize(13);
        assertThatThrownBy(() -> Town.named("town", "atlantide"))
                .isInstanceOf(BadInput.class)
                .hasMessage("town \"atlantide\": is no town whose patron day is known: give the day itself, such as"
                        + " 06-24");
    }

    @ParameterizedTest
    @CsvSource({
        "Torino,06-24",
        "Turin,06-24",
        "to,06-24",
        "L'Aquila,06-10",
        "Reggio nell'Emilia,11-24",
        "Forlì,02-04",
        "forli,02-04",
        "rm,06-29"
    })
    void theCapitalsOfTheProvincesKeepTheirPatron(String name, String day) {
        assertThat(Town.named("town", name).patronDay()).isEqualTo(MonthDay.parse("--" + day));
    }

    /** A name that two towns had would give one of them the other's day. */
    @Test
    void noTwoTownsHaveOneName() {
        List<String> names = Csv.resource(HolidaysTests.class, "patron-days.csv").stream()
                .flatMap(row -> Stream.of(Csv.value(row, "names").split(";")))
                .toList();
        assertThat(names).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        assertThat(names)
                .allSatisfy(name -> assertThat(Town.named("town", name).names()).contains(name));
    }

    @Test
    void aHolidayHasAName() {
        assertThat(Holidays.NATIONAL.nameOf(LocalDate.of(2026, 12, 25)).map(Text::en))
                .contains("Christmas");
        assertThat(Holidays.NATIONAL.nameOf(LocalDate.of(2026, 12, 27)).map(Text::it))
                .contains("domenica");
        assertThat(Holidays.NATIONAL.nameOf(LocalDate.of(2026, 12, 28))).isEmpty();
        var milan = new Holidays(Town.named("town", "milano"));
        assertThat(milan.nameOf(LocalDate.of(2026, 12, 28))).isEmpty();
    }

    @Test
    void aDayOfAYearWhoseHolidaysAreNotKnownIsNamed() {
        LocalDate before = LocalDate.of(1985, 12, 31);
        LocalDate after = LocalDate.of(10_000, 1, 1);
        assertThat(Holidays.NATIONAL.isHoliday(before.plusDays(1))).isTrue();
        assertThat(Holidays.NATIONAL.isHoliday(after.minusDays(1))).isFalse();
        for (LocalDate unknown : List.of(before, after, LocalDate.MIN, LocalDate.MAX)) {
            assertBad("day \"" + unknown, () -> Holidays.NATIONAL.isHoliday(unknown));
            assertBad("day \"" + unknown, () -> Holidays.NATIONAL.isWorkingDay(unknown));
            assertBad("day \"" + unknown, () -> Holidays.NATIONAL.nameOf(unknown));
        }
        assertBad("day \"" + after, () -> Holidays.NATIONAL.plusWorkingDays(after.minusDays(1), 1));
        assertBad("working days \"0\"", () -> Holidays.NATIONAL.plusWorkingDays(before.plusDays(1), 0));
        assertThat(Years.known("day", before.plusDays(1))).isEqualTo("1986-01-01");
        assertThat(Easter.sunday(1583)).isEqualTo("1583-04-10");
        assertThat(Easter.sunday(9999)).isEqualTo("9999-03-28");
        assertBad("year \"1582\"", () -> Easter.sunday(1582));
        assertBad("year \"10000\"", () -> Easter.sunday(10_000));
    }

    private static void assertBad(String named, ThrowingCallable question) {
        assertThatThrownBy(question).isInstanceOf(BadInput.class).hasMessageStartingWith(named);
    }
}
