// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.operations.domain.OperatorParts;
import palazzo.organisation.Administrators;
import palazzo.ui.Asked;
import palazzo.ui.BulkAct;
import palazzo.ui.ListPage;
import palazzo.ui.OperatorPart;
import palazzo.ui.Outcome;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Sum;

/** The operator's page: what waits, what failed, what runs by itself. For those who configure and see no contents. */
@Controller
@Administrators
public class OperationsController {

    private static final int MOST = 50;
    private static final String PATH = "/operations";

    private final OperatorParts parts;
    private final Problems.Sayer sayer;

    OperationsController(OperatorParts parts, Problems.Sayer sayer) {
        this.parts = parts;
        this.sayer = sayer;
    }

    /** The whole page. */
    public record OperationsPage(Problems problems, List<Sum> sums, List<Part> parts) {}

    /**
     * A part of it.
     *
     * @param name its anchor; its title stands under {@code operator.<name>}
     */
    public record Part(String name, ListPage list) {}

    @GetMapping(PATH)
    ModelAndView page() {
        return Pages.show("operations/operations", page(Problems.none(), "", Map.of()));
    }

    @PostMapping(PATH + "/{part}")
    ModelAndView act(@PathVariable String part, @RequestParam(defaultValue = "") List<String> chosen) {
        if (chosen.isEmpty()) {
            Problems none = sayer.of(new Refusal("operations.none_chosen"));
            return Pages.refused("operations/operations", page(none, "", Map.of()));
        }
        return Pages.done("operations/operations", page(Problems.none(), part, parts.act(part, chosen)));
    }

    private OperationsPage page(Problems problems, String acted, Map<String, Outcome> outcomes) {
        List<Sum> sums =
                parts.all().stream().flatMap(part -> part.sums().stream()).toList();
        return new OperationsPage(
                problems,
                sums,
                parts.all().stream()
                        .map(part -> part(part, part.name().equals(acted) ? outcomes : Map.of()))
                        .toList());
    }

    private static Part part(OperatorPart part, Map<String, Outcome> outcomes) {
        ListPage list = ListPage.of(
                        Asked.of(PATH, Map.of()),
                        "",
                        Phrase.of("operator." + part.name()),
                        part.columns(),
                        new Slice<>(part.rows(MOST), null))
                .emptyBecause(Phrase.of("operator." + part.name() + ".empty"));
        Phrase act = part.act();
        ListPage acting = act == null ? list : list.actedOn(new BulkAct(act, PATH + "/" + part.name(), false));
        return new Part(part.name(), acting.after(outcomes));
    }
}
