// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Ids;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Colleagues;
import palazzo.organisation.Competence;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.switchboard.domain.Visit;
import palazzo.switchboard.domain.Visits;
import palazzo.timeline.Around;
import palazzo.timeline.Memory;
import palazzo.ui.Asked;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;
import palazzo.ui.Tag;

/** Who came: noted at the door under the switchboard's competence, read by whoever may see it. */
@Controller
@AnyStaff
public class VisitsController {

    private static final String TEMPLATE = "switchboard/visits";
    private static final String READ = "switchboard/visit";
    private static final int PAGE = 40;

    private final Visits visits;
    private final VisitRows rows;
    private final Colleagues colleagues;
    private final Memory memory;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Ids ids;
    private final Problems.Sayer sayer;

    VisitsController(
            Visits visits,
            VisitRows rows,
            Colleagues colleagues,
            Memory memory,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Ids ids,
            Problems.Sayer sayer) {
        this.visits = visits;
        this.rows = rows;
        this.colleagues = colleagues;
        this.memory = memory;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.ids = ids;
        this.sayer = sayer;
    }

    /** What stands in the form. */
    public record Typed(
            String key,
            String name,
            String party,
            boolean remember,
            String to,
            String words,
            String badge,
            String outcome) {}

    /** @param typed the form; null for whom it is not */
    public record VisitsPage(
            @Nullable Typed typed, List<Choice> places, List<Choice> outcomes, ListPage list, Problems problems) {}

    /** @param leave where it is said that they went; null where they have, or it is not the reader's to say */
    public record VisitPage(
            Phrase title,
            Tag state,
            List<Fact> facts,
            String words,
            Around around,
            @Nullable String leave,
            List<Choice> outcomes,
            Problems problems) {}

    /** How a visit went. */
    public record LeaveForm(@NotNull Visit.Outcome outcome) {}

    @GetMapping("/switchboard/visits")
    ModelAndView all(@RequestParam Map<String, String> given) {
        return Pages.show(TEMPLATE, page(given, empty(), Problems.none()));
    }

    @GetMapping("/switchboard/visits.csv")
    ModelAndView csv(@RequestParam Map<String, String> given) {
        return Pages.csv("visite", list(given, 20_000));
    }

    @PostMapping("/switchboard/visits")
    @Competence("URC-02")
    Object receive(@Valid @ModelAttribute VisitForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(Map.of(), typed(form), sayer.of(binding)));
        }
        try {
            visits.receive(
                    form.who(),
                    CallForm.said(form.to()),
                    CallForm.said(form.words()).replace("\r\n", "\n"),
                    CallForm.said(form.badge()),
                    form.outcome());
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(Map.of(), typed(form), sayer.of(refusal)));
        }
        Notice.on(redirect, "visit.noted");
        return "redirect:/switchboard/visits";
    }

    @GetMapping("/switchboard/visits/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show(READ, read(id, Problems.none()));
    }

    @PostMapping("/switchboard/visits/{id}/leaving")
    @Competence("URC-02")
    Object leave(
            @PathVariable UUID id,
            @Valid @ModelAttribute LeaveForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        visits.one(id, sights.now());
        if (binding.hasErrors()) {
            return Pages.refused(READ, read(id, sayer.of(binding)));
        }
        try {
            visits.leave(id, form.outcome());
        } catch (Refusal refusal) {
            return Pages.refused(READ, read(id, sayer.of(refusal)));
        }
        Notice.on(redirect, "visit.went");
        return "redirect:/switchboard/visits";
    }

    private VisitsPage page(Map<String, String> given, Typed typed, Problems problems) {
        boolean may = permission.may(whoActs.now(), "URC-02");
        List<Choice> places = new ArrayList<>();
        if (may) {
            places.add(new Choice("", Phrase.of("visit.the_mayor")));
            places.addAll(colleagues.choices());
        }
        return new VisitsPage(may ? typed : null, places, outcomes(true), list(given, PAGE), problems);
    }

    private ListPage list(Map<String, String> given, int size) {
        Asked asked = Asked.of("/switchboard/visits", given, "q", "kind", "day");
        Visit.Kind kind = Arrays.stream(Visit.Kind.values())
                .filter(each -> each.name().equals(asked.get("kind")))
                .findFirst()
                .orElse(null);
        Slice<Visit> found =
                visits.page(asked.get("q"), kind, day(asked.get("day")), asked.after(), sights.now(), size);
        Slice<Row> drawn = rows.of(found);
        return ListPage.of(asked, "when", Phrase.of("visits.caption"), VisitRows.COLUMNS, drawn)
                .filteredBy(
                        Filter.words("q", "visits.words"),
                        Filter.choice("kind", "visits.kind", kinds()),
                        Filter.date("day", "visits.day"))
                .emptyBecause(Phrase.of("visits.none"))
                .asCsv();
    }

    private VisitPage read(UUID id, Problems problems) {
        Visit visit = visits.one(id, sights.now());
        boolean may = visit.isInside() && permission.may(whoActs.now(), "URC-02");
        return new VisitPage(
                Phrase.plain(visit.name()),
                VisitRows.tag(visit),
                rows.facts(visit),
                visit.words(),
                memory.around(Visit.subject(id), sights.now()),
                may ? "/switchboard/visits/" + id + "/leaving" : null,
                outcomes(false),
                problems);
    }

    private static List<Choice> kinds() {
        return List.of(
                new Choice("", Phrase.of("calls.any")),
                new Choice("VISIT", Phrase.of("visit.kind.VISIT")),
                new Choice("MEETING", Phrase.of("visit.kind.MEETING")));
    }

    private static List<Choice> outcomes(boolean waiting) {
        return Arrays.stream(Visit.Outcome.values())
                .filter(outcome -> outcome != Visit.Outcome.MET && (waiting || outcome != Visit.Outcome.WAITS))
                .map(outcome -> new Choice(outcome.name(), Phrase.of("visit.outcome." + outcome)))
                .toList();
    }

    private Typed empty() {
        return new Typed(ids.next().toString(), "", "", false, "", "", "", "WAITS");
    }

    private Typed typed(VisitForm form) {
        return new Typed(
                form.key() == null ? ids.next().toString() : form.key().toString(),
                CallForm.said(form.name()),
                CallForm.said(form.party()),
                Boolean.TRUE.equals(form.remember()),
                CallForm.said(form.to()),
                CallForm.said(form.words()),
                CallForm.said(form.badge()),
                CallForm.said(form.outcome()));
    }

    private static @Nullable LocalDate day(String asked) {
        return OurTimes.day(asked).orElse(null);
    }
}
