// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;

/**
 * An agenda over some days.
 *
 * @param view week, day, month or list
 * @param calendars those that may be seen; the one shown is {@code calendar}
 * @param before the stretch before
 * @param after the stretch after
 * @param now the stretch with today in it
 * @param views the other ways to look at it
 * @param layers those that may be shown
 * @param weeks the days, by week; for a list or a day one
 * @param mandate by what right the reader writes here, or that they do not
 * @param add where an event is made; null for whom it is not
 * @param notices what is wrong in these days
 * @param options what holds a time and has to be decided
 */
public record AgendaPage(
        String view,
        Phrase title,
        UUID calendar,
        List<Choice> calendars,
        String day,
        Link before,
        Link now,
        Link after,
        List<Link> views,
        List<Shown> layers,
        List<List<Day>> weeks,
        Phrase mandate,
        @Nullable String add,
        List<Slot> notices,
        List<Slot> options) {

    /** A way on. @param current whether it is where one is; @param key of the keyboard */
    public record Link(Phrase words, String path, boolean current, String key) {}

    /** A layer, and whether it is drawn. */
    public record Shown(Layer layer, boolean drawn) {}

    /** All days. */
    public List<Day> days() {
        return weeks.stream().flatMap(List::stream).toList();
    }
}
