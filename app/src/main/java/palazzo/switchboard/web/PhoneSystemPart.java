// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.switchboard.domain.PhoneSystem;
import palazzo.switchboard.domain.PhoneSystems;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.OperatorPart;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Sum;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** Telephone systems as operators see them: when they last told something, and whether it was understood. */
@Component
class PhoneSystemPart implements OperatorPart {

    private static final String PATH = "/switchboard/phone-systems";

    private final PhoneSystems systems;

    PhoneSystemPart(PhoneSystems systems) {
        this.systems = systems;
    }

    @Override
    public String name() {
        return "phone_systems";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Sum> sums() {
        long wrong = systems.all().stream().filter(PhoneSystemPart::isWrong).count();
        return wrong == 0 ? List.of() : List.of(new Sum(wrong, Phrase.of("operator.phone_systems.wrong"), PATH, true));
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of(Fold.MAIN, "operator.phone_systems.system"),
                Column.of(Fold.FOOT, "operator.phone_systems.told"),
                Column.of(Fold.FOOT_END, "operator.phone_systems.refused"),
                Column.of(Fold.END, "operator.phone_systems.state"));
    }

    @Override
    public List<Row> rows(int most) {
        return systems.all().stream()
                .filter(system -> system.closed() == null)
                .limit(most)
                .map(PhoneSystemPart::row)
                .toList();
    }

    private static boolean isWrong(PhoneSystem system) {
        return system.closed() == null && !system.refusal().isEmpty();
    }

    private static Row row(PhoneSystem system) {
        Phrase name = Phrase.plain(system.name());
        Phrase last = system.toldAt() == null
                ? Phrase.of("operator.phone_systems.never")
                : Phrase.of("operator.phone_systems.last", system.toldAt());
        Tag state = isWrong(system)
                ? Tag.of(Tone.LATE, "operator.phone_systems.wrong." + system.refusal())
                : Tag.of(Tone.OK, "operator.phone_systems.good");
        return Row.of(
                system.id().toString(),
                name,
                PATH,
                new Cell.Name(name, PATH, last),
                new Cell.Figure(system.told()),
                new Cell.Figure(system.refused()),
                new Cell.State(state));
    }
}
