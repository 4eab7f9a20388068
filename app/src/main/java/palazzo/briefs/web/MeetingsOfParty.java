// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement;
import palazzo.briefs.domain.Brief;
import palazzo.briefs.domain.Briefs;
import palazzo.briefs.domain.Meetings;
import palazzo.directory.PartyPart;
import palazzo.kernel.Today;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** Meetings with a party that are to come, or whose outcome nobody noted yet, for whoever may read them in the agenda. */
@Component
class MeetingsOfParty implements PartyPart {

    private static final int LOOKED_AT = 60;
    private static final Duration BEFORE = Duration.ofDays(60);
    private static final Phrase TITLE = Phrase.of("brief.meetings");

    private final Briefs briefs;
    private final Meetings meetings;
    private final OfficeCalendar calendar;
    private final Today today;

    MeetingsOfParty(Briefs briefs, Meetings meetings, OfficeCalendar calendar, Today today) {
        this.briefs = briefs;
        this.meetings = meetings;
        this.calendar = calendar;
        this.today = today;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Phrase title() {
        return TITLE;
    }

    @Override
    public List<WorkRow> open(Collection<UUID> parties, Sight sight, int size) {
        return briefs.open(parties, today.now().minus(BEFORE), LOOKED_AT).stream()
                .flatMap(this::row)
                .limit(size)
                .toList();
    }

    /** Where and when it is now: the agenda says it, the brief remembers what was. */
    private Stream<WorkRow> row(Brief brief) {
        return meetings.seen(brief).filter(Engagement::takesTime).map(this::row).stream();
    }

    private WorkRow row(Engagement it) {
        return new WorkRow(
                calendar.due(Today.dateOf(it.starts())),
                Phrase.plain(it.summary()),
                Brief.path(it.object(), it.series() ? it.recurrence() : ""),
                null,
                List.of(
                        Phrase.of(
                                it.ends().isBefore(today.now()) ? "brief.outcome_missing" : "brief.meeting_at",
                                it.starts()),
                        Phrase.plain(meetings.calendar(it.calendar()).name())),
                null);
    }
}
