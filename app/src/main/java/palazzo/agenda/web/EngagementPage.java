// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.timeline.Around;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;

/**
 * One event.
 *
 * @param words what is written of it
 * @param history who changed it, for whom, by what right
 * @param findings what is broken in its bytes
 * @param next its next times, where it is a series
 * @param change where it is changed; null for whom it is not
 * @param changeOne where this occurrence alone is changed; null where it is no series
 * @param changeOnward where it is changed with all that follow; null where it is no series
 * @param cancel where it is called off; null for whom it is not
 * @param publish where it is proposed what the public is told; null for whom it is not
 * @param published what was proposed so far
 * @param said what two secretariats said before they agreed on it
 * @param request where that is read; null where the reader has no part in it
 * @param parts what other modules tell of it
 */
public record EngagementPage(
        Phrase title,
        List<Tag> tags,
        Phrase when,
        List<Fact> facts,
        String words,
        List<Line> history,
        List<String> findings,
        List<Next> next,
        @Nullable String change,
        @Nullable String changeOne,
        @Nullable String changeOnward,
        @Nullable String cancel,
        String etag,
        String at,
        String back,
        Around around,
        @Nullable String publish,
        List<Published> published,
        List<Said> said,
        @Nullable String request,
        List<palazzo.agenda.EngagementPart.Section> parts,
        Problems problems) {

    /** A change of it. @param reason empty where none was said */
    public record Line(Phrase deed, java.time.Instant at, Phrase who, Phrase mandate, String reason) {}

    /** What the public is told of it. */
    public record Published(String subject, Tag state, String path) {}

    /** Something that was said. */
    public record Said(Phrase deed, java.time.Instant at, String who, String words) {}

    /** One of its times. */
    public record Next(Phrase when, String path) {}
}
