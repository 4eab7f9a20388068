// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.InvitationCame;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/** A letter that was written on the form for invitations says itself what it is: nobody has to weigh it first. */
@Component
class SelfTriage {

    private static final String INVITATIONS = "CFS-04";

    private final Letters letters;
    private final AnswerTerm term;
    private final Charts charts;
    private final Visibility visibility;
    private final Timeline timeline;
    private final Trail trail;
    private final Today today;
    private final ApplicationEventPublisher events;

    SelfTriage(
            Letters letters,
            AnswerTerm term,
            Charts charts,
            Visibility visibility,
            Timeline timeline,
            Trail trail,
            Today today,
            ApplicationEventPublisher events) {
        this.letters = letters;
        this.term = term;
        this.charts = charts;
        this.visibility = visibility;
        this.timeline = timeline;
        this.trail = trail;
        this.today = today;
        this.events = events;
    }

    /** Decided already, or carried by nobody, it stays as it is. */
    @Transactional
    void isAnInvitation(UUID id) {
        Letter letter = letters.one(id, Sight.EVERYTHING);
        Optional<String> unit = charts.on(today.date()).carriersOf(INVITATIONS).stream()
                .sorted()
                .findFirst();
        if (letter.state() == LetterState.ARRIVED && unit.isPresent()) {
            given(letter, unit.get());
        }
    }

    /** It told what the house has taken over by itself: nobody has to weigh or answer it. In the act's transaction. */
    void isSettled(Letter letter, String competence, String unit) {
        boolean open = letter.state() == LetterState.ARRIVED || letter.state() == LetterState.ACCEPTED;
        if (!open || letter.isRegisteredAtOnce()) {
            return;
        }
        Set<String> offices = new HashSet<>(letter.label().offices());
        offices.add(unit);
        Letter done = letter.settled(
                new Handling(Outcome.INVITATION, competence, unit, null, null, null, today.now()),
                new Label(letter.label().kind(), offices, letter.label().people()));
        letters.save(done);
        visibility.follows(done);
        trail.record("letter.settled", letter.subject());
        timeline.add(
                new Timeline.Entry(today.now(), "letter.settled", letter.subject()), done.label(), letter.subject());
    }

    private void given(Letter letter, String unit) {
        Set<String> offices = new HashSet<>(letter.label().offices());
        offices.add(unit);
        Handling handling = new Handling(
                Outcome.INVITATION,
                INVITATIONS,
                unit,
                null,
                null,
                term.from(Today.dateOf(letter.arrival().arrivedAt())),
                today.now());
        Letter decided = letter.triaged(handling, new Label(letter.label().kind(), offices, Set.of()));
        letters.save(decided);
        visibility.follows(decided);
        trail.record("letter.triaged", letter.subject());
        timeline.add(
                new Timeline.Entry(today.now(), "letter.triaged", letter.subject()), decided.label(), letter.subject());
        events.publishEvent(new InvitationCame(letter.id(), INVITATIONS, unit));
    }
}
