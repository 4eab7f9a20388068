// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a short list of work: by when, what, where it comes from, whose.
 *
 * @param due by when; null for no date
 * @param name what it is, as a link to {@code path}
 * @param code competence it falls under; null for none
 * @param below where it comes from, in parts
 * @param whose who does it; null where that is plain
 */
public record WorkRow(
        @Nullable Due due,
        Phrase name,
        String path,
        @Nullable String code,
        List<Phrase> below,
        @Nullable Phrase whose) {}
