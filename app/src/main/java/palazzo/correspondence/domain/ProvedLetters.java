// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.documents.Files;
import palazzo.kernel.Today;
import palazzo.mail.Item;
import palazzo.mail.ItemProved;
import palazzo.organisation.Charts;
import palazzo.organisation.Sight;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/**
 * A letter whose mail proved nothing when it came, and is proved now. What nobody has weighed yet becomes what it is: a certified
 * letter with its number, or a receipt, which is no letter. What was weighed stays as it was decided; its page shows the proof.
 */
@Component
class ProvedLetters {

    private static final String SORTING = "URC-01";

    private final Letters letters;
    private final Arrivals arrivals;
    private final Directory directory;
    private final Files files;
    private final Enrolment enrolment;
    private final Visibility visibility;
    private final Timeline timeline;
    private final Charts charts;
    private final Trail trail;
    private final Today today;

    ProvedLetters(
            Letters letters,
            Arrivals arrivals,
            Directory directory,
            Files files,
            Enrolment enrolment,
            Visibility visibility,
            Timeline timeline,
            Charts charts,
            Trail trail,
            Today today) {
        this.letters = letters;
        this.arrivals = arrivals;
        this.directory = directory;
        this.files = files;
        this.enrolment = enrolment;
        this.visibility = visibility;
        this.timeline = timeline;
        this.charts = charts;
        this.trail = trail;
        this.today = today;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ItemProved proved) {
        letters.ifSeen(proved.item().id(), Sight.EVERYTHING).ifPresent(letter -> become(letter, proved.item()));
    }

    private void become(Letter letter, Item item) {
        boolean waits = letter.state() == LetterState.ARRIVED;
        boolean isALetter = arrivals.isALetter(item);
        if (waits && isALetter) {
            readAgain(letter, item);
        } else if (waits) {
            putAside(letter);
        }
        trail.record(
                "letter.proved",
                letter.subject(),
                Map.of("proof", item.proof().how().name()));
    }

    private void readAgain(Letter letter, Item item) {
        letters.withoutSenders(letter.id())
                .forEach(party -> directory.forget(party, letter.arrival().arrivedAt()));
        Arrival arrival = arrivals.arrival(item, letter.arrival().code());
        Letter again = new Letter(letter.id(), letter.version(), arrival, letter.state(), null, null, letter.label());
        @Nullable UUID party = arrivals.recognised(arrival.sender());
        letters.readAgain(again, party);
        item.enclosures().stream()
                .filter(file -> files.on(letter.subject(), Sight.EVERYTHING).stream()
                        .noneMatch(there -> there.sha256().equals(file.sha256())))
                .forEach(file -> files.hang(
                        letter.subject(), file.name(), file.mediaType(), file.size(), file.sha256(), letter.label()));
        if (party != null) {
            timeline.add(
                    new Timeline.Entry(arrival.arrivedAt(), "letter.received", letter.subject()),
                    letter.label(),
                    Party.subject(party));
        }
        if (again.isRegisteredAtOnce()) {
            enrolment.of(again);
        }
        visibility.follows(again);
    }

    /** What a provider says of a message of ours is kept with that message. */
    private void putAside(Letter letter) {
        String unit = charts.on(today.date()).carriersOf(SORTING).stream()
                .sorted()
                .findFirst()
                .orElse("");
        Handling handling = new Handling(Outcome.UNWANTED, SORTING, unit, null, null, null, today.now());
        Letter aside = letter.triaged(handling, letter.label());
        letters.save(aside);
        visibility.follows(aside);
    }
}
