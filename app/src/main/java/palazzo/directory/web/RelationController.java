// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.directory.domain.CardReading;
import palazzo.directory.domain.Engagement;
import palazzo.directory.domain.Engagement.Kind;
import palazzo.directory.domain.Engagements;
import palazzo.directory.domain.Engagements.Opening;
import palazzo.directory.domain.Parties;
import palazzo.directory.domain.Profile;
import palazzo.kernel.Line;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Colleagues;
import palazzo.organisation.Competence;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Who of the house holds the relation with a party, who is approaching it, what is owed by a day, what was agreed. */
@Controller
@AnyStaff
public class RelationController {

    private static final String TEMPLATE = "directory/relation";
    private static final int SHOWN = 60;
    private static final int LONGEST = 300;

    private final Engagements engagements;
    private final Parties directory;
    private final PartyPages parties;
    private final PartyTabs tabs;
    private final Colleagues colleagues;
    private final People people;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Problems.Sayer sayer;

    RelationController(
            Engagements engagements,
            Parties directory,
            PartyPages parties,
            PartyTabs tabs,
            Colleagues colleagues,
            People people,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Problems.Sayer sayer) {
        this.engagements = engagements;
        this.directory = directory;
        this.parties = parties;
        this.tabs = tabs;
        this.colleagues = colleagues;
        this.people = people;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.sayer = sayer;
    }

    /** What somebody types. */
    public record RelationForm(String kind, String to, String words, String firstDay, String due, boolean reserved) {}

    /** @param mayCarry whether the reader may open and end */
    public record RelationPage(
            Profile profile,
            List<Engagement> engagements,
            Map<UUID, String> names,
            RelationForm form,
            List<Choice> kinds,
            List<Choice> colleagues,
            boolean mayCarry,
            List<PartyPage.Tab> tabs,
            Problems problems) {

        /** Who has it: the unit, and the person where there is one. */
        public String whose(Engagement engagement) {
            UUID person = engagement.person();
            return person == null ? engagement.unit() : engagement.unit() + ", " + names.getOrDefault(person, "");
        }
    }

    @GetMapping("/directory/{id}/relation")
    ModelAndView page(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, page(id, new RelationForm("FOLLOW_UP", "", "", "", "", false), Problems.none()));
    }

    @PostMapping("/directory/{id}/relation")
    @Competence({"SCG-02", "CER-01", "STE-07", "URI-01"})
    Object open(@PathVariable UUID id, @RequestParam Map<String, String> given, RedirectAttributes redirect) {
        RelationForm form = form(given);
        RelationPage now = page(id, form, Problems.none());
        try {
            engagements.open(opening(now.profile().id(), form));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(id, form, sayer.of(refusal)));
        }
        Notice.on(redirect, "directory.engagement_kept");
        return "redirect:/directory/" + id + "/relation";
    }

    @PostMapping("/directory/{id}/relation/{engagement}/end")
    @Competence({"SCG-02", "CER-01", "STE-07", "URI-01"})
    Object end(
            @PathVariable UUID id,
            @PathVariable UUID engagement,
            @RequestParam(defaultValue = "") String outcome,
            RedirectAttributes redirect) {
        boolean itsOwn = engagements
                .one(engagement, sights.now())
                .filter(found -> directory.same(List.of(id)).contains(found.party()))
                .isPresent();
        if (!itsOwn) {
            throw new NotFound("engagement " + engagement);
        }
        engagements.end(engagement, cut(Line.of(outcome)));
        Notice.on(redirect, "directory.engagement_ended");
        return "redirect:/directory/" + id + "/relation";
    }

    private static Opening opening(UUID party, RelationForm form) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(form.kind()))
                .findFirst()
                .orElseThrow(() -> new Refusal("kind/directory.not_of_the_list", form.kind()));
        if (form.words().isEmpty() && kind != Kind.OWNER) {
            throw new Refusal("words/directory.no_words");
        }
        return new Opening(
                party,
                kind,
                Colleagues.read(form.to()),
                form.words(),
                kind == Kind.AGREEMENT ? dayOrNone("firstDay", form.firstDay()) : null,
                kind == Kind.FOLLOW_UP
                        ? CardReading.day("due", form.due())
                        : kind == Kind.AGREEMENT ? dayOrNone("due", form.due()) : null,
                form.reserved() && kind.isDated());
    }

    private static @Nullable LocalDate dayOrNone(String field, String typed) {
        return typed.isEmpty() ? null : CardReading.day(field, typed);
    }

    private static RelationForm form(Map<String, String> given) {
        return new RelationForm(
                Line.of(given.get("kind")),
                Line.of(given.get("to")),
                cut(Line.of(given.get("words"))),
                Line.of(given.get("firstDay")),
                Line.of(given.get("due")),
                "true".equals(given.get("reserved")));
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(LONGEST, line.length()));
    }

    private RelationPage page(UUID id, RelationForm form, Problems problems) {
        Profile profile = parties.profile(id);
        if (profile.sameAs() != null || profile.erasedOn() != null) {
            throw new NotFound("relation of " + id);
        }
        List<Engagement> found = engagements.of(directory.same(List.of(id)), sights.now(), SHOWN);
        boolean mayCarry = permission.first(whoActs.now(), Engagements.CARRY).isPresent();
        return new RelationPage(
                profile,
                found,
                people.names(found.stream()
                        .map(Engagement::person)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet())),
                form,
                Arrays.stream(Kind.values())
                        .map(kind -> new Choice(
                                kind.name(),
                                Phrase.of("directory.engagement." + kind),
                                Phrase.of("directory.engagement.hint." + kind)))
                        .toList(),
                mayCarry ? colleagues.choices() : List.of(),
                mayCarry,
                tabs.of(profile),
                problems);
    }
}
