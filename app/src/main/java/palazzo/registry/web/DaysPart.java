// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.registry.domain.KeptDays;
import palazzo.registry.domain.KeptDays.KeptDay;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.OperatorPart;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Sum;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** The registers of the days as operators see them: which is missing, which was not handed over in time. */
@Component
class DaysPart implements OperatorPart {

    private static final int MONTH = 30;

    private final KeptDays kept;
    private final Today today;

    DaysPart(KeptDays kept, Today today) {
        this.kept = kept;
        this.today = today;
    }

    @Override
    public String name() {
        return "registers";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Sum> sums() {
        long missing = kept.missing(today.date()).size();
        long late = kept.waiting().stream()
                .filter(day -> day.due().isBefore(today.date()))
                .count();
        long unsealed = kept.last(MONTH).stream().filter(day -> !day.sealed()).count();
        return List.of(
                new Sum(missing, Phrase.of("operator.registers.missing"), "#registers", missing > 0),
                new Sum(late, Phrase.of("operator.registers.late"), "#registers", late > 0),
                new Sum(unsealed, Phrase.of("operator.registers.unsealed"), "#registers", false));
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of(Fold.MAIN, "operator.registers.day"),
                Column.of(Fold.FOOT, "operator.registers.registrations"),
                Column.of(Fold.END, "operator.registers.state"));
    }

    @Override
    public List<Row> rows(int most) {
        return kept.last(most).stream().map(this::row).toList();
    }

    private Row row(KeptDay day) {
        Phrase said = Phrase.of("registry.on_day", day.day());
        return Row.of(
                day.day().toString(),
                said,
                "#registers",
                new Cell.Name(said, "#registers", null),
                new Cell.Figure(day.registrations()),
                new Cell.State(state(day)));
    }

    private Tag state(KeptDay day) {
        if (day.deliveredAt() != null) {
            return Tag.of(Tone.OK, "operator.registers.delivered");
        }
        return day.due().isBefore(today.date())
                ? Tag.of(Tone.LATE, "operator.registers.undelivered")
                : Tag.of(Tone.WAIT, "operator.registers.waiting");
    }
}
