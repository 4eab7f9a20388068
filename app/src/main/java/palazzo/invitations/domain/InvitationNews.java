// SPDX-License-Identifier: EUPL-1.2
package palazzo.invitations.domain;

import java.util.Map;
import org.springframework.stereotype.Component;
import palazzo.directory.Party;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.search.Index;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/** Tells trail, memory and search what happened with an invitation. In the act's transaction. */
@Component
class InvitationNews {

    private final Trail trail;
    private final Timeline timeline;
    private final Index index;
    private final Today today;

    InvitationNews(Trail trail, Timeline timeline, Index index, Today today) {
        this.trail = trail;
        this.timeline = timeline;
        this.index = index;
        this.today = today;
    }

    /** The trail, and the memory around the invitation and who invites. */
    void told(String act, Invitation it, Map<String, ?> details) {
        recorded(act, it, details);
        Subject[] about = it.host() == null
                ? new Subject[] {it.subject()}
                : new Subject[] {it.subject(), Party.subject(it.host())};
        timeline.add(new Timeline.Entry(today.now(), act, it.subject()), it.label(), about);
        found(it);
    }

    /** The trail alone. */
    void recorded(String act, Invitation it, Map<String, ?> details) {
        trail.record(act, it.subject(), details);
    }

    /** Lets it be found. */
    void found(Invitation it) {
        Details details = it.details();
        index.put(
                new Index.Entry(
                        it.subject(),
                        details.title(),
                        it.code() + " " + it.hostName(),
                        details.place() + " " + details.asked(),
                        it.path(),
                        it.receivedAt()),
                it.label());
    }
}
