// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom;

import java.util.ArrayList;
import java.util.List;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;

/** Where a paper is, as its own page and that of its matter say it. */
public final class PieceFacts {

    private PieceFacts() {}

    /** Batch, number, days; empty while it waits. */
    public static List<Fact> of(Piece piece) {
        List<Fact> facts = new ArrayList<>();
        Piece.Place place = piece.batch();
        if (place != null) {
            facts.add(new Fact(
                    Phrase.of("mailroom.batch"),
                    Phrase.of("mailroom.batch_place", place.name(), place.position()),
                    "/mailroom/batches/" + place.batch()));
        }
        if (!piece.registered().isEmpty()) {
            facts.add(new Fact(Phrase.of("mailroom.registered"), Phrase.plain(piece.registered())));
        }
        if (piece.postedOn() != null) {
            facts.add(new Fact(Phrase.of("mailroom.posted_on"), Phrase.of("mailroom.date", piece.postedOn())));
        }
        if (piece.receivedOn() != null) {
            facts.add(new Fact(Phrase.of("mailroom.received_on"), Phrase.of("mailroom.date", piece.receivedOn())));
        }
        if (piece.returnedOn() != null && piece.why() != null) {
            facts.add(new Fact(
                    Phrase.of("mailroom.returned_on"),
                    Phrase.of("mailroom.returned_why", piece.returnedOn(), Phrase.of("mailroom.why." + piece.why()))));
        }
        return facts;
    }
}
