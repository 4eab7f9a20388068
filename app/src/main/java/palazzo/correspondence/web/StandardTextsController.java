// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.StandardText;
import palazzo.correspondence.domain.StandardTexts;
import palazzo.correspondence.domain.StandardTexts.Content;
import palazzo.correspondence.domain.StandardTexts.Used;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Today;
import palazzo.organisation.Competence;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Choice;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Fact;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** The library of standard texts. */
@Controller
@Competence("URC-04")
public class StandardTextsController {

    private static final String TEMPLATE = "correspondence/standardText";
    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.MAIN, "texts.title"),
            Column.of(Fold.FOOT, "texts.competence"),
            Column.of(Fold.FOOT_END, "texts.used"),
            Column.of(Fold.END, "texts.state"));

    private final StandardTexts texts;
    private final StandardTextParts parts;
    private final Today today;
    private final Problems.Sayer sayer;

    StandardTextsController(StandardTexts texts, StandardTextParts parts, Today today, Problems.Sayer sayer) {
        this.texts = texts;
        this.parts = parts;
        this.today = today;
        this.sayer = sayer;
    }

    /** What is typed in. */
    public record TextForm(
            int version,

            @NotBlank @Pattern(regexp = "[A-Z]{2,6}-[0-9]{2,3}")
            String code,

            @NotBlank @Size(max = 200) String title,

            @NotBlank @Pattern(regexp = "[A-Z]{3}-[0-9]{2}[a-z]?")
            String competence,

            @NotBlank @Size(max = 20_000) String body,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate lastDay,

            @Nullable String topic,
            @Nullable String owner) {

        Content content() {
            return new Content(
                    code,
                    title,
                    competence,
                    body.replace("\r\n", "\n"),
                    lastDay,
                    StandardTextParts.topic(topic),
                    StandardTextParts.owner(owner));
        }
    }

    /** @param path where the form is sent @param uses by which units it is used; empty where it never was */
    public record TextPage(
            String path,
            boolean fresh,
            TextForm form,
            List<Choice> competences,
            List<Choice> topics,
            List<Choice> owners,
            String fields,
            List<Fact> uses,
            Problems problems) {}

    @GetMapping("/standard-texts")
    ModelAndView list(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/standard-texts", given, "q");
        Slice<Row> rows =
                new Slice<>(texts.with(asked.get("q")).stream().map(this::row).toList(), null);
        return Pages.show(
                "correspondence/standardTexts",
                ListPage.of(asked, "code", Phrase.of("texts.caption"), COLUMNS, rows)
                        .filteredBy(Filter.words("q", "texts.words"))
                        .emptyBecause(Phrase.of("texts.none")));
    }

    @GetMapping("/standard-texts/new")
    ModelAndView form() {
        TextForm empty = new TextForm(0, "", "", "URC-04", "", null, "", parts.self());
        return Pages.show(TEMPLATE, page("/standard-texts", null, empty, Problems.none()));
    }

    @GetMapping("/standard-texts/{id}")
    ModelAndView one(@PathVariable UUID id) {
        StandardText text = texts.one(id);
        TextForm form = new TextForm(
                text.version(),
                text.code(),
                text.title(),
                text.competence(),
                text.body(),
                text.lastDay(),
                text.topic(),
                parts.value(text.owner()));
        return Pages.show(TEMPLATE, page("/standard-texts/" + id, id, form, Problems.none()));
    }

    @PostMapping("/standard-texts")
    Object add(@Valid @ModelAttribute TextForm form, BindingResult binding, RedirectAttributes redirect) {
        return keep("/standard-texts", null, form, binding, redirect, () -> texts.add(form.content()));
    }

    @PostMapping("/standard-texts/{id}")
    Object change(
            @PathVariable UUID id,
            @Valid @ModelAttribute TextForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        texts.one(id);
        return keep(
                "/standard-texts/" + id,
                id,
                form,
                binding,
                redirect,
                () -> texts.change(id, form.version(), form.content()));
    }

    private Object keep(
            String path,
            @Nullable UUID id,
            TextForm form,
            BindingResult binding,
            RedirectAttributes redirect,
            Runnable act) {
        if (binding.hasErrors()) {
            return Pages.refused(TEMPLATE, page(path, id, form, sayer.of(binding)));
        }
        try {
            act.run();
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(path, id, form, sayer.of(refusal)));
        }
        Notice.on(redirect, "texts.kept", form.code());
        return "redirect:/standard-texts";
    }

    private TextPage page(String path, @Nullable UUID id, TextForm form, Problems problems) {
        return new TextPage(
                path,
                id == null,
                form,
                parts.competences(),
                parts.topics(),
                parts.owners(),
                StandardTexts.fields(),
                id == null ? List.of() : parts.uses(id),
                problems);
    }

    private Row row(Used used) {
        StandardText text = used.text();
        String path = "/standard-texts/" + text.id();
        Tag state = text.holdsOn(today.date()) ? Tag.of(Tone.OK, "texts.holds") : Tag.of(Tone.OFF, "texts.expired");
        return Row.of(
                text.id().toString(),
                Phrase.plain(text.code()),
                path,
                new Cell.Name(Phrase.plain(text.code() + " " + text.title()), path, parts.below(text)),
                new Cell.Competence(text.competence()),
                new Cell.Meta(Phrase.of("texts.times", used.times())),
                new Cell.State(state));
    }
}
