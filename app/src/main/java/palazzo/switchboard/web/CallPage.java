// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.timeline.Around;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.WorkRow;

/**
 * The call screen: who it is, what is open, and the form in which it is noted.
 *
 * @param action where the form is sent
 * @param title who calls, as far as it is known
 * @param line how the call stands on the line, and with whom; null for one noted by hand
 * @param take where it is taken; null where there is nothing to take
 * @param callers who may be calling; the last is somebody else
 * @param strangers whether nobody is known at the number
 * @param open what is open around them, by module; what is empty is left out
 * @param earlier what was said before
 * @param around what happened around the one who is chosen; null while several may be calling
 */
public record CallPage(
        String action,
        Phrase title,
        Typed typed,
        @Nullable Phrase line,
        @Nullable String take,
        List<Caller> callers,
        boolean strangers,
        List<Keyed> topics,
        List<Keyed> outcomes,
        List<Choice> places,
        List<Section> open,
        List<WorkRow> earlier,
        @Nullable Around around,
        Problems problems) {

    /** The same with something wrong. */
    CallPage with(Problems wrong) {
        return new CallPage(
                action, title, typed, line, take, callers, strangers, topics, outcomes, places, open, earlier, around,
                wrong);
    }

    /** What stands in the form. */
    public record Typed(
            String key,
            String number,
            String party,
            String name,
            boolean remember,
            String address,
            String topic,
            String words,
            String outcome,
            String to,
            String due,
            String from,
            String until) {}

    /** Somebody who may be calling. @param path the screen with them alone; null for somebody else */
    public record Caller(
            String value, Phrase name, @Nullable String path) {}

    /** A choice with the key that chooses it. */
    public record Keyed(String value, Phrase label, String key) {}

    /** What a module has open. @param id of its heading */
    public record Section(String id, Phrase title, List<WorkRow> rows) {}
}
