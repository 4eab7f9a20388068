// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.Slice;
import palazzo.organisation.Competence;
import palazzo.registry.domain.AwaitedDocuments;
import palazzo.registry.domain.NumberRequest;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.ListPage;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** What waits for a number of the city's own registry, for who registered it. */
@Controller
@Competence("AAG-02")
public class AwaitedController {

    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "registry.awaited.since"),
            Column.of(Fold.MAIN, "registry.about"),
            Column.of(Fold.FOOT, "registry.awaited.said"),
            Column.of(Fold.END, "registry.awaited.state"));

    private final AwaitedDocuments awaited;

    AwaitedController(AwaitedDocuments awaited) {
        this.awaited = awaited;
    }

    @GetMapping("/registry/awaited")
    ModelAndView page(@RequestParam Map<String, String> given) {
        List<Row> rows = awaited.all().stream().map(AwaitedController::row).toList();
        return Pages.show(
                "registry/awaited",
                ListPage.of(
                                Asked.of("/registry/awaited", given),
                                "awaited",
                                Phrase.of("registry.awaited"),
                                COLUMNS,
                                new Slice<>(rows, null))
                        .emptyBecause(Phrase.of("registry.awaited.none")));
    }

    private static Row row(NumberRequest request) {
        Phrase about = Phrase.plain(request.entry().about());
        String said = request.failure();
        return Row.of(
                request.id().toString(),
                about,
                "#r-" + request.id(),
                new Cell.Meta(Phrase.of("registry.moment", request.askedAt())),
                new Cell.Name(
                        about,
                        "#r-" + request.id(),
                        Phrase.plain(request.entry().correspondent())),
                new Cell.Meta(said == null ? Phrase.of("registry.awaited.not_asked") : Phrase.told(said)),
                new Cell.State(
                        request.isStuck()
                                ? Tag.of(Tone.LATE, "operator.numbers.away")
                                : Tag.of(Tone.WAIT, "operator.numbers.waits")));
    }
}
