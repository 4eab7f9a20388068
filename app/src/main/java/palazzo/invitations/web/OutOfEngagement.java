// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement;
import palazzo.agenda.EngagementPart;
import palazzo.invitations.domain.OutsideDesk;
import palazzo.invitations.domain.OutsideDesk.Ours;
import palazzo.invitations.domain.Outsider;
import palazzo.organisation.Sight;
import palazzo.ui.Phrase;
import palazzo.ui.WorkRow;

/** Who is called from outside to an event, on its page. */
@Component
class OutOfEngagement implements EngagementPart {

    private final OutsideDesk desk;

    OutOfEngagement(OutsideDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Section> section(Engagement engagement, Sight sight) {
        return desk.find(engagement.object())
                .filter(ours -> !ours.outsiders().isEmpty() || ours.mayChange())
                .map(OutOfEngagement::section);
    }

    private static Section section(Ours ours) {
        String all = "/invitations/out/" + ours.event();
        return new Section(
                "outside",
                Phrase.of("invitation.out.part"),
                ours.outsiders().stream().map(each -> row(each, ours, all)).toList(),
                all,
                Phrase.of("invitation.out.open"),
                Phrase.of("invitation.out.none"));
    }

    private static WorkRow row(Outsider each, Ours ours, String all) {
        var line = OutController.line(each, ours.sequence());
        return new WorkRow(
                null,
                Phrase.plain(each.name()),
                all,
                "",
                List.of(line.answer(), line.told()),
                Phrase.plain(each.address()));
    }
}
