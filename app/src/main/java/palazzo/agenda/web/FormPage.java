// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/**
 * The form of an event.
 *
 * @param action where it is sent
 * @param clashes what is against it, in words; empty where nothing is
 * @param seen what says that the clashes were read
 * @param moves the times to which it could go instead
 * @param needsReason whether a reason has to be said
 * @param one whether it is one occurrence of a series
 * @param rule how it takes place again; null where it does not
 */
public record FormPage(
        Phrase title,
        Phrase mandate,
        String action,
        String back,
        Typed typed,
        List<Choice> secrecies,
        List<Choice> places,
        List<Choice> repeats,
        List<Choice> zones,
        List<Choice> others,
        List<Clash> clashes,
        String seen,
        List<Move> moves,
        boolean needsReason,
        boolean one,
        @Nullable Phrase rule,
        Problems problems) {

    /** What stands in the fields. */
    public record Typed(
            String summary,
            String secrecy,
            String first,
            String from,
            String last,
            String until,
            boolean wholeDay,
            String zone,
            String place,
            String location,
            String setUp,
            String rest,
            String held,
            String repeat,
            String over,
            String words,
            java.util.Collection<String> with,
            String reason,
            String etag,
            String at,
            boolean onward) {}

    /** Another time. @param value as the form sends it back */
    public record Move(String value, Phrase when) {}

    /** Something against it. @param way how to go on; null for nothing to say */
    public record Clash(Phrase fact, Phrase why, @Nullable String path) {}
}
