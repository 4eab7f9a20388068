// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.LetterAnswered;
import palazzo.correspondence.domain.Dispatch.State;
import palazzo.directory.Party;
import palazzo.kernel.Ids;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.mail.CertifiedPost;
import palazzo.mail.DeliveryChanged;
import palazzo.mail.Outbox;
import palazzo.mail.Sending;
import palazzo.mail.SendingChanged;
import palazzo.mailroom.Mailroom;
import palazzo.mailroom.Piece;
import palazzo.organisation.Acting;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.pec.DeliveryState;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/** What follows when a reply has left, or does not. */
@Service
public class Delivery {

    static final String TO_DECIDE = "letter.sending";

    static final String TO_POST = "letter.posting";

    static final String TO_WATCH = "letter.receipt";

    private static final int LAST_SILENCE = 24;

    private final Letters letters;
    private final Dispatches dispatches;
    private final Replies replies;
    private final Outbox outbox;
    private final CertifiedPost certified;
    private final Mailroom mailroom;
    private final Acting acting;
    private final Sights sights;
    private final Tasks tasks;
    private final Timeline timeline;
    private final Trail trail;
    private final Ids ids;
    private final Today today;
    private final ApplicationEventPublisher events;

    Delivery(
            Letters letters,
            Dispatches dispatches,
            Replies replies,
            Outbox outbox,
            CertifiedPost certified,
            Mailroom mailroom,
            Acting acting,
            Sights sights,
            Tasks tasks,
            Timeline timeline,
            Trail trail,
            Ids ids,
            Today today,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.dispatches = dispatches;
        this.replies = replies;
        this.outbox = outbox;
        this.certified = certified;
        this.mailroom = mailroom;
        this.acting = acting;
        this.sights = sights;
        this.tasks = tasks;
        this.timeline = timeline;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
        this.events = events;
    }

    /** Tries again what is stuck, because a person says so. @param which of several that wait; null for the first */
    @Transactional
    public void again(UUID letter, @Nullable UUID which) {
        decide(letter, which, stuck -> {
            if (stuck.sending() == null) {
                throw new Refusal("dispatch.by_post");
            }
            outbox.again(stuck.sending());
            dispatches.save(stuck.again());
            trail.record("letter.sent_again", Letter.subject(letter));
        });
    }

    /**
     * A person has made sure that it arrived, or has taken the paper to the post.
     *
     * @param which of several that wait; null for the first
     */
    @Transactional
    public void arrived(UUID letter, @Nullable UUID which) {
        decide(letter, which, open -> {
            if (open.sending() != null) {
                outbox.arrived(open.sending());
            }
            Optional<UUID> piece = inTheMailroom(open);
            if (piece.isPresent()) {
                mailroom.tookAlone(piece.get());
            } else {
                done(dispatches.save(open.sent()), Map.of("by", "hand"));
            }
        });
    }

    private Optional<UUID> inTheMailroom(Dispatch dispatch) {
        if (dispatch.state() != State.QUEUED || !dispatch.isByPost()) {
            return Optional.empty();
        }
        return Optional.ofNullable(dispatch.piece())
                .or(() -> mailroom.newest(Letter.subject(dispatch.letter()), Sight.EVERYTHING)
                        .map(Piece::id));
    }

    /** The outbox tells what became of the message. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SendingChanged changed) {
        dispatches.bySending(changed.sending().id()).ifPresent(dispatch -> follow(as(dispatch, changed.sending())));
    }

    /** What our provider took is not delivered yet. */
    private Dispatch as(Dispatch dispatch, Sending sending) {
        Dispatch now = dispatch.as(sending);
        boolean awaited =
                now.state() == State.SENT && !certified.deliveries(sending.id()).isEmpty();
        return awaited ? now.awaited() : now;
    }

    /** A receipt came, or none did. What has not left yet, and what a person has settled, is not touched. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DeliveryChanged changed) {
        dispatches
                .bySending(changed.sending())
                .filter(dispatch ->
                        dispatch.state() == State.AWAITED || dispatch.state().isStuck())
                .ifPresent(dispatch -> weigh(dispatch, changed.silence()));
    }

    /** The letter is answered when the answer was delivered to each; accepted is not delivered. */
    private void weigh(Dispatch dispatch, int silence) {
        List<CertifiedPost.Delivery> all = certified.deliveries(Objects.requireNonNull(dispatch.sending()));
        if (all.stream()
                .allMatch(each -> each.state().isFinal() && !each.state().failed())) {
            done(dispatches.save(dispatch.sent()), Map.of("by", "receipt"));
        } else if (all.stream().anyMatch(each -> each.state().failed())) {
            if (dispatch.state() != State.FAILED) {
                stuck(dispatches.save(dispatch.failed(said(all))), "letter.not_delivered");
            }
        } else if (silence == LAST_SILENCE && dispatch.state() == State.AWAITED) {
            stuck(dispatches.save(dispatch.inDoubt()), "letter.no_receipt");
        } else if (silence > 0 || all.stream().anyMatch(each -> each.state() == DeliveryState.LATE)) {
            watch(dispatch);
        }
    }

    private static String said(List<CertifiedPost.Delivery> all) {
        return all.stream()
                .filter(each -> each.state().failed())
                .map(each -> (each.recipient() + " " + each.explanation()).strip())
                .collect(Collectors.joining("; "));
    }

    private void watch(Dispatch dispatch) {
        ask(TO_WATCH, dispatch);
        trail.record("letter.receipt_late", Letter.subject(dispatch.letter()));
    }

