// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A stretch of a day. @param until the first minute that is no longer in it */
public record Hours(LocalTime from, LocalTime until) {

    public Hours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(from + " is not before " + until);
        }
    }

    /** Whether it is in. */
    public boolean holds(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    /** What of it none of {@code covered} covers, in the order of the day. */
    public List<Hours> without(Collection<Hours> covered) {
        List<Hours> gaps = new ArrayList<>();
        LocalTime open = from;
        for (Hours each :
                covered.stream().sorted(Comparator.comparing(Hours::from)).toList()) {
            LocalTime reached = earlier(each.from(), until);
            if (open.isBefore(reached)) {
                gaps.add(new Hours(open, reached));
            }
            open = later(open, each.until());
        }
        if (open.isBefore(until)) {
            gaps.add(new Hours(open, until));
        }
        return gaps;
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }
}
