// SPDX-License-Identifier: EUPL-1.2
package palazzo.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.correspondence.Intake;
import palazzo.correspondence.Intake.Progress;
import palazzo.correspondence.Intake.Tracking;
import palazzo.kernel.Refusal;
import palazzo.organisation.PersonalLink;
import palazzo.portal.web.WriteController.WrittenPage;
import palazzo.ui.Fact;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Whoever holds a letter's code sees how far it has come, and nothing else of it. */
@Controller
@PersonalLink
public class TrackingController {

    private static final String TEMPLATE = "portal/tracking";

    private final Intake intake;
    private final Problems.Sayer sayer;

    TrackingController(Intake intake, Problems.Sayer sayer) {
        this.intake = intake;
        this.sayer = sayer;
    }

    /**
     * @param state how far the letter of {@code code} has come; null before one was asked for
     * @param again until when its writer may ask again; null where they may not
     * @param words what was typed to ask again
     */
    public record TrackingPage(
            String code,
            @Nullable Phrase state,
            List<Fact> facts,
            @Nullable Phrase again,
            String words,
            Problems problems) {}

    @GetMapping("/public/tracking")
    ModelAndView track(@RequestParam(defaultValue = "") String code) {
        if (code.isBlank()) {
            return Pages.show(TEMPLATE, new TrackingPage("", null, List.of(), null, "", Problems.none()));
        }
        return intake.track(code)
                .map(tracking -> Pages.show(TEMPLATE, found(code, tracking, "", Problems.none())))
                .orElseGet(() -> unknown(code));
    }

    /** Whoever is not content with the answer says so. */
    @PostMapping("/public/tracking")
    ModelAndView askAgain(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String words) {
        Optional<Tracking> tracking = intake.track(code);
        if (tracking.isEmpty()) {
            return unknown(code);
        }
        try {
            return Pages.show("portal/written", new WrittenPage(intake.askAgain(code, words)));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, found(code, tracking.get(), words, sayer.of(refusal)));
        }
    }

    private static TrackingPage found(String code, Tracking tracking, String words, Problems problems) {
        Phrase state = tracking.passedTo().isEmpty()
                ? Phrase.of("portal.progress." + tracking.progress())
                : Phrase.of("portal.passed", tracking.passedTo());
        Phrase again = tracking.againUntil() == null ? null : Phrase.of("portal.again.lead", tracking.againUntil());
        return new TrackingPage(code, state, facts(tracking), again, words, problems);
    }

    private ModelAndView unknown(String code) {
        Problems problems = sayer.of(new Refusal("code/tracking.unknown"));
        String shown = code.substring(0, Math.min(20, code.length()));
        return Pages.refused(TEMPLATE, new TrackingPage(shown, null, List.of(), null, "", problems));
    }

    private static List<Fact> facts(Tracking tracking) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Phrase.of("portal.arrived"), Phrase.of("portal.date", tracking.arrived())));
        if (tracking.number() != null) {
            facts.add(new Fact(Phrase.of("portal.number"), Phrase.plain(tracking.number())));
        }
        if (tracking.until() != null && tracking.progress() == Progress.IN_HAND) {
            facts.add(new Fact(Phrase.of("portal.until"), Phrase.of("portal.date", tracking.until())));
        }
        if (tracking.closed() != null) {
            facts.add(new Fact(Phrase.of("portal.closed"), Phrase.of("portal.date", tracking.closed())));
        }
        return facts;
    }
}
