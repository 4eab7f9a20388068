// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.codes;

import java.util.Locale;
import java.util.regex.Pattern;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/** A code of the index of public administrations (IPA). */
public sealed interface IpaCode {

    /** The code as the index writes it. */
    String value();

    /**
     * The code of a body, such as {@code c_f205} for Milan.
     *
     * @param value small letters, digits, underscore and hyphen
     */
    @Norm(value = "d.lgs. 82/2005, art. 6-ter", doubt = "Only the codes of towns were seen: others are read widely.")
    record Body(String value) implements IpaCode {

        private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,49}");

        /** @throws BadInput where the value has other characters, or more than 50 */
        public Body {
            require(SHAPE, "IPA code of the body", value);
        }

        /**
         * The code of a town.
         *
         * @param landRegistryCode such as {@code F205}
         */
        public static Body ofTown(String landRegistryCode) {
            require(Pattern.compile("[A-Z][0-9]{3}"), "land-registry code", landRegistryCode);
            return new Body("c_" + landRegistryCode.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * The unique code of a homogeneous organisational area (AOO).
     *
     * @param value 7 capital letters and digits, the first A
     */
    @Norm("d.lgs. 82/2005, art. 6-ter, codice univoco AOO")
    record Area(String value) implements IpaCode {

        private static final Pattern SHAPE = Pattern.compile("A[A-Z0-9]{6}");

        /** @throws BadInput where the value has another shape */
        public Area {
            require(SHAPE, "IPA code of the area", value);
        }
    }

    /**
     * The unique code of an office, to which invoices go.
     *
     * @param value 6 capital letters and digits
     */
    @Norm("d.lgs. 82/2005, art. 6-ter, codice univoco ufficio")
    record Office(String value) implements IpaCode {

        private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{6}");

        /** @throws BadInput where the value has another shape */
        public Office {
            require(SHAPE, "IPA code of the office", value);
        }
    }

    private static void require(Pattern shape, String field, String value) {
        if (!shape.matcher(value).matches()) {
            throw new BadInput(field, value, "does not match " + shape);
        }
    }
}
