// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.archive.Dossier;
import palazzo.archive.Dossiers;
import palazzo.archive.Titolario;
import palazzo.archive.domain.DossierMetadata;
import palazzo.kernel.Today;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Choice;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Files and what lies in them, as far as the reader may see. */
@Controller
@AnyStaff
public class DossiersController {

    private static final int PAGE = 50;
    private static final int IN_A_FILE = 20_000;
    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "archive.code"),
            Column.of(Fold.MAIN, "archive.title"),
            Column.of(Fold.FOOT, "archive.kind"),
            Column.of(Fold.FOOT_END, "archive.openedOn"),
            Column.of(Fold.END, "archive.state"));

    private final Dossiers dossiers;
    private final DossierPages pages;
    private final DossierMetadata metadata;
    private final Titolario titolario;
    private final Sights sights;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Today today;

    DossiersController(
            Dossiers dossiers,
            DossierPages pages,
            DossierMetadata metadata,
            Titolario titolario,
            Sights sights,
            Permission permission,
            WhoActs whoActs,
            Today today) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.metadata = metadata;
        this.titolario = titolario;
        this.sights = sights;
        this.permission = permission;
        this.whoActs = whoActs;
        this.today = today;
    }

    /** @param keeps whether the reader keeps the archive */
    public record DossiersPage(ListPage list, boolean keeps) {}

    @GetMapping("/archive")
    ModelAndView list(@RequestParam Map<String, String> given) {
        return Pages.show(
                "archive/dossiers",
                new DossiersPage(list(asked(given), PAGE), permission.may(whoActs.now(), "AAG-02")));
    }

    @GetMapping("/archive.csv")
    ModelAndView csv(@RequestParam Map<String, String> given) {
        return Pages.csv("fascicoli", list(asked(given), IN_A_FILE));
    }

    @GetMapping("/archive/dossiers/{id}")
    ModelAndView one(@PathVariable UUID id) {
        return Pages.show("archive/dossier", pages.of(id, palazzo.ui.Problems.none()));
    }

    @GetMapping("/archive/dossiers/{id}/metadata.xml")
    ResponseEntity<byte[]> metadata(@PathVariable UUID id) {
        Dossier dossier = dossiers.one(id, sights.now());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("fascicolo-" + dossier.code() + ".xml")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_XML)
                .body(metadata.of(id, sights.now()));
    }

    private ListPage list(Asked asked, int size) {
        String state = List.of("open", "closed").contains(asked.get("state")) ? asked.get("state") : "";
        var found = dossiers.page(asked.get("q"), asked.get("class"), state, sights.now(), asked.after(), size);
        return ListPage.of(asked, "code", Phrase.of("archive.caption"), COLUMNS, found.map(DossiersController::row))
                .filteredBy(
                        Filter.words("q", "archive.words"),
                        Filter.choice("class", "archive.class", classes()),
                        Filter.choice("state", "archive.state", states()))
                .asCsv();
    }

    private List<Choice> classes() {
        List<Choice> classes = new java.util.ArrayList<>();
        classes.add(new Choice("", Phrase.of("archive.class.any")));
        classes.addAll(titolario.choices(today.date()));
        return classes;
    }

    private static List<Choice> states() {
        return List.of(
                new Choice("", Phrase.of("archive.state.any")),
                new Choice("open", Phrase.of("archive.state.open")),
                new Choice("closed", Phrase.of("archive.state.closed")));
    }

    private static Asked asked(Map<String, String> given) {
        return Asked.of("/archive", given, "q", "class", "state");
    }

    private static Row row(Dossier dossier) {
        Phrase code = Phrase.plain(dossier.code());
        return Row.of(
                dossier.id().toString(),
                code,
                dossier.path(),
                Cell.text(code),
                new Cell.Name(
                        Phrase.plain(dossier.title()),
                        dossier.path(),
                        dossier.holder().isEmpty() ? null : Phrase.plain(dossier.holder())),
                Cell.text(Phrase.of("archive.kind." + dossier.kind())),
                new Cell.Meta(Phrase.of("archive.day", dossier.openedOn())),
                new Cell.State(state(dossier)));
    }

    static Tag state(Dossier dossier) {
        return dossier.isOpen() ? Tag.of(Tone.OK, "archive.state.open") : Tag.of(Tone.OFF, "archive.state.closed");
    }
}
