// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.domain.ReadMail.Enclosure;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.CompetenceMoved;
import palazzo.organisation.Label;
import palazzo.timeline.Timeline;
import palazzo.trail.Trail;

/** Makes a letter of what was received, in one way for every channel. */
@Component
class Arrivals {

    /** Without those that are mistaken for others when they are read out. */
    private static final String CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 10;

    /** Whoever carries one of these sees a letter before it is weighed: the Mayor's mail, and that of the citizens. */
    private static final List<String> SORTING = List.of("STE-04", "URC-01");

    private final Letters letters;
    private final Receipts receipts;
    private final Directory directory;
    private final Blobs blobs;
    private final Files files;
    private final Charts charts;
    private final Timeline timeline;
    private final Visibility visibility;
    private final Trail trail;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    Arrivals(
            Letters letters,
            Receipts receipts,
            Directory directory,
            Blobs blobs,
            Files files,
            Charts charts,
            Timeline timeline,
            Visibility visibility,
            Trail trail,
            Ids ids,
            Today today,
            TransactionTemplate transaction) {
        this.letters = letters;
        this.receipts = receipts;
        this.directory = directory;
        this.blobs = blobs;
        this.files = files;
        this.charts = charts;
        this.timeline = timeline;
        this.visibility = visibility;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
    }

    private record Kept(String name, String mediaType, long size, String sha256) {}

    /** Makes the letter of a receipt, or finds the one it already is. Its bytes lie in the blobs. */
    UUID open(Receipts.Unread receipt) {
        byte[] raw = blobs.get(receipt.sha256());
        ReadMail mail = MailReader.read(raw);
        Arrival arrival = new Arrival(
                freshCode(),
                Channel.EMAIL,
                mail.messageId(),
                Fingerprint.of(raw),
                receipt.sha256(),
                mail.sender(),
                cut(mail.subject()),
                mail.body(),
                mail.writtenAt(),
                receipt.at(),
                mail.whollyRead(),
                mail.automatic(),
                answered(mail));
        return add(receipt.id(), arrival, mail.enclosures(), null);
    }

    /**
     * Makes the letter of a form that was filled in, with its files, and its receipt. The same form sent twice is one
     * letter, also where both come at the same time.
     */
    UUID add(Arrival arrival, long size, List<Enclosure> enclosures) {
        return add(arrival, size, enclosures, null);
    }

    /** The same from a sender who is known; null where they are not. */
    UUID add(Arrival arrival, long size, List<Enclosure> enclosures, @Nullable UUID sender) {
        receipts.add(null, arrival.fingerprint(), arrival.sha256(), size, arrival.arrivedAt());
        UUID receipt = receipts.ofForm(arrival.fingerprint());
        try {
            return add(receipt, arrival, enclosures, sender);
        } catch (DuplicateKeyException theOtherWasFaster) {
            return add(receipt, arrival, enclosures, sender);
        }
    }

    String freshCode() {
        return random.ints(CODE_LENGTH, 0, CODE_LETTERS.length())
                .mapToObj(CODE_LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private UUID add(UUID receipt, Arrival arrival, List<Enclosure> enclosures, @Nullable UUID sender) {
        List<Kept> kept = enclosures.stream().map(this::keep).toList();
        UUID made = transaction.execute(status -> {
            UUID letter = letters.byFingerprint(arrival.fingerprint())
                    .map(Letter::id)
                    .orElseGet(() -> add(arrival, kept, sender));
            receipts.is(receipt, letter);
            return letter;
        });
        return Objects.requireNonNull(made);
    }

    private UUID add(Arrival arrival, List<Kept> enclosures, @Nullable UUID sender) {
        Label label = beforeTriage();
        Letter letter = new Letter(ids.next(), 0, arrival, LetterState.ARRIVED, null, null, label);
        UUID party = sender == null ? recognised(arrival.sender()) : sender;
        letters.add(letter, party);
        enclosures.forEach(
                file -> files.hang(letter.subject(), file.name(), file.mediaType(), file.size(), file.sha256(), label));
        timeline.add(
                new Timeline.Entry(arrival.arrivedAt(), "letter.received", letter.subject()),
                label,
                party == null
                        ? new Subject[] {letter.subject()}
                        : new Subject[] {letter.subject(), Party.subject(party)});
        trail.record(
                "letter.received",
                letter.subject(),
                Map.of("channel", arrival.channel().name()));
        visibility.follows(letter);
        return letter.id();
    }

    /** Before triage, those see a letter who weigh the mail and those who register it. */
    Label beforeTriage() {
        Set<String> offices = new HashSet<>();
        SORTING.forEach(competence -> offices.addAll(charts.on(today.date()).carriersOf(competence)));
        return new Label(Label.Kind.UNIT, offices, Set.of());
    }

    /** What waits to be weighed is seen by whoever does it now. */
    @EventListener
    void on(CompetenceMoved moved) {
        if (SORTING.contains(moved.competence())) {
            letters.showWaiting(moved.to()).forEach(visibility::follows);
        }
    }

    private @Nullable UUID recognised(Correspondent sender) {
        boolean nobody = sender.line().isBlank();
        return nobody
                ? null
                : directory.recognise(sender.address(), sender.name()).id();
    }

    private @Nullable UUID answered(ReadMail mail) {
        return mail.references().stream()
                .flatMap(id -> letters.byMessage(id).stream())
                .findFirst()
                .or(() -> mail.messageId().isEmpty() ? Optional.empty() : letters.byMessage(mail.messageId()))
                .orElse(null);
    }

    private Kept keep(Enclosure file) {
        return new Kept(file.name(), file.mediaType(), file.bytes().length, blobs.put(file.bytes()));
    }

    private static String cut(String subject) {
        return subject.substring(0, Math.min(500, subject.length()));
    }
}
