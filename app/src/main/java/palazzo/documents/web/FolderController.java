// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.documents.domain.FolderQueue;
import palazzo.documents.domain.FolderQueue.Line;
import palazzo.documents.domain.SigningDesk;
import palazzo.documents.web.FolderNames.Called;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Stale;
import palazzo.organisation.Actor;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.WhoActs;
import palazzo.ui.Asked;
import palazzo.ui.BulkAct;
import palazzo.ui.ListPage;
import palazzo.ui.Outcome;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.View;

/** The folder as a list: what waits for the reader, what they put in, what they passed; and passing many at once. */
@Controller
@AnyStaff
public class FolderController {

    private static final String TEMPLATE = "documents/folder";
    private static final int PAGE = 30;

    private final FolderQueue queue;
    private final FolderNames names;
    private final SigningDesk desk;
    private final WhoActs whoActs;
    private final Problems.Sayer sayer;

    FolderController(FolderQueue queue, FolderNames names, SigningDesk desk, WhoActs whoActs, Problems.Sayer sayer) {
        this.queue = queue;
        this.names = names;
        this.desk = desk;
        this.whoActs = whoActs;
        this.sayer = sayer;
    }

    /** @param first where one begins to go through the folder; null where nothing waits */
    public record FolderPage(ListPage list, @Nullable String first) {}

    @GetMapping("/folder")
    ModelAndView folder(@RequestParam Map<String, String> given) {
        Actor actor = whoActs.now();
        return Pages.show(TEMPLATE, page(list(given, actor), actor));
    }

    @PostMapping("/folder/steps")
    ModelAndView passChosen(
            @RequestParam(defaultValue = "") List<String> chosen, @RequestParam Map<String, String> given) {
        Actor actor = whoActs.now();
        ListPage before = list(given, actor);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        chosen.stream()
                .map(OpenStep::read)
                .filter(Objects::nonNull)
                .forEach(step -> outcomes.put(step.toString(), pass(step)));
        return Pages.done(TEMPLATE, page(before.after(outcomes), actor));
    }

    private Outcome pass(OpenStep step) {
        try {
            desk.pass(step.paper(), step.step());
            return new Outcome(true, Phrase.of("documents.folder.passed"));
        } catch (Refusal refusal) {
            return new Outcome(false, Phrase.plain(sayer.say(refusal).text()));
        } catch (Stale changed) {
            return new Outcome(false, Phrase.of("documents.folder.changed"));
        } catch (NotFound gone) {
            return new Outcome(false, Phrase.of("ui.fault.not_found.text"));
        }
    }

    private FolderPage page(ListPage list, Actor actor) {
        List<Line> waiting = queue.waitingFor(actor);
        String first =
                waiting.isEmpty() ? null : "/folder/" + waiting.getFirst().id();
        return new FolderPage(list, first);
    }

    private ListPage list(Map<String, String> given, Actor actor) {
        Asked asked = Asked.of("/folder", given, "view");
        Slice<Line> lines = lines(asked, actor);
        Called called = names.on(lines.rows());
        ListPage list = ListPage.of(
                        asked,
                        "due",
                        Phrase.of("documents.folder.caption"),
                        FolderRows.COLUMNS,
                        lines.map(line -> FolderRows.row(line, called)))
                .viewedAs(views(asked), null)
                .emptyBecause(Phrase.of("documents.folder.empty." + view(asked)));
        return view(asked).equals("waiting")
                ? list.actedOn(new BulkAct(Phrase.of("documents.folder.pass_chosen"), "/folder/steps", true))
                : list;
    }

    private Slice<Line> lines(Asked asked, Actor actor) {
        return switch (view(asked)) {
            case "prepared" -> queue.preparedBy(actor, asked.after(), PAGE);
            case "taken" -> queue.takenBy(actor, asked.after(), PAGE);
            default -> new Slice<>(queue.waitingFor(actor), null);
        };
    }

    private static String view(Asked asked) {
        String view = asked.get("view");
        return view.equals("prepared") || view.equals("taken") ? view : "waiting";
    }

    private static List<View> views(Asked asked) {
        return List.of("waiting", "prepared", "taken").stream()
                .map(view -> new View(
                        Phrase.of("documents.folder." + view),
                        asked.with("view", view.equals("waiting") ? "" : view),
                        null,
                        view.equals(view(asked))))
                .toList();
    }
}
