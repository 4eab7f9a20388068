// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import palazzo.kernel.Refusal;

/**
 * The number by which the post knows a registered letter, as it is typed or read by a scanner: thirteen characters of the
 * Universal Postal Union (S10: two letters, eight figures, one that proves them, the country), or the twelve figures of the
 * Italian post, which prove nothing.
 *
 * @param text without spaces, in capitals
 */
public record RegisteredNumber(String text) {

    private static final String UPU = "[A-Z]{2}\\d{9}[A-Z]{2}";
    private static final String ITALIAN = "\\d{12}";
    private static final List<Integer> WEIGHTS = List.of(8, 6, 4, 2, 3, 5, 9, 7);
    private static final int FROM = 2;
    private static final int PROOF = 10;

    /**
     * The number that {@code typed} is.
     *
     * @throws Refusal where it is none, or a figure is wrong
     */
    public static RegisteredNumber of(String typed) {
        String clean = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!clean.matches(UPU) && !clean.matches(ITALIAN)) {
            throw new Refusal("numbers/mailroom.not_a_number", typed.strip());
        }
        if (clean.matches(UPU) && proof(clean) != Character.digit(clean.charAt(PROOF), 10)) {
            throw new Refusal("numbers/mailroom.misread", clean);
        }
        return new RegisteredNumber(clean);
    }

    private static int proof(String number) {
        int sum = IntStream.range(0, WEIGHTS.size())
                .map(i -> WEIGHTS.get(i) * Character.digit(number.charAt(FROM + i), 10))
                .sum();
        int proof = 11 - sum % 11;
        return proof == 10 ? 0 : proof == 11 ? 5 : proof;
    }
}
