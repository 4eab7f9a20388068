// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.domain.Acknowledgements.Kind;
import palazzo.correspondence.domain.Acknowledgements.Owed;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.kernel.Today;
import palazzo.mail.Boxes;
import palazzo.mail.Boxes.Box;
import palazzo.mail.Outbox;
import palazzo.organisation.Sight;
import palazzo.publication.Gate;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.OneByOne;
import palazzo.trail.Trail;
import palazzo.ui.Words;

/**
 * Tells who wrote that it is here: for a request the receipt that the law wants, with number, day and term; for any other
 * mail, where {@code palazzo.letters.courtesy} is set, the code to follow it by. What no person wrote is never answered.
 */
@Component
public class Acknowledging implements CityJob {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    private final Acknowledgements acknowledgements;
    private final Letters letters;
    private final Boxes boxes;
    private final Outbox outbox;
    private final Gate gate;
    private final Words words;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final boolean courteous;

    Acknowledging(
            Acknowledgements acknowledgements,
            Letters letters,
            Boxes boxes,
            Outbox outbox,
            Gate gate,
            Words words,
            Trail trail,
            TransactionTemplate transaction,
            LetterSettings settings) {
        this.acknowledgements = acknowledgements;
        this.letters = letters;
        this.boxes = boxes;
        this.outbox = outbox;
        this.gate = gate;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
        this.courteous = settings.courtesy();
    }

    @Override
    public String name() {
        return "letters.acknowledge";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run(City city) {
        OneByOne work = new OneByOne();
        work.each(acknowledgements.byLaw(), owed -> tell(city, owed));
        if (courteous) {
            work.each(acknowledgements.byCourtesy(), owed -> tell(city, owed));
        }
        work.end();
    }

    /** Without a box nobody can be told yet. */
    private void tell(City city, Owed owed) {
        boxes.answering(owed.letter()).ifPresent(box -> tell(city, owed, box));
    }

    private void tell(City city, Owed owed, Box box) {
        gate.check(new Gate.Departure(Gate.Kind.ANSWER, ""));
        Letter letter = letters.one(owed.letter(), Sight.EVERYTHING);
        Outbox.Sealed message = outbox.seal(post(city, letter, owed, box));
        try {
            transaction.executeWithoutResult(status -> {
                acknowledgements.add(owed, message.id());
                outbox.queue(message);
                trail.record("letter.acknowledged", letter.subject());
            });
        } catch (DuplicateKeyException toldMeanwhile) {
            return;
        }
    }

    private Outbox.Post post(City city, Letter letter, Owed owed, Box box) {
        Arrival arrival = letter.arrival();
        return new Outbox.Post(
                letter.subject(),
                arrival.code(),
                box.id(),
                List.of(owed.address()),
                words.t(Locale.ITALIAN, "letters.acknowledged.subject", letter.title()),
                body(city, letter, owed.kind()),
                arrival.messageId(),
                true,
                List.of());
    }

    private String body(City city, Letter letter, Kind kind) {
        LocalDate day = Today.dateOf(letter.arrival().arrivedAt());
        String code = letter.arrival().code();
        if (kind == Kind.COURTESY) {
            return words.t(
                    Locale.ITALIAN, "letters.acknowledged.COURTESY", letter.title(), day(day), code, city.name());
        }
        Due due = letter.handled().due();
        return words.t(
                Locale.ITALIAN,
                "letters.acknowledged.LAW",
                letter.title(),
                day(day),
                Objects.requireNonNull(letter.handled().number()),
                due == null ? "" : day(due.date()),
                code,
                city.name());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
