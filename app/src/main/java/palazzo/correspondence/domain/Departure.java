// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.domain.Dispatch.State;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.documents.Letterhead;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.organisation.Unit;
import palazzo.publication.Gate;
import palazzo.registry.Registry;
import palazzo.search.Index;
import palazzo.trail.Trail;

/**
 * Lets a signed reply leave: asks the gate, takes its number on the hash of the paper without number, then prints it with
 * number and puts it into the outbox. Each step ends with a commit, so that whatever breaks goes on from there.
 */
@Component
class Departure {

    private final Letters letters;
    private final Replies replies;
    private final Dispatches dispatches;
    private final Mailboxes mailboxes;
    private final Route route;
    private final Delivery delivery;
    private final Gate gate;
    private final Letterhead letterhead;
    private final Envelope envelope;
    private final Blobs blobs;
    private final Files files;
    private final Registry registry;
    private final People people;
    private final Charts charts;
    private final Index index;
    private final Trail trail;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;

    Departure(
            Letters letters,
            Replies replies,
            Dispatches dispatches,
            Mailboxes mailboxes,
            Route route,
            Delivery delivery,
            Gate gate,
            Letterhead letterhead,
            Envelope envelope,
            Blobs blobs,
            Files files,
            Registry registry,
            People people,
            Charts charts,
            Index index,
            Trail trail,
            Ids ids,
            Today today,
            TransactionTemplate transaction) {
        this.letters = letters;
        this.replies = replies;
        this.dispatches = dispatches;
        this.mailboxes = mailboxes;
        this.route = route;
        this.delivery = delivery;
        this.gate = gate;
        this.letterhead = letterhead;
        this.envelope = envelope;
        this.blobs = blobs;
        this.files = files;
        this.registry = registry;
        this.people = people;
        this.charts = charts;
        this.index = index;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    /** The subject under which the registry knows a reply. */
    static Subject subject(Reply reply) {
        return new Subject("reply", reply.id());
    }

    /** Numbers a reply whose time to be taken back has passed. One whose number is to come stays where it is. */
    void number(Reply reply) {
        if (!registry.awaits(subject(reply))) {
            leave(reply);
        }
    }

    private void leave(Reply reply) {
        gate.check(new Gate.Departure(Gate.Kind.ANSWER, ""));
        Letter letter = letters.one(reply.letter(), Sight.EVERYTHING);
        String original = blobs.put(print(letter, reply, null));
        transaction.executeWithoutResult(status -> register(letter, reply, original)
                .ifPresent(number -> {
                    replies.save(reply.left());
                    dispatches.add(dispatch(letter, reply, number));
                }));
    }

    /** Prints it with its number and makes the message, which from then on never changes. */
    void print(Dispatch dispatch) {
        Letter letter = letters.one(dispatch.letter(), Sight.EVERYTHING);
        Reply reply = replies.of(letter.id()).orElseThrow();
        byte[] paper = print(letter, reply, dispatch.number());
        String printed = blobs.put(paper);
        String message =
                dispatch.way() == Route.Way.MAIL ? blobs.put(message(letter, reply, dispatch, paper)) : printed;
        transaction.executeWithoutResult(status -> {
            files.hang(letter.subject(), name(dispatch), "application/pdf", paper.length, printed, letter.label());
            Dispatch ready = dispatches.save(dispatch.printed(message));
            if (ready.waitsForAPerson()) {
                delivery.toPost(ready);
            }
        });
    }

    private Optional<String> register(Letter letter, Reply reply, String original) {
        String recipient = letter.arrival().sender().line();
        Optional<String> number = registry.enrol(new Registry.Entry(
                        Registry.Direction.OUT,
                        recipient,
                        "R: " + letter.title(),
                        original,
                        subject(reply),
                        letter.label()))
                .map(Registry.Number::text);
        number.ifPresent(given -> announce(letter, reply, given + " " + recipient));
        return number;
    }

    private void announce(Letter letter, Reply reply, String numberAndRecipient) {
        index.put(
                new Index.Entry(
                        subject(reply),
                        "R: " + letter.title(),
                        numberAndRecipient,
                        reply.body(),
                        letter.path(),
                        today.now()),
                letter.label());
        trail.record("letter.numbered_out", letter.subject());
    }

    private Dispatch dispatch(Letter letter, Reply reply, String number) {
        Route.Way way = route.toTheSender(letter);
        Correspondent sender = letter.arrival().sender();
        UUID mailbox = way == Route.Way.POST
                ? null
                : mailboxes.answering(letter.id()).orElseThrow().id();
        UUID id = ids.next();
        return new Dispatch(
                id,
                0,
                reply.id(),
                letter.id(),
                way,
                mailbox,
                way == Route.Way.POST ? "" : envelope.messageId(id, mailbox),
                way == Route.Way.POST ? sender.name() + "\n" + sender.postal() : sender.address(),
                number,
                null,
                State.TO_PRINT,
                0,
                today.now(),
                null);
    }

    private byte[] message(Letter letter, Reply reply, Dispatch dispatch, byte[] paper) {
        return envelope.seal(
                new Envelope.Mail(
                        mailboxes
                                .one(Objects.requireNonNull(dispatch.mailbox()))
                                .account(),
                        dispatch.recipient(),
                        "R: " + letter.title(),
                        reply.body(),
                        dispatch.messageId(),
                        letter.arrival().messageId(),
                        today.now()),
                name(dispatch),
                paper);
    }

    private byte[] print(Letter letter, Reply reply, @Nullable String number) {
        Handling handling = letter.handled();
        Correspondent sender = letter.arrival().sender();
        UUID signer = Objects.requireNonNull(reply.signedBy());
        var date = Today.dateOf(Objects.requireNonNull(reply.signedAt()));
        String unit = charts.on(date).unit(handling.unit()).map(Unit::nameIt).orElse(handling.unit());
        return letterhead.print(new Letterhead.Letter(
                unit,
                number,
                date,
                Stream.of(sender.name(), sender.address(), sender.postal())
                        .flatMap(String::lines)
                        .filter(line -> !line.isBlank())
                        .toList(),
                letter.title(),
                reply.paragraphs(),
                new Letterhead.Signer(
                        people.name(signer),
                        people.title(signer, date, Locale.ITALIAN).orElse(""))));
    }

    private static String name(Dispatch dispatch) {
        return "risposta-" + dispatch.number().replace('/', '-') + ".pdf";
    }
}
