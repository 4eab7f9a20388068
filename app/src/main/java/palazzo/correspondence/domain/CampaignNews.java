// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.documents.PaperReturned;
import palazzo.documents.PaperSigned;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.trail.Trail;

/** Hears what became of a campaign's text in the signature folder, inside the signing's own transaction. */
@Component
class CampaignNews {

    private final Campaigns campaigns;
    private final Tasks tasks;
    private final Trail trail;
    private final Ids ids;
    private final Today today;
    private final Duration held;

    CampaignNews(Campaigns campaigns, Tasks tasks, Trail trail, Ids ids, Today today, LetterSettings settings) {
        this.campaigns = campaigns;
        this.tasks = tasks;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
        this.held = settings.held();
    }

    /** Signed once, it is held for a while, in which it can be taken back. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void signed(PaperSigned paper) {
        ours(paper.subject()).ifPresent(campaign -> {
            campaigns.save(campaign.signed(paper.by(), paper.at(), paper.at().plus(held)));
            trail.record("campaign.signed", campaign.subject());
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void returned(PaperReturned paper) {
        ours(paper.subject()).ifPresent(campaign -> {
            campaigns.save(campaign.returned(paper.reason()));
            tasks.open(new Task(
                    ids.next(),
                    CampaignDesk.TO_WRITE,
                    campaign.title(),
                    campaign.subject(),
                    campaign.path(),
                    campaign.competence(),
                    campaign.unit(),
                    paper.preparedBy(),
                    today.date(),
                    paper.reason(),
                    campaign.label()));
            trail.record("campaign.returned", campaign.subject());
        });
    }

    private Optional<Campaign> ours(Subject subject) {
        return subject.kind().equals(Campaign.KIND)
                ? campaigns.ifSeen(subject.id(), Sight.EVERYTHING)
                : Optional.empty();
    }
}
