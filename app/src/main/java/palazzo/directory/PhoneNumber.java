// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in the one writing in which it is kept and compared.
 *
 * @param text as in E.164 ({@code +390555550123}); a number of up to six figures, an extension or a short code, as its
 *     figures
 */
public record PhoneNumber(String text) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HERE = "IT";
    private static final int ITALY = 39;
    private static final int LONGEST = 40;
    private static final Pattern SCHEME = Pattern.compile("^(?:tel|sips?):|@.*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN = Pattern.compile("[+0-9\\s().,/\\u00a0\\u2010-\\u2015-]+");
    private static final Pattern SHORT = Pattern.compile("[0-9]{2,6}");

    /**
     * The number that somebody wrote or a telephone system told: with or without +39 or 0039, with spaces, hyphens,
     * brackets; {@code tel:} and {@code sip:} addresses too. Empty where it is none: withheld, or no number at all.
     */
    public static Optional<PhoneNumber> read(String written) {
        String bare = SCHEME.matcher(written.strip()).replaceAll("");
        if (bare.length() > LONGEST || !WRITTEN.matcher(bare).matches()) {
            return Optional.empty();
        }
        String figures = bare.replaceAll("[^+0-9]", "");
        return SHORT.matcher(figures).matches() ? Optional.of(new PhoneNumber(figures)) : parsed(bare);
    }

    /** As it is read aloud and dialled from Italy: {@code 055 555 0123}, {@code +44 20 7946 0018}. */
    public String said() {
        if (!text.startsWith("+")) {
            return text;
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text, HERE);
            return NUMBERS.format(
                    number,
                    number.getCountryCode() == ITALY ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException keptAsItIs) {
            return text;
        }
    }

    private static Optional<PhoneNumber> parsed(String written) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(written, HERE);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
