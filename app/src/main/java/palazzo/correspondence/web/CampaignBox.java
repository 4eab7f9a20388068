// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Campaign;
import palazzo.correspondence.domain.CampaignDesk;
import palazzo.correspondence.domain.Letter;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;

/** A letter's campaign on the page of the letter: the one it is in, or those it may join. */
@Component
public class CampaignBox {

    private final CampaignDesk desk;
    private final Permission permission;
    private final WhoActs whoActs;

    CampaignBox(CampaignDesk desk, Permission permission, WhoActs whoActs) {
        this.desk = desk;
        this.permission = permission;
        this.whoActs = whoActs;
    }

    /**
     * What is drawn.
     *
     * @param in the campaign it is in; null for none
     * @param holds whether it waits there for the text of all
     * @param open those it may join, the likeliest first
     * @param mayOpen whether the reader may open one around it
     */
    public record Box(@Nullable Fact in, boolean holds, List<Choice> open, boolean mayOpen) {}

    Box of(Letter letter) {
        Optional<Campaign> in = desk.of(letter);
        boolean theirs = in.isEmpty()
                && desk.fits(letter)
                && permission
                        .first(whoActs.now(), letter.handled().competence())
                        .isPresent();
        List<Choice> open = theirs
                ? desk.openTo(letter).stream()
                        .map(campaign -> new Choice(campaign.id().toString(), Phrase.plain(campaign.title())))
                        .toList()
                : List.of();
        return new Box(in.map(CampaignBox::fact).orElse(null), in.isPresent() && desk.holds(letter), open, theirs);
    }

    private static Fact fact(Campaign campaign) {
        return new Fact(Phrase.of("campaigns.in"), Phrase.plain(campaign.title()), campaign.path());
    }
}
