// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.documents.Files;
import palazzo.registry.web.EntryForms.AnnulmentForm;
import palazzo.registry.web.EntryForms.CorrectionForm;
import palazzo.registry.web.EntryForms.HandlingForm;
import palazzo.registry.web.EntryForms.ReserveForm;
import palazzo.timeline.Around;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/**
 * An entry.
 *
 * @param about the subject that counts
 * @param path where the entry is read; its acts lie below
 * @param city whose registry it is
 * @param annulled what the annulment says; empty while the entry is in force
 * @param stands class, file, assignment, reserve
 * @param corrections fields that were annulled, with both values
 * @param history how it stood, the first first
 * @param files what was registered by hand
 * @param keeps whether the reader keeps the registry
 * @param annuls whether they may annul it
 * @param reserves whether they may reserve it
 * @param takes whether it waits for a unit of theirs to take charge of it
 * @param emergency the number it had in the emergency register; null for none
 * @param asked the scope of the form that was refused
 */
public record EntryPage(
        String number,
        String about,
        String path,
        String city,
        List<Fact> facts,
        List<Fact> annulled,
        List<Fact> stands,
        List<Corrected> corrections,
        List<Fact> history,
        List<Files.Kept> files,
        Around around,
        boolean keeps,
        boolean annuls,
        boolean reserves,
        boolean isReserved,
        boolean takes,
        @Nullable String emergency,
        Forms forms,
        List<Choice> classes,
        List<Choice> dossiers,
        List<Choice> places,
        List<Choice> units,
        List<Choice> people,
        List<Choice> fields,
        String asked,
        Problems problems) {

    /** A field that was annulled. @param said who, when, under which measure */
    public record Corrected(Phrase field, String before, String after, Phrase said) {}

    /** What stands in the forms. */
    public record Forms(
            AnnulmentForm annulment, CorrectionForm correction, HandlingForm handling, ReserveForm reserve) {

        Forms with(AnnulmentForm other) {
            return new Forms(other, correction, handling, reserve);
        }

        Forms with(CorrectionForm other) {
            return new Forms(annulment, other, handling, reserve);
        }

        Forms with(HandlingForm other) {
            return new Forms(annulment, correction, other, reserve);
        }

        Forms with(ReserveForm other) {
            return new Forms(annulment, correction, handling, other);
        }
    }

    /** What is wrong with the form of a scope. */
    public Problems problems(String scope) {
        return scope.equals(asked) ? problems : Problems.none();
    }
}
