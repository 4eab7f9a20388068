// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.documents.PaperReturned;
import palazzo.documents.PaperSigned;
import palazzo.documents.SignatureFolder.Duty;
import palazzo.documents.SignatureFolder.Step;
import palazzo.documents.domain.Papers.Act;
import palazzo.documents.domain.Papers.Done;
import palazzo.documents.domain.Papers.Kept;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.kernel.Today;
import palazzo.organisation.ActingUnder;
import palazzo.organisation.Actor;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Holding;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/**
 * Where papers are checked, signed and returned. What is kept of a signature is the house's own record: who, when, for
 * whom, and the hash of the text that was signed. It is no qualified signature.
 */
@Service
@AnyStaff
public class SigningDesk {

    private final Papers papers;
    private final Passers passers;
    private final PaperTasks tasks;
    private final Today today;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Trail trail;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    SigningDesk(
            Papers papers,
            Passers passers,
            PaperTasks tasks,
            Today today,
            WhoActs whoActs,
            Sights sights,
            Trail trail,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.papers = papers;
        this.passers = passers;
        this.tasks = tasks;
        this.today = today;
        this.whoActs = whoActs;
        this.sights = sights;
        this.trail = trail;
        this.timeline = timeline;
        this.events = events;
    }

    /**
     * Checks or signs, whichever the step asks. Sent twice, it is done once.
     *
     * @param place how many acts the reader saw done: the next is theirs
     * @throws NotFound where there is no such paper for who acts
     * @throws Stale where the paper no longer waits at that step
     * @throws Refusal where the step is not theirs to take
     */
    @Transactional
    public void pass(UUID paper, int place) {
        take(paper, place, Act.PASSED, "", null);
    }

    /**
     * Returns the paper to who prepared it. Sent twice, it is done once.
     *
     * @param place how many acts the reader saw done
     * @param reason why: what is to be mended
     * @throws NotFound where there is no such paper for who acts
     * @throws Stale where the paper no longer waits at that step
     * @throws Refusal where the step is not theirs to take
     */
    @Transactional
    public void giveBack(UUID paper, int place, String reason) {
        take(paper, place, Act.RETURNED, reason, null);
    }

    /**
     * The same to a step that was passed, whose people take it again.
     *
     * @param to the step
     * @throws Refusal where that is no earlier step
     */
    @Transactional
    public void giveBack(UUID paper, int place, String reason, int to) {
        take(paper, place, Act.RETURNED, reason, to);
    }

    private void take(UUID id, int place, Act act, String remark, @Nullable Integer backTo) {
        Actor actor = whoActs.now();
        Kept paper = papers.find(id, sights.of(actor)).orElseThrow(() -> new NotFound("paper " + id));
        Optional<Integer> open = papers.hold(id);
        if (waitsAt(place, open, paper, actor, act)) {
            int step = open.orElseThrow();
            mustBeEarlier(backTo, step);
            Holding post = passers.require(
                    actor,
                    paper.preparedBy(),
                    paper.words().kind(),
                    paper.words().steps().get(step));
            Done done = new Done(
                    step, act, actor.required(), post.insteadOf(), today.now(), remark, paper.sha256(), backTo);
            ActingUnder.call(paper.words().competence(), () -> enter(paper, done));
        }
    }

    private static void mustBeEarlier(@Nullable Integer backTo, int step) {
        if (backTo != null && (backTo < 0 || backTo >= step)) {
            throw new Refusal("to/paper.not_earlier");
        }
    }

    private boolean waitsAt(int place, Optional<Integer> open, Kept paper, Actor actor, Act act) {
        List<Done> acts = papers.done(paper.id());
        if (open.isPresent() && acts.size() == place) {
            return true;
        }
        boolean sentTwice = place >= 0
                && place < acts.size()
                && acts.get(place).act() == act
                && acts.get(place).by().equals(actor.person());
        if (sentTwice) {
            return false;
        }
        throw new Stale(paper.subject());
    }

    private boolean enter(Kept paper, Done done) {
        papers.add(paper.id(), done);
        tasks.done(paper, done.step());
        tell(paper, done);
        boolean last = done.step() == paper.words().steps().size() - 1;
        if (done.backTo() != null) {
            papers.goBack(paper.id(), done.backTo());
            tasks.open(paper, done.backTo());
        } else if (done.act() == Act.PASSED && !last) {
            papers.goOn(paper.id());
            tasks.open(paper, done.step() + 1);
        } else {
            papers.stop(paper.id());
            events.publishEvent(end(paper, done));
        }
        return last;
    }

    private void tell(Kept paper, Done done) {
        Step step = paper.words().steps().get(done.step());
        String kind = done.act() == Act.RETURNED
                ? done.backTo() == null ? "paper.returned" : "paper.sent_back"
                : step.duty() == Duty.SIGN ? "paper.signed" : "paper.checked";
        trail.record(kind, paper.subject(), details(done));
        timeline.add(
                new Timeline.Entry(done.at(), kind, paper.subject()),
                paper.words().label(),
                paper.words().subject(),
                paper.subject());
    }

    private static Map<String, Object> details(Done done) {
        return done.insteadOf() == null
                ? Map.of("step", done.step(), "sha256", done.sha256())
                : Map.of("step", done.step(), "sha256", done.sha256(), "instead_of", done.insteadOf());
    }

    private static Object end(Kept paper, Done done) {
        Instant at = done.at();
        return done.act() == Act.PASSED
                ? new PaperSigned(paper.id(), paper.words().subject(), done.by(), done.insteadOf(), at)
                : new PaperReturned(paper.id(), paper.words().subject(), done.by(), paper.preparedBy(), done.remark());
    }
}
