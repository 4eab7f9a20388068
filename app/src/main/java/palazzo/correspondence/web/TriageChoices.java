// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.FormalKind;
import palazzo.correspondence.domain.LetterKinds;
import palazzo.correspondence.domain.Outcome;
import palazzo.correspondence.domain.Priority;
import palazzo.correspondence.domain.SenderRole;
import palazzo.correspondence.domain.Triage;
import palazzo.kernel.Today;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.CompetenceLine;
import palazzo.organisation.Unit;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;

/** What can be chosen at triage. */
@Component
class TriageChoices {

    private final LetterKinds kinds;
    private final Catalogue catalogue;
    private final Charts charts;
    private final Today today;

    TriageChoices(LetterKinds kinds, Catalogue catalogue, Charts charts, Today today) {
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.charts = charts;
        this.today = today;
    }

    static List<Choice> outcomes() {
        return Outcome.CHOSEN.stream()
                .map(outcome -> new Choice(outcome.name(), Phrase.of("letters.outcome." + outcome)))
                .toList();
    }

    static List<Choice> reserves() {
        return of(Triage.Reserve.values(), "triage.reserved.");
    }

    static List<Choice> priorities() {
        return of(Priority.values(), "triage.priority.");
    }

    static List<Choice> roles() {
        return of(SenderRole.values(), "letters.role.");
    }

    static List<Choice> formals() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Phrase.of("triage.formal.none")));
        choices.addAll(of(FormalKind.values(), "letters.formal."));
        return choices;
    }

    /** Formal deeds are chosen as such, and are their own topic. */
    List<Choice> topics() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Phrase.of("triage.topic.none")));
        kinds.all().stream()
                .filter(kind -> kind.formal() == null)
                .forEach(kind -> choices.add(new Choice(kind.code(), Phrase.plain(kind.name()))));
        return choices;
    }

    /** The lines with the units that carry them. */
    List<Choice> places() {
        Chart chart = charts.on(today.date());
        Locale locale = LocaleContextHolder.getLocale();
        List<Choice> places = new ArrayList<>();
        for (CompetenceLine line : catalogue.lines()) {
            var carriers = chart.carriersOf(line.code());
            for (Unit unit : chart.units()) {
                if (carriers.contains(unit.code())) {
                    places.add(new Choice(
                            line.code() + "@" + unit.code(),
                            Phrase.of("triage.place", line.code(), line.title(locale), unit.code())));
                }
            }
        }
        return places;
    }

    private static <E extends Enum<E>> List<Choice> of(E[] values, String words) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), Phrase.of(words + value.name())))
                .toList();
    }
}
