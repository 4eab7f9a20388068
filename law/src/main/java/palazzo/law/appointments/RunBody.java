// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.util.List;
import java.util.stream.Collectors;
import palazzo.law.BadInput;
import palazzo.law.Text;
import palazzo.law.money.Euro;

/**
 * A body that a person ran.
 *
 * @param results of its years in the last five, in order of time; a loss is negative
 */
public record RunBody(List<Euro> results) implements Worded {

    private static final int IN_A_ROW = 3;
    private static final int YEARS = 5;

    /** @throws BadInput where there are more than five years */
    public RunBody {
        results = List.copyOf(results);
        if (results.size() > YEARS) {
            throw new BadInput("results", results.size(), "are more years than the last five");
        }
    }

    boolean lostThreeYearsInARow() {
        int losses = 0;
        for (Euro result : results) {
            losses = result.cents() < 0 ? losses + 1 : 0;
            if (losses == IN_A_ROW) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Text words() {
        String sums = results.stream().map(Euro::toString).collect(Collectors.joining("/"));
        return new Text("risultati " + sums, "results " + sums);
    }
}