    private void follow(Dispatch dispatch) {
        Dispatch saved = dispatches.save(dispatch);
        switch (saved.state()) {
            case SENT -> done(saved, Map.of());
            case FAILED -> stuck(saved, "letter.send_failed");
            case IN_DOUBT -> stuck(saved, "letter.in_doubt");
            case QUEUED -> settle(saved.letter());
            case AWAITED -> {
                settle(saved.letter());
                weigh(saved, 0);
            }
            case TO_PRINT -> {}
        }
    }

    /** It has reached one of those to whom it goes. The letter is answered when its answer has reached all but the copies. */
    @Transactional(propagation = Propagation.MANDATORY)
    void done(Dispatch dispatch, Map<String, String> how) {
        Letter letter = letters.one(dispatch.letter(), Sight.EVERYTHING);
        List<Dispatch> all = dispatches.of(letter.id());
        settle(letter.id(), all);
        if (replies.one(dispatch.reply()).purpose().interim()) {
            trail.record("letter.interim_arrived", letter.subject(), how);
        } else if (letter.state() == LetterState.LEAVING && hasReachedAll(dispatch.reply(), all)) {
            answered(letter, how);
        } else {
            trail.record("letter.reached", letter.subject(), how);
        }
    }

    private static boolean hasReachedAll(UUID reply, List<Dispatch> all) {
        return all.stream()
                .filter(each -> each.reply().equals(reply) && !each.whom().copy())
                .allMatch(each -> each.state() == State.SENT);
    }

    private void answered(Letter letter, Map<String, String> how) {
        letters.save(letter.in(LetterState.ANSWERED, today.now()));
        trail.record("letter.answered", letter.subject(), how);
        events.publishEvent(new LetterAnswered(letter.id()));
        Timeline.Entry entry = new Timeline.Entry(today.now(), "letter.answered", letter.subject());
        timeline.add(entry, letter.label(), letter.subject());
        letters.senders(letter.id()).forEach(party -> timeline.add(entry, letter.label(), Party.subject(party)));
    }

    private void settle(UUID letter) {
        settle(letter, dispatches.of(letter));
    }

    /** A task is done when nothing is left of what it asks for, to whomever it goes. */
    private void settle(UUID letter, List<Dispatch> all) {
        if (all.stream().noneMatch(each -> each.state().isStuck())) {
            tasks.done(TO_DECIDE, Letter.subject(letter));
        }
        if (all.stream().noneMatch(each -> each.isByPost() && each.state() == State.QUEUED)) {
            tasks.done(TO_POST, Letter.subject(letter));
        }
        if (all.stream().noneMatch(each -> each.state() == State.AWAITED)) {
            tasks.done(TO_WATCH, Letter.subject(letter));
        }
    }

    /** The post brought it back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void cameBack(Dispatch dispatch) {
        stuck(dispatches.save(dispatch.failed("")), "letter.came_back");
    }

    /** Nobody may believe that it left: the unit that wrote it has to decide. */
    private void stuck(Dispatch dispatch, String act) {
        boolean isTheAnswer = !replies.one(dispatch.reply()).purpose().interim();
        if (isTheAnswer && !dispatch.whom().copy()) {
            reopened(letters.one(dispatch.letter(), Sight.EVERYTHING));
        }
        settle(dispatch.letter());
        ask(TO_DECIDE, dispatch);
        trail.record(act, Letter.subject(dispatch.letter()));
    }

    /** An answer that another server sent back has not arrived. */
    private void reopened(Letter letter) {
        if (letter.state() == LetterState.ANSWERED) {
            letters.save(letter.in(LetterState.LEAVING, null));
        }
    }

    /** The paper is printed: somebody of the unit takes it to the post. */
    @Transactional(propagation = Propagation.MANDATORY)
    void toPost(Dispatch dispatch) {
        ask(TO_POST, dispatch);
    }

    private void ask(String what, Dispatch dispatch) {
        Letter letter = letters.one(dispatch.letter(), Sight.EVERYTHING);
        Handling handling = letter.handled();
        tasks.done(what, letter.subject());
        tasks.open(new Task(
                ids.next(),
                what,
                letter.title(),
                letter.subject(),
                letter.path(),
                handling.competence(),
                handling.unit(),
                handling.assignee(),
                today.date(),
                "",
                letter.label()));
    }

    /**
     * Does what a person of the competent unit decides about what is stuck, or lies ready.
     *
     * @param which of several; null for the first that waits
     */
    void decide(UUID id, @Nullable UUID which, Consumer<Dispatch> decision) {
        Letter letter = letters.one(id, sights.now());
        Dispatch dispatch = chosen(id, which);
        if (dispatch.state() == State.SENT) {
            return;
        }
        if (!dispatch.waitsForAPerson()) {
            throw new Refusal("dispatch.under_way");
        }
        acting.under(
                () -> {
                    decision.accept(dispatch);
                    settle(id);
                },
                letter.handled().competence());
    }

    private Dispatch chosen(UUID letter, @Nullable UUID which) {
        List<Dispatch> all = dispatches.of(letter);
        return all.stream()
                .filter(each ->
                        which == null ? each.waitsForAPerson() : each.id().equals(which))
                .findFirst()
                .or(() -> which == null && !all.isEmpty() ? Optional.of(all.getLast()) : Optional.empty())
                .orElseThrow(() -> new NotFound("dispatch of " + letter));
    }
}
