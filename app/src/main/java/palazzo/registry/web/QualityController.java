// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.organisation.Competence;
import palazzo.organisation.Sights;
import palazzo.registry.domain.Quality;
import palazzo.registry.domain.Quality.Remark;
import palazzo.registry.domain.QualityDesk;
import palazzo.registry.domain.QualityRule;
import palazzo.ui.Asked;
import palazzo.ui.BulkAct;
import palazzo.ui.Cell;
import palazzo.ui.Choice;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Notice;
import palazzo.ui.Outcome;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** What the daily check found odd, and the decision about each. */
@Controller
@Competence("AAG-02")
public class QualityController {

    private static final String TEMPLATE = "registry/quality";
    private static final int PAGE = 100;
    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "registry.number"),
            Column.of(Fold.MAIN, "registry.about"),
            Column.of(Fold.FOOT_END, "registry.at"),
            Column.of(Fold.END, "registry.remark"));

    private final Quality quality;
    private final QualityDesk desk;
    private final Sights sights;
    private final Problems.Sayer sayer;

    QualityController(Quality quality, QualityDesk desk, Sights sights, Problems.Sayer sayer) {
        this.quality = quality;
        this.desk = desk;
        this.sights = sights;
        this.sayer = sayer;
    }

    /** @param note as it was typed */
    public record QualityPage(ListPage list, String note, Problems problems) {}

    @GetMapping("/registry/quality")
    ModelAndView page(@RequestParam Map<String, String> given) {
        return Pages.show(TEMPLATE, new QualityPage(list(asked(given)), "", Problems.none()));
    }

    @PostMapping("/registry/quality/look")
    String look(RedirectAttributes redirect) {
        desk.look();
        Notice.on(redirect, "registry.looked");
        return "redirect:/registry/quality";
    }

    @PostMapping("/registry/quality")
    ModelAndView decide(
            @RequestParam Map<String, String> given,
            @RequestParam(required = false) @Nullable List<String> chosen,
            @RequestParam(required = false) @Nullable String note) {
        String said = HandForm.line(note);
        if (said.isEmpty()) {
            Problems problems = sayer.of(new Refusal("note/registry.no_note"));
            return Pages.refused(TEMPLATE, new QualityPage(list(asked(given)), said, problems));
        }
        Map<String, Outcome> outcomes = new HashMap<>();
        for (String id : chosen == null ? List.<String>of() : chosen) {
            outcomes.put(id, decided(id, said));
        }
        return Pages.done(TEMPLATE, new QualityPage(list(asked(given)).after(outcomes), "", Problems.none()));
    }

    private Outcome decided(String id, String note) {
        try {
            desk.decide(UUID.fromString(id), note);
            return new Outcome(true, Phrase.of("registry.remark.decided"));
        } catch (IllegalArgumentException | NotFound none) {
            return new Outcome(false, Phrase.of("registry.remark.gone"));
        }
    }

    private ListPage list(Asked asked) {
        String rule = Arrays.stream(QualityRule.values())
                .map(QualityRule::name)
                .filter(asked.get("rule")::equals)
                .findFirst()
                .orElse("");
        Slice<Row> rows = Slice.of(
                        quality.page(rule, sights.now(), asked.after(), PAGE + 1),
                        PAGE,
                        remark -> remark.id().toString())
                .map(QualityController::row);
        return ListPage.of(asked, "found", Phrase.of("registry.quality"), COLUMNS, rows)
                .filteredBy(Filter.choice("rule", "registry.remark", rules()))
                .actedOn(new BulkAct(Phrase.of("registry.remark.rest"), "/registry/quality", true))
                .emptyBecause(Phrase.of("registry.quality.none"));
    }

    private static List<Choice> rules() {
        List<Choice> rules = new ArrayList<>();
        rules.add(new Choice("", Phrase.of("registry.remark.any")));
        for (QualityRule rule : QualityRule.values()) {
            rules.add(new Choice(rule.name(), Phrase.of("registry.remark." + rule)));
        }
        return rules;
    }

    private static Asked asked(Map<String, String> given) {
        return Asked.of("/registry/quality", given, "rule");
    }

    private static Row row(Remark remark) {
        Phrase number = Phrase.plain(remark.number());
        Phrase below = remark.other().isEmpty()
                ? Phrase.plain(remark.correspondent())
                : Phrase.of("registry.remark.other", remark.correspondent(), remark.other());
        return Row.of(
                remark.id().toString(),
                number,
                remark.path(),
                Cell.text(number),
                new Cell.Name(Phrase.plain(remark.about()), remark.path(), below),
                new Cell.Meta(Phrase.of("registry.on_day", remark.day())),
                new Cell.State(Tag.of(Tone.WAIT, "registry.remark." + remark.rule())));
    }
}
