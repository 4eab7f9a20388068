// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.codes;

/** The last character of a person's fiscal code. */
final class CheckCharacter {

    /** The value of 0 to 9 and A to Z at the first, third, fifth place and so on. */
    private static final int[] AT_ODD_PLACES = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10,
        22, 25, 24, 23
    };

    private static final int CHECKED = 15;

    private CheckCharacter() {}

    /** The letter that checks the first 15 characters, which are capital letters and digits. */
    static char of(String code) {
        int sum = 0;
        for (int i = 0; i < CHECKED; i++) {
            int value = Character.digit(code.charAt(i), 36);
            sum += i % 2 == 0 ? AT_ODD_PLACES[value] : atEvenPlaces(value);
        }
        return (char) ('A' + sum % 26);
    }

    private static int atEvenPlaces(int value) {
        return value < 10 ? value : value - 10;
    }
}
