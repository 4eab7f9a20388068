// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.directory.Party;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.search.Index;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/** Tells the trail, the memory of the office and the one box what happened with a call. In the act's transaction. */
@Component
class CallNews {

    private final Trail trail;
    private final Timeline timeline;
    private final Index index;

    CallNews(Trail trail, Timeline timeline, Index index) {
        this.trail = trail;
        this.timeline = timeline;
        this.index = index;
    }

    /** The trail alone. */
    void recorded(String act, UUID call, Map<String, ?> details) {
        trail.record(act, Call.subject(call), details);
    }

    /** Trail and timeline: of the call, and of who called, where they are known. */
    void told(String act, Call call, Instant at, Map<String, ?> details) {
        recorded(act, call.id(), details);
        remembered(act, call, at);
    }

    /** The timeline alone. */
    void remembered(String what, Call call, Instant at) {
        UUID party = call.caller().party();
        Subject[] about =
                party == null ? new Subject[] {call.subject()} : new Subject[] {call.subject(), Party.subject(party)};
        timeline.add(new Timeline.Entry(at, what, call.subject()), call.label(), about);
    }

    /** Lets a noted call be found. */
    void found(Call call) {
        Note note = call.note();
        String line = call.caller().line();
        String words = note == null ? "" : note.words();
        index.put(
                new Index.Entry(
                        call.subject(),
                        line.isEmpty() ? Cut.to(80, words) : line,
                        Cut.to(120, words),
                        words + " " + call.caller().number(),
                        call.path(),
                        call.began()),
                call.label());
    }

    /** Lets a visit or a meeting be found and remembered. */
    void told(String act, Subject subject, Instant at, Label label, @org.jspecify.annotations.Nullable UUID party) {
        trail.record(act, subject);
        timeline.add(
                new Timeline.Entry(at, act, subject),
                label,
                party == null ? new Subject[] {subject} : new Subject[] {subject, Party.subject(party)});
    }

    /** Puts a visit into the box of the search. */
    void found(Index.Entry entry, Label label) {
        index.put(entry, label);
    }
}
