// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.NotFound;
import palazzo.kernel.Slice;
import palazzo.organisation.Competence;
import palazzo.trail.domain.Act;
import palazzo.trail.domain.Acts;
import palazzo.trail.domain.Chain;
import palazzo.ui.Asked;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Fact;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Words;

/** The trail: who did what under which competence, in ids and codes, and how far it is sealed. */
@Controller
@Competence("AUD-01")
public class TrailController {

    private static final List<Column> COLUMNS = List.of(
            Column.of(Column.Fold.END, "trail.number"),
            Column.of(Column.Fold.TOP, "trail.at"),
            Column.of(Column.Fold.MAIN, "trail.act"),
            Column.of(Column.Fold.FOOT, "trail.subject"),
            Column.of(Column.Fold.FOOT_END, "trail.actor"),
            Column.of(Column.Fold.AWAY, "trail.competence"));

    private final Acts acts;
    private final Chain chain;
    private final Words words;

    TrailController(Acts acts, Chain chain, Words words) {
        this.acts = acts;
        this.chain = chain;
        this.words = words;
    }

    /**
     * @param chain how far the trail is sealed
     * @param list the acts
     */
    public record TrailPage(List<Fact> chain, ListPage list) {}

    @GetMapping("/trail")
    ModelAndView list(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/trail", given, "act", "competence", "actor", "subject", "since");
        Slice<Row> rows =
                acts.read(wanted(asked), read(asked.after(), Long::valueOf)).map(this::row);
        ListPage list = ListPage.of(asked, "", Phrase.of("trail.caption"), COLUMNS, rows)
                .filteredBy(
                        Filter.words("act", "trail.act"),
                        Filter.words("competence", "trail.competence"),
                        Filter.words("actor", "trail.actor"),
                        Filter.words("subject", "trail.subject"),
                        Filter.date("since", "trail.since"));
        return Pages.show("trail/trail", new TrailPage(sealed(), list));
    }

    private static Acts.Wanted wanted(Asked asked) {
        return new Acts.Wanted(
                asked.get("act"),
                asked.get("competence"),
                read(asked.get("actor"), UUID::fromString),
                read(asked.get("subject"), UUID::fromString),
                read(asked.get("since"), LocalDate::parse));
    }

    /** A filter that is no identity or date finds nothing: the one 404. */
    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reading) {
        try {
            return text == null || text.isEmpty() ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new NotFound("trail filter " + text);
        }
    }

    private Row row(Act act) {
        String id = String.valueOf(act.id());
        return Row.of(
                id,
                Phrase.plain(id),
                "/trail?subject=" + act.subject().id(),
                new Cell.Meta(Phrase.plain(id)),
                Cell.text(Phrase.of("trail.moment", act.at())),
                new Cell.Text(said(act.act()), Phrase.plain(act.details())),
                new Cell.Text(
                        Phrase.plain(act.subject().kind()),
                        Phrase.plain(act.subject().id().toString())),
                new Cell.Meta(
                        act.actor() == null
                                ? Phrase.of("ui.system")
                                : Phrase.plain(act.actor().toString())),
                act.competence().isEmpty() ? Cell.text(Phrase.plain("")) : new Cell.Competence(act.competence()));
    }

    private Phrase said(String act) {
        String key = "trail." + act;
        return words.has(LocaleContextHolder.getLocale(), key) ? Phrase.of(key) : Phrase.plain(act);
    }

    private List<Fact> sealed() {
        Fact waiting = new Fact(Phrase.of("trail.waiting"), Phrase.of("trail.waiting.count", chain.waiting()));
        return chain.last()
                .map(seal -> List.of(
                        new Fact(Phrase.of("trail.last"), Phrase.of("trail.last.of", seal.id(), seal.sealedAt())),
                        new Fact(
                                Phrase.of("trail.head"),
                                Phrase.plain(seal.head().hex())),
                        waiting))
                .orElseGet(() -> List.of(waiting));
    }
}
