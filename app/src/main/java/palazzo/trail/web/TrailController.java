// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.kernel.NotFound;
import palazzo.kernel.OurTimes;
import palazzo.kernel.Slice;
import palazzo.kernel.Subject;
import palazzo.organisation.Competence;
import palazzo.trail.domain.Acts;
import palazzo.trail.domain.Chain;
import palazzo.ui.Asked;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Row;

/** The trail: who did what under which competence, in words, and how far it is sealed. */
@Controller
@Competence("AUD-01")
public class TrailController {

    private static final String SUBJECT = "subject";

    private final Acts acts;
    private final Chain chain;
    private final TrailRows rows;
    private final TrailFilters filters;

    TrailController(Acts acts, Chain chain, TrailRows rows, TrailFilters filters) {
        this.acts = acts;
        this.chain = chain;
        this.rows = rows;
        this.filters = filters;
    }

    /**
     * @param chain how far the trail is sealed
     * @param list the acts
     */
    public record TrailPage(List<Fact> chain, ListPage list) {}

    @GetMapping("/trail")
    ModelAndView list(@RequestParam Map<String, String> given, Locale locale) {
        Asked asked = Asked.of("/trail", given, "act", "competence", "actor", "since", SUBJECT);
        Subject subject = read(asked.get(SUBJECT), TrailController::subject);
        UUID actor = read(asked.get("actor"), UUID::fromString);
        Slice<Row> page = rows.of(acts.read(wanted(asked, actor, subject), read(asked.after(), Long::valueOf)));
        List<Filter> offered = new ArrayList<>(filters.of(actor, locale));
        if (subject != null) {
            offered.add(ofOne(asked.get(SUBJECT), subject));
        }
        return Pages.show(
                "trail/trail",
                new TrailPage(
                        sealed(),
                        ListPage.of(asked, "", Phrase.of("trails.caption"), TrailRows.COLUMNS, page)
                                .filteredBy(offered.toArray(Filter[]::new))));
    }

    private Filter ofOne(String asked, Subject subject) {
        return Filter.choice(
                SUBJECT,
                "trails.subject",
                List.of(new Choice("", Phrase.of("trails.any")), new Choice(asked, rows.called(subject))));
    }

    private static Acts.Wanted wanted(Asked asked, @Nullable UUID actor, @Nullable Subject subject) {
        return new Acts.Wanted(
                asked.get("act"),
                asked.get("competence").toUpperCase(Locale.ROOT),
                actor,
                subject,
                read(asked.get("since"), text -> OurTimes.day(text).orElseThrow(IllegalArgumentException::new)));
    }

    /** {@code letter:018f…}, as a row's link says it. */
    private static Subject subject(String text) {
        int colon = text.indexOf(':');
        return new Subject(text.substring(0, Math.max(colon, 0)), UUID.fromString(text.substring(colon + 1)));
    }

    /** A filter that is no identity or date finds nothing: the one 404. */
    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reading) {
        try {
            return text == null || text.isEmpty() ? null : reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("trail filter " + text);
        }
    }

    private List<Fact> sealed() {
        Fact waiting = new Fact(Phrase.of("trails.waiting"), Phrase.of("trails.waiting.count", chain.waiting()));
        return chain.last()
                .map(seal -> List.of(
                        new Fact(Phrase.of("trails.last"), Phrase.of("trails.last.of", seal.id(), seal.sealedAt())),
                        new Fact(
                                Phrase.of("trails.head"),
                                Phrase.plain(seal.head().hex())),
                        waiting))
                .orElseGet(() -> List.of(waiting));
    }
}
