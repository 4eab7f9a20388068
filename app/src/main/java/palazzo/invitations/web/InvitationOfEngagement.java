// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement;
import palazzo.agenda.EngagementPart;
import palazzo.invitations.domain.Invitation;
import palazzo.invitations.domain.Invitations;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** The invitation from which an event comes. */
@Component
class InvitationOfEngagement implements EngagementPart {

    private final Invitations invitations;

    InvitationOfEngagement(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Section> section(Engagement engagement, Sight sight) {
        return invitations
                .byEngagement(engagement.object(), sight)
                .map(it -> new Section(
                        "invitation",
                        Phrase.of("invitations.of_engagement"),
                        List.of(row(it)),
                        it.path(),
                        Phrase.of("invitations.read"),
                        Phrase.of("invitations.none")));
    }

    private static WorkRow row(Invitation it) {
        return new WorkRow(
                null,
                Phrase.plain(it.title()),
                it.path(),
                it.share(),
                List.of(Phrase.plain(it.code()), Said.tag(it).text()),
                Phrase.plain(it.unit()));
    }
}
