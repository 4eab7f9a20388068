// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.domain.MunicipalOffices.Office;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.mail.Boxes;
import palazzo.mail.Boxes.Box;
import palazzo.mail.Outbox;
import palazzo.mail.SendingChanged;
import palazzo.organisation.Acting;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.publication.Gate;
import palazzo.tasks.Tasks;
import palazzo.tenancy.CityScope;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;
import palazzo.ui.Words;

/**
 * Passes a letter to the office of the city that it is for: the office gets it by mail with its files, the citizen is told where
 * it went, and the page of their code says so. What the office never got is the unit's again.
 */
@Service
public class Passing {

    /** Files beyond it are named and stay here: other servers refuse larger mails. */
    private static final long LARGEST = 15_000_000;

    private static final String SENT_ON = "update correspondence_letter set sent_on_to = ?, sent_on = ? where id = ?";
    private static final String CAME_BACK =
            "update correspondence_letter set sent_on_to = '', sent_on = null where id = ?";
    private static final String BY_SENDING = "select id from correspondence_letter where sent_on = ?";
    private static final String TO = "select sent_on_to from correspondence_letter where id = ?";

    private final JdbcClient jdbc;
    private final Letters letters;
    private final MunicipalOffices offices;
    private final Boxes boxes;
    private final Outbox outbox;
    private final Files files;
    private final Blobs blobs;
    private final Gate gate;
    private final Acting acting;
    private final Sights sights;
    private final Promises promises;
    private final Tasks tasks;
    private final Timeline timeline;
    private final Trail trail;
    private final Words words;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;

    Passing(
            JdbcClient jdbc,
            Letters letters,
            MunicipalOffices offices,
            Boxes boxes,
            Outbox outbox,
            Files files,
            Blobs blobs,
            Gate gate,
            Acting acting,
            Sights sights,
            Promises promises,
            Tasks tasks,
            Timeline timeline,
            Trail trail,
            Words words,
            Ids ids,
            Today today,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.offices = offices;
        this.boxes = boxes;
        this.outbox = outbox;
        this.files = files;
        this.blobs = blobs;
        this.gate = gate;
        this.acting = acting;
        this.sights = sights;
        this.promises = promises;
        this.tasks = tasks;
        this.timeline = timeline;
        this.trail = trail;
        this.words = words;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    /** To which office a letter was passed; empty for none. The letter was read before. */
    public String passedTo(UUID letter) {
        return jdbc.sql(TO).param(letter).query(String.class).single();
    }

    /**
     * Passes it on. Outside a transaction. Done twice it is done once.
     *
     * @param office by its name
     * @param note to the office; may be empty
     * @throws Refusal where the office cannot be written to, or the letter is not to be passed on
     */
    public void pass(UUID id, String office, String note) {
        Letter letter = letters.one(id, sights.now());
        if (letter.state() == LetterState.CLOSED && passedTo(id).equals(office)) {
            return;
        }
        if (letter.state() != LetterState.ACCEPTED || letter.handled().outcome() != Outcome.PASS_ON) {
            throw new Refusal("office/passing.not_to_pass");
        }
        Office to = offices.named(office).orElseThrow(() -> new Refusal("office/passing.no_office"));
        Box box = boxes.answering(id).orElseThrow(() -> new Refusal("office/reply.no_mailbox"));
        acting.under(() -> pass(letter, to, note, box), letter.handled().competence());
    }

    private void pass(Letter letter, Office to, String note, Box box) {
        gate.check(new Gate.Departure(Gate.Kind.ANSWER, ""));
        Outbox.Sealed sealed = outbox.seal(toTheOffice(letter, to, note, box));
        List<Outbox.Sealed> told = new ArrayList<>();
        if (!letter.arrival().sender().address().isBlank() && !letter.arrival().automatic()) {
            told.add(outbox.seal(toTheCitizen(letter, to, box)));
        }
        transaction.executeWithoutResult(status -> {
            letters.save(letter.in(LetterState.CLOSED, today.now()));
            jdbc.sql(SENT_ON).params(to.name(), sealed.id(), letter.id()).update();
            outbox.queue(sealed);
            told.forEach(outbox::queue);
            tasks.done(Triage.TO_ANSWER, letter.subject());
            timeline.add(
                    new Timeline.Entry(today.now(), "letter.passed_on", letter.subject()),
                    letter.label(),
                    letter.subject());
            trail.record(
                    "letter.passed_on",
                    letter.subject(),
                    Map.of("sending", sealed.id().toString()));
        });
    }

    /** An office that got nothing cannot answer: the letter is open again, with its task. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SendingChanged changed) {
        if (changed.sending().state().isStuck()) {
            jdbc.sql(BY_SENDING)
                    .param(changed.sending().id())
                    .query(UUID.class)
                    .optional()
                    .ifPresent(this::reopen);
        }
    }

    private void reopen(UUID id) {
        Letter letter = letters.one(id, Sight.EVERYTHING);
        Letter open = letter.in(LetterState.ACCEPTED, null);
        letters.save(open);
        jdbc.sql(CAME_BACK).param(id).update();
        tasks.open(promises.kept(Triage.task(ids.next(), open, open.handled(), open.label())));
        trail.record("letter.passing_failed", letter.subject());
    }

    private Outbox.Post toTheOffice(Letter letter, Office to, String note, Box box) {
        Arrival arrival = letter.arrival();
        String number = number(letter);
        String body = words.t(
                Locale.ITALIAN,
                "letters.passing.office",
                to.name(),
                number,
                arrival.sender().line(),
                note.isBlank() ? "" : note.strip() + "\n\n",
                letter.title(),
                arrival.body(),
                arrival.code());
        return new Outbox.Post(
                letter.subject(),
                arrival.code(),
                box.id(),
                List.of(to.address()),
                words.t(Locale.ITALIAN, "letters.passing.subject", letter.title(), number),
                body,
                "",
                enclosures(letter));
    }

    private Outbox.Post toTheCitizen(Letter letter, Office to, Box box) {
        Arrival arrival = letter.arrival();
        return new Outbox.Post(
                letter.subject(),
                arrival.code(),
                box.id(),
                List.of(arrival.sender().address()),
                letter.answerTitle(),
                words.t(
                        Locale.ITALIAN,
                        "letters.passing.citizen",
                        letter.title(),
                        to.name(),
                        number(letter),
                        arrival.code(),
                        CityScope.required().name()),
                arrival.messageId(),
                List.of());
    }

    private static String number(Letter letter) {
        String number = letter.handled().number();
        return number == null ? "–" : number;
    }

    private List<Outbox.Enclosure> enclosures(Letter letter) {
        List<Outbox.Enclosure> enclosures = new ArrayList<>();
        long size = 0;
        for (Files.Kept file : files.on(letter.subject(), Sight.EVERYTHING)) {
            size += file.size();
            if (size <= LARGEST) {
                enclosures.add(new Outbox.Enclosure(file.name(), file.mediaType(), blobs.get(file.sha256())));
            }
        }
        return enclosures;
    }
}
