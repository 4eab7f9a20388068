// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.List;
import palazzo.registry.web.EntryController.AnnulmentForm;
import palazzo.timeline.Around;
import palazzo.ui.Fact;
import palazzo.ui.Problems;

/**
 * An entry.
 *
 * @param city whose registry it is
 * @param annulled what the annulment says; empty while the entry is in force
 * @param annuls whether the reader may annul it
 * @param action where the annulment is posted
 */
public record EntryPage(
        String number,
        String about,
        String city,
        List<Fact> facts,
        List<Fact> annulled,
        Around around,
        boolean annuls,
        String action,
        AnnulmentForm form,
        Problems problems) {}
