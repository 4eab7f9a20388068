// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.ui.Choice;
import palazzo.ui.ListPage;
import palazzo.ui.Phrase;

/**
 * The supervised offices.
 *
 * @param units their names, in the chart's order: the columns of the comparison
 * @param measures the lines of the comparison
 * @param people who has open work there
 * @param work the open work
 * @param places to whom the chosen work can be given
 */
public record SupervisionPage(
        List<String> units, List<Measure> measures, List<Share> people, ListPage work, List<Choice> places) {

    /** A line of the comparison: what is measured, and its value at each unit. */
    public record Measure(Phrase what, List<Value> values) {}

    /**
     * A value.
     *
     * @param path where what it counts is listed; null where that is nowhere
     * @param late whether it tells of something late
     */
    public record Value(Phrase text, @Nullable String path, boolean late) {}

    /** What somebody has to do in a unit. @param path where it is listed */
    public record Share(UUID person, String name, String unit, long open, long late, String path) {}
}
