// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.organisation.Competence;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.switchboard.domain.CallList;
import palazzo.switchboard.domain.Errand;
import palazzo.switchboard.domain.HandOvers;
import palazzo.switchboard.domain.HandOvers.HandOver;
import palazzo.switchboard.domain.Roster;
import palazzo.switchboard.domain.Turn;
import palazzo.ui.Fact;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.WorkRow;

/** The switchboard: what rings, what is to be called back, who sits there, what the last turn left. */
@Controller
@Competence("URC-02")
public class SwitchboardController {

    private static final int SHOWN = 15;
    private static final int NOTES = 3;

    private final Queue queue;
    private final CallList calls;
    private final CallLines lines;
    private final Roster roster;
    private final HandOvers handOvers;
    private final People people;
    private final Sights sights;
    private final Problems.Sayer sayer;

    SwitchboardController(
            Queue queue,
            CallList calls,
            CallLines lines,
            Roster roster,
            HandOvers handOvers,
            People people,
            Sights sights,
            Problems.Sayer sayer) {
        this.queue = queue;
        this.calls = calls;
        this.lines = lines;
        this.roster = roster;
        this.handOvers = handOvers;
        this.people = people;
        this.sights = sights;
        this.sayer = sayer;
    }

    /** What is left to the next turn. */
    public record HandOverForm(@NotBlank @Size(max = 2000) String words) {}

    /** @param reading where it is said to be read; null where it was */
    public record Left(String words, Phrase who, @Nullable String reading) {}

    /** @param now who sits there: person and extension */
    public record DeskPage(
            QueuePage queue,
            List<WorkRow> callBacks,
            List<WorkRow> passedOn,
            List<Fact> now,
            List<Left> left,
            String words,
            Problems problems) {}

    @GetMapping("/switchboard")
    ModelAndView desk(@RequestHeader(name = "HX-Request", required = false) @Nullable String refreshed) {
        return refreshed == null
                ? Pages.show("switchboard/desk", page("", Problems.none()))
                : Pages.show("switchboard/queue", queue.now());
    }

    @PostMapping("/switchboard/hand-overs")
    Object leave(@Valid @ModelAttribute HandOverForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            String typed = form.words() == null ? "" : form.words();
            return Pages.refused("switchboard/desk", page(typed, sayer.of(binding)));
        }
        handOvers.leave(form.words());
        Notice.on(redirect, "hand_over.left");
        return "redirect:/switchboard";
    }

    @PostMapping("/switchboard/hand-overs/{id}/reading")
    String read(@PathVariable UUID id) {
        handOvers.read(id);
        return "redirect:/switchboard";
    }

    private DeskPage page(String words, Problems problems) {
        Sight sight = sights.now();
        List<Turn> now = roster.now();
        List<HandOver> left = handOvers.newest(NOTES);
        Map<UUID, String> names = people.names(Stream.of(
                        now.stream().map(Turn::person),
                        left.stream().map(HandOver::author),
                        left.stream().flatMap(each -> Stream.ofNullable(each.readBy())))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet()));
        return new DeskPage(
                queue.now(),
                lines.errands(calls.open(Errand.Kind.CALL_BACK, sight, SHOWN)),
                lines.errands(calls.open(Errand.Kind.PASSED_ON, sight, SHOWN)),
                now.stream().map(turn -> fact(turn, names)).toList(),
                left.stream().map(each -> left(each, names)).toList(),
                words,
                problems);
    }

    private static Fact fact(Turn turn, Map<UUID, String> names) {
        Phrase until = turn.extension().isEmpty()
                ? Phrase.of("turn.until", turn.ends().toString())
                : Phrase.of("turn.until_at", turn.ends().toString(), turn.extension());
        return new Fact(Phrase.plain(names.getOrDefault(turn.person(), "")), until);
    }

    private static Left left(HandOver note, Map<UUID, String> names) {
        UUID reader = note.readBy();
        String author = names.getOrDefault(note.author(), "");
        Phrase who = reader == null
                ? Phrase.of("hand_over.from", author, note.at())
                : Phrase.of("hand_over.read_by", author, note.at(), names.getOrDefault(reader, ""));
        return new Left(note.words(), who, reader == null ? "/switchboard/hand-overs/" + note.id() + "/reading" : null);
    }
}
