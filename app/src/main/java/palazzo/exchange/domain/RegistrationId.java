// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.time.LocalDate;
import java.time.OffsetTime;
import org.jspecify.annotations.Nullable;

/**
 * How a body registered a document (identificatore di registrazione).
 *
 * @param body IPA code of the administration
 * @param aoo code of the area that keeps the register
 * @param register code of the register
 * @param number at least seven digits
 * @param date in the body's own zone
 * @param time of the registration; null where it is not said
 */
public record RegistrationId(
        String body,
        String aoo,
        String register,
        String number,
        LocalDate date,
        @Nullable OffsetTime time) {

    /** {@code c_zz98/A9Z8Y7X/PG 0045001 of 2026-03-16}: for logs and lists. */
    public String text() {
        return body + " " + aoo + " " + register + " " + number + "/" + date.getYear();
    }

    /** Whether both are the same registration: the time may be missing in one, zeros before the number in another. */
    public boolean isSameAs(RegistrationId other) {
        return body.equalsIgnoreCase(other.body)
                && aoo.equalsIgnoreCase(other.aoo)
                && date.getYear() == other.date.getYear()
                && bare(number).equals(bare(other.number));
    }

    private static String bare(String digits) {
        return digits.replaceFirst("^0+(?=.)", "");
    }
}
