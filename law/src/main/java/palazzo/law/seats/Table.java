// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.seats;

import java.util.ArrayList;
import java.util.List;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/**
 * A laid table, its seats in one line all around it.
 *
 * @param seats as one meets them walking round the table with it at the right hand; the first and the last are
 *     neighbours where the table is closed
 * @param closed whether people sit all around; a horseshoe and a presidency are open lines
 * @param certain whether the rule of this shape was read in a source
 */
public record Table<T>(List<T> seats, boolean closed, boolean certain) {

    private static final String CUSTOM = "consuetudine di cerimoniale";

    /**
     * The long table in the French way: the hosts face each other in the middle of the long sides.
     *
     * @param guests in the order of precedence
     * @throws BadInput where there is no guest, or somebody sits twice
     */
    @Norm(CUSTOM + ", imperiale alla francese")
    public static <T> Table<T> french(T host, T coHost, List<T> guests) {
        TwoHosts<T> hosts = TwoHosts.of(host, coHost, guests);
        List<T> seats = new ArrayList<>(hosts.faceOfHost());
        seats.addAll(hosts.faceOfCoHost());
        return new Table<>(List.copyOf(seats), true, true);
    }

    /**
     * The long table in the English way: the hosts sit at its two ends.
     *
     * @throws BadInput as {@link #french}
     */
    @Norm(CUSTOM + ", imperiale all'inglese")
    public static <T> Table<T> english(T host, T coHost, List<T> guests) {
        TwoHosts<T> hosts = TwoHosts.of(host, coHost, guests);
        List<T> seats = new ArrayList<>();
        seats.add(host);
        seats.addAll(hosts.leftOfHost());
        seats.addAll(hosts.rightOfCoHost().reversed());
        seats.add(coHost);
        seats.addAll(hosts.leftOfCoHost());
        seats.addAll(hosts.rightOfHost().reversed());
        return new Table<>(List.copyOf(seats), true, true);
    }

    /** The round table: the host faces the entrance, rank falls on both sides. @throws BadInput as {@link #french} */
    @Norm(value = CUSTOM + ", tondo", doubt = "A custom that was read in no source.")
    public static <T> Table<T> round(T host, List<T> guests) {
        return new Table<>(OneHost.line(host, guests), true, false);
    }

    /**
     * The horseshoe: the host in the middle of the head, guests on the outer side only, then outward along the arms.
     *
     * @throws BadInput as {@link #french}
     */
    @Norm(value = CUSTOM + ", ferro di cavallo", doubt = "A custom that was read in no source.")
    public static <T> Table<T> horseshoe(T host, List<T> guests) {
        return new Table<>(OneHost.line(host, guests), false, false);
    }

    /** The presidency on a stage: the first authority in the middle. @throws BadInput where nobody sits, or twice */
    @Norm(
            value = CUSTOM + ", presidenza",
            doubt = "A custom that was read in no source; an odd number of seats is preferred.")
    public static <T> Table<T> presidency(List<T> ranked) {
        return new Table<>(FrontRow.of(ranked).faces(), false, false);
    }

    /** The couples that sit side by side: at table they are kept apart. */
    @Norm(value = "consuetudine di cerimoniale, coppie a tavola", doubt = "A custom of good authors.")
    public List<Couple<T>> together(List<Couple<T>> couples) {
        return couples.stream().filter(this::areNeighbours).toList();
    }

    private boolean areNeighbours(Couple<T> couple) {
        int one = seats.indexOf(couple.one());
        int other = seats.indexOf(couple.other());
        int apart = Math.abs(one - other);
        boolean around = closed && apart == seats.size() - 1;
        return one >= 0 && other >= 0 && (apart == 1 || around);
    }
}
