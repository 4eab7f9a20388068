// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.documents.PaperReturned;
import palazzo.documents.PaperSigned;
import palazzo.kernel.Subject;
import palazzo.organisation.Sight;
import palazzo.trail.Trail;

/** Hears what became of a reply in the signature folder, inside the signing's own transaction. */
@Component
class FolderNews {

    private final Letters letters;
    private final Replies replies;
    private final ReplyDesk desk;
    private final Trail trail;
    private final Duration held;

    FolderNews(Letters letters, Replies replies, ReplyDesk desk, Trail trail, LetterSettings settings) {
        this.letters = letters;
        this.replies = replies;
        this.desk = desk;
        this.trail = trail;
        this.held = settings.held();
    }

    /** A signed reply is held for a while, in which it can be taken back. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void signed(PaperSigned paper) {
        ours(paper.subject()).ifPresent(letter -> {
            Reply reply = replies.of(letter.id()).orElseThrow();
            replies.save(reply.signed(paper.by(), paper.at(), paper.at().plus(held)));
            letters.save(letter.in(LetterState.LEAVING, null));
            trail.record("letter.signed", letter.subject());
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void returned(PaperReturned paper) {
        ours(paper.subject()).ifPresent(letter -> {
            replies.save(replies.of(letter.id()).orElseThrow().returned(paper.reason()));
            desk.reopen(letter, "letter.returned");
        });
    }

    private Optional<Letter> ours(Subject subject) {
        return subject.kind().equals("letter") ? letters.ifSeen(subject.id(), Sight.EVERYTHING) : Optional.empty();
    }
}
