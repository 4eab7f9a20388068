// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.ArrayList;
import java.util.List;
import palazzo.invitations.domain.Call;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;

/** What the host's calendar says of an invitation, in words. */
final class CalendarFacts {

    private CalendarFacts() {}

    static List<Fact> of(Call call) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Phrase.of("invitation.calendar"),
                Phrase.of("invitation.calendar_of", call.organizer(), call.sequence())));
        Call.Was was = call.was();
        if (was != null) {
            facts.add(new Fact(Phrase.of("invitation.calendar_changed"), changed(was)));
        }
        if (!call.rule().isEmpty()) {
            facts.add(new Fact(
                    Phrase.of("invitation.calendar_series"), Phrase.of("invitation.calendar_first", call.rule())));
        }
        if (!call.findings().isEmpty()) {
            facts.add(new Fact(Phrase.of("invitation.calendar_broken"), Phrase.plain(call.findings())));
        }
        return facts;
    }

    /** Only what is other than before. */
    private static Phrase changed(Call.Was was) {
        List<Phrase> parts = new ArrayList<>();
        if (was.starts() != null) {
            parts.add(Phrase.of("invitation.was.when", was.starts()));
        }
        if (!was.place().isEmpty()) {
            parts.add(Phrase.of("invitation.was.place", was.place()));
        }
        if (!was.title().isEmpty()) {
            parts.add(Phrase.of("invitation.was.title", was.title()));
        }
        Phrase said = parts.getFirst();
        for (Phrase part : parts.subList(1, parts.size())) {
            said = Phrase.of("invitation.was.and", said, part);
        }
        return Phrase.of("invitation.was.at", was.changedAt(), said);
    }
}
