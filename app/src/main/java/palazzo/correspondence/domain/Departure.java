// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.AnswerPart;
import palazzo.correspondence.BetweenRegistries;
import palazzo.correspondence.BetweenRegistries.Departing;
import palazzo.correspondence.domain.Dispatch.Whom;
import palazzo.correspondence.domain.Route.Place;
import palazzo.documents.Bindery;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.documents.Letterhead;
import palazzo.documents.Prose;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.mail.Boxes;
import palazzo.mail.Outbox;
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
    private final Addressees addressees;
    private final ReplyDesk desk;
    private final Dispatches dispatches;
    private final Boxes boxes;
    private final Route route;
    private final PaperAnswers paperAnswers;
    private final Gate gate;
    private final Letterhead letterhead;
    private final Bindery bindery;
    private final Outbox outbox;
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
    private final List<BetweenRegistries> registries;
    private final List<AnswerPart> parts;

    Departure(
            Letters letters,
            Replies replies,
            Addressees addressees,
            ReplyDesk desk,
            Dispatches dispatches,
            Boxes boxes,
            Route route,
            PaperAnswers paperAnswers,
            Gate gate,
            Letterhead letterhead,
            Bindery bindery,
            Outbox outbox,
            Blobs blobs,
            Files files,
            Registry registry,
            People people,
            Charts charts,
            Index index,
            Trail trail,
            Ids ids,
            Today today,
            TransactionTemplate transaction,
            List<BetweenRegistries> registries,
            List<AnswerPart> parts) {
        this.letters = letters;
        this.replies = replies;
        this.addressees = addressees;
        this.desk = desk;
        this.dispatches = dispatches;
        this.boxes = boxes;
        this.route = route;
        this.paperAnswers = paperAnswers;
        this.gate = gate;
        this.letterhead = letterhead;
        this.bindery = bindery;
        this.outbox = outbox;
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
        this.registries = registries;
        this.parts = parts;
    }

    /** The subject under which the registry knows a reply. */
    static Subject subject(Reply reply) {
        return subject(reply.id());
    }

    static Subject subject(UUID reply) {
        return new Subject("reply", reply);
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
        List<Addressee> others = addressees.of(reply.id());
        List<String> lines = lines(letter, Whom.SENDER, own(letter, route.toTheSender(letter)), others);
        String original =
                blobs.put(print(letter, reply, null, lines, letter.arrival().code()));
        transaction.executeWithoutResult(status ->
                register(letter, reply, others, original).ifPresent(number -> leave(letter, reply, others, number)));
    }

    private void leave(Letter letter, Reply reply, List<Addressee> others, String number) {
        replies.save(reply.left());
        dispatches.add(Dispatch.of(ids.next(), reply, Whom.SENDER, route.toTheSender(letter), number));
        others.forEach(other ->
                dispatches.add(Dispatch.of(ids.next(), reply, Whom.of(other), route.to(letter, other), number)));
        if (reply.purpose().interim()) {
            desk.reopen(letter, "letter.interim_left");
        }
    }

    /** Prints it with its number, and gives it to the outbox or to whoever takes it to the post. */
    void print(Dispatch dispatch) {
        Letter letter = letters.one(dispatch.letter(), Sight.EVERYTHING);
        Reply reply = replies.one(dispatch.reply());
        byte[] paper = print(letter, reply, dispatch.number(), lines(letter, dispatch), code(letter, dispatch));
        String printed = blobs.put(paper);
        Outbox.Sealed message =
                dispatch.way() == Route.Way.MAIL ? outbox.seal(post(letter, reply, dispatch, paper)) : null;
        String handed = message == null ? blobs.put(withAttached(reply, paper)) : printed;
        transaction.executeWithoutResult(status -> {
            if (dispatch.whom().isSender()) {
                files.hang(
                        letter.subject(),
                        dispatch.paperName(),
                        "application/pdf",
                        paper.length,
                        printed,
                        letter.label());
            }
            if (message == null) {
                paperAnswers.hand(dispatch, handed);
            } else {
                outbox.queue(message);
                dispatches.save(dispatch.queued(message.sha256(), message.id()));
            }
        });
    }

    /** By post what goes along is printed behind the letter. */
    private byte[] withAttached(Reply reply, byte[] paper) {
        List<byte[]> attached = files.on(subject(reply), Sight.EVERYTHING).stream()
                .filter(Route::isPdf)
                .map(file -> blobs.get(file.sha256()))
                .toList();
        return attached.isEmpty()
                ? paper
                : bindery.bind(
                        Stream.concat(Stream.of(paper), attached.stream()).toList(), false);
    }

    private Optional<String> register(Letter letter, Reply reply, List<Addressee> others, String original) {
        String recipient = correspondents(letter, others);
        Registry.Entry entry = new Registry.Entry(
                Registry.Direction.OUT, recipient, letter.answerTitle(), original, subject(reply), letter.label());
        Optional<String> number = registry.enrol(entry.with(
                                entry.details().by(means(letter)).with(attached(reply)))
                        .assignedTo(letter.handled().unit(), letter.handled().competence()))
                .map(Registry.Number::text);
        number.ifPresent(given -> announce(letter, reply, given + " " + recipient));
        return number;
    }

    private Registry.Means means(Letter letter) {
        UUID box = route.toTheSender(letter).mailbox();
        if (box == null) {
            return Registry.Means.POST;
        }
        return boxes.box(box).certified() ? Registry.Means.PEC : Registry.Means.MAIL;
    }

    private List<Registry.Attachment> attached(Reply reply) {
        return files.on(subject(reply), Sight.EVERYTHING).stream()
                .map(file -> new Registry.Attachment(file.name(), file.mediaType(), file.sha256()))
                .toList();
    }

    /** As the registry writes them: who wrote, the others, and who gets it for their information. */
    private static String correspondents(Letter letter, List<Addressee> others) {
        return Stream.of(
                        letter.arrival().sender().line(),
                        ForWhom.line("e a", ForWhom.names(others, false)),
                        ForWhom.line("p.c.", ForWhom.names(others, true)))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("; "));
    }

    private void announce(Letter letter, Reply reply, String numberAndRecipient) {
        index.put(
                new Index.Entry(
                        subject(reply),
                        letter.answerTitle(),
                        numberAndRecipient,
                        Prose.of(reply.body()).plain(),
                        letter.path(),
                        today.now()),
                letter.label());
        trail.record("letter.numbered_out", letter.subject());
    }

    private Outbox.Post post(Letter letter, Reply reply, Dispatch dispatch, byte[] paper) {
        return new Outbox.Post(
                letter.subject(),
                dispatch.number(),
                Objects.requireNonNull(dispatch.mailbox()),
                List.of(dispatch.recipient()),
                letter.answerTitle(),
                Prose.of(reply.body()).plain(),
                dispatch.whom().isSender() ? letter.arrival().messageId() : "",
                enclosures(reply, dispatch, new Outbox.Enclosure(dispatch.paperName(), "application/pdf", paper)));
    }

    /** The paper, what hangs on the reply, what goes along from registry to registry, and what the module adds whose matter it is. */
    private List<Outbox.Enclosure> enclosures(Reply reply, Dispatch dispatch, Outbox.Enclosure paper) {
        List<Outbox.Enclosure> own =
                Stream.concat(Stream.of(paper), along(reply)).toList();
        Departing departing = new Departing(subject(reply), dispatch.recipient(), own);
        return Stream.of(
                        own.stream(),
                        registries.stream().flatMap(registry -> registry.along(departing).stream()),
                        parts.stream().flatMap(part -> part.along(dispatch.letter()).stream()))
                .flatMap(each -> each)
                .toList();
    }

    /** The files that hang on the reply itself. */
    private Stream<Outbox.Enclosure> along(Reply reply) {
        return files.on(subject(reply), Sight.EVERYTHING).stream()
                .map(file -> new Outbox.Enclosure(file.name(), file.mediaType(), blobs.get(file.sha256())));
    }

    /** Who it is for, as the paper says it: by post as the envelope does; the address may have been mended. */
    private List<String> lines(Letter letter, Dispatch dispatch) {
        Whom whom = dispatch.whom();
        List<String> own = whom.isSender() || dispatch.isByPost()
                ? own(letter, dispatch.place())
                : Stream.of(whom.name(), dispatch.recipient())
                        .filter(line -> !line.isBlank())
                        .toList();
        return lines(letter, whom, own, addressees.of(dispatch.reply()));
    }

    private static List<String> lines(Letter letter, Whom whom, List<String> own, List<Addressee> others) {
        if (others.isEmpty()) {
            return own;
        }
        List<Addressee> rest = others.stream()
                .filter(one -> !one.id().equals(whom.addressee()))
                .toList();
        List<String> to = Stream.concat(
                        whom.isSender()
                                ? Stream.empty()
                                : Stream.of(called(letter.arrival().sender())),
                        ForWhom.names(rest, false).stream())
                .toList();
        return ForWhom.lines(own, whom.copy(), to, ForWhom.names(rest, true));
    }

    private static String called(Correspondent sender) {
        return sender.name().isBlank() ? "chi ha scritto" : sender.name();
    }

    /** The code opens the state of the letter to whoever has it: it stands on the paper of who wrote, and on no other. */
    private static String code(Letter letter, Dispatch dispatch) {
        return dispatch.whom().isSender() ? letter.arrival().code() : "";
    }

    /** As the envelope says it, or for the sender by mail all that is known. */
    private static List<String> own(Letter letter, Place place) {
        Correspondent sender = letter.arrival().sender();
        Stream<String> said = place.way() == Route.Way.POST
                ? Stream.of(place.recipient())
                : Stream.of(sender.name(), place.recipient(), sender.postal());
        return said.flatMap(String::lines).filter(line -> !line.isBlank()).toList();
    }

    private byte[] print(Letter letter, Reply reply, @Nullable String number, List<String> recipient, String code) {
        Handling handling = letter.handled();
        UUID signer = Objects.requireNonNull(reply.signedBy());
        var date = Today.dateOf(Objects.requireNonNull(reply.leavesAt()));
        String unit = charts.on(date).unit(handling.unit()).map(Unit::nameIt).orElse(handling.unit());
        return letterhead.print(new Letterhead.Letter(
                unit,
                number,
                date,
                recipient,
                letter.title(),
                reply.paragraphs(),
                new Letterhead.Signer(
                        people.name(signer),
                        people.title(signer, date, Locale.ITALIAN).orElse("")),
                code));
    }
}
