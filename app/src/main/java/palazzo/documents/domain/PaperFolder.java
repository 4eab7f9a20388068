// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.documents.SignatureFolder;
import palazzo.documents.domain.Papers.Act;
import palazzo.documents.domain.Papers.Kept;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.organisation.SignedAct;
import palazzo.organisation.WhoActs;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/** Papers as they are put into the folder, and how far each has come. */
@Service
class PaperFolder implements SignatureFolder {

    private final Papers papers;
    private final PaperTasks tasks;
    private final Ids ids;
    private final Today today;
    private final WhoActs whoActs;
    private final Trail trail;
    private final Timeline timeline;

    PaperFolder(
            Papers papers, PaperTasks tasks, Ids ids, Today today, WhoActs whoActs, Trail trail, Timeline timeline) {
        this.papers = papers;
        this.tasks = tasks;
        this.ids = ids;
        this.today = today;
        this.whoActs = whoActs;
        this.trail = trail;
        this.timeline = timeline;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID put(Paper given) {
        mustEndWithASignature(given);
        UUID author = whoActs.now().required();
        Instant now = today.now();
        replace(given.subject(), author, now);
        Kept paper = new Kept(ids.next(), seenByItsSteps(given, author), sha256(given), author, now);
        papers.add(paper);
        tasks.open(paper, 0);
        trail.record("paper.put", paper.subject(), Map.of("sha256", paper.sha256()));
        timeline.add(
                new Timeline.Entry(now, "paper.put", paper.subject()),
                paper.words().label(),
                given.subject(),
                paper.subject());
        return paper.id();
    }

    @Override
    public Optional<Progress> progress(Subject subject, Sight sight) {
        return papers.newest(subject, sight).map(this::progress);
    }

    private void replace(Subject subject, UUID author, Instant now) {
        papers.waitingAbout(subject)
                .flatMap(waiting -> papers.find(waiting, Sight.EVERYTHING))
                .ifPresent(old -> {
                    int step = papers.hold(old.id()).orElseThrow();
                    papers.add(
                            old.id(), new Papers.Done(step, Act.REPLACED, author, null, now, "", old.sha256(), null));
                    papers.stop(old.id());
                    tasks.done(old, step);
                    trail.record("paper.replaced", old.subject());
                });
    }

    private Progress progress(Kept paper) {
        List<Step> steps = paper.words().steps();
        List<Papers.Done> acts = papers.done(paper.id());
        List<Done> done = acts.stream()
                .filter(act -> act.act() != Act.REPLACED)
                .map(act -> new Done(
                        steps.get(act.step()).duty(),
                        act.by(),
                        act.insteadOf(),
                        act.at(),
                        act.act() == Act.PASSED,
                        act.remark()))
                .toList();
        Course course = new Course(steps.size(), acts);
        boolean returned = course.ended() && acts.getLast().act() == Act.RETURNED;
        return new Progress(
                paper.id(), done, course.ended() ? List.of() : steps.subList(course.at(), steps.size()), returned);
    }

    private static void mustEndWithASignature(Paper paper) {
        if (paper.steps().isEmpty() || paper.steps().getLast().duty() != Duty.SIGN) {
            throw new IllegalArgumentException("the last step of a paper is its signature: " + paper.subject());
        }
        SignedAct.valueOf(paper.kind());
    }

    private static Paper seenByItsSteps(Paper paper, UUID author) {
        Set<String> offices = new HashSet<>(paper.label().offices());
        Set<UUID> people = new HashSet<>(paper.label().people());
        people.add(author);
        for (Step step : paper.steps()) {
            if (!step.unit().isEmpty()) {
                offices.add(step.unit());
            }
            if (step.person() != null) {
                people.add(step.person());
            }
        }
        return new Paper(
                paper.subject(),
                paper.kind(),
                paper.title(),
                paper.path(),
                paper.text(),
                paper.competence(),
                paper.due(),
                new Label(paper.label().kind(), offices, people),
                paper.steps());
    }

    private static String sha256(Paper paper) {
        return Sha256.of(paper.text().getBytes(StandardCharsets.UTF_8));
    }
}
