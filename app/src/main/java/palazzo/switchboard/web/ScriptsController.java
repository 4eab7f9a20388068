// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Competence;
import palazzo.switchboard.domain.Scripts;
import palazzo.switchboard.domain.Scripts.Content;
import palazzo.switchboard.domain.Scripts.Script;
import palazzo.switchboard.domain.Topic;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Choice;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** The texts that are read out at the telephone: kept here, and found during a call. */
@Controller
@Competence("URC-02")
public class ScriptsController {

    private static final String TEMPLATE = "switchboard/script";
    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.MAIN, "script.title"),
            Column.of(Fold.FOOT, "script.topic"),
            Column.of(Fold.FOOT_END, "script.owner"),
            Column.of(Fold.END, "script.state"));

    private final Scripts scripts;
    private final Charts charts;
    private final Today today;
    private final Problems.Sayer sayer;

    ScriptsController(Scripts scripts, Charts charts, Today today, Problems.Sayer sayer) {
        this.scripts = scripts;
        this.charts = charts;
        this.today = today;
        this.sayer = sayer;
    }

    /** What is typed in. */
    public record ScriptForm(
            @Nullable Integer version,
            @NotNull Topic topic,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 8000) String words,

            @NotBlank @Pattern(regexp = "[A-Z]{2,6}") String owner,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate lastDay) {

        Content content() {
            return new Content(topic, title.strip(), words.replace("\r\n", "\n").strip(), owner, lastDay);
        }
    }

    /** @param path where the form is sent */
    public record ScriptPage(
            String path,
            boolean fresh,
            int version,
            String topic,
            String title,
            String words,
            String owner,
            String lastDay,
            List<Choice> topics,
            List<Choice> units,
            Problems problems) {}

    /** Texts as they are read out. @param words that were looked for */
    public record FoundPage(String words, List<Read> found) {}

    /** @param below its topic and its owner */
    public record Read(String title, Phrase below, List<String> paragraphs) {}

    @GetMapping("/switchboard/scripts")
    ModelAndView list(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/switchboard/scripts", given, "q");
        Slice<Row> rows =
                new Slice<>(scripts.with(asked.get("q")).stream().map(this::row).toList(), null);
        return Pages.show(
                "switchboard/scripts",
                ListPage.of(asked, "topic", Phrase.of("script.caption"), COLUMNS, rows)
                        .filteredBy(Filter.words("q", "script.with"))
                        .emptyBecause(Phrase.of("script.none")));
    }

    /** What is read out now: a page, or the part of the call screen that asks for it. */
    @GetMapping("/switchboard/scripts/reading")
    ModelAndView read(
            @RequestParam(name = "script", defaultValue = "") String words,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String asked) {
        String typed = words.length() > 200 ? words.substring(0, 200) : words;
        List<Read> found = scripts.holding(null, typed.replace("\u0000", "")).stream()
                .map(ScriptsController::read)
                .toList();
        return Pages.show(asked == null ? "switchboard/reading" : "switchboard/found", new FoundPage(typed, found));
    }

    @GetMapping("/switchboard/scripts/new")
    ModelAndView form() {
        return Pages.show(TEMPLATE, page("/switchboard/scripts", true, 0, "", "", "", "", null, Problems.none()));
    }

    @GetMapping("/switchboard/scripts/{id}")
    ModelAndView one(@PathVariable UUID id) {
        Script script = scripts.one(id);
        return Pages.show(
                TEMPLATE,
                page(
                        "/switchboard/scripts/" + id,
                        false,
                        script.version(),
                        script.topic().name(),
                        script.title(),
                        script.words(),
                        script.owner(),
                        script.lastDay(),
                        Problems.none()));
    }

    @PostMapping("/switchboard/scripts")
    Object add(@Valid @ModelAttribute ScriptForm form, BindingResult binding, RedirectAttributes redirect) {
        return keep("/switchboard/scripts", true, form, binding, redirect, () -> scripts.add(form.content()));
    }

    @PostMapping("/switchboard/scripts/{id}")
    Object change(
            @PathVariable UUID id,
            @Valid @ModelAttribute ScriptForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        scripts.one(id);
        return keep(
                "/switchboard/scripts/" + id,
                false,
                form,
                binding,
                redirect,
                () -> scripts.change(id, read(form.version()), form.content()));
    }

    private Object keep(
            String path,
            boolean fresh,
            ScriptForm form,
            BindingResult binding,
            RedirectAttributes redirect,
            Runnable act) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, again(path, fresh, form, sayer.of(binding)));
        }
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, again(path, fresh, form, sayer.of(refusal)));
        }
        Notice.on(redirect, "script.kept", form.title());
        return "redirect:/switchboard/scripts";
    }

    private ScriptPage again(String path, boolean fresh, ScriptForm form, Problems problems) {
        return page(
                path,
                fresh,
                read(form.version()),
                CallForm.said(form.topic()),
                CallForm.said(form.title()),
                CallForm.said(form.words()),
                CallForm.said(form.owner()),
                form.lastDay(),
                problems);
    }

    private ScriptPage page(
            String path,
            boolean fresh,
            int version,
            String topic,
            String title,
            String words,
            String owner,
            @Nullable LocalDate lastDay,
            Problems problems) {
        List<Choice> topics = Arrays.stream(Topic.values())
                .map(each -> new Choice(each.name(), Phrase.of("call.topic." + each)))
                .toList();
        List<Choice> units = charts.on(today.date()).units().stream()
                .map(unit -> new Choice(
                        unit.code(), Phrase.plain(unit.code() + " " + unit.name(LocaleContextHolder.getLocale()))))
                .toList();
        return new ScriptPage(
                path,
                fresh,
                version,
                topic,
                title,
                words,
                owner,
                lastDay == null ? "" : lastDay.toString(),
                topics,
                units,
                problems);
    }

    /** The version that was read; where none is told, one that nothing has. */
    private static int read(@Nullable Integer version) {
        return version == null ? -1 : version;
    }

    private static Read read(Script script) {
        Phrase topic = Phrase.of("call.topic." + script.topic());
        return new Read(
                script.title(),
                script.lastDay() == null
                        ? Phrase.of("script.below", topic, script.owner())
                        : Phrase.of("script.below_until", topic, script.owner(), script.lastDay()),
                List.of(script.words().split("\n{2,}")));
    }

    private Row row(Script script) {
        String path = "/switchboard/scripts/" + script.id();
        Tag state = script.holdsOn(today.date())
                ? script.lastDay() == null
                        ? Tag.of(Tone.OK, "script.holds")
                        : Tag.of(Tone.OK, "script.holds_until", script.lastDay())
                : Tag.of(Tone.OFF, "script.expired");
        return Row.of(
                script.id().toString(),
                Phrase.plain(script.title()),
                path,
                new Cell.Name(Phrase.plain(script.title()), path, null),
                new Cell.Meta(Phrase.of("call.topic." + script.topic())),
                new Cell.Meta(Phrase.plain(script.owner())),
                new Cell.State(state));
    }
}
