// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import palazzo.correspondence.ReservedKind;
import palazzo.documents.Mark;

/**
 * A sheet between two documents: whose post follows, and whether it may be read.
 *
 * @param city short name of the city that printed it
 * @param unit code of the unit to which what follows is addressed; empty for none
 * @param reserved what kind of reserved post follows; null for ordinary
 */
public record Separator(String city, String unit, @Nullable ReservedKind reserved) {

    private static final String WHAT = "separator";
    private static final String ORDINARY = "ORDINARY";

    /** What stands on the sheet. */
    public Mark mark() {
        return new Mark(city, WHAT, List.of(unit, reserved == null ? ORDINARY : reserved.name()));
    }

    /** The sheet that one of {@code marks} is of; empty for a page like others. */
    static Optional<Separator> in(List<String> marks) {
        return marks.stream()
                .flatMap(text -> Mark.read(text).stream())
                .filter(mark -> mark.what().equals(WHAT) && mark.said().size() == 2)
                .findFirst()
                .map(mark -> new Separator(
                        mark.city(), mark.said().getFirst(), kind(mark.said().getLast())));
    }

    /** A word that is not known stands for something that is not to be read: rather closed than open. */
    private static @Nullable ReservedKind kind(String word) {
        if (word.equals(ORDINARY)) {
            return null;
        }
        return Arrays.stream(ReservedKind.values())
                .filter(kind -> kind.name().equals(word))
                .findFirst()
                .orElse(ReservedKind.PERSONAL);
    }
}
