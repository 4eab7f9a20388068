// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.tasks.Task;

/** What an interim reply has promised is due no later than promised; the day by law is not moved by it. */
@Component
class Promises {

    private static final String WHY = "entro il giorno promesso con la risposta interlocutoria";

    private final Replies replies;

    Promises(Replies replies) {
        this.replies = replies;
    }

    /**
     * By when somebody has to work on a letter.
     *
     * @param why in words
     */
    record By(LocalDate day, String why) {}

    /** The earlier of {@code term} and what was promised to whoever wrote the letter. */
    By by(UUID letter, By term) {
        return replies.promised(letter)
                .filter(day -> day.isBefore(term.day()))
                .map(day -> new By(day, WHY))
                .orElse(term);
    }

    /** The same task by the earlier day. */
    Task kept(Task task) {
        By by = by(task.subject().id(), new By(task.due(), task.reason()));
        return task.by(by.day(), by.why());
    }
}
