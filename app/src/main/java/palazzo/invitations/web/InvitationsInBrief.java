// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.directory.BriefPart;
import palazzo.invitations.domain.Invitations;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;

/** To what whoever is met has invited, and what was answered. */
@Component
class InvitationsInBrief implements BriefPart {

    private static final UUID NONE = new UUID(0, 0);
    private static final Phrase TITLE = Phrase.of("invitations.title");

    private final Invitations invitations;

    InvitationsInBrief(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Phrase title() {
        return TITLE;
    }

    @Override
    public List<Told> told(Collection<UUID> parties, Sight sight, int size) {
        return invitations.of(parties, NONE, sight, size).stream()
                .map(it -> new Told(
                        it.receivedAt(),
                        Phrase.of(
                                "invitation.in_brief",
                                it.details().title(),
                                Said.tag(it).text()),
                        it.path()))
                .toList();
    }
}
