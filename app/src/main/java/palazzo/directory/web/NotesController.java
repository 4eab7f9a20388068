// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.directory.domain.Notes;
import palazzo.directory.domain.Notes.Kind;
import palazzo.directory.domain.Notes.Note;
import palazzo.directory.domain.Profile;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.People;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** The notes on a party that only some may read. For whom there is nothing to read or write, the page is not there. */
@Controller
@AnyStaff
public class NotesController {

    private static final String TEMPLATE = "directory/notes";
    private static final int LONGEST = 2000;

    private final Notes notes;
    private final PartyPages parties;
    private final PartyTabs tabs;
    private final People people;
    private final Problems.Sayer sayer;

    NotesController(Notes notes, PartyPages parties, PartyTabs tabs, People people, Problems.Sayer sayer) {
        this.notes = notes;
        this.parties = parties;
        this.tabs = tabs;
        this.people = people;
        this.sayer = sayer;
    }

    /** @param kinds that the reader may write; none for who only reads */
    public record NotesPage(
            Profile profile,
            List<Note> notes,
            Map<UUID, String> names,
            List<Choice> kinds,
            Set<Kind> writes,
            String kind,
            String words,
            List<PartyPage.Tab> tabs,
            Problems problems) {}

    @GetMapping("/directory/{id}/notes")
    ModelAndView page(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, page(id, "", "", Problems.none()));
    }

    @PostMapping("/directory/{id}/notes")
    Object add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        NotesPage now = page(id, kind, words, Problems.none());
        try {
            notes.add(now.profile().id(), kind(kind), written(words));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(id, kind, words, sayer.of(refusal)));
        }
        Notice.on(redirect, "directory.note_kept");
        return "redirect:/directory/" + id + "/notes";
    }

    @DeleteMapping("/directory/{id}/notes/{note}")
    Object remove(@PathVariable UUID id, @PathVariable UUID note, RedirectAttributes redirect) {
        page(id, "", "", Problems.none());
        notes.remove(id, note);
        Notice.on(redirect, "directory.note_removed");
        return "redirect:/directory/" + id + "/notes";
    }

    private static Kind kind(String typed) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal("kind/directory.no_kind"));
    }

    private static String written(String words) {
        String text = words.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
        if (text.isEmpty()) {
            throw new Refusal("words/directory.no_words");
        }
        if (text.length() > LONGEST) {
            throw new Refusal("words/directory.too_long", LONGEST);
        }
        return text;
    }

    private NotesPage page(UUID id, String kind, String words, Problems problems) {
        Profile profile = parties.profile(id);
        Set<Kind> writes = notes.writes();
        List<Note> read = notes.read(id);
        if (read.isEmpty() && writes.isEmpty() || profile.sameAs() != null || profile.erasedOn() != null) {
            throw new NotFound("notes of " + id);
        }
        return new NotesPage(
                profile,
                read,
                people.names(
                        read.stream().map(Note::by).flatMap(Stream::ofNullable).collect(Collectors.toSet())),
                writes.stream()
                        .map(each -> new Choice(each.name(), Phrase.of("directory.note." + each)))
                        .toList(),
                writes,
                kind,
                words,
                tabs.of(profile),
                problems);
    }
}
