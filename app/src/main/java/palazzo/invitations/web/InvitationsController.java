// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import palazzo.invitations.domain.Answer;
import palazzo.invitations.domain.Invitation;
import palazzo.invitations.domain.Invitations;
import palazzo.invitations.domain.Share;
import palazzo.invitations.domain.Standing;
import palazzo.kernel.Slice;
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

/** The register of invitations, as a list. */
@Controller
@AnyStaff
public class InvitationsController {

    private static final int PAGE = 40;
    private static final int ALL = 20_000;

    private static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "invitation.when"),
            Column.of(Fold.MAIN, "invitations.what"),
            Column.of(Fold.FOOT, "invitation.place"),
            Column.of(Fold.FOOT_END, "invitation.occasion"),
            Column.of(Fold.END, "invitation.decision"));

    private final Invitations invitations;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;

    InvitationsController(Invitations invitations, Permission permission, WhoActs whoActs, Sights sights) {
        this.invitations = invitations;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
    }

    /** @param mayTypeIn whether the reader may type one in @param mayRule whether they may change rules and texts */
    public record InvitationsPage(ListPage list, boolean mayTypeIn, boolean mayRule) {}

    @GetMapping("/invitations")
    ModelAndView all(@RequestParam Map<String, String> given) {
        var actor = whoActs.now();
        boolean typesIn =
                permission.first(actor, "CFS-04", "CER-03", "URC-05", "URC-01").isPresent();
        boolean rules = permission.first(actor, "CFS-04", "CER-03", "URC-05").isPresent();
        return Pages.show("invitations/invitations", new InvitationsPage(list(given, PAGE), typesIn, rules));
    }

    @GetMapping("/invitations.csv")
    ModelAndView csv(@RequestParam Map<String, String> given) {
        return Pages.csv("inviti", list(given, ALL));
    }

    private ListPage list(Map<String, String> given, int size) {
        Asked asked = Asked.of("/invitations", given, "q", "standing", "answer", "share", "occasion", "first", "last");
        Slice<Row> rows = invitations
                .page(
                        new Invitations.Asked(
                                asked.get("q"),
                                known(asked.get("standing"), standings()),
                                known(asked.get("answer"), answers()),
                                known(asked.get("share"), shares()),
                                known(asked.get("occasion"), Said.occasions()),
                                Said.date(asked.get("first")),
                                Said.date(asked.get("last"))),
                        asked.after(),
                        sights.now(),
                        size)
                .map(InvitationsController::row);
        return ListPage.of(asked, "when", Phrase.of("invitations.caption"), COLUMNS, rows)
                .filteredBy(
                        Filter.words("q", "invitations.words"),
                        Filter.choice("standing", "invitations.standing", Said.any(standings())),
                        Filter.choice("answer", "invitation.decision", Said.any(answers())),
                        Filter.choice("share", "invitation.share", Said.any(shares())),
                        Filter.choice("occasion", "invitation.occasion", Said.any(Said.occasions())),
                        Filter.date("first", "invitations.first"),
                        Filter.date("last", "invitations.last"))
                .emptyBecause(Phrase.of("invitations.none"))
                .asCsv();
    }

    private static Row row(Invitation it) {
        return Row.of(
                it.id().toString(),
                Phrase.plain(it.title()),
                it.path(),
                new Cell.Meta(it.details().starts() == null ? Phrase.of("invitation.when_unknown") : when(it)),
                new Cell.Name(
                        Phrase.plain(it.details().title()),
                        it.path(),
                        Phrase.of("invitations.below", it.code(), it.hostName())),
                new Cell.Meta(Phrase.plain(it.details().place())),
                new Cell.Meta(Phrase.of("invitation.occasion." + it.details().occasion())),
                new Cell.State(Said.tag(it)));
    }

    private static Phrase when(Invitation it) {
        return Phrase.of(
                "call.at", java.util.Objects.requireNonNull(it.details().starts()));
    }

    /** A value that is not among those offered is no filter. */
    private static String known(String asked, List<Choice> choices) {
        return choices.stream().anyMatch(choice -> choice.value().equals(asked)) ? asked : "";
    }

    private static List<Choice> standings() {
        List<Choice> all = new java.util.ArrayList<>(List.of(new Choice("OPEN", Phrase.of("invitations.open"))));
        Arrays.stream(Standing.values())
                .map(each -> new Choice(each.name(), Phrase.of("invitation.standing." + each)))
                .forEach(all::add);
        return all;
    }

    private static List<Choice> answers() {
        return Arrays.stream(Answer.values())
                .map(each -> new Choice(each.name(), Phrase.of("invitation.answered." + each)))
                .toList();
    }

    private static List<Choice> shares() {
        return Share.ANSWERING.stream()
                .map(each -> new Choice(each, Phrase.of("invitation.share." + each)))
                .toList();
    }
}
