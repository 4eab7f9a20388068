// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import palazzo.agenda.Agenda;
import palazzo.agenda.Engagement;
import palazzo.agenda.domain.Entry;
import palazzo.agenda.domain.Entry.State;
import palazzo.agenda.domain.EntryDesk;
import palazzo.agenda.domain.EventReading;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.People;
import palazzo.trail.History;
import palazzo.ui.ActLine;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** What is made public of an agenda: proposed, approved by a second person, corrected. */
@Controller
@AnyStaff
public class EntriesController {

    private static final String LIST = "agenda/entries";
    private static final String FORM = "agenda/entryForm";
    private static final String ONE = "agenda/entry";
    private static final List<String> FIELDS = List.of("SUBJECT", "PLACE", "INTEREST", "REPRESENTS", "OUTCOME");

    private final Agenda agenda;
    private final EntryDesk desk;
    private final EventReading reading;
    private final People people;
    private final History history;
    private final Problems.Sayer sayer;

    EntriesController(
            Agenda agenda, EntryDesk desk, EventReading reading, People people, History history, Problems.Sayer sayer) {
        this.agenda = agenda;
        this.desk = desk;
        this.reading = reading;
        this.people = people;
        this.history = history;
        this.sayer = sayer;
    }

    /** One that waits. @param by who proposed it */
    public record Line(Instant starts, String subject, String path, Phrase state, String by) {}

    /** Those that wait for a second person. */
    public record EntriesPage(List<Line> open) {}

    /** @param citizens as it was typed */
    public record FormPage(
            String title,
            Phrase when,
            String action,
            String back,
            EntryForm form,
            List<Choice> releases,
            List<Choice> placeReleases,
            Problems problems) {}

    /**
     * One entry.
     *
     * @param waiting corrections that wait: field, was, becomes
     * @param mayDecide whether the reader is the second person
     * @param mayWrite whether the reader may correct and withdraw
     */
    public record EntryPage(
            Entry entry,
            String holder,
            String by,
            List<List<String>> waiting,
            boolean mayDecide,
            boolean mayWrite,
            List<Choice> fields,
            @Nullable String event,
            List<ActLine> acts,
            Problems problems) {}

    @GetMapping("/agenda/public")
    ModelAndView open() {
        List<Entry> open = desk.open();
        Map<UUID, String> names =
                people.names(open.stream().map(Entry::proposedBy).toList());
        return Pages.show(
                LIST,
                new EntriesPage(open.stream()
                        .map(entry -> new Line(
                                entry.starts(),
                                entry.told().subject(),
                                EntryDesk.path(entry.id()),
                                Phrase.of(
                                        entry.state() == State.PROPOSED
                                                ? "agenda.entry.PROPOSED"
                                                : "agenda.entry.correcting"),
                                names.getOrDefault(entry.proposedBy(), "")))
                        .toList()));
    }

    @GetMapping("/agenda/engagements/{id}/public")
    ModelAndView form(@PathVariable UUID id, @RequestParam(defaultValue = "") String at) {
        Engagement of = proposable(id, at);
        return Pages.show(FORM, page(of, EntryForm.empty(of.summary(), of.location(), at), Problems.none()));
    }

    @PostMapping("/agenda/engagements/{id}/public")
    Object propose(
            @PathVariable UUID id,
            @Valid @ModelAttribute EntryForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        Engagement of = proposable(id, EntryForm.said(form.at()));
        if (binding.hasErrors()) {
            return Pages.refused(FORM, page(of, form, sayer.of(binding)));
        }
        try {
            UUID entry = desk.propose(of, form.told(), form.release(), form.placeRelease());
            Notice.on(redirect, "agenda.entry.proposed");
            return "redirect:" + EntryDesk.path(entry);
        } catch (Refusal refusal) {
            return Pages.refused(FORM, page(of, form, sayer.of(refusal)));
        }
    }

    @GetMapping("/agenda/public/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show(ONE, page(id, Problems.none()));
    }

    @PostMapping("/agenda/public/{id}/approval")
    Object approve(@PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        return act(id, () -> desk.approve(id, version), "agenda.entry.approved", redirect);
    }

    @PostMapping("/agenda/public/{id}/refusal")
    Object refuse(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return act(id, () -> desk.refuse(id, version, reason), "agenda.entry.refused", redirect);
    }

    @PostMapping("/agenda/public/{id}/withdrawal")
    Object withdraw(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return act(id, () -> desk.withdraw(id, version, reason), "agenda.entry.withdrawn", redirect);
    }

    @PostMapping("/agenda/public/{id}/corrections")
    Object correct(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String becomes,
            RedirectAttributes redirect) {
        return act(id, () -> desk.correct(id, field, becomes), "agenda.entry.correction_proposed", redirect);
    }

    @PostMapping("/agenda/public/{id}/corrections/approval")
    Object approveCorrections(@PathVariable UUID id, RedirectAttributes redirect) {
        return act(id, () -> desk.approveCorrections(id), "agenda.entry.corrected", redirect);
    }

    private Object act(UUID id, Runnable act, String notice, RedirectAttributes redirect) {
        desk.find(id);
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused(ONE, page(id, sayer.of(refusal)));
        }
        Notice.on(redirect, notice);
        return "redirect:" + EntryDesk.path(id);
    }

    /** The occurrence asked for; of a series without one the next. */
    private Engagement proposable(UUID id, String at) {
        EventReading.Read read = reading.read(id);
        if (!desk.mayWrite(read.calendar())) {
            throw new NotCompetent(List.of("CFS-02"));
        }
        return agenda.occurrences(id).stream()
                .filter(each -> at.isEmpty() || each.recurrence().equals(at))
                .findFirst()
                .orElseThrow(() -> new NotFound("occurrence " + at));
    }

    private static FormPage page(Engagement of, EntryForm form, Problems problems) {
        return new FormPage(
                of.summary(),
                EngagementPages.when(of),
                Engagement.path(of.object()) + "/public",
                Engagement.path(of.object()),
                form,
                Arrays.stream(Entry.Release.values())
                        .map(each -> new Choice(each.name(), Phrase.of("agenda.release." + each)))
                        .toList(),
                Arrays.stream(Entry.PlaceRelease.values())
                        .map(each -> new Choice(each.name(), Phrase.of("agenda.place_release." + each)))
                        .toList(),
                problems);
    }

    private EntryPage page(UUID id, Problems problems) {
        Entry entry = desk.find(id);
        UUID object = entry.object();
        return new EntryPage(
                entry,
                agenda.calendar(entry.calendar()).name(),
                people.names(Set.of(entry.proposedBy())).getOrDefault(entry.proposedBy(), ""),
                desk.waiting(id),
                desk.mayDecide(entry)
                        || entry.state() == State.APPROVED && !desk.waiting(id).isEmpty(),
                desk.mayWrite(entry.calendar()),
                FIELDS.stream()
                        .map(field -> new Choice(field, Phrase.of("agenda.field." + field)))
                        .toList(),
                object == null ? null : Engagement.path(object),
                history.of(EntryDesk.subject(id), 20),
                problems);
    }
}
