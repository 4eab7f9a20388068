// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import palazzo.agenda.Agenda;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.agenda.domain.Grant;
import palazzo.agenda.domain.GrantDesk;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Colleagues;
import palazzo.organisation.Colleagues.Place;
import palazzo.organisation.People;
import palazzo.organisation.PostKind;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** What holders let others do with their agendas. */
@Controller
@AnyStaff
public class RightsController {

    private static final String TEMPLATE = "agenda/rights";

    private final Agenda agenda;
    private final GrantDesk desk;
    private final Colleagues colleagues;
    private final People people;
    private final Today today;
    private final Problems.Sayer sayer;

    RightsController(
            Agenda agenda, GrantDesk desk, Colleagues colleagues, People people, Today today, Problems.Sayer sayer) {
        this.agenda = agenda;
        this.desk = desk;
        this.colleagues = colleagues;
        this.people = people;
        this.today = today;
        this.sayer = sayer;
    }

    /** What is typed. @param to a unit, a person of one, or a kind of post after {@code post:} */
    public record GrantForm(
            @NotBlank @Size(max = 60) String to,
            @NotNull Right onPublic,
            @NotNull Right onPrivate,
            @NotNull Right onConfidential,
            @Nullable List<Secrecy> responds,
            @NotNull LocalDate first,
            @Nullable LocalDate last,
            @Nullable @Size(max = 200) String words) {

        static GrantForm empty(LocalDate day) {
            return new GrantForm("", Right.VIEW, Right.TIMES, Right.TIMES, List.of(), day, null, "");
        }

        Grant grant(UUID calendar) {
            boolean post = to.startsWith("post:");
            Place place = post ? new Place("", null) : Colleagues.read(to);
            return new Grant(
                    calendar,
                    calendar,
                    post ? PostKind.valueOf(to.substring(5)).name() : "",
                    place.person() == null ? place.unit() : "",
                    place.person(),
                    Map.of(
                            Secrecy.PUBLIC, onPublic,
                            Secrecy.PRIVATE, onPrivate,
                            Secrecy.CONFIDENTIAL, onConfidential),
                    responds == null ? Set.of() : Set.copyOf(responds),
                    first,
                    last,
                    words == null ? "" : words);
        }
    }

    /** @param end where it is ended; null where it is, or for whom it is not */
    public record GrantLine(
            Phrase to,
            List<Phrase> rights,
            Phrase responds,
            LocalDate first,
            @Nullable LocalDate last,
            String words,
            @Nullable String end) {}

    /** @param action where one is given; null for whom it is not */
    public record RightsPage(
            String holder,
            String back,
            List<GrantLine> grants,
            @Nullable String action,
            GrantForm form,
            List<Choice> to,
            List<Choice> rights,
            List<Choice> secrecies,
            Problems problems) {}

    @GetMapping("/agenda/calendars/{calendar}")
    ModelAndView show(@PathVariable UUID calendar) {
        return Pages.show(TEMPLATE, page(calendar, GrantForm.empty(today.date()), Problems.none()));
    }

    @PostMapping("/agenda/calendars/{calendar}/grants")
    Object give(
            @PathVariable UUID calendar,
            @Valid @ModelAttribute GrantForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        agenda.calendar(calendar);
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(calendar, GrantForm.empty(today.date()), sayer.of(binding)));
        }
        try {
            desk.give(calendar, form.grant(calendar));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(calendar, form, sayer.of(refusal)));
        } catch (IllegalArgumentException nobody) {
            return Pages.refused(TEMPLATE, page(calendar, form, sayer.of(new Refusal("to/colleagues.to_whom"))));
        }
        Notice.on(redirect, "agenda.granted");
        return "redirect:/agenda/calendars/" + calendar;
    }

    @DeleteMapping("/agenda/calendars/{calendar}/grants/{grant}")
    String end(@PathVariable UUID calendar, @PathVariable UUID grant, RedirectAttributes redirect) {
        desk.end(calendar, grant);
        Notice.on(redirect, "agenda.grant_ended");
        return "redirect:/agenda/calendars/" + calendar;
    }

    private RightsPage page(UUID id, GrantForm form, Problems problems) {
        HolderCalendar calendar = agenda.calendar(id);
        boolean may = desk.may(calendar);
        List<Grant> all = desk.all(calendar);
        Map<UUID, String> names = people.names(
                all.stream().map(Grant::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new RightsPage(
                calendar.name(),
                "/agenda?calendar=" + id,
                all.stream().map(grant -> line(grant, names, may)).toList(),
                may ? "/agenda/calendars/" + id + "/grants" : null,
                form,
                may ? to() : List.of(),
                Arrays.stream(Right.values())
                        .map(right -> new Choice(right.name(), Phrase.of("agenda.right." + right)))
                        .toList(),
                Arrays.stream(Secrecy.values())
                        .map(each -> new Choice(each.name(), Phrase.of("agenda.secrecy." + each)))
                        .toList(),
                problems);
    }

    private List<Choice> to() {
        List<Choice> to = new ArrayList<>(colleagues.choices());
        for (PostKind kind : PostKind.values()) {
            if (kind != PostKind.ADMIN) {
                to.add(new Choice("post:" + kind, Phrase.of("agenda.post", Phrase.of("post." + kind))));
            }
        }
        people.onDuty(today.date()).stream()
                .filter(actor -> actor.units().isEmpty() && !actor.is(PostKind.ADMIN))
                .forEach(actor -> to.add(new Choice("XX:" + actor.required(), Phrase.plain(actor.name()))));
        return to;
    }

    private GrantLine line(Grant grant, Map<UUID, String> names, boolean may) {
        UUID person = grant.person();
        Phrase to = person != null
                ? Phrase.plain(names.getOrDefault(person, ""))
                : grant.unit().isEmpty()
                        ? Phrase.of("agenda.post", Phrase.of("post." + grant.post()))
                        : Phrase.of("errand.unit", grant.unit());
        boolean over = grant.last() != null && grant.last().isBefore(today.date());
        return new GrantLine(
                to,
                Arrays.stream(Secrecy.values())
                        .map(each -> Phrase.of(
                                "agenda.right_on",
                                Phrase.of("agenda.secrecy." + each),
                                Phrase.of("agenda.right." + grant.rights().getOrDefault(each, Right.NONE))))
                        .toList(),
                grant.responds().isEmpty() ? Phrase.plain("") : Phrase.of("agenda.right_responds"),
                grant.first(),
                grant.last(),
                grant.words(),
                may && !over ? "/agenda/calendars/" + grant.calendar() + "/grants/" + grant.id() : null);
    }
}
