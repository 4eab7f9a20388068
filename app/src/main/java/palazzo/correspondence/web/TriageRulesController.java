// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.Outcome;
import palazzo.correspondence.domain.PinnedRules;
import palazzo.correspondence.domain.PinnedRules.Rule;
import palazzo.correspondence.domain.ProposalMeasure;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** By which rules letters are proposed a place, and how often that was right. */
@Controller
@Competence({"STE-04", "CFS-12"})
public class TriageRulesController {

    private static final String TEMPLATE = "correspondence/rules";

    private final PinnedRules rules;
    private final ProposalMeasure measure;
    private final TriageChoices choices;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Problems.Sayer sayer;

    TriageRulesController(
            PinnedRules rules,
            ProposalMeasure measure,
            TriageChoices choices,
            Permission permission,
            WhoActs whoActs,
            Problems.Sayer sayer) {
        this.rules = rules;
        this.measure = measure;
        this.choices = choices;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sayer = sayer;
    }

    /** A rule in words. @param line by which it is known again */
    public record RuleLine(int place, String line, Phrase when, Phrase does, String competence, String why) {}

    /**
     * The page.
     *
     * @param maySet whether the reader supervises
     * @param measured the sums of the held-out half
     * @param byPlace the same place by place
     */
    public record RulesPage(
            List<RuleLine> rules,
            boolean maySet,
            List<Choice> outcomes,
            List<Choice> places,
            List<Fact> measured,
            List<PlaceLine> byPlace,
            Form form,
            Problems problems) {}

    /** How often a place was proposed rightly. */
    public record PlaceLine(Phrase outcome, String competence, Phrase said) {}

    /** A rule as it is typed. */
    public record Form(String sender, String words, String outcome, String place, String why) {

        static final Form EMPTY = new Form("", "", Outcome.ANSWER.name(), "", "");
    }

    @GetMapping("/triage/rules")
    ModelAndView all() {
        return Pages.show(TEMPLATE, page(Form.EMPTY, Problems.none()));
    }

    /** @param place competence and unit, as the choices of triage have them */
    @PostMapping("/triage/rules")
    @Competence("CFS-12")
    Object pin(
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "ANSWER") String outcome,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        boolean stops = outcome.equals("STOP");
        try {
            rules.pin(new Rule(
                    sender,
                    words,
                    stops ? Outcome.UNWANTED : chosen(outcome),
                    stops,
                    stops ? "URC-01" : place.replaceFirst("@.*", ""),
                    why));
        } catch (Refusal refusal) {
            Form form = new Form(sender, words, outcome, place, why);
            return Pages.refused(TEMPLATE, page(form, sayer.of(refusal)));
        }
        Notice.on(redirect, "pinned.pinned");
        return "redirect:/triage/rules";
    }

    /** @param line the rule as it was read */
    @DeleteMapping("/triage/rules/{place}")
    @Competence("CFS-12")
    String unpin(@PathVariable int place, @RequestParam(defaultValue = "") String line, RedirectAttributes redirect) {
        rules.unpin(place, line);
        Notice.on(redirect, "pinned.unpinned");
        return "redirect:/triage/rules";
    }

    @PostMapping("/triage/stops")
    Object stop(@RequestParam(defaultValue = "") String sender, RedirectAttributes redirect) {
        try {
            rules.stop(sender, "");
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(Form.EMPTY, sayer.of(refusal)));
        }
        Notice.on(redirect, "pinned.stopped", sender);
        return "redirect:/triage";
    }

    private static Outcome chosen(String outcome) {
        return Outcome.CHOSEN.stream()
                .filter(each -> each.name().equals(outcome) && each != Outcome.FORMAL)
                .findFirst()
                .orElseThrow(() -> new Refusal("outcome/triage.outcome"));
    }

    private RulesPage page(Form form, Problems problems) {
        List<Rule> all = rules.all();
        ProposalMeasure.Result result = measure.take();
        return new RulesPage(
                IntStream.range(0, all.size())
                        .mapToObj(at -> line(at, all.get(at)))
                        .toList(),
                permission.may(whoActs.now(), "CFS-12"),
                outcomes(),
                choices.places(),
                List.of(
                        new Fact(Phrase.of("pinned.measured.letters"), Phrase.of("pinned.count", result.tested())),
                        new Fact(
                                Phrase.of("pinned.measured.right"),
                                Phrase.of("pinned.of", result.right(), result.tested(), result.percent())),
                        new Fact(
                                Phrase.of("pinned.measured.strong"),
                                Phrase.of("pinned.of", result.strongRight(), result.strong(), result.strongPercent())),
                        new Fact(
                                Phrase.of("pinned.measured.usual"),
                                Phrase.of("pinned.of", result.usual(), result.tested(), result.usualPercent())),
                        new Fact(
                                Phrase.of("pinned.measured.accepted"),
                                Phrase.of(
                                        "pinned.of", result.accepted(), result.proposed(), result.acceptedPercent()))),
                result.places().stream().map(TriageRulesController::line).toList(),
                form,
                problems);
    }

    private static List<Choice> outcomes() {
        return Stream.concat(
                        TriageChoices.outcomes().stream()
                                .filter(choice -> !choice.value().equals("FORMAL")),
                        Stream.of(new Choice("STOP", Phrase.of("pinned.stop"))))
                .toList();
    }

    private static RuleLine line(int place, Rule rule) {
        return new RuleLine(
                place,
                PinnedRules.line(rule),
                Phrase.of(
                        "pinned.when",
                        rule.sender().isEmpty() ? "–" : rule.sender(),
                        rule.words().isEmpty() ? "–" : rule.words()),
                rule.stops() ? Phrase.of("pinned.stop") : Phrase.of("letters.outcome." + rule.outcome()),
                rule.competence(),
                rule.why());
    }

    private static PlaceLine line(ProposalMeasure.Place place) {
        return new PlaceLine(
                Phrase.of("letters.outcome." + place.outcome()),
                place.competence(),
                Phrase.of("pinned.place", place.letters(), place.found(), place.said(), place.percent()));
    }
}
