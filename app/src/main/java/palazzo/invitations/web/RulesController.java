// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.invitations.domain.Occasion;
import palazzo.invitations.domain.Rule;
import palazzo.invitations.domain.Rules;
import palazzo.invitations.domain.Share;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Competence;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** By which rules each office has its share in an invitation. */
@Controller
@AnyStaff
public class RulesController {

    private static final String TEMPLATE = "invitations/rules";

    private final Rules rules;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Problems.Sayer sayer;

    RulesController(Rules rules, Permission permission, WhoActs whoActs, Problems.Sayer sayer) {
        this.rules = rules;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sayer = sayer;
    }

    /** A rule in words. */
    public record Line(UUID id, String competence, Phrase does, List<Phrase> when) {}

    /** The rules, and the form for another; null for whom it is not. */
    public record RulesPage(
            List<Line> lines,
            @Nullable Form form,
            List<Choice> competences,
            List<Choice> occasions,
            Problems problems) {}

    /** A rule as it is typed. */
    public record Form(
            @Nullable String competence,
            @Nullable Occasion occasion,
            @Nullable Boolean abroad,
            @Nullable String words,
            @Nullable String sender,
            @Nullable Boolean answers) {

        static final Form EMPTY = new Form("", null, false, "", "", false);

        /** What stands in a field. */
        public String said(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

    @GetMapping("/invitations/rules")
    ModelAndView all() {
        return Pages.show(TEMPLATE, page(Form.EMPTY, Problems.none()));
    }

    @PostMapping("/invitations/rules")
    @Competence("CFS-04")
    Object add(@ModelAttribute Form form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(form, sayer.of(binding)));
        }
        try {
            rules.add(new Rule(
                    rules.fresh(),
                    Said.or(form.competence()),
                    form.occasion(),
                    Boolean.TRUE.equals(form.abroad()),
                    Said.or(form.words()),
                    Said.or(form.sender()),
                    Boolean.TRUE.equals(form.answers())));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(form, sayer.of(refusal)));
        }
        Notice.on(redirect, "invitation.done.rule_added");
        return "redirect:/invitations/rules";
    }

    @DeleteMapping("/invitations/rules/{id}")
    @Competence("CFS-04")
    Object remove(@PathVariable UUID id, RedirectAttributes redirect) {
        try {
            rules.remove(id);
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(Form.EMPTY, sayer.of(refusal)));
        }
        Notice.on(redirect, "invitation.done.rule_removed");
        return "redirect:/invitations/rules";
    }

    private RulesPage page(Form form, Problems problems) {
        boolean may = permission.may(whoActs.now(), Share.COORDINATION);
        return new RulesPage(
                rules.all().stream().map(RulesController::line).toList(),
                may ? form : null,
                Share.ADVISING.stream()
                        .map(code -> new Choice(code, Phrase.of("invitation.share." + code)))
                        .toList(),
                Said.any(Said.occasions()),
                problems);
    }

    private static Line line(Rule rule) {
        List<Phrase> when = new java.util.ArrayList<>();
        if (rule.occasion() != null) {
            when.add(Phrase.of("invitation.rule.occasion", Phrase.of("invitation.occasion." + rule.occasion())));
        }
        if (rule.abroad()) {
            when.add(Phrase.of("invitation.rule.abroad"));
        }
        if (!rule.words().isBlank()) {
            when.add(Phrase.of("invitation.rule.words", rule.words().replaceAll("\\s*,\\s*", ", ")));
        }
        if (!rule.sender().isBlank()) {
            when.add(Phrase.of("invitation.rule.sender", rule.sender()));
        }
        return new Line(
                rule.id(),
                rule.competence(),
                Phrase.of(rule.answers() ? "invitation.rule.answers" : "invitation.rule.advises"),
                when);
    }
}
