// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.seats;

import java.util.ArrayList;
import java.util.List;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/**
 * Guests shared between two hosts: the first at the right of the host, the second at the right of the co-host, the third
 * and fourth at their left, and so again. Each list begins beside its host.
 */
@Norm(
        value = "consuetudine di cerimoniale, due padroni di casa",
        doubt = "Read in part: first the right, then the left of each host.")
record TwoHosts<T>(
        T host, T coHost, List<T> rightOfHost, List<T> rightOfCoHost, List<T> leftOfHost, List<T> leftOfCoHost) {

    static <T> TwoHosts<T> of(T host, T coHost, List<T> guests) {
        if (guests.isEmpty()) {
            throw new BadInput("guests", guests, "are none");
        }
        List<T> all = new ArrayList<>(guests);
        all.add(host);
        all.add(coHost);
        FrontRow.seated(all);
        return new TwoHosts<>(host, coHost, fourth(guests, 0), fourth(guests, 1), fourth(guests, 2), fourth(guests, 3));
    }

    /** The host's side, from left to right of somebody who looks at the host's face. */
    List<T> faceOfHost() {
        return face(rightOfHost, host, leftOfHost);
    }

    /** The co-host's side, seen likewise. */
    List<T> faceOfCoHost() {
        return face(rightOfCoHost, coHost, leftOfCoHost);
    }

    private static <T> List<T> face(List<T> right, T middle, List<T> left) {
        List<T> row = new ArrayList<>(right.reversed());
        row.add(middle);
        row.addAll(left);
        return row;
    }

    private static <T> List<T> fourth(List<T> guests, int first) {
        List<T> part = new ArrayList<>();
        for (int i = first; i < guests.size(); i += 4) {
            part.add(guests.get(i));
        }
        return part;
    }
}
