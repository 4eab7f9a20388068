// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;

/** What a module tells of parties before somebody meets them: each line with its source, nothing that is not written there. */
public interface BriefPart {

    /** Its place among the others, lowest first. */
    int order();

    /** Its heading. */
    Phrase title();

    /** What {@code sight} lets see of any of {@code parties}, newest first; at most {@code size}. */
    List<Told> told(Collection<UUID> parties, Sight sight, int size);

    /** A fact. @param path its source */
    record Told(Instant at, Phrase text, String path) {}
}
