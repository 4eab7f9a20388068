// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.AlikeWaiting;
import palazzo.correspondence.domain.FormalKind;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.correspondence.domain.Letter;
import palazzo.correspondence.domain.LetterReading;
import palazzo.correspondence.domain.Matter;
import palazzo.correspondence.domain.Outcome;
import palazzo.correspondence.domain.Priority;
import palazzo.correspondence.domain.Triage;
import palazzo.correspondence.domain.Triage.Decision;
import palazzo.correspondence.domain.Triage.Reserve;
import palazzo.correspondence.domain.TriageQueue;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** The day's mail in one screen: read, decide, next. */
@Controller
@Competence("STE-04")
public class TriageController {

    private static final Pattern PROPOSED = Pattern.compile("[A-Z_]{3,20} [A-Z]{3}-[0-9]{2}[a-z]?");

    private final Triage triage;
    private final AlikeWaiting alike;
    private final TriagePages pages;
    private final LetterReading reading;
    private final Problems.Sayer sayer;

    TriageController(
            Triage triage, AlikeWaiting alike, TriagePages pages, LetterReading reading, Problems.Sayer sayer) {
        this.triage = triage;
        this.alike = alike;
        this.pages = pages;
        this.reading = reading;
        this.sayer = sayer;
    }

    @GetMapping("/triage")
    ModelAndView first() {
        List<TriageQueue.Waiting> waiting = triage.waiting();
        return waiting.isEmpty()
                ? Pages.show("correspondence/triageEmpty", new TriagePage.Empty())
                : shown(waiting.getFirst().id());
    }

    @GetMapping("/triage/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return shown(id);
    }

    /** Where a letter of another matter goes and by when it is answered, while one chooses; the page itself where nobody asked so. */
    @GetMapping("/triage/{id}/matter")
    ModelAndView matter(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String formal,
            @RequestParam(defaultValue = "") String place,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String asked) {
        return asked == null
                ? new ModelAndView("redirect:/triage/" + id)
                : Pages.show(
                        "correspondence/triageMatter",
                        pages.goes(reading.read(id).letter(), topic, formal, place));
    }

    /**
     * @param place competence and unit, as the choices have them: {@code URC-04@URC}
     * @param outcome one of the closed list
     * @param also those too that wait with nearly its subject
     */
    @PostMapping("/triage/{id}")
    Object decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "NO") String reserved,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "NORMAL") String priority,
            @RequestParam(defaultValue = "") String formal,
            @RequestParam(defaultValue = "") String proposed,
            @RequestParam(defaultValue = "false") boolean also,
            RedirectAttributes redirect) {
        TriagePage.Form form =
                new TriagePage.Form(version, outcome, place, reserved, topic, priority, formal, proposed, also);
        String next = pages.after(id);
        try {
            Decision decision = decision(form);
            if (also) {
                alike.mayBeTogether(decision);
            }
            Letter letter = triage.decide(id, decision);
            if (also) {
                AlikeWaiting.Told told = alike.decide(letter, decision);
                Notice.on(redirect, "triage.done_alike", letter.title(), told.decided(), told.left());
                return "redirect:/triage";
            }
            String number = letter.handled().number();
            Due due = letter.handled().due();
            if (letter.handled().outcome() == Outcome.RESERVED) {
                Notice.on(
                        redirect, number == null ? "reserved.to_come" : "reserved.registered", String.valueOf(number));
            } else if (number == null) {
                Notice.on(redirect, "triage.done", letter.title());
            } else if (due == null) {
                Notice.on(redirect, "triage.done_numbered", letter.title(), number);
            } else {
                Notice.on(redirect, "triage.done_due", letter.title(), number, due.date());
            }
        } catch (Refusal refusal) {
            return Pages.refused(
                    "correspondence/triage", pages.page(reading.read(id)).with(form, sayer.of(refusal)));
        }
        return "redirect:" + next;
    }

    private ModelAndView shown(UUID id) {
        return Pages.show("correspondence/triage", pages.page(reading.read(id)));
    }

    private static Decision decision(TriagePage.Form form) {
        int cut = form.place().indexOf('@');
        if (cut < 0) {
            throw new Refusal("place/triage.place");
        }
        return new Decision(
                form.version(),
                chosen(Outcome.class, form.outcome(), "outcome/triage.outcome"),
                form.place().substring(0, cut),
                form.place().substring(cut + 1),
                chosen(Reserve.class, form.reserved(), "reserved/triage.reserved"),
                new Matter(
                        form.topic(),
                        chosen(Priority.class, form.priority(), "priority/triage.priority"),
                        form.formal().isEmpty()
                                ? null
                                : chosen(FormalKind.class, form.formal(), "formal/triage.formal")),
                PROPOSED.matcher(form.proposed()).matches() ? form.proposed() : "");
    }

    private static <E extends Enum<E>> E chosen(Class<E> kind, String name, String refusal) {
        try {
            return Enum.valueOf(kind, name);
        } catch (IllegalArgumentException e) {
            throw new Refusal(refusal);
        }
    }
}
