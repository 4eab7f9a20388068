// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.util.Locale;
import org.springframework.stereotype.Component;
import palazzo.documents.SignatureFolder.Paper;
import palazzo.documents.SignatureFolder.Step;
import palazzo.documents.domain.Papers.Kept;
import palazzo.kernel.Ids;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;

/** The step that a paper waits at, in the due list of who shall take it. */
@Component
class PaperTasks {

    private final Tasks tasks;
    private final Ids ids;

    PaperTasks(Tasks tasks, Ids ids) {
        this.tasks = tasks;
        this.ids = ids;
    }

    void open(Kept paper, int at) {
        Paper words = paper.words();
        Step step = words.steps().get(at);
        tasks.open(new Task(
                ids.next(),
                kind(step),
                words.title(),
                paper.subject(),
                "/folder/" + paper.id(),
                words.competence(),
                step.unit(),
                step.person(),
                words.due(),
                "",
                words.label()));
    }

    void done(Kept paper, int at) {
        tasks.done(kind(paper.words().steps().get(at)), paper.subject());
    }

    /** {@code paper.check} or {@code paper.sign}. */
    private static String kind(Step step) {
        return "paper." + step.duty().name().toLowerCase(Locale.ROOT);
    }
}
