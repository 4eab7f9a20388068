// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Campaign;
import palazzo.correspondence.domain.CampaignDesk;
import palazzo.correspondence.domain.CampaignDesk.Draft;
import palazzo.correspondence.domain.CampaignLetters.Progress;
import palazzo.correspondence.domain.CampaignReading;
import palazzo.correspondence.domain.CampaignReading.Whole;
import palazzo.correspondence.domain.StandardTexts;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.trail.History;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Step;
import palazzo.ui.Sum;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Draws the page of a campaign. */
@Component
class CampaignPages {

    private static final int ACTS = 30;

    private final CampaignReading reading;
    private final CampaignDesk desk;
    private final FolderSteps folder;
    private final Permission permission;
    private final WhoActs whoActs;
    private final History history;

    CampaignPages(
            CampaignReading reading,
            CampaignDesk desk,
            FolderSteps folder,
            Permission permission,
            WhoActs whoActs,
            History history) {
        this.reading = reading;
        this.desk = desk;
        this.folder = folder;
        this.permission = permission;
        this.whoActs = whoActs;
        this.history = history;
    }

    /** @param letter to whom the text is said; null for the first */
    CampaignPage page(UUID id, @Nullable UUID letter) {
        Whole whole = reading.read(id, letter);
        Campaign campaign = whole.campaign();
        Draft draft = new Draft(campaign.version(), campaign.title(), campaign.body(), campaign.joinsUntil());
        return page(whole, draft, null, Problems.none());
    }

    /** The page again with what was typed. @param changed whether somebody else wrote meanwhile */
    CampaignPage page(UUID id, Draft typed, boolean changed, Problems problems) {
        Whole whole = reading.read(id, null);
        Campaign campaign = whole.campaign();
        int version = changed ? campaign.version() : typed.version();
        Draft draft = new Draft(version, typed.title(), typed.body(), typed.until());
        return page(whole, draft, changed ? campaign.body() : null, problems);
    }

    private CampaignPage page(Whole whole, Draft draft, @Nullable String theirs, Problems problems) {
        Campaign campaign = whole.campaign();
        boolean theirsToDo = permission.may(whoActs.now(), campaign.competence());
        Progress progress = whole.progress();
        return new CampaignPage(
                campaign.id(),
                campaign.title(),
                tag(campaign.state()),
                sums(campaign, progress),
                progress.queued(),
                progress.letters() - progress.aside(),
                said(campaign, progress),
                campaign.remark(),
                draft,
                StandardTexts.fields(),
                theirsToDo && campaign.state() == Campaign.State.WRITTEN,
                theirsToDo && campaign.state() == Campaign.State.SIGNED,
                theirs,
                whole.sample().orElse(null),
                chain(whole),
                history.of(campaign.subject(), ACTS),
                theirsToDo && whole.takesBack(),
                theirsToDo && campaign.state() != Campaign.State.ENDED && campaign.state() != Campaign.State.IN_FOLDER,
                theirsToDo && desk.hasLateComers(campaign),
                theirsToDo && campaign.state() == Campaign.State.WRITTEN ? Readability.of(draft.body()) : null,
                problems);
    }

    static Tag tag(Campaign.State state) {
        Tone tone = switch (state) {
            case WRITTEN -> Tone.PLAIN;
            case IN_FOLDER -> Tone.WAIT;
            case SIGNED -> Tone.OK;
            case ENDED -> Tone.OFF;
        };
        return Tag.of(tone, "campaigns.state." + state);
    }

    private static List<Sum> sums(Campaign campaign, Progress progress) {
        String list = campaign.path() + "/letters";
        return List.of(
                new Sum(progress.letters(), Phrase.of("campaigns.letters", progress.letters()), list, false),
                new Sum(progress.held(), Phrase.of("campaigns.held", progress.held()), list + "?state=HELD", false),
                new Sum(
                        progress.merged(),
                        Phrase.of("campaigns.merged", progress.merged()),
                        list + "?state=MERGED",
                        false),
                new Sum(progress.aside(), Phrase.of("campaigns.aside", progress.aside()), list + "?state=ASIDE", true));
    }

    private static Phrase said(Campaign campaign, Progress progress) {
        return switch (campaign.state()) {
            case WRITTEN -> Phrase.of("campaigns.said.WRITTEN", progress.held());
            case IN_FOLDER -> Phrase.of("campaigns.said.IN_FOLDER", progress.held());
            case SIGNED, ENDED ->
                Phrase.of(
                        "campaigns.said.SIGNED",
                        progress.merged(),
                        progress.numbered(),
                        progress.queued(),
                        progress.answered(),
                        progress.stuck());
        };
    }

    private List<Step> chain(Whole whole) {
        List<Step> chain = new ArrayList<>();
        whole.signatures().ifPresent(progress -> chain.addAll(folder.of(progress)));
        return chain;
    }
}
