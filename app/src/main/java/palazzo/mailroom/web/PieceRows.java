// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Today;
import palazzo.mailroom.Piece;
import palazzo.mailroom.domain.AddressBlock;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Papers as rows of a list. */
final class PieceRows {

    static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "mailroom.number"),
            Column.of(Fold.MAIN, "mailroom.recipient"),
            Column.of(Fold.FOOT, "mailroom.competence"),
            Column.of(Fold.FOOT_END, "mailroom.goes"),
            Column.of(Fold.END, "mailroom.state"));

    private PieceRows() {}

    static Row row(Piece piece) {
        AddressBlock address = AddressBlock.of(piece.paper().recipient());
        Phrase number = Phrase.plain(piece.paper().number());
        return Row.of(
                piece.id().toString(),
                number,
                piece.path(),
                Cell.text(number),
                new Cell.Name(
                        Phrase.plain(address.inShort()),
                        piece.path(),
                        Phrase.plain(piece.paper().title())),
                new Cell.Competence(piece.paper().competence()),
                new Cell.Meta(goes(piece)),
                new Cell.State(
                        piece.state() == Piece.State.WAITING && !address.isWhole()
                                ? Tag.of(Tone.LATE, "mailroom.address_poor")
                                : tag(piece)));
    }

    private static Phrase goes(Piece piece) {
        Piece.Place place = piece.batch();
        if (place == null) {
            return Phrase.of("mailroom.since", Today.dateOf(piece.handedAt()));
        }
        return piece.registered().isEmpty()
                ? Phrase.of("mailroom.in_batch_short", place.name())
                : Phrase.plain(piece.registered());
    }

    static Tag tag(Piece piece) {
        return switch (piece.state()) {
            case WAITING -> Tag.of(Tone.WAIT, "mailroom.state.WAITING");
            case IN_BATCH -> Tag.of(Tone.WAIT, "mailroom.state.IN_BATCH");
            case POSTED -> Tag.of(Tone.PLAIN, "mailroom.state.POSTED", day(piece.postedOn()));
            case RECEIVED -> Tag.of(Tone.OK, "mailroom.state.RECEIVED", day(piece.receivedOn()));
            case RETURNED -> Tag.of(Tone.LATE, "mailroom.state.RETURNED", day(piece.returnedOn()));
        };
    }

    private static Object day(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }
}
