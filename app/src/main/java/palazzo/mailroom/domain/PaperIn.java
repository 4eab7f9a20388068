// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.mailroom.Mailroom;
import palazzo.mailroom.Piece;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;

/** Where modules hand over what they printed. */
@Service
class PaperIn implements Mailroom {

    private final Pieces pieces;
    private final Tidings tidings;
    private final Ids ids;
    private final Today today;

    PaperIn(Pieces pieces, Tidings tidings, Ids ids, Today today) {
        this.pieces = pieces;
        this.tidings = tidings;
        this.ids = ids;
        this.today = today;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID hand(Paper paper) {
        UUID id = ids.next();
        pieces.add(id, paper);
        return id;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tookAlone(UUID piece) {
        pieces.find(piece, Sight.EVERYTHING)
                .filter(found -> found.postedOn() == null)
                .ifPresent(this::tookAlone);
    }

    /** What is printed with others goes with them, or is taken out first. */
    private void tookAlone(Piece piece) {
        if (piece.batch() != null) {
            throw new Refusal("mailroom.goes_with_batch", piece.batch().name());
        }
        Piece posted = Journey.posted(piece, today.date());
        pieces.save(posted);
        tidings.posted(posted);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void relabel(Subject subject, Label label) {
        pieces.relabel(subject, label);
    }

    @Override
    public Optional<Piece> one(UUID piece, Sight sight) {
        return pieces.find(piece, sight);
    }

    @Override
    public Optional<Piece> newest(Subject subject, Sight sight) {
        return pieces.newest(subject, sight);
    }
}
