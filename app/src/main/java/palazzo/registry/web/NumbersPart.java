// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.registry.domain.NumberRequest;
import palazzo.registry.domain.PromisedNumbers;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.OperatorPart;
import palazzo.ui.Outcome;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Sum;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** The numbers that the city's own registry still owes, as operators see them: never of what or whom. */
@Component
class NumbersPart implements OperatorPart {

    private final PromisedNumbers numbers;

    NumbersPart(PromisedNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return "numbers";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<Sum> sums() {
        long stuck = numbers.stuck();
        return List.of(new Sum(stuck, Phrase.of("operator.numbers.stuck", stuck), "#numbers", stuck > 0));
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of(Fold.MAIN, "operator.numbers.request"),
                Column.of(Fold.TOP, "operator.numbers.asked_at"),
                Column.of(Fold.FOOT, "operator.numbers.attempts"),
                Column.of(Fold.END, "operator.numbers.state"));
    }

    @Override
    public List<Row> rows(int most) {
        return numbers.open(most).stream().map(NumbersPart::row).toList();
    }

    @Override
    public Phrase act() {
        return Phrase.of("operator.numbers.ask");
    }

    @Override
    public Outcome act(String id) {
        numbers.askAgain(UUID.fromString(id));
        return new Outcome(true, Phrase.of("operator.numbers.asked"));
    }

    private static Row row(NumberRequest request) {
        Phrase name = Phrase.of("registry.direction." + request.entry().direction());
        Phrase said = Phrase.told(request.failure() == null ? "" : request.failure());
        return Row.of(
                request.id().toString(),
                name,
                "#numbers",
                new Cell.Name(name, "#numbers", said),
                new Cell.Meta(Phrase.of("registry.moment", request.askedAt())),
                new Cell.Figure(request.attempts()),
                new Cell.State(
                        request.isStuck()
                                ? Tag.of(Tone.LATE, "operator.numbers.away")
                                : Tag.of(Tone.WAIT, "operator.numbers.waits")));
    }
}
