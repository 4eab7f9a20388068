// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import palazzo.law.BadInput;
import palazzo.law.Norm;

class YearCalendarTests {

    private static final Holidays MILANESE = new Holidays(Town.named("town", "milano"));

    /** The worked years, one text each. */
    static Stream<String> vectors() throws IOException {
        try (InputStream in = YearCalendarTests.class.getResourceAsStream("calendar-test-vectors.json")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            return Stream.of(all.split("\"year\": ")).skip(1);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    @Norm("l. 260/1949, art. 2")
    @Norm("d.P.R. 121/2000, art. 1, c. 2")
    void theYearIsTheOneWorkedOutByHand(String vector) {
        int year = Integer.parseInt(vector.substring(0, 4));
        YearCalendar calendar = YearCalendar.of(year, MILANESE);
        assertThat(calendar.easter())
                .hasToString(dates(vector, "easter_sunday", "easter_monday").getFirst());
        assertThat(calendar.holidays().stream().map(LocalDate::toString))
                .containsExactlyElementsOf(dates(vector, "public_holidays_milan", "holidays_falling_on_sunday"));
        assertThat(calendar.holidays().stream()
                        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY && !day.equals(calendar.easter()))
                        .map(LocalDate::toString))
                .containsExactlyElementsOf(dates(vector, "holidays_falling_on_sunday", "flag_days"));
        assertThat(calendar.flagDays().stream().map(day -> day.date() + day.id() + day.flags() + day.mast()))
                .containsExactlyElementsOf(flagDays(vector));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theCommandPrintsWhatTheWorkedYearHas(String vector) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String year = vector.substring(0, 4);
        new CalendarCommand().run(List.of(year, "--town", "milano"), new PrintStream(out, true, UTF_8));
        String printed = out.toString(UTF_8);
        assertThat(printed).startsWith("{").contains("\"year\": " + year);
        assertThat(dates(printed, "holidays", "flag_days"))
                .isEqualTo(dates(vector, "public_holidays_milan", "holidays_falling_on_sunday"));
        assertThat(flagDays(printed)).isEqualTo(flagDays(vector));
    }

    @Test
    void withoutATownTheCommandKeepsNoPatronDay() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CalendarCommand command = new CalendarCommand();
        command.run(List.of("2026"), new PrintStream(out, true, UTF_8));
        assertThat(out.toString(UTF_8)).contains("2026-12-08").doesNotContain("2026-12-07");
        assertThat(command.usage()).isEqualTo("YEAR [--town TOWN | --patron MM-DD]");
    }

    @Test
    void anyTownIsKnownByTheDayOfItsPatron() {
        assertThat(printed("2026", "--patron", "06-24"))
                .contains("\"2026-06-24\"")
                .doesNotContain("2026-12-07");
        assertThat(printed("2026", "--patron", "12-07")).isEqualTo(printed("2026", "--town", "milano"));
        assertThat(new Holidays(Town.keeping("patron", "06-24")).nameOf(LocalDate.of(2026, 6, 24)))
                .hasValueSatisfying(name -> assertThat(name.it()).isEqualTo("festa del patrono"));
    }

    private static String printed(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CalendarCommand().run(List.of(arguments), new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                    | year "": is missing
            26                    | year "26": is not a year of four digits
            1985                  | year "1985": holidays are known from 1986 to 9999
            2026 --feast          | option "--feast": is not known, only --town and --patron are
            2026 --town           | --town "": is no town whose patron day is known: give the day itself, such as 06-24
            2026 --town a b       | options "--town a b": are more than one: say the town or its patron's day
            2026 --town atlantide | --town "atlantide": is no town whose patron day is known: give the day itself, such as 06-24
            2026 --patron         | --patron "": is no month and day of every year, such as 06-24
            2026 --patron 02-29   | --patron "02-29": is no month and day of every year, such as 06-24
            2026 --patron 6-24    | --patron "6-24": is no month and day of every year, such as 06-24
            """)
    void whatTheCommandCannotAnswerIsNamed(String arguments, String message) {
        List<String> words = arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> new CalendarCommand().run(words, new PrintStream(out, true, UTF_8)))
                .isInstanceOf(BadInput.class)
                .hasMessage(message);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2025,milano,251", "2026,,254", "2026,milan,253", "2026,Roma,253", "2027,milano,253"})
    @Norm("l. 241/1990, art. 14-bis, giorni lavorativi")
    void workingDaysAreMondayToFridayWithoutHolidays(int year, String town, int expected) {
        Holidays kept = town == null ? Holidays.NATIONAL : new Holidays(Town.named("town", town));
        assertThat(YearCalendar.of(year, kept).workingDays()).isEqualTo(expected);
    }

    @Test
    @Norm("l. 241/1990, art. 14-bis, giorni lavorativi")
    void aWorkingDayIsNoSaturdayAndNoHoliday() {
        assertThat(Holidays.NATIONAL.isWorkingDay(LocalDate.of(2026, 10, 2))).isTrue();
        assertThat(Holidays.NATIONAL.isWorkingDay(LocalDate.of(2026, 10, 3))).isFalse();
        assertThat(Holidays.NATIONAL.isWorkingDay(LocalDate.of(2026, 12, 8))).isFalse();
        assertThat(Holidays.NATIONAL.plusWorkingDays(LocalDate.of(2026, 12, 4), 1))
                .isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(MILANESE.plusWorkingDays(LocalDate.of(2026, 12, 4), 1)).isEqualTo(LocalDate.of(2026, 12, 9));
    }

    @Test
    @Norm("l. 162/2009, art. 1")
    @Norm("l. 92/2004, art. 1")
    void flagDaysBeginWithTheirLaw() {
        assertThat(FlagDay.in(1999)).isEmpty();
        assertThat(ids(2000)).contains("FLAG_1004_OLD").doesNotContain("FLAG_0602", "FLAG_0210");
        assertThat(ids(2004)).doesNotContain("FLAG_0210");
        assertThat(ids(2005)).contains("FLAG_0210").doesNotContain("FLAG_1112");
        assertThat(ids(2008)).doesNotContain("FLAG_1112");
        assertThat(ids(2009)).contains("FLAG_1112");
    }

    @Test
    void aYearWhoseHolidaysAreNotKnownIsNamed() {
        assertThat(YearCalendar.of(1986, Holidays.NATIONAL).year()).isEqualTo(1986);
        assertThat(YearCalendar.of(9999, Holidays.NATIONAL).year()).isEqualTo(9999);
        for (int year : List.of(1985, 10_000, -1)) {
            assertThatThrownBy(() -> YearCalendar.of(year, Holidays.NATIONAL))
                    .isInstanceOf(BadInput.class)
                    .hasMessageStartingWith("year \"" + year + "\"");
        }
    }

    private static List<String> ids(int year) {
        return FlagDay.in(year).stream().map(FlagDay::id).toList();
    }

    private static List<String> dates(String text, String from, String to) {
        String part = text.substring(text.indexOf('"' + from + '"'), text.indexOf('"' + to + '"'));
        return Pattern.compile("\\d{4}-\\d{2}-\\d{2}")
                .matcher(part)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> flagDays(String text) {
        return Pattern.compile(
                        "\"date\": \"(.+?)\",\\s*\"id\": \"(.+?)\",\\s*\"flags\": \"(.+?)\",\\s*\"mast\": \"(.+?)\"")
                .matcher(text)
                .results()
                .map(day -> day.group(1) + day.group(2) + day.group(3) + day.group(4))
                .toList();
    }
}
