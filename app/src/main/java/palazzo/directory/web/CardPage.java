// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import palazzo.directory.AddressForm;
import palazzo.directory.Party;
import palazzo.directory.domain.Field;
import palazzo.directory.domain.Profile;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/**
 * The form of a card.
 *
 * @param profile whose; null for a new one
 * @param kind person or body
 * @param values what stands in it, as it is typed
 * @param groups the fields in their order, under headings
 * @param choices of the fields that have a closed list
 * @param preview how letters would begin; null before it is asked for
 * @param similar who may be the same, to be looked at before another is added
 */
public record CardPage(
        @Nullable Profile profile,
        Party.Kind kind,
        Map<Field, String> values,
        List<Group> groups,
        Map<Field, List<Choice>> choices,
        @Nullable AddressForm preview,
        List<Fact> similar,
        List<PartyPage.Tab> tabs,
        Problems problems) {

    /** Fields under a heading. */
    public record Group(String id, Phrase title, List<Field> fields) {}

    /** Where the form is sent. */
    public String path() {
        return profile == null ? "/directory" : "/directory/" + profile.id() + "/card";
    }

    /** The version that was read. */
    public int version() {
        return profile == null ? 0 : profile.version();
    }

    /** How a field is filled in, as the key of a sentence; null where its name says it. */
    public @Nullable String hint(Field field) {
        return switch (field) {
            case TOWN -> "directory.hint.town";
            case TOPICS -> "directory.hint.topics";
            case PARENT -> "directory.hint.parent";
            case INVITATIONS -> "directory.hint.invitations";
            case ENVELOPE, SALUTATION -> "directory.hint.form";
            case KEEP_UNTIL -> "directory.hint.keep_until";
            default -> null;
        };
    }

    /** What stands in a field. */
    public String value(Field field) {
        return values.getOrDefault(field, "");
    }
}
