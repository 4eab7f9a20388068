// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.kernel.Refusal;
import palazzo.mailroom.Piece;
import palazzo.mailroom.Piece.State;
import palazzo.mailroom.Piece.Way;
import palazzo.mailroom.domain.BatchDesk;
import palazzo.mailroom.domain.PieceDesk;
import palazzo.organisation.AnyStaff;
import palazzo.ui.Asked;
import palazzo.ui.BulkAct;
import palazzo.ui.Choice;
import palazzo.ui.ListPage;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.View;

/** What waits to leave on paper, what is on its way, what came back; putting letters together; finding one by its number. */
@Controller
@AnyStaff
public class MailroomController {

    private static final String TEMPLATE = "mailroom/pieces";
    private static final int PAGE = 100;

    private static final Map<String, Set<State>> VIEWS = Map.of(
            "", EnumSet.of(State.WAITING),
            "here", EnumSet.of(State.IN_BATCH),
            "posted", EnumSet.of(State.POSTED, State.RECEIVED),
            "returned", EnumSet.of(State.RETURNED));

    private final PieceDesk pieces;
    private final BatchDesk batches;
    private final Problems.Sayer sayer;

    MailroomController(PieceDesk pieces, BatchDesk batches, Problems.Sayer sayer) {
        this.pieces = pieces;
        this.batches = batches;
        this.sayer = sayer;
    }

    /** @param services by which a batch can go @param sought the number that was looked for */
    public record PiecesPage(ListPage list, List<Choice> services, String sought, Problems problems) {}

    /** @param registered number of a registered letter, typed or scanned: leads straight to it */
    @GetMapping("/mailroom")
    Object list(@RequestParam Map<String, String> given, @RequestParam(defaultValue = "") String registered) {
        if (registered.isBlank()) {
            return Pages.show(TEMPLATE, page(given, "", Problems.none()));
        }
        try {
            Optional<Piece> found = pieces.numbered(registered);
            if (found.isPresent()) {
                return "redirect:" + found.get().path();
            }
            throw new Refusal("registered/mailroom.no_such_number", registered.strip());
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(given, registered, sayer.of(refusal)));
        }
    }

    @PostMapping("/mailroom/batches")
    Object make(
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam(defaultValue = "ORDINARY") Way service,
            @RequestParam Map<String, String> given,
            RedirectAttributes redirect) {
        try {
            UUID batch = batches.make(chosen, service);
            Notice.on(redirect, "mailroom.made", batches.one(batch).batch().name());
            return "redirect:/mailroom/batches/" + batch;
        } catch (Refusal refusal) {
            return Pages.refused(TEMPLATE, page(given, "", sayer.of(refusal)));
        }
    }

    private PiecesPage page(Map<String, String> given, String sought, Problems problems) {
        return new PiecesPage(list(given), services(), sought, problems);
    }

    static List<Choice> services() {
        return Arrays.stream(Way.values())
                .map(service -> new Choice(service.name(), Phrase.of("mailroom.service." + service)))
                .toList();
    }

    private ListPage list(Map<String, String> given) {
        Asked asked = Asked.of("/mailroom", given, "view");
        String view = VIEWS.containsKey(asked.get("view")) ? asked.get("view") : "";
        ListPage list = ListPage.of(
                        asked,
                        "handed",
                        Phrase.of("mailroom.caption"),
                        PieceRows.COLUMNS,
                        pieces.page(VIEWS.getOrDefault(view, Set.of()), asked.after(), PAGE)
                                .map(PieceRows::row))
                .viewedAs(views(asked, view), null)
                .emptyBecause(Phrase.of("mailroom.empty" + (view.isEmpty() ? "" : "." + view)));
        return view.isEmpty() ? list.actedOn(new BulkAct(Phrase.of("mailroom.make"), "/mailroom/batches", true)) : list;
    }

    private static List<View> views(Asked asked, String current) {
        return List.of("", "here", "posted", "returned").stream()
                .map(view -> new View(
                        Phrase.of("mailroom.view" + (view.isEmpty() ? "" : "." + view)),
                        asked.with("view", view),
                        null,
                        view.equals(current)))
                .toList();
    }
}
