// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.Distribution;
import palazzo.correspondence.domain.DistrictDesk;
import palazzo.correspondence.domain.Following;
import palazzo.correspondence.domain.FormalDeeds;
import palazzo.correspondence.domain.Joining;
import palazzo.correspondence.domain.LetterReading;
import palazzo.correspondence.domain.Passing;
import palazzo.correspondence.domain.Reporting;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** What one does with a letter beside answering it: take the next, follow, merge, split, take a formal deed in hand. */
@Controller
@AnyStaff
public class LetterActsController {

    private final Distribution distribution;
    private final Following following;
    private final FormalDeeds deeds;
    private final Joining joining;
    private final Reporting reporting;
    private final Passing passing;
    private final DistrictDesk districts;
    private final LetterReading reading;
    private final LetterPages pages;
    private final Problems.Sayer sayer;

    LetterActsController(
            Distribution distribution,
            Following following,
            FormalDeeds deeds,
            Joining joining,
            Reporting reporting,
            Passing passing,
            DistrictDesk districts,
            LetterReading reading,
            LetterPages pages,
            Problems.Sayer sayer) {
        this.distribution = distribution;
        this.following = following;
        this.deeds = deeds;
        this.joining = joining;
        this.reporting = reporting;
        this.passing = passing;
        this.districts = districts;
        this.reading = reading;
        this.pages = pages;
        this.sayer = sayer;
    }

    @PostMapping("/letters/next")
    String takeNext(RedirectAttributes redirect) {
        Optional<UUID> next = distribution.takeNext();
        Notice.on(redirect, next.isPresent() ? "letters.taken" : "letters.none_to_take");
        return next.map(id -> "redirect:/letters/" + id).orElse("redirect:/letters?state=nobodys");
    }

    @PostMapping("/letters/{id}/following")
    String follow(@PathVariable UUID id, RedirectAttributes redirect) {
        following.follow(id);
        return done(id, "letters.followed", redirect);
    }

    @DeleteMapping("/letters/{id}/following")
    String leave(@PathVariable UUID id, RedirectAttributes redirect) {
        following.leave(id);
        return done(id, "letters.unfollowed", redirect);
    }

    /** @param seen the code that was read before; a dash for none @param district empty for none */
    @PostMapping("/letters/{id}/district")
    Object tellDistrict(
            @PathVariable UUID id,
            @RequestParam(defaultValue = MoreParts.NONE) String seen,
            @RequestParam(defaultValue = "") String district,
            RedirectAttributes redirect) {
        String read = seen.equals(MoreParts.NONE) ? "" : seen;
        return orRefused(id, () -> districts.tell(id, read, district), "letters.district.told", redirect);
    }

    @PostMapping("/letters/{id}/formal-taking")
    Object takeDeed(@PathVariable UUID id, RedirectAttributes redirect) {
        return orRefused(id, () -> deeds.take(id), "letters.formal_taken", redirect);
    }

    /** @param why it is told to the coordination of the Mayor */
    @PostMapping("/letters/{id}/reporting")
    Object report(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        return orRefused(id, () -> reporting.report(id, why), "letters.reported", redirect);
    }

    @PostMapping("/letters/{id}/weighing")
    Object weigh(@PathVariable UUID id, RedirectAttributes redirect) {
        return orRefused(id, () -> reporting.accept(id), "letters.weighed", redirect);
    }

    /** @param why it goes back */
    @DeleteMapping("/letters/{id}/reporting")
    Object giveBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        return orRefused(id, () -> reporting.giveBack(id, why), "letters.given_back", redirect);
    }

    /** @param office by its name @param note to it */
    @PostMapping("/letters/{id}/passing")
    Object pass(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        return orRefused(id, () -> passing.pass(id, office, note), "letters.passed", redirect);
    }

    /** @param into the code, the number or the identity in an address of the letter it becomes part of */
    @PostMapping("/letters/{id}/merging")
    Object merge(@PathVariable UUID id, @RequestParam(defaultValue = "") String into, RedirectAttributes redirect) {
        return orRefused(id, () -> joining.merge(id, reading.named(into)), "letters.merged", redirect);
    }

    @DeleteMapping("/letters/{id}/merging")
    Object part(@PathVariable UUID id, RedirectAttributes redirect) {
        return orRefused(id, () -> joining.part(id), "letters.parted", redirect);
    }

    @PostMapping("/letters/{id}/split")
    Object split(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            return done(joining.split(id, key, second, words), "letters.split", redirect);
        } catch (Refusal refusal) {
            LetterPage page = pages.page(reading.read(id), "", null).with(sayer.of(refusal), null);
            return Pages.refused("correspondence/letter", page.splitting(second, words));
        }
    }

    @DeleteMapping("/letters/{id}/split")
    Object unsplit(@PathVariable UUID id, RedirectAttributes redirect) {
        return orRefused(id, () -> joining.unsplit(id), "letters.unsplit", redirect);
    }

    private Object orRefused(UUID id, Runnable act, String notice, RedirectAttributes redirect) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return refused(id, refusal);
        }
        return done(id, notice, redirect);
    }

    private ModelAndView refused(UUID id, Refusal refusal) {
        return Pages.refused(
                "correspondence/letter", pages.page(reading.read(id), "", null).with(sayer.of(refusal), null));
    }

    private static String done(UUID id, String notice, RedirectAttributes redirect) {
        Notice.on(redirect, notice);
        return "redirect:/letters/" + id;
    }
}
