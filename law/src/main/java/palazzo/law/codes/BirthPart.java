// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.codes;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The five characters that tell the birth.
 *
 * @param year of the century, 0 to 99
 * @param month 1 to 12
 * @param day 1 to 31, plus 40 for a woman
 */
record BirthPart(int year, int month, int day) {

    private static final String MONTHS = "ABCDEHLMPRST";
    private static final int FEMALE = 40;
    /** Where they begin in a code. */
    static final int AT = 6;

    /** Read from a whole code with its digits back. */
    static BirthPart of(String code) {
        return new BirthPart(
                Integer.parseInt(code.substring(AT, AT + 2)),
                MONTHS.indexOf(code.charAt(AT + 2)) + 1,
                Integer.parseInt(code.substring(AT + 3, AT + 5)));
    }

    /** The five characters of a birth. */
    static String written(LocalDate born, FiscalCode.Sex sex) {
        int day = born.getDayOfMonth() + (sex == FiscalCode.Sex.FEMALE ? FEMALE : 0);
        return twoDigits(born.getYear() % 100) + MONTHS.charAt(born.getMonthValue() - 1) + twoDigits(day);
    }

    boolean isOfAWoman() {
        return day > FEMALE;
    }

    /** Whether the day exists; 2000 stands for every century, its leap years being theirs and its own. */
    boolean exists() {
        int ofMonth = isOfAWoman() ? day - FEMALE : day;
        return ofMonth >= 1 && YearMonth.of(2000 + year, month).isValidDay(ofMonth);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
