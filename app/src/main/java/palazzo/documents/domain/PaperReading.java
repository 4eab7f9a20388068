// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.documents.SignatureFolder.Step;
import palazzo.documents.domain.Papers.Done;
import palazzo.documents.domain.Papers.Kept;
import palazzo.kernel.NotFound;
import palazzo.kernel.Subject;
import palazzo.organisation.Actor;
import palazzo.organisation.Sights;

/** One paper with what was done at its steps, as somebody reads it. */
@Component
public class PaperReading {

    private final Papers papers;
    private final Passers passers;
    private final Sights sights;

    PaperReading(Papers papers, Passers passers, Sights sights) {
        this.papers = papers;
        this.passers = passers;
        this.sights = sights;
    }

    /**
     * A paper as it stands.
     *
     * @param done what was done, in its order
     * @param mine whether the reader may take the step it waits at
     */
    public record Read(Kept paper, List<Done> done, boolean mine) {

        /** The step it waits at; as many as there are steps, or the one at which it was returned, where it waits no more. */
        public int step() {
            return course().at();
        }

        /** How many acts were done: what its reader saw, when they take the next. */
        public int place() {
            return done.size();
        }

        /** What holds of what was done, a step at most one. */
        public List<Done> holding() {
            return course().holding();
        }

        private Course course() {
            return new Course(paper.words().steps().size(), done);
        }

        /** The step it waits at. */
        public Optional<Step> open() {
            return ended()
                    ? Optional.empty()
                    : Optional.of(paper.words().steps().get(step()));
        }

        /** Whether it is signed, returned or replaced. */
        public boolean ended() {
            return course().ended();
        }
    }

    /**
     * The paper as {@code actor} reads it.
     *
     * @throws NotFound where there is none they may see
     */
    public Read read(UUID id, Actor actor) {
        Kept paper = papers.find(id, sights.of(actor)).orElseThrow(() -> new NotFound("paper " + id));
        Read read = new Read(paper, papers.done(id), false);
        boolean mine = read.open()
                .filter(step ->
                        passers.may(actor, paper.preparedBy(), paper.words().kind(), step))
                .isPresent();
        return new Read(paper, read.done(), mine);
    }

    /** The newest paper of {@code subject} that {@code actor} may see: the one that replaced another. */
    public Optional<Kept> newest(Subject subject, Actor actor) {
        return papers.newest(subject, sights.of(actor));
    }
}
