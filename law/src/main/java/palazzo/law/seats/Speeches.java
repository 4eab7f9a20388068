// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.seats;

import java.util.ArrayList;
import java.util.List;
import palazzo.law.Norm;

/** Who speaks after whom. */
public final class Speeches {

    private Speeches() {}

    /**
     * The host welcomes first; then by rising rank, the highest last.
     *
     * @param ranked the other speakers, in the order of precedence
     * @throws palazzo.law.BadInput where somebody speaks twice
     */
    @Norm(value = "consuetudine di cerimoniale, interventi", doubt = "A custom that was read in no source.")
    public static <T> List<T> inOrder(T host, List<T> ranked) {
        List<T> speakers = new ArrayList<>();
        speakers.add(host);
        speakers.addAll(ranked.reversed());
        return List.copyOf(FrontRow.seated(speakers));
    }
}
