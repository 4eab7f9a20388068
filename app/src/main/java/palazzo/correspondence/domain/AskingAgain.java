// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.documents.Blobs;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.organisation.Sight;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/**
 * Whoever wrote says that the answer does not satisfy them: that is a new letter, to be sorted as any other, which goes on
 * from the first. Once an answer, and only for some days after it.
 */
@Component
class AskingAgain {

    private static final int LONGEST = 5000;
    private static final String ASKED =
            "select asked_again from correspondence_letter where id = ? and asked_again is not null";
    private static final String FIRST = "select id from correspondence_letter where asked_again = ?";
    private static final String HOLD = "select id from correspondence_letter where id = ? for update";
    private static final String ADD = "update correspondence_letter set asked_again = ? where id = ?";

    private final Letters letters;
    private final Arrivals arrivals;
    private final Blobs blobs;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Timeline timeline;
    private final Today today;
    private final TransactionTemplate transaction;
    private final int days;

    AskingAgain(
            Letters letters,
            Arrivals arrivals,
            Blobs blobs,
            JdbcClient jdbc,
            Trail trail,
            Timeline timeline,
            Today today,
            TransactionTemplate transaction,
            LetterSettings settings) {
        this.letters = letters;
        this.arrivals = arrivals;
        this.blobs = blobs;
        this.jdbc = jdbc;
        this.trail = trail;
        this.timeline = timeline;
        this.today = today;
        this.transaction = transaction;
        this.days = settings.again();
    }

    /** The last day on which its writer may; null where they may not, or did. @param answer where it is worked on */
    @Nullable
    LocalDate until(Letter letter, Letter answer) {
        LocalDate last = lastDay(answer);
        return last == null || today.date().isAfter(last) || asked(letter.id()).isPresent() ? null : last;
    }

    /** The letter whose answer did not satisfy, where {@code letter} says so. */
    Optional<UUID> first(UUID letter) {
        return jdbc.sql(FIRST).param(letter).query(UUID.class).optional();
    }

    /**
     * Takes in what is said. Outside a transaction. The same words sent twice are one letter.
     *
     * @param answer where {@code letter} is worked on: itself, or what it was merged into
     * @return the code of the new letter
     * @throws Refusal where nothing is said, it is not answered, too much time has passed, or it was done before
     */
    String ask(Letter letter, Letter answer, String said) {
        String words = said.replace("\0", "").strip();
        mustSaySomething(words);
        mustBeInTime(answer);
        TypedLetter typed = typed(letter, words);
        Arrival arrival = typed.arrival(arrivals.freshCode(), blobs.put(typed.raw()), today.now())
                .goingOnFrom(answer.id());
        return Objects.requireNonNull(transaction.execute(status -> once(letter, arrival)));
    }

    private static void mustSaySomething(String words) {
        if (words.isEmpty()) {
            throw new Refusal("words/again.empty");
        }
        if (words.length() > LONGEST) {
            throw new Refusal("words/again.too_long", LONGEST);
        }
    }

    private void mustBeInTime(Letter answer) {
        LocalDate last = lastDay(answer);
        if (last == null) {
            throw new Refusal("again.not_answered");
        }
        if (today.date().isAfter(last)) {
            throw new Refusal("again.too_late", last);
        }
    }

    private @Nullable LocalDate lastDay(Letter answer) {
        return answer.state() == LetterState.ANSWERED && answer.closedAt() != null
                ? Today.dateOf(answer.closedAt()).plusDays(days)
                : null;
    }

    private String once(Letter first, Arrival arrival) {
        jdbc.sql(HOLD).param(first.id()).query(UUID.class).single();
        return asked(first.id()).map(again -> same(again, arrival)).orElseGet(() -> add(first, arrival));
    }

    private String same(UUID again, Arrival arrival) {
        Arrival before = letters.one(again, Sight.EVERYTHING).arrival();
        if (!before.fingerprint().equals(arrival.fingerprint())) {
            throw new Refusal("again.done");
        }
        return before.code();
    }

    private String add(Letter first, Arrival arrival) {
        UUID again = arrivals.add(arrival, List.of());
        jdbc.sql(ADD).params(again, first.id()).update();
        trail.record("letter.asked_again", first.subject(), Map.of("letter", again.toString()));
        timeline.add(
                new Timeline.Entry(today.now(), "letter.asked_again", first.subject()), first.label(), first.subject());
        return arrival.code();
    }

    private Optional<UUID> asked(UUID letter) {
        return jdbc.sql(ASKED).param(letter).query(UUID.class).optional();
    }

    private static TypedLetter typed(Letter first, String words) {
        Correspondent sender = first.arrival().sender();
        return new TypedLetter(Channel.FORM, "again:" + first.id(), sender, subject(first), words, null, List.of());
    }

    /** Whoever sorts it may not see the first where that is for named people: then its number says enough. */
    private static String subject(Letter first) {
        Label.Kind label = first.label().kind();
        boolean open = label == Label.Kind.HOUSE || label == Label.Kind.UNIT;
        Handling handling = first.handling();
        String number = handling == null || handling.number() == null ? "" : " " + handling.number();
        return open ? "Chiede di nuovo: " + first.title() : "Chiede di nuovo: protocollo" + number;
    }
}
