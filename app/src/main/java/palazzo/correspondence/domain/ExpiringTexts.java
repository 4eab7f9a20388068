// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.kernel.Ids;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.OneByOne;

/** Two weeks before a standard text ends, its owner is told, once for each last day: to renew it, or to let it end. */
@Component
public class ExpiringTexts implements CityJob {

    /** The kind of the task. */
    static final String TO_RENEW = "text.expiring";

    private static final int DAYS = 14;

    private final StandardTexts texts;
    private final Charts charts;
    private final Tasks tasks;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;

    ExpiringTexts(
            StandardTexts texts, Charts charts, Tasks tasks, Ids ids, Today today, TransactionTemplate transaction) {
        this.texts = texts;
        this.charts = charts;
        this.tasks = tasks;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "letters.texts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run(City city) {
        OneByOne work = new OneByOne();
        work.each(
                texts.expiring(today.date(), today.date().plusDays(DAYS)),
                text -> transaction.executeWithoutResult(status -> tell(text)));
        work.end();
    }

    private void tell(StandardText text) {
        String unit = charts.on(today.date()).carriersOf(text.competence()).stream()
                .sorted()
                .findFirst()
                .orElse("");
        tasks.open(new Task(
                ids.next(),
                TO_RENEW,
                text.code() + " " + text.title(),
                StandardText.subject(text.id()),
                "/standard-texts/" + text.id(),
                text.competence(),
                unit,
                text.owner(),
                Objects.requireNonNull(text.lastDay()),
                "",
                Label.house()));
        texts.warned(text.id());
    }
}
