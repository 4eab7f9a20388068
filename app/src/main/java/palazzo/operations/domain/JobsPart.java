// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.domain;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.kernel.Hitch;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.JobRun;
import palazzo.tenancy.Jobs;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.OperatorPart;
import palazzo.ui.Outcome;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Sum;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** What the house does by itself: how it last went in this city, and "run now". */
@Component
class JobsPart implements OperatorPart {

    /** How many seconds the page waits for a job that was told to run. */
    private static final int PATIENCE = 10;

    private final Jobs jobs;

    JobsPart(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Sum> sums() {
        long failing = jobs.runsHere().stream().filter(JobRun::failed).count();
        return List.of(new Sum(failing, Phrase.of("operations.jobs.failing", failing), "#jobs", true));
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of(Column.Fold.MAIN, "operations.jobs.job"),
                Column.of(Column.Fold.TOP, "operations.jobs.last"),
                Column.of(Column.Fold.FOOT, "operations.jobs.length"),
                Column.of(Column.Fold.END, "operations.state"),
                Column.of(Column.Fold.FOOT_END, "operations.failure"));
    }

    @Override
    public List<Row> rows(int most) {
        Map<String, JobRun> runs = jobs.runsHere().stream().collect(Collectors.toMap(JobRun::job, Function.identity()));
        return jobs.all().stream()
                .sorted(Comparator.comparing(job -> !failed(runs.get(job.name()))))
                .limit(most)
                .map(job -> row(job, runs.get(job.name())))
                .toList();
    }

    @Override
    public Phrase act() {
        return Phrase.of("operations.jobs.run");
    }

    @Override
    public Outcome act(String id) {
        return jobs.runHere(id, PATIENCE)
                .map(JobsPart::told)
                .orElseGet(() -> new Outcome(false, Phrase.of("operations.jobs.busy")));
    }

    private static Outcome told(JobRun run) {
        if (run.endedAt() == null) {
            return new Outcome(true, Phrase.of("operations.jobs.goes_on"));
        }
        return run.failed()
                ? new Outcome(false, Phrase.of("operations.jobs.failed", Phrase.of(Hitch.in(run.failure()))))
                : new Outcome(true, Phrase.of("operations.jobs.done"));
    }

    private static boolean failed(@Nullable JobRun run) {
        return run != null && run.failed();
    }

    private static Row row(CityJob job, @Nullable JobRun run) {
        Phrase name = Phrase.of("job." + job.name());
        Phrase often = Phrase.of("operations.jobs.every", said(job.every()));
        return Row.of(
                job.name(),
                name,
                "#r-" + job.name(),
                new Cell.Name(name, "#r-" + job.name(), often),
                Cell.text(run == null ? Phrase.of("operations.never") : Phrase.of("operations.at", run.startedAt())),
                Cell.text(length(run)),
                new Cell.State(state(run)),
                failure(run));
    }

    private static Tag state(@Nullable JobRun run) {
        if (run == null) {
            return Tag.of(Tone.OFF, "operations.jobs.state.never");
        }
        if (run.endedAt() == null) {
            return Tag.of(Tone.WAIT, "operations.jobs.state.running");
        }
        return run.failed()
                ? Tag.of(Tone.LATE, "operations.jobs.state.failed", run.failures())
                : Tag.of(Tone.OK, "operations.jobs.state.well");
    }

    private static Phrase length(@Nullable JobRun run) {
        Duration length = run == null ? null : run.length();
        return length == null ? Phrase.plain("") : said(length);
    }

    private static Cell failure(@Nullable JobRun run) {
        if (run == null || !run.failed()) {
            return Cell.text(Phrase.plain(""));
        }
        Phrase since = run.succeededAt() == null
                ? Phrase.of("operations.jobs.never_well")
                : Phrase.of("operations.jobs.well_at", run.succeededAt());
        return new Cell.Text(Phrase.of(Hitch.in(run.failure())), since);
    }

    private static Phrase said(Duration length) {
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return Phrase.of("operations.seconds", length.toMillis() / 1_000.0);
        }
        return length.compareTo(Duration.ofHours(1)) < 0
                ? Phrase.of("operations.minutes", length.toMinutes())
                : Phrase.of("operations.hours", length.toHours());
    }
}
