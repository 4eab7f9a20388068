// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import palazzo.organisation.Unit;

/**
 * A unit, as typed.
 *
 * @param code of one that is there: from the path
 */
public record UnitForm(
        @NotBlank @Pattern(regexp = "[A-Z]{2,6}") @Nullable String code,

        @Nullable String parent,
        @NotBlank @Size(max = 200) @Nullable String nameIt,
        @Nullable @Size(max = 200) String nameEn) {

    /** The unit; its Italian name serves where it has no English one. */
    Unit unit() {
        String italian = Typed.text(nameIt);
        String english = Typed.text(nameEn);
        return new Unit(Typed.text(code), Typed.text(parent), italian, english.isEmpty() ? italian : english);
    }
}
