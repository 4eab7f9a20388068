// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.correspondence.domain.AlikeLetters;
import palazzo.correspondence.domain.Campaign;
import palazzo.correspondence.domain.CampaignDesk;
import palazzo.correspondence.domain.CampaignLetters;
import palazzo.correspondence.domain.Campaigns;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Stale;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.Sights;
import palazzo.ui.Asked;
import palazzo.ui.BulkAct;
import palazzo.ui.Choice;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Outcome;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;

/** The letters of a campaign, and those that are like them: held together, or let go, many at once. */
@Controller
@AnyStaff
public class CampaignLettersController {

    private static final String TEMPLATE = "correspondence/campaignLetters";
    private static final int PAGE = 100;
    private static final int MOST = 10_000;
    private static final int ALIKE = 300;

    private final Campaigns campaigns;
    private final CampaignLetters members;
    private final AlikeLetters alike;
    private final CampaignDesk desk;
    private final CampaignRows rows;
    private final Sights sights;
    private final Problems.Sayer sayer;

    CampaignLettersController(
            Campaigns campaigns,
            CampaignLetters members,
            AlikeLetters alike,
            CampaignDesk desk,
            CampaignRows rows,
            Sights sights,
            Problems.Sayer sayer) {
        this.campaigns = campaigns;
        this.members = members;
        this.alike = alike;
        this.desk = desk;
        this.rows = rows;
        this.sights = sights;
        this.sayer = sayer;
    }

    /** @param waiting how many alike ones wait for triage; 0 on the page of its own letters */
    public record LettersPage(UUID id, String title, boolean own, long waiting, ListPage list) {}

    @GetMapping("/campaigns/{id}/letters")
    ModelAndView own(@PathVariable UUID id, @RequestParam Map<String, String> given) {
        Campaign campaign = campaigns.one(id, sights.now());
        return Pages.show(TEMPLATE, new LettersPage(id, campaign.title(), true, 0, own(campaign, given, PAGE)));
    }

    @GetMapping("/campaigns/{id}/letters.csv")
    ModelAndView csv(@PathVariable UUID id, @RequestParam Map<String, String> given) {
        return Pages.csv("campagna", own(campaigns.one(id, sights.now()), given, MOST));
    }

    @GetMapping("/campaigns/{id}/alike")
    ModelAndView alike(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, alike(campaigns.one(id, sights.now()), Map.of()));
    }

    @PostMapping("/campaigns/{id}/letters")
    ModelAndView join(@PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> chosen) {
        Map<String, Outcome> outcomes = each(chosen, "campaigns.joined", letter -> desk.join(id, letter));
        return Pages.done(TEMPLATE, alike(campaigns.one(id, sights.now()), outcomes));
    }

    @PostMapping("/campaigns/{id}/releases")
    ModelAndView release(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam Map<String, String> given) {
        Map<String, Outcome> outcomes = each(chosen, "campaigns.released", letter -> desk.release(id, letter));
        return done(id, given, outcomes);
    }

    @PostMapping("/campaigns/{id}/retries")
    ModelAndView again(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam Map<String, String> given) {
        return done(id, given, each(chosen, "campaigns.joined", letter -> desk.join(id, letter)));
    }

    private ModelAndView done(UUID id, Map<String, String> given, Map<String, Outcome> outcomes) {
        Campaign campaign = campaigns.one(id, sights.now());
        ListPage list = own(campaign, given, PAGE).after(outcomes);
        return Pages.done(TEMPLATE, new LettersPage(id, campaign.title(), true, 0, list));
    }

    private Map<String, Outcome> each(List<UUID> chosen, String done, Consumer<UUID> act) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        chosen.forEach(letter -> outcomes.put(letter.toString(), tried(letter, done, act)));
        return outcomes;
    }

    private Outcome tried(UUID letter, String done, Consumer<UUID> act) {
        try {
            act.accept(letter);
            return new Outcome(true, Phrase.of(done));
        } catch (Refusal refusal) {
            return new Outcome(false, Phrase.plain(sayer.say(refusal).text()));
        } catch (NotCompetent refused) {
            return new Outcome(false, Phrase.of("letters.not_competent", String.join(", ", refused.needed())));
        } catch (Stale | NotFound changed) {
            return new Outcome(false, Phrase.of("letters.changed"));
        }
    }

    private ListPage own(Campaign campaign, Map<String, String> given, int size) {
        Asked asked = Asked.of(campaign.path() + "/letters", given, "state");
        Slice<Row> page = members.page(campaign.id(), asked.get("state"), asked.after(), sights.now(), size)
                .map(rows::own);
        return ListPage.of(asked, "arrived", Phrase.of("campaigns.its_letters"), CampaignRows.OWN, page)
                .filteredBy(Filter.choice("state", "campaigns.standing", states()))
                .actedOn(
                        new BulkAct(Phrase.of("campaigns.release"), campaign.path() + "/releases", false),
                        new BulkAct(Phrase.of("campaigns.again"), campaign.path() + "/retries", false))
                .emptyBecause(Phrase.of("campaigns.no_letters"))
                .asCsv();
    }

    private LettersPage alike(Campaign campaign, Map<String, Outcome> outcomes) {
        AlikeLetters.Found found = alike.to(campaign, sights.now(), ALIKE);
        List<Row> lines = found.letters().stream().map(rows::alike).toList();
        ListPage list = ListPage.of(
                        Asked.of(campaign.path() + "/alike", Map.of()),
                        "-share",
                        Phrase.of("campaigns.alike"),
                        CampaignRows.ALIKE,
                        new Slice<>(lines, null))
                .actedOn(new BulkAct(Phrase.of("campaigns.join"), campaign.path() + "/letters", true))
                .emptyBecause(Phrase.of("campaigns.none_alike"));
        return new LettersPage(
                campaign.id(),
                campaign.title(),
                false,
                found.waiting(),
                outcomes.isEmpty() ? list : list.after(outcomes));
    }

    private static List<Choice> states() {
        Stream<Choice> each = Arrays.stream(CampaignLetters.State.values())
                .map(state -> new Choice(state.name(), Phrase.of("campaigns.standing." + state)));
        return Stream.concat(Stream.of(new Choice("", Phrase.of("campaigns.standing.any"))), each)
                .toList();
    }
}
