// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;

/** To whom work can be given: each unit, and the people who work in it. */
@Component
public class Colleagues {

    private final Charts charts;
    private final People people;
    private final Today today;

    Colleagues(Charts charts, People people, Today today) {
        this.charts = charts;
        this.people = people;
        this.today = today;
    }

    /** A unit, and a person of it; null for the unit as such. */
    public record Place(String unit, @Nullable UUID person) {}

    /** In the order of the chart, units without anybody left out. */
    public List<Choice> choices() {
        List<Actor> onDuty = people.onDuty(today.date());
        List<Choice> choices = new ArrayList<>();
        for (Unit unit : charts.on(today.date()).units()) {
            List<Actor> there = onDuty.stream()
                    .filter(actor -> actor.units().contains(unit.code()))
                    .toList();
            if (!there.isEmpty()) {
                choices.add(new Choice(
                        unit.code(), Phrase.of("colleagues.unit", unit.name(LocaleContextHolder.getLocale()))));
                there.forEach(actor -> choices.add(new Choice(
                        unit.code() + ":" + actor.person(),
                        Phrase.of("colleagues.person", unit.code(), actor.name()))));
            }
        }
        return choices;
    }

    /**
     * The place that a choice's value names.
     *
     * @throws Refusal where it names none
     */
    public static Place read(String value) {
        int cut = value.indexOf(':');
        try {
            if (value.matches("[A-Z]{2,6}(:.*)?")) {
                return cut < 0
                        ? new Place(value, null)
                        : new Place(value.substring(0, cut), UUID.fromString(value.substring(cut + 1)));
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal("to/colleagues.to_whom");
        }
        throw new Refusal("to/colleagues.to_whom");
    }
}
