// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.regex.Pattern;
import palazzo.law.BadInput;

/**
 * An exact sum of money.
 *
 * @param cents hundredths of a euro; at most 10<sup>18</sup> of them, more than any account holds
 */
public record Euro(long cents) implements Comparable<Euro> {

    public static final Euro ZERO = new Euro(0);

    /** Two of them still add up: no sum of two is ever wrapped around. */
    private static final long MOST = 1_000_000_000_000_000_000L;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int DECIMALS = 10;
    private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    /** @throws BadInput where it is greater than any account */
    public Euro {
        if (cents > MOST || cents < -MOST) {
            throw new BadInput("cents", cents, "is more than can be added up");
        }
    }

    /**
     * A sum as {@code 1000.00} or {@code 1000}, with a dot and at most two decimals; below a thousand billion, so that
     * no account of an office is too long to be added up.
     *
     * @param field the name of the field, for the message
     * @throws BadInput where the text is no such sum
     */
    public static Euro of(String field, String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new BadInput(field, text, "is not a sum in euro such as 1000.00");
        }
        return new Euro(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    /** A sum known when the code is written. */
    public static Euro of(String text) {
        return of("amount", text);
    }

    /** The sum of all; zero of none. @throws BadInput where it is greater than any account */
    public static Euro sum(Euro... sums) {
        return Arrays.stream(sums).reduce(ZERO, Euro::plus);
    }

    /** This sum, where it is zero or more. @throws BadInput where it is negative */
    public Euro notNegative(String field) {
        if (cents < 0) {
            throw new BadInput(field, this, "is negative");
        }
        return this;
    }

    /** @throws BadInput where the sum is greater than any account */
    public Euro plus(Euro other) {
        return new Euro(cents + other.cents);
    }

    /** @throws BadInput where the difference is greater than any account */
    public Euro minus(Euro other) {
        return new Euro(cents - other.cents);
    }

    /**
     * So many hundredths of this sum, half a cent rounded up.
     *
     * @throws BadInput where they are not between 0 and 100, or have more than ten decimals
     */
    public Euro percent(BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(ALL) > 0 || percent.scale() > DECIMALS) {
            throw new BadInput("percent", percent, "is not between 0 and 100 with ten decimals at most");
        }
        BigDecimal exact = BigDecimal.valueOf(cents).multiply(percent).movePointLeft(2);
        return new Euro(exact.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** Whether it is more than {@code limit}, be it by a cent. */
    public boolean isOver(Euro limit) {
        return compareTo(limit) > 0;
    }

    /** Whether it is nothing at all, to the cent. */
    public boolean isZero() {
        return cents == 0;
    }

    /** Euro and cents, always with two decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Euro other) {
        return Long.compare(cents, other.cents);
    }

    /** {@code 1000.00}. */
    @Override
    public String toString() {
        return amount().toPlainString();
    }
}
