// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.documents.SignatureFolder;
import palazzo.documents.SignatureFolder.Progress;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.ui.Phrase;
import palazzo.ui.Step;

/** The steps that an answer takes in the signature folder, as its page shows them. */
@Component
class FolderSteps {

    private final People people;
    private final Charts charts;
    private final Today today;

    FolderSteps(People people, Charts charts, Today today) {
        this.people = people;
        this.charts = charts;
        this.today = today;
    }

    /** What was done, and what is still to be done. */
    List<Step> of(Progress progress) {
        Map<UUID, String> names = people.names(
                progress.done().stream().map(SignatureFolder.Done::by).collect(Collectors.toSet()));
        List<Step> steps = new ArrayList<>();
        progress.done().forEach(done -> steps.add(taken(done, names)));
        for (SignatureFolder.Step step : progress.open()) {
            boolean now = step.equals(progress.open().getFirst()) && !progress.returned();
            steps.add(new Step(
                    Phrase.of("letters.chain." + step.duty()),
                    Phrase.of("letters.chain.by", who(step)),
                    now ? Step.At.NOW : Step.At.AHEAD));
        }
        return steps;
    }

    /** What will be done, of what was not handed in yet. */
    List<Step> ahead(List<SignatureFolder.Step> open) {
        return open.stream()
                .map(step -> new Step(
                        Phrase.of("letters.chain." + step.duty()),
                        Phrase.of("letters.chain.by", who(step)),
                        Step.At.AHEAD))
                .toList();
    }

    private static Step taken(SignatureFolder.Done done, Map<UUID, String> names) {
        String key = done.passed() ? "letters.chain.done." + done.duty() : "letters.chain.returned";
        return new Step(
                Phrase.of(key, names.getOrDefault(done.by(), "")),
                done.remark().isEmpty()
                        ? Phrase.of("letters.moment", done.at())
                        : Phrase.plain("«" + done.remark() + "»"),
                Step.At.DONE);
    }

    private String who(SignatureFolder.Step step) {
        return step.person() != null
                ? people.name(step.person())
                : charts.on(today.date())
                        .unit(step.unit())
                        .map(unit -> unit.name(LocaleContextHolder.getLocale()))
                        .orElse(step.unit());
    }
}
