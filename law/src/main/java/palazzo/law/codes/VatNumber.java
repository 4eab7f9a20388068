// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.codes;

import java.util.regex.Pattern;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/**
 * The VAT number of a business or body: 11 digits, the last of which checks the others. Also the shape of the fiscal
 * code of a body, and of a provisional one of a person. Kept as text, for its zeros in front.
 *
 * @param value 11 digits
 */
@Norm("d.P.R. 633/1972, art. 35")
public record VatNumber(String value) {

    private static final String FIELD = "VAT number";
    private static final int LONGEST_WRITTEN = 40;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{11}");
    private static final String NO_SERIAL = "0000000";

    /** @throws BadInput where it is not 11 digits, has no serial number, or the last digit does not check */
    public VatNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadInput(FIELD, value, "is not 11 digits");
        }
        if (value.startsWith(NO_SERIAL)) {
            throw new BadInput(FIELD, value, "has no serial number");
        }
        if (sum(value) % 10 != 0) {
            throw new BadInput(FIELD, value, "its last digit does not check");
        }
    }

    /**
     * A number as people write it: spaces and {@code IT} in front are taken off.
     *
     * @throws BadInput as the constructor
     */
    public static VatNumber parse(String written) {
        String code = Written.code(FIELD, written, LONGEST_WRITTEN);
        return new VatNumber(code.startsWith("IT") ? code.substring(2) : code);
    }

    /** Whether digits 8 to 10 tell a tax office that exists. Where they do not: a warning, never a refusal. */
    public boolean tellsAKnownOffice() {
        int office = Integer.parseInt(value.substring(7, 10));
        return switch (office) {
            case 120, 121, 888, 999 -> true;
            default -> office >= 1 && office <= 100;
        };
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum;
    }

    @Override
    public String toString() {
        return value;
    }
}
