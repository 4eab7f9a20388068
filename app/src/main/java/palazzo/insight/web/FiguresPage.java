// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Tag;

/**
 * The figures of a month, as they are read on the page and on paper.
 *
 * @param month {@code 2026-11}
 * @param title the month in words
 * @param unfinished whether the month is not over
 * @param before the month before; null where nothing is known of it
 * @param after the month after; null where it has not begun
 * @param unusual what is out of the usual, in sentences
 * @param trend the months, the oldest first
 * @param others what other systems counted
 * @param mayDecide whether the reader decides on measures and brings figures in
 */
public record FiguresPage(
        String month,
        String title,
        boolean unfinished,
        @Nullable String before,
        @Nullable String after,
        List<Choice> months,
        List<Key> keys,
        List<Phrase> unusual,
        List<Bar> trend,
        List<Block> blocks,
        List<MeasureLine> measures,
        List<Other> others,
        boolean mayDecide,
        int smallest) {

    /** A figure on top. @param beside what it is compared with */
    public record Key(Phrase value, Phrase what, Phrase beside) {}

    /** A month of the trend. @param share of the highest, from 0 to 100 @param current whether it is the one shown */
    public record Bar(String month, String name, long letters, int share, boolean current) {}

    /** A table. */
    public record Block(String id, Phrase title, List<Line> lines) {}

    /** A line of a table. @param verdict null where it is as always */
    public record Line(
            Phrase name,
            Phrase letters,
            Phrase before,
            Phrase usual,
            @Nullable Tag verdict,
            Phrase answered,
            Phrase open,
            Phrase late,
            Phrase days) {}

    /** A measure and what is seen of it. */
    public record MeasureLine(
            String path,
            String title,
            Phrase scope,
            Phrase begins,
            Phrase owner,
            Phrase effect,
            Phrase sooner,
            String judged) {}

    /** What another system counted. */
    public record Other(String source, String topic, Phrase requests, Phrase closed, Phrase days) {}
}
