// SPDX-License-Identifier: EUPL-1.2
package palazzo.mailroom.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.kernel.Today;
import palazzo.mailroom.Piece;
import palazzo.mailroom.PiecePosted;
import palazzo.mailroom.PieceReturned;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/** Tells what happens to a paper to the matter it belongs to: on its timeline, its trail, and to whoever handed it over. */
@Component
class Tidings {

    private final Trail trail;
    private final Timeline timeline;
    private final Today today;
    private final ApplicationEventPublisher events;

    Tidings(Trail trail, Timeline timeline, Today today, ApplicationEventPublisher events) {
        this.trail = trail;
        this.timeline = timeline;
        this.today = today;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void batched(Piece piece) {
        tell(
                piece,
                "mailroom.in_batch",
                Map.of("batch", Objects.requireNonNull(piece.batch()).name()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takenOut(Piece piece) {
        tell(piece, "mailroom.taken_out", Map.of());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void numbered(Piece piece) {
        tell(piece, "mailroom.numbered", Map.of("registered", piece.registered()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void posted(Piece piece) {
        LocalDate on = Objects.requireNonNull(piece.postedOn());
        tell(piece, "mailroom.posted", Map.of("on", on.toString()));
        events.publishEvent(new PiecePosted(piece.id(), piece.paper().subject(), on));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void received(Piece piece) {
        tell(
                piece,
                "mailroom.received",
                Map.of("on", Objects.requireNonNull(piece.receivedOn()).toString()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void returned(Piece piece) {
        LocalDate on = Objects.requireNonNull(piece.returnedOn());
        Piece.Undelivered why = Objects.requireNonNull(piece.why());
        tell(piece, "mailroom.returned", Map.of("on", on.toString(), "why", why.name()));
        events.publishEvent(new PieceReturned(piece.id(), piece.paper().subject(), on, why));
    }

    private void tell(Piece piece, String what, Map<String, String> details) {
        trail.record(what, piece.paper().subject(), details);
        timeline.add(
                new Timeline.Entry(today.now(), what, piece.paper().subject()),
                piece.paper().label(),
                piece.paper().subject());
    }
}
