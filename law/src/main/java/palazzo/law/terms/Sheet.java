// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.util.List;
import palazzo.law.Text;

/**
 * The row of one term.
 *
 * @param codes in the compiled table of terms
 * @param title what is due
 * @param rule how it is counted
 */
record Sheet(List<String> codes, Text title, Rule rule) {

    /** @param codes with a blank between two */
    static Sheet of(String codes, String it, String en, Rule rule) {
        return new Sheet(List.of(codes.split(" ")), new Text(it, en), rule);
    }
}
