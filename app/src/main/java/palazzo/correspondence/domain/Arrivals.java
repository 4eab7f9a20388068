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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.BetweenRegistries;
import palazzo.directory.Directory;
import palazzo.directory.Party;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.mail.Item;
import palazzo.mail.Item.Enclosed;
import palazzo.mail.ItemCame;
import palazzo.mail.Outbox;
import palazzo.mail.Sending;
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

    private static final Pattern NUMBER = Pattern.compile("\\b([0-9]{1,7})/(20[0-9]{2})\\b");

    /** Whoever carries one of these sees a letter before it is weighed: the Mayor's mail, and that of the citizens. */
    private static final List<String> SORTING = List.of("STE-04", "URC-01");

    private final Letters letters;
    private final Outbox outbox;
    private final Directory directory;
    private final Blobs blobs;
    private final Files files;
    private final Charts charts;
    private final Timeline timeline;
    private final Enrolment enrolment;
    private final Visibility visibility;
    private final StopList stops;
    private final Trail trail;
    private final Ids ids;
    private final Today today;
    private final TransactionTemplate transaction;
    private final List<BetweenRegistries> registries;
    private final SecureRandom random = new SecureRandom();

    Arrivals(
            Letters letters,
            Outbox outbox,
            Directory directory,
            Blobs blobs,
            Files files,
            Charts charts,
            Timeline timeline,
            Enrolment enrolment,
            Visibility visibility,
            StopList stops,
            Trail trail,
            Ids ids,
            Today today,
            TransactionTemplate transaction,
            List<BetweenRegistries> registries) {
        this.letters = letters;
        this.outbox = outbox;
        this.directory = directory;
        this.blobs = blobs;
        this.files = files;
        this.charts = charts;
        this.timeline = timeline;
        this.enrolment = enrolment;
        this.visibility = visibility;
        this.stops = stops;
        this.trail = trail;
        this.ids = ids;
        this.today = today;
        this.transaction = transaction;
        this.registries = registries;
    }

    /** Makes a letter of a mail that somebody wrote, or that a machine wrote about nothing of ours and no registry took. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ItemCame came) {
        Item item = came.item();
        if (isALetter(item)) {
            add(item.id(), arrival(item, freshCode()), item.enclosures(), null, Set.of());
        }
    }

    /** Asked once of an item: a registry that takes it has it then. */
    boolean isALetter(Item item) {
        boolean taken = registries.stream().anyMatch(registry -> registry.takes(item));
        boolean receipt = item.kind() == Item.Kind.RECEIPT;
        return !taken && !receipt && (item.kind() == Item.Kind.LETTER || item.ours() == null);
    }

    /**
     * Makes the letter of a form that was filled in, with its files. The same form sent twice is one letter, also where
     * both come at the same time.
     */
    UUID add(Arrival arrival, List<Enclosure> enclosures) {
        return add(arrival, enclosures, null, Set.of());
    }

    /** The same from a sender who is known; null where they are not. */
    UUID add(Arrival arrival, List<Enclosure> enclosures, @Nullable UUID sender) {
        return add(arrival, enclosures, sender, Set.of());
    }

    /** The same. @param addressed units that see it beside those who sort the mail */
    UUID add(Arrival arrival, List<Enclosure> enclosures, Set<String> addressed) {
        return add(arrival, enclosures, null, addressed);
    }

    private UUID add(Arrival arrival, List<Enclosure> enclosures, @Nullable UUID sender, Set<String> addressed) {
        List<Enclosed> kept = enclosures.stream().map(this::keep).toList();
        try {
            return once(arrival, kept, sender, addressed);
        } catch (DuplicateKeyException theOtherWasFaster) {
            return once(arrival, kept, sender, addressed);
        }
    }

    private UUID once(Arrival arrival, List<Enclosed> enclosures, @Nullable UUID sender, Set<String> addressed) {
        return Objects.requireNonNull(transaction.execute(status -> letters.byFingerprint(arrival.fingerprint())
                .map(Letter::id)
                .orElseGet(() -> add(ids.next(), arrival, enclosures, sender, addressed))));
    }

    Arrival arrival(Item item, String code) {
        return new Arrival(
                code,
                channel(item),
                item.messageId(),
                item.fingerprint(),
                item.sha256(),
                new Correspondent(item.sender().name(), item.sender().address(), ""),
                item.subject(),
                item.body(),
                item.writtenAt(),
                item.arrivedAt(),
                item.whollyRead(),
                item.kind().isAutomatic(),
                answered(item));
    }

    private Channel channel(Item item) {
        if (item.proof().isCertified()) {
            return Channel.PEC;
        }
        return registries.stream().anyMatch(registry -> registry.isBrought(item)) ? Channel.SERVICE : Channel.EMAIL;
    }

    String freshCode() {
        return random.ints(CODE_LENGTH, 0, CODE_LETTERS.length())
                .mapToObj(CODE_LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private UUID add(
            UUID id, Arrival arrival, List<Enclosed> enclosures, @Nullable UUID sender, Set<String> addressed) {
        Label label = beforeTriage(addressed);
        Letter letter = new Letter(id, 0, arrival, LetterState.ARRIVED, null, null, label);
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
        if (letter.isRegisteredAtOnce()) {
            enrolment.of(letter);
        }
        visibility.follows(letter);
        stops.weighs(letter);
        return letter.id();
    }

    /** Before triage, those see a letter who weigh the mail, those who register it, and to whom it is addressed. */
    private Label beforeTriage(Set<String> addressed) {
        Set<String> offices = new HashSet<>(addressed);
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

    @Nullable
    UUID recognised(Correspondent sender) {
        boolean nobody = sender.line().isBlank();
        return nobody
                ? null
                : directory.recognise(sender.address(), sender.name()).id();
    }

    /** The letter that it goes on from: one that we answered, or one that came; or another of the same Message-ID. */
    private @Nullable UUID answered(Item item) {
        return Stream.concat(item.references().stream(), Stream.of(item.messageId()))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> letterOf(id).stream())
                .findFirst()
                .or(() -> numbered(item.subject()))
                .map(letters::whereItIsWorkedOn)
                .orElse(null);
    }

    /** People who answer a letter on paper write our number into the subject, with or without its zeros. */
    private Optional<UUID> numbered(String subject) {
        return NUMBER.matcher(subject)
                .results()
                .map(found -> "%07d/%s".formatted(Long.valueOf(found.group(1)), found.group(2)))
                .flatMap(number -> letters.byNumber(number).stream())
                .findFirst();
    }

    private Optional<UUID> letterOf(String messageId) {
        return outbox.under(messageId)
                .map(Sending::about)
                .filter(Letter::isOne)
                .map(Subject::id)
                .or(() -> letters.byMessage(messageId));
    }

    private Enclosed keep(Enclosure file) {
        return new Enclosed(file.name(), file.mediaType(), file.bytes().length, blobs.put(file.bytes()));
    }
}
