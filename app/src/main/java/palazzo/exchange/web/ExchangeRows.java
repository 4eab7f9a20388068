// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.web;

import java.util.List;
import palazzo.exchange.domain.Anomaly;
import palazzo.exchange.domain.ExchangeLog.Line;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** What came and left with a stamp, as rows of a list. */
final class ExchangeRows {

    static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "exchange.at"),
            Column.of(Fold.MAIN, "exchange.body"),
            Column.of(Fold.FOOT, "exchange.way"),
            Column.of(Fold.FOOT_END, "exchange.numbers"),
            Column.of(Fold.END, "exchange.state"));

    private ExchangeRows() {}

    static Row row(Line line) {
        Phrase body = Phrase.plain(line.body());
        String path = line.year() == null ? "#r-" + line.id() : "/registry/" + line.year() + "/" + line.number();
        return Row.of(
                line.id().toString(),
                body,
                path,
                new Cell.Meta(Phrase.of("exchange.moment", line.at())),
                new Cell.Name(body, path, said(line)),
                Cell.text(Phrase.of("exchange.way." + line.way())),
                new Cell.Text(ours(line), theirs(line)),
                new Cell.State(state(line)));
    }

    /** An anomaly in words, and then as the other side wrote it. */
    private static Phrase said(Line line) {
        return line.way().equals("OUT") && !line.said().isEmpty()
                ? Anomaly.in(line.said())
                        .map(anomaly -> Phrase.of("exchange.anomaly." + anomaly, line.said()))
                        .orElse(Phrase.plain(line.said()))
                : Phrase.plain(line.said());
    }

    private static Phrase ours(Line line) {
        return line.number() == null
                ? Phrase.of("exchange.unnumbered")
                : Phrase.plain("%07d/%d".formatted(line.number(), line.year()));
    }

    private static Phrase theirs(Line line) {
        return line.theirs() == null ? Phrase.plain("") : Phrase.of("exchange.theirs", line.theirs());
    }

    private static Tag state(Line line) {
        if (line.late()) {
            return Tag.of(Tone.LATE, "exchange.state.late");
        }
        Tone tone = switch (line.state()) {
            case "EXCEPTED", "WRONG" -> Tone.LATE;
            case "CONFIRMED", "WHOLE" -> Tone.OK;
            default -> Tone.WAIT;
        };
        return Tag.of(tone, "exchange.state." + line.state());
    }
}
