// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.agenda.Engagement;
import palazzo.briefs.domain.Brief;
import palazzo.briefs.domain.Briefs;
import palazzo.briefs.domain.Contribution;
import palazzo.briefs.domain.Contributions;
import palazzo.kernel.Today;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** How far the brief of an appointment has come. */
@Component
class BriefStates {

    private final Briefs briefs;
    private final Contributions contributions;
    private final Today today;

    BriefStates(Briefs briefs, Contributions contributions, Today today) {
        this.briefs = briefs;
        this.contributions = contributions;
        this.today = today;
    }

    Tag of(Engagement it) {
        Optional<Brief> brief = briefs.of(it.object(), recurrence(it));
        if (brief.isEmpty()) {
            return Tag.of(Tone.OFF, "brief.state.NONE");
        }
        List<Contribution> asked = contributions.of(brief.get().id());
        long come = asked.stream().filter(each -> !each.isOpen()).count();
        if (come < asked.size()) {
            boolean late =
                    asked.stream().anyMatch(each -> each.isOpen() && each.due().isBefore(today.date()));
            return Tag.of(
                    late ? Tone.LATE : Tone.WAIT, late ? "brief.state.LATE" : "brief.state.WAITS", come, asked.size());
        }
        return Tag.of(Tone.OK, brief.get().outcome() == null ? "brief.state.THERE" : "brief.state.NOTED");
    }

    /** Which occurrence its brief is of; empty where there is one. */
    static String recurrence(Engagement it) {
        return it.series() ? it.recurrence() : "";
    }
}
