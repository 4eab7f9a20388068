// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.directory.PartyPart;
import palazzo.invitations.domain.Invitation;
import palazzo.invitations.domain.Invitations;
import palazzo.invitations.domain.Standing;
import palazzo.organisation.OfficeCalendar;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** What a party invites to and is not over. */
@Component
class InvitationsOfParty implements PartyPart {

    private static final UUID NONE = new UUID(0, 0);
    private static final Phrase TITLE = Phrase.of("invitations.of_party");

    private final Invitations invitations;
    private final OfficeCalendar calendar;

    InvitationsOfParty(Invitations invitations, OfficeCalendar calendar) {
        this.invitations = invitations;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Phrase title() {
        return TITLE;
    }

    @Override
    public List<WorkRow> open(Collection<UUID> parties, Sight sight, int size) {
        return invitations.of(parties, NONE, sight, 200).stream()
                .filter(it -> Standing.OPEN.contains(it.standing()))
                .limit(size)
                .map(this::row)
                .toList();
    }

    private WorkRow row(Invitation it) {
        return new WorkRow(
                it.details().answerBy() == null
                        ? null
                        : calendar.due(it.details().answerBy()),
                Phrase.plain(it.details().title()),
                it.path(),
                it.share(),
                List.of(Said.when(it.details()), Said.tag(it).text()),
                Phrase.plain(it.unit()));
    }
}
