// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Sights;
import palazzo.switchboard.domain.Visits;
import palazzo.switchboard.domain.Visits.Who;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Problems;

/** A meeting noted on the spot: with whom, what was said; it was now, unless one says otherwise. */
@Controller
@AnyStaff
public class MeetingController {

    private static final String TEMPLATE = "switchboard/meeting";

    private final Visits visits;
    private final Directory directory;
    private final Sights sights;
    private final Ids ids;
    private final Today today;
    private final Problems.Sayer sayer;

    MeetingController(Visits visits, Directory directory, Sights sights, Ids ids, Today today, Problems.Sayer sayer) {
        this.visits = visits;
        this.directory = directory;
        this.sights = sights;
        this.ids = ids;
        this.today = today;
        this.sayer = sayer;
    }

    /** What is typed in. @param party identity of who was met; empty for somebody else */
    public record MeetingForm(
            @NotNull UUID key,
            @Nullable @Size(max = 200) String name,

            @Nullable @Pattern(regexp = CallForm.WHO) String party,

            @Nullable Boolean remember,
            @NotBlank @Size(max = 4000) String words,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate day,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime at,

            @Nullable Boolean reserved) {

        Who who() {
            return new Who(key, CallForm.chosen(party), CallForm.said(name), Boolean.TRUE.equals(remember));
        }
    }

    /** @param known the name of {@code party}; empty for nobody chosen */
    public record MeetingPage(
            String key,
            String name,
            String party,
            String known,
            boolean remember,
            String words,
            String day,
            String at,
            boolean reserved,
            Problems problems) {}

    @GetMapping("/switchboard/meetings/new")
    ModelAndView form(@RequestParam(defaultValue = "") String party) {
        String known = name(party);
        return Pages.show(
                TEMPLATE,
                new MeetingPage(
                        ids.next().toString(),
                        "",
                        known.isEmpty() ? "" : party,
                        known,
                        false,
                        "",
                        "",
                        "",
                        false,
                        Problems.none()));
    }

    @PostMapping("/switchboard/meetings")
    Object meet(@Valid @ModelAttribute MeetingForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, again(form, sayer.of(binding)));
        }
        try {
            visits.meet(form.who(), form.words().replace("\r\n", "\n"), at(form), Boolean.TRUE.equals(form.reserved()));
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, again(form, sayer.of(refusal)));
        }
        Notice.on(redirect, "meeting.noted");
        return "redirect:/switchboard/visits";
    }

    private Instant at(MeetingForm form) {
        LocalDate day = form.day() == null ? today.date() : form.day();
        LocalTime time = form.at();
        if (time == null) {
            return form.day() == null
                    ? today.now()
                    : day.atTime(12, 0).atZone(Today.ROME).toInstant();
        }
        return day.atTime(time).atZone(Today.ROME).toInstant();
    }

    private MeetingPage again(MeetingForm form, Problems problems) {
        String party = CallForm.said(form.party());
        String known = name(party);
        return new MeetingPage(
                form.key() == null ? ids.next().toString() : form.key().toString(),
                CallForm.said(form.name()),
                known.isEmpty() ? "" : party,
                known,
                Boolean.TRUE.equals(form.remember()),
                CallForm.said(form.words()),
                CallForm.said(form.day()),
                CallForm.said(form.at()),
                Boolean.TRUE.equals(form.reserved()),
                problems);
    }

    private String name(String party) {
        try {
            return party.isEmpty() || !sights.now().house()
                    ? ""
                    : directory.one(UUID.fromString(party)).map(Party::name).orElse("");
        } catch (IllegalArgumentException nobody) {
            return "";
        }
    }
}
