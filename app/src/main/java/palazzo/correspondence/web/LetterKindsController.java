// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.correspondence.domain.FormalKind;
import palazzo.correspondence.domain.KindDesk;
import palazzo.correspondence.domain.LetterKind;
import palazzo.correspondence.domain.LetterKinds;
import palazzo.correspondence.domain.Outcome;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.law.Text;
import palazzo.law.terms.Terms;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Competence;
import palazzo.organisation.Permission;
import palazzo.organisation.WhoActs;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Choice;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.ListPage;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;

/** The catalogue of kinds of letter, to be read by everybody, and each of them to be written by who keeps it. */
@Controller
@AnyStaff
public class LetterKindsController {

    private static final String FORM = "correspondence/kind";
    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.MAIN, "kinds.name"),
            Column.of(Fold.AWAY, "kinds.outcome"),
            Column.of(Fold.END, "kinds.answers"),
            Column.of(Fold.FOOT, "kinds.term"),
            Column.of(Fold.AWAY, "kinds.reminders"),
            Column.of(Fold.AWAY, "letters.retention"),
            Column.of(Fold.FOOT_END, "kinds.silence"));

    private final LetterKinds kinds;
    private final KindDesk desk;
    private final Catalogue catalogue;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Problems.Sayer sayer;

    LetterKindsController(
            LetterKinds kinds,
            KindDesk desk,
            Catalogue catalogue,
            Permission permission,
            WhoActs whoActs,
            Problems.Sayer sayer) {
        this.kinds = kinds;
        this.desk = desk;
        this.catalogue = catalogue;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sayer = sayer;
    }

    /** The catalogue. @param mayWrite whether the reader keeps it */
    public record KindsPage(ListPage list, boolean mayWrite) {}

    /**
     * A kind as it is typed.
     *
     * @param seen the line that was read; empty for a new one
     */
    public record Form(
            String seen,
            String code,
            String name,
            String outcome,
            String gathers,
            String answers,
            String signs,
            String term,
            String reminders,
            String retention,
            String silence,
            String words,
            String source) {

        static Form of(String seen) {
            List<String> parts = KindDesk.parts(seen);
            List<String> stages =
                    Arrays.stream(parts.get(3).split(">")).map(String::strip).toList();
            return new Form(
                    seen,
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    stages.get(0),
                    stages.get(1),
                    stages.get(2),
                    parts.get(4),
                    parts.get(5),
                    parts.get(6),
                    parts.get(7),
                    parts.get(8),
                    parts.get(9));
        }

        /** A new one, as the letters that we answer usually are. */
        static final Form NEW = new Form(
                "", "", "", "ANSWER", "URC-03", "URC-04", "URC-04", "30", "7", "10", "", "", "scelta dell'ufficio");

        List<String> parts() {
            return List.of(
                    code,
                    name,
                    outcome,
                    gathers + " > " + answers + " > " + signs,
                    term,
                    reminders,
                    retention,
                    silence,
                    words,
                    source);
        }
    }

    /** Where one is written. */
    public record FormPage(Form form, List<Choice> outcomes, List<Choice> lines, Problems problems) {}

    @GetMapping("/letters/kinds")
    ModelAndView all() {
        List<Row> rows = kinds.all().stream().map(this::row).toList();
        Asked asked = Asked.of("/letters/kinds", Map.of());
        ListPage list = ListPage.of(asked, "name", Phrase.of("kinds.caption"), COLUMNS, new Slice<>(rows, null));
        return Pages.show("correspondence/kinds", new KindsPage(list, permission.may(whoActs.now(), KindDesk.class)));
    }

    @Competence({"URC-01", "AAG-02"})
    @GetMapping("/letters/kinds/new")
    ModelAndView another() {
        return Pages.show(FORM, page(Form.NEW, Problems.none()));
    }

    @Competence({"URC-01", "AAG-02"})
    @GetMapping("/letters/kinds/{code}")
    ModelAndView one(@PathVariable String code) {
        return Pages.show(FORM, page(Form.of(desk.line(code)), Problems.none()));
    }

    @Competence({"URC-01", "AAG-02"})
    @PostMapping("/letters/kinds")
    Object write(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        Form form = form(typed);
        try {
            desk.write(form.seen(), form.parts());
        } catch (Refusal refusal) {
            return Pages.refused(FORM, page(form, sayer.of(refusal)));
        }
        Notice.on(redirect, "kinds.written", form.name());
        return "redirect:/letters/kinds";
    }

    private static Form form(Map<String, String> typed) {
        return new Form(
                typed.getOrDefault("seen", ""),
                typed.getOrDefault("code", ""),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("outcome", ""),
                typed.getOrDefault("gathers", ""),
                typed.getOrDefault("answers", ""),
                typed.getOrDefault("signs", ""),
                typed.getOrDefault("term", ""),
                typed.getOrDefault("reminders", ""),
                typed.getOrDefault("retention", ""),
                typed.getOrDefault("silence", ""),
                typed.getOrDefault("words", ""),
                typed.getOrDefault("source", ""));
    }

    private FormPage page(Form form, Problems problems) {
        List<Choice> lines = catalogue.lines().stream()
                .map(line -> new Choice(
                        line.code(), Phrase.of("kinds.line", line.code(), line.title(LocaleContextHolder.getLocale()))))
                .toList();
        return new FormPage(form, outcomes(), lines, problems);
    }

    private static List<Choice> outcomes() {
        List<Choice> choices = new ArrayList<>();
        Outcome.CHOSEN.stream()
                .filter(outcome -> outcome != Outcome.FORMAL)
                .forEach(outcome -> choices.add(new Choice(outcome.name(), Phrase.of("letters.outcome." + outcome))));
        Arrays.stream(FormalKind.values())
                .forEach(formal -> choices.add(new Choice("FORMAL:" + formal, Phrase.of("letters.formal." + formal))));
        return choices;
    }

    private Row row(LetterKind kind) {
        String path = "/letters/kinds/" + kind.code();
        Phrase name = Phrase.plain(kind.name());
        return Row.of(
                kind.code(),
                name,
                path,
                new Cell.Name(name, path, Phrase.plain(kind.source())),
                new Cell.Meta(Phrase.of(
                        kind.formal() == null
                                ? "letters.outcome." + kind.outcome()
                                : "letters.formal." + kind.formal())),
                new Cell.Competence(kind.competence()),
                new Cell.Meta(term(kind)),
                new Cell.Meta(reminders(kind)),
                new Cell.Meta(LetterPages.retention(kind)),
                new Cell.Meta(Phrase.plain(kind.silence())));
    }

    private static Phrase term(LetterKind kind) {
        if (!kind.term().isEmpty()) {
            Text title = Terms.withCode(kind.term()).getFirst().title();
            return Phrase.plain(LocaleContextHolder.getLocale().getLanguage().equals("en") ? title.en() : title.it());
        }
        return kind.officeDays() == 0 ? Phrase.of("kinds.term.all") : Phrase.of("kinds.term.days", kind.officeDays());
    }

    private static Phrase reminders(LetterKind kind) {
        return kind.reminders().isEmpty()
                ? Phrase.of("kinds.none")
                : Phrase.of(
                        "kinds.reminders.before",
                        kind.reminders().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
