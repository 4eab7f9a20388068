// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.correspondence.Answering;
import palazzo.correspondence.Intake.Written;
import palazzo.documents.Blobs;
import palazzo.icalendar.Itip;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.trail.Trail;

/** Letters that are the matter of another module. */
@Service
class OtherMatters implements Answering {

    private final Letters letters;
    private final LettersOfParties ofParties;
    private final Replies replies;
    private final ReplyDesk desk;
    private final Arrivals arrivals;
    private final SelfTriage triage;
    private final CalendarFiles calendars;
    private final Visibility visibility;
    private final Blobs blobs;
    private final Trail trail;
    private final Today today;

    OtherMatters(
            Letters letters,
            LettersOfParties ofParties,
            Replies replies,
            ReplyDesk desk,
            Arrivals arrivals,
            SelfTriage triage,
            CalendarFiles calendars,
            Visibility visibility,
            Blobs blobs,
            Trail trail,
            Today today) {
        this.letters = letters;
        this.ofParties = ofParties;
        this.replies = replies;
        this.desk = desk;
        this.arrivals = arrivals;
        this.triage = triage;
        this.calendars = calendars;
        this.visibility = visibility;
        this.blobs = blobs;
        this.trail = trail;
        this.today = today;
    }

    @Override
    public Optional<Known> find(UUID letter, Sight sight) {
        return letters.ifSeen(letter, sight).map(this::known);
    }

    @Override
    public List<Known> of(Collection<UUID> parties, Sight sight, int size) {
        return ofParties.newest(parties, sight, size).stream()
                .map(letter -> known(letter, List.copyOf(parties)))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(UUID id, String competence, String unit, Collection<String> offices) {
        Letter letter = letters.one(id, Sight.EVERYTHING);
        Set<String> all = new HashSet<>(letter.label().offices());
        all.addAll(offices);
        all.add(unit);
        Label wider = new Label(letter.label().kind(), all, letter.label().people());
        Letter given = letter.under(competence, unit, wider);
        if (!given.equals(letter)) {
            letters.save(given);
            visibility.follows(given);
            trail.record("letter.given", letter.subject());
        }
    }

    @Override
    @Transactional
    public void submit(UUID letter, String body) {
        int version = replies.of(letter).map(Reply::version).orElse(-1);
        desk.submit(letter, new ReplyDesk.Draft(version, body, null));
    }

    @Override
    public Taken invited(Written written, boolean onPaper) {
        List<Enclosure> files = written.files().stream()
                .map(file -> new Enclosure(file.name(), file.mediaType(), file.bytes()))
                .toList();
        TypedLetter typed = new TypedLetter(
                onPaper ? Channel.PAPER : Channel.FORM,
                written.key(),
                new Correspondent(written.name(), written.address(), written.postal()),
                written.subject(),
                written.body(),
                null,
                files);
        UUID letter = arrivals.add(typed.arrival(arrivals.freshCode(), blobs.put(typed.raw()), today.now()), files);
        triage.isAnInvitation(letter);
        return new Taken(letter, letters.one(letter, Sight.EVERYTHING).arrival().code());
    }

    @Override
    public Optional<Itip> calendar(UUID letter) {
        return calendars.of(letter);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settled(UUID letter, String competence, String unit) {
        letters.ifSeen(letter, Sight.EVERYTHING).ifPresent(there -> triage.isSettled(there, competence, unit));
    }

    private Known known(Letter letter) {
        return known(letter, letters.senders(letter.id()));
    }

    private static Known known(Letter letter, List<UUID> parties) {
        Arrival arrival = letter.arrival();
        Handling handling = letter.handling();
        return new Known(
                letter.id(),
                letter.title(),
                arrival.body(),
                arrival.sender().name(),
                arrival.sender().address(),
                arrival.sender().postal(),
                arrival.channel().name(),
                arrival.arrivedAt(),
                parties,
                handling == null ? "" : handling.competence(),
                handling == null ? "" : handling.unit(),
                stage(letter.state()),
                letter.label(),
                letter.path());
    }

    private static Stage stage(LetterState state) {
        return switch (state) {
            case ARRIVED, ACCEPTED -> Stage.TO_ANSWER;
            case TO_SIGN -> Stage.TO_SIGN;
            case LEAVING -> Stage.LEAVING;
            case ANSWERED -> Stage.ANSWERED;
            case CLOSED, UNWANTED -> Stage.CLOSED;
        };
    }
}
