// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.mailroom.Piece;
import palazzo.mailroom.Piece.State;
import palazzo.mailroom.Piece.Undelivered;
import palazzo.mailroom.PieceFacts;
import palazzo.mailroom.domain.AddressBlock;
import palazzo.mailroom.domain.PieceDesk;
import palazzo.mailroom.web.PiecePage.Typed;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Draws the page of a paper on its way. */
@Component
class PiecePages {

    private final PieceDesk desk;
    private final Today today;

    PiecePages(PieceDesk desk, Today today) {
        this.desk = desk;
        this.today = today;
    }

    PiecePage of(UUID id) {
        return of(id, Typed.NOTHING, Problems.none());
    }

    PiecePage of(UUID id, Typed typed, Problems problems) {
        Piece piece = desk.one(id);
        AddressBlock address = AddressBlock.of(piece.paper().recipient());
        boolean registered = piece.service().isNumbered();
        return new PiecePage(
                id,
                Phrase.plain(piece.paper().title()),
                PieceRows.tag(piece),
                address.lines(),
                !address.isWhole(),
                facts(piece),
                piece.state() == State.WAITING,
                piece.state() == State.IN_BATCH,
                registered && piece.state() != State.WAITING,
                registered && piece.state() == State.POSTED,
                piece.state() == State.POSTED,
                MailroomController.services(),
                reasons(),
                filled(piece, typed),
                problems);
    }

    private Typed filled(Piece piece, Typed typed) {
        return new Typed(
                typed.numbers().isEmpty() ? piece.registered() : typed.numbers(),
                typed.on().isEmpty() ? today.date().toString() : typed.on(),
                typed.choice());
    }

    private static List<Fact> facts(Piece piece) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Phrase.of("mailroom.number"),
                Phrase.plain(piece.paper().number()),
                piece.paper().path()));
        if (piece.state() != State.WAITING) {
            facts.add(new Fact(Phrase.of("mailroom.service"), Phrase.of("mailroom.service." + piece.service())));
        }
        facts.addAll(PieceFacts.of(piece));
        return facts;
    }

    private static List<Choice> reasons() {
        return Arrays.stream(Undelivered.values())
                .map(why -> new Choice(why.name(), Phrase.of("mailroom.why." + why)))
                .toList();
    }
}
