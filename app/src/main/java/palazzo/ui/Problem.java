// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a form.
 *
 * @param field the name of the field; empty where the whole is refused
 * @param text what is wrong, said to the user
 * @param norm the norm a refusal rests on; null for none
 * @param way what to do about it; null where the text says it
 */
public record Problem(
        String field,
        String text,
        @Nullable String norm,
        @Nullable String way) {}
