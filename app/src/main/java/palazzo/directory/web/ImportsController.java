// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.directory.Party;
import palazzo.directory.domain.Field;
import palazzo.directory.domain.ImportedRow;
import palazzo.directory.domain.Imports;
import palazzo.directory.domain.Imports.Import;
import palazzo.directory.domain.Imports.Waiting;
import palazzo.directory.domain.Mapping;
import palazzo.directory.domain.Parties;
import palazzo.kernel.Refusal;
import palazzo.organisation.Competence;
import palazzo.ui.Choice;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problem;
import palazzo.ui.Problems;

/** Files of people and bodies: brought, looked at row by row, written as a whole or thrown away. */
@Controller
@Competence({"CER-16", "SCG-02", "CER-01", "STE-07", "URI-01"})
public class ImportsController {

    private static final String LIST = "directory/imports";
    private static final String TEMPLATE = "directory/import";
    private static final String HERE = "redirect:/directory/imports";
    private static final int SHOWN = 20;
    private static final int WRONG = 60;
    private static final int LARGEST = 12_000_000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TERRITORY = 100;

    private final Imports imports;
    private final Parties parties;
    private final Problems.Sayer sayer;

    ImportsController(Imports imports, Parties parties, Problems.Sayer sayer) {
        this.imports = imports;
        this.parties = parties;
        this.sayer = sayer;
    }

    /** The files that wait, and the form to bring one. */
    public record ImportsPage(List<Waiting> waiting, String kind, String territory, Problems problems) {}

    /**
     * A file that waits.
     *
     * @param columns what each is, with the first values in it
     * @param rows the first ones, and those in which something is wrong
     */
    public record ImportPage(
            Import brought,
            List<Column> columns,
            List<Choice> targets,
            List<Line> rows,
            int all,
            long added,
            long known,
            long wrong,
            Problems problems) {}

    /** A column. @param wrong in how many rows its value is wrong */
    public record Column(String name, String target, String sample, long wrong) {}

    /** What would come of a row. @param known the name of the party that it tells more of; empty for a new one */
    public record Line(int number, String name, String known, boolean homonym, List<Problem> faults) {}

    @GetMapping("/directory/imports")
    ModelAndView all() {
        return Pages.show(LIST, new ImportsPage(imports.waiting(), "PERSON", "", Problems.none()));
    }

    @PostMapping("/directory/imports")
    Object bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "PERSON") String kind,
            @RequestParam(defaultValue = "") String territory,
            RedirectAttributes redirect)
            throws IOException {
        Party.Kind of = kind.equals("BODY") ? Party.Kind.BODY : Party.Kind.PERSON;
        String there = cut(territory, LONGEST_TERRITORY);
        try {
            return "redirect:/directory/imports/" + imports.bring(name(file), bytes(file), of, there);
        } catch (Refusal refusal) {
            return Pages.refused(LIST, new ImportsPage(imports.waiting(), of.name(), there, sayer.of(refusal)));
        }
    }

    @GetMapping("/directory/imports/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show(TEMPLATE, page(id, Problems.none()));
    }

    @PostMapping("/directory/imports/{id}/mapping")
    String map(@PathVariable UUID id, @RequestParam Map<String, String> given, RedirectAttributes redirect) {
        int columns = imports.one(id).table().header().size();
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            targets.add(given.getOrDefault("column" + i, ""));
        }
        imports.map(id, targets);
        Notice.on(redirect, "directory.mapping_kept");
        return "redirect:/directory/imports/" + id;
    }

    @PostMapping("/directory/imports/{id}")
    Object write(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean leaveOut,
            RedirectAttributes redirect) {
        imports.one(id);
        try {
            Imports.Sum sum = imports.write(id, leaveOut);
            Notice.on(redirect, "directory.import_done", sum.added(), sum.completed(), sum.leftOut());
            return HERE;
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(id, sayer.of(refusal)));
        }
    }

    @DeleteMapping("/directory/imports/{id}")
    String drop(@PathVariable UUID id, RedirectAttributes redirect) {
        imports.one(id);
        imports.drop(id);
        Notice.on(redirect, "directory.import_dropped");
        return HERE;
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null ? "" : cut(file.getOriginalFilename(), LONGEST_NAME);
        return name.isEmpty() ? "file" : name;
    }

    private static String cut(@Nullable String text, int longest) {
        String line = palazzo.kernel.Line.of(text);
        return line.substring(0, Math.min(longest, line.length()));
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Refusal("file/directory.import_none");
        }
        if (file.getSize() > LARGEST) {
            throw new Refusal("file/directory.import_large");
        }
        return file.getBytes();
    }

    private ImportPage page(UUID id, Problems problems) {
        Import brought = imports.one(id);
        List<ImportedRow> rows = imports.rows(brought);
        Map<UUID, String> names = parties.names(rows.stream()
                .map(ImportedRow::known)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet()));
        long wrong = rows.stream().filter(row -> !row.faults().isEmpty()).count();
        long known = rows.stream()
                .filter(row -> row.faults().isEmpty() && row.known() != null)
                .count();
        return new ImportPage(
                brought,
                columns(brought, rows),
                targets(brought.kind()),
                Stream.concat(
                                rows.stream()
                                        .filter(row -> !row.faults().isEmpty())
                                        .limit(WRONG),
                                rows.stream()
                                        .filter(row -> row.faults().isEmpty())
                                        .limit(SHOWN))
                        .map(row -> line(row, names))
                        .toList(),
                rows.size(),
                rows.size() - wrong - known,
                known,
                wrong,
                problems);
    }

    private Line line(ImportedRow row, Map<UUID, String> names) {
        UUID known = row.known();
        return new Line(
                row.number(),
                row.card().name(row.kind()),
                known == null ? "" : names.getOrDefault(known, ""),
                row.homonym(),
                row.faults().stream().map(sayer::say).toList());
    }

    private static List<Column> columns(Import brought, List<ImportedRow> rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < brought.table().header().size(); i++) {
            int at = i;
            String target = brought.mapping().targets().get(i);
            String sample = brought.table().rows().stream()
                    .map(row -> row.get(at))
                    .filter(value -> !value.isEmpty())
                    .limit(2)
                    .collect(Collectors.joining(" · "));
            long wrong = target.isEmpty()
                    ? 0
                    : rows.stream()
                            .filter(row -> row.faults().stream()
                                    .anyMatch(fault -> fault.code().startsWith(target + "/")))
                            .count();
            columns.add(new Column(
                    brought.table().header().get(i),
                    target,
                    palazzo.kernel.Line.of(sample.substring(0, Math.min(80, sample.length()))),
                    wrong));
        }
        return columns;
    }

    private static List<Choice> targets(Party.Kind kind) {
        return Stream.concat(
                        Stream.of(new Choice("", Phrase.of("directory.column.none"))),
                        Mapping.choices(kind).stream().map(target -> new Choice(target, label(target))))
                .toList();
    }

    private static Phrase label(String target) {
        return Mapping.EXTRAS.contains(target)
                ? Phrase.of("directory.column." + target)
                : PartyFacts.label(Field.valueOf(target));
    }
}
