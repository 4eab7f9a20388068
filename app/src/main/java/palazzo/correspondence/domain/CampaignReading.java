// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import palazzo.documents.SignatureFolder;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;

/** A campaign as somebody reads it. */
@Service
public class CampaignReading {

    private static final int NEWEST = 200;

    private final Campaigns campaigns;
    private final CampaignLetters members;
    private final Letters letters;
    private final SignatureFolder folder;
    private final Sights sights;
    private final Today today;

    CampaignReading(
            Campaigns campaigns,
            CampaignLetters members,
            Letters letters,
            SignatureFolder folder,
            Sights sights,
            Today today) {
        this.campaigns = campaigns;
        this.members = members;
        this.letters = letters;
        this.folder = folder;
        this.sights = sights;
        this.today = today;
    }

    /** What the text says to one of its letters. @param lacks what that letter does not tell */
    public record Sample(UUID letter, String title, String sender, List<String> paragraphs, List<String> lacks) {}

    /**
     * A campaign.
     *
     * @param signatures how far its text is in the folder; empty where it never was there
     * @param sample what it says to a letter; empty where it holds none that the reader may see
     * @param takesBack whether it is signed and none of its answers has left
     */
    public record Whole(
            Campaign campaign,
            CampaignLetters.Progress progress,
            Optional<SignatureFolder.Progress> signatures,
            Optional<Sample> sample,
            boolean takesBack) {}

    /** @param letter to whom it is said; null for the first */
    public Whole read(UUID id, @Nullable UUID letter) {
        Sight sight = sights.now();
        Campaign campaign = campaigns.one(id, sight);
        return new Whole(
                campaign,
                members.progress(id, sight),
                folder.progress(campaign.subject(), sight),
                sample(campaign, letter, sight),
                campaign.state() == Campaign.State.SIGNED && !campaign.leaves(today.now()));
    }

    /** A campaign with its figures, those that go on first. */
    public List<Line> all() {
        Sight sight = sights.now();
        return campaigns.newest(sight, NEWEST).stream()
                .map(campaign -> new Line(campaign, members.progress(campaign.id(), sight)))
                .toList();
    }

    /** A campaign in a list. */
    public record Line(Campaign campaign, CampaignLetters.Progress progress) {}

    private Optional<Sample> sample(Campaign campaign, @Nullable UUID chosen, Sight sight) {
        Optional<UUID> letter = Optional.ofNullable(chosen)
                .filter(id ->
                        members.campaignOf(id).filter(campaign.id()::equals).isPresent())
                .or(() -> first(campaign, sight));
        return letter.flatMap(id -> letters.ifSeen(id, sight)).map(one -> sample(campaign, one));
    }

    private Optional<UUID> first(Campaign campaign, Sight sight) {
        Slice<CampaignLetters.Row> page = members.page(campaign.id(), "", null, sight, 1);
        return page.rows().stream().map(CampaignLetters.Row::letter).findFirst();
    }

    private static Sample sample(Campaign campaign, Letter letter) {
        String words = Merge.of(campaign.body(), letter);
        return new Sample(
                letter.id(),
                letter.title(),
                letter.arrival().sender().line(),
                Reply.paragraphsOf(words),
                Reply.gapsIn(words));
    }
}
