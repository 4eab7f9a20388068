// SPDX-License-Identifier: EUPL-1.2
package palazzo.tasks.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.Colleagues;
import palazzo.organisation.Competence;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.Sights;
import palazzo.tasks.HandOver;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.ui.Outcome;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The supervised offices side by side, and their open work, given on in bulk. */
@Controller
@Competence("CFS-12")
public class SupervisionController {

    private final SupervisionPages pages;
    private final Tasks tasks;
    private final ObjectProvider<HandOver> modules;
    private final Sights sights;
    private final Problems.Sayer sayer;

    SupervisionController(
            SupervisionPages pages,
            Tasks tasks,
            ObjectProvider<HandOver> modules,
            Sights sights,
            Problems.Sayer sayer) {
        this.pages = pages;
        this.tasks = tasks;
        this.modules = modules;
        this.sights = sights;
        this.sayer = sayer;
    }

    @GetMapping("/supervision")
    ModelAndView look(@RequestParam Map<String, String> given) {
        return Pages.show("tasks/supervision", pages.of(given, Map.of()));
    }

    @PostMapping("/supervision/work")
    ModelAndView giveChosen(
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "") String to,
            @RequestParam Map<String, String> given) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        chosen.forEach(task -> outcomes.put(task.toString(), give(task, to)));
        return Pages.done("tasks/supervision", pages.of(given, outcomes));
    }

    private Outcome give(UUID id, String to) {
        try {
            Task task = tasks.open(id, sights.now()).orElseThrow(() -> new NotFound("task " + id));
            module(task.kind()).give(task, Colleagues.read(to));
            return new Outcome(true, Phrase.of("supervision.given"));
        } catch (Refusal refusal) {
            return new Outcome(false, Phrase.plain(sayer.say(refusal).text()));
        } catch (NotCompetent refused) {
            return new Outcome(false, Phrase.of("supervision.not_competent", String.join(", ", refused.needed())));
        } catch (Stale | NotFound changed) {
            return new Outcome(false, Phrase.of("supervision.changed"));
        }
    }

    private HandOver module(String kind) {
        return modules.stream()
                .filter(module -> module.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal("work.personal"));
    }
}
