// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.documents.SignatureFolder.Step;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.Unit;
import palazzo.ui.Due;
import palazzo.ui.Phrase;

/** How steps, people and units are called on the pages of the folder. */
@Component
class FolderNames {

    private final People people;
    private final Charts charts;
    private final Today today;

    FolderNames(People people, Charts charts, Today today) {
        this.people = people;
        this.charts = charts;
        this.today = today;
    }

    /** {@code Firma: Unità Relazioni con la Cittadinanza}, or whose it is. */
    Phrase step(Step step) {
        return Phrase.of("documents.step." + step.duty(), whose(step));
    }

    /** What passing the step is called: sign, check. */
    static Phrase act(Step step) {
        return Phrase.of("documents.act." + step.duty());
    }

    static Phrase kind(String kind) {
        return Phrase.of("documents.kind." + kind);
    }

    String person(UUID person) {
        return people.name(person);
    }

    Due due(LocalDate date) {
        return new Due(date, 0);
    }

    private Phrase whose(Step step) {
        if (step.person() != null) {
            return Phrase.plain(person(step.person()));
        }
        return step.unit().isEmpty() ? Phrase.of("post.MAYOR") : Phrase.plain(unit(step.unit()));
    }

    private String unit(String code) {
        Locale locale = LocaleContextHolder.getLocale();
        return charts.on(today.date())
                .unit(code)
                .map((Unit unit) -> unit.name(locale))
                .orElse(code);
    }
}
