// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.StandardTexts.Used;
import palazzo.directory.Directory;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.documents.SignatureFolder;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.mail.Boxes;
import palazzo.mail.CertifiedPost;
import palazzo.mail.CertifiedPost.Heard;
import palazzo.mail.Item.Proof;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.registry.Registry;
import palazzo.ui.Choice;

/** Everything that is known of a letter, for who may see it. */
@Component
public class LetterReading {

    private static final Pattern IDENTITY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int NEAR = 5;
    private static final int FOLLOWING = 20;
    private static final int LIKELY = 3;

    private final Letters letters;
    private final Threads threads;
    private final AskingAgain askingAgain;
    private final Archiving archiving;
    private final Replies replies;
    private final Addressees addressees;
    private final Boxes boxes;
    private final CertifiedPost certified;
    private final Registry registry;
    private final Dispatches dispatches;
    private final StandardTexts texts;
    private final Directory directory;
    private final Files files;
    private final Blobs blobs;
    private final SignatureFolder folder;
    private final Sights sights;

    LetterReading(
            Letters letters,
            Threads threads,
            AskingAgain askingAgain,
            Archiving archiving,
            Replies replies,
            Addressees addressees,
            Boxes boxes,
            CertifiedPost certified,
            Registry registry,
            Dispatches dispatches,
            StandardTexts texts,
            Directory directory,
            Files files,
            Blobs blobs,
            SignatureFolder folder,
            Sights sights) {
        this.letters = letters;
        this.threads = threads;
        this.askingAgain = askingAgain;
        this.archiving = archiving;
        this.replies = replies;
        this.addressees = addressees;
        this.boxes = boxes;
        this.certified = certified;
        this.registry = registry;
        this.dispatches = dispatches;
        this.texts = texts;
        this.directory = directory;
        this.files = files;
        this.blobs = blobs;
        this.folder = folder;
        this.sights = sights;
    }

    /**
     * A letter with all that hangs on it.
     *
     * @param reply in hand, or the answer; empty while nothing is begun, and after an interim reply alone
     * @param dispatch of that reply, to the sender
     * @param rounds every reply in the order in which they were written
     * @param formers where replies went before their addresses were mended
     * @param boxes addresses it was received at, one for each receipt
     * @param senders names by the identity of the party
     * @param answers the letter it goes on from, where the reader may see it
     * @param near other letters of the same senders
     * @param again whether it says that the answer to the one it goes on from does not satisfy
     */
    public record Whole(
            Letter letter,
            Optional<Reply> reply,
            Optional<Dispatch> dispatch,
            List<Round> rounds,
            List<Dispatch.Former> formers,
            Optional<SignatureFolder.Progress> progress,
            List<String> boxes,
            List<Files.Kept> files,
            Map<UUID, String> senders,
            Optional<Letter> answers,
            Thread thread,
            Archive archive,
            List<Letter> near,
            Certified certified,
            boolean again) {

        /** The files that came with it. */
        public List<Files.Kept> came() {
            return files.stream().filter(file -> !isPaperOfOurs(file)).toList();
        }

        /** What we answered, as it left. */
        public List<Files.Kept> papers() {
            return files.stream().filter(this::isPaperOfOurs).toList();
        }

        private boolean isPaperOfOurs(Files.Kept file) {
            return dispatches().stream().map(Dispatch::paperName).anyMatch(file.name()::equals);
        }

        /** All that left, or is to leave. */
        public List<Dispatch> dispatches() {
            return rounds.stream().flatMap(round -> round.dispatches().stream()).toList();
        }

        /** Whether its answer does not leave before a person decides. */
        public boolean stuck() {
            return letter.state() == LetterState.LEAVING
                    && dispatches().stream()
                            .anyMatch(dispatch -> dispatch.state().isStuck());
        }

        /** The day by which an interim reply that has left promised the answer; empty for none. */
        public Optional<LocalDate> promised() {
            return rounds.stream()
                    .filter(round -> round.reply().state() == Reply.State.LEFT)
                    .map(round -> round.reply().purpose().promised())
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder());
        }
    }

    /**
     * A reply, and where it goes.
     *
     * @param others to whom it goes beside the sender
     * @param dispatches on their way, one for each to whom it goes; empty while it has no number
     */
    public record Round(Reply reply, List<Addressee> others, List<Dispatch> dispatches) {}

    /**
     * What a letter belongs to.
     *
     * @param tied whether a person said what it goes on from
     * @param following letters that go on from it
     * @param likely open letters that it may go on from, where nothing says it
     */
    public record Thread(boolean tied, List<Letter> following, List<Letter> likely) {}

    /**
     * Where it lies in the archive.
     *
     * @param filed empty while it lies in no file
     * @param choices files into which it may be laid; empty while it is not finished
     */
    public record Archive(Optional<Archiving.Filed> filed, List<Choice> choices) {}

    /**
     * What certified mail proves.
     *
     * @param number that it took when it came in; null where it did not
     * @param deliveries how far the answer got
     * @param boxes the certified ones through which it leaves
     */
    public record Certified(
            Proof proof,
            @Nullable String number,
            List<CertifiedPost.Delivery> deliveries,
            List<Heard> heard,
            Set<UUID> boxes) {}

    /** @throws palazzo.kernel.NotFound where it is not there, or not theirs to see */
    public Whole read(UUID id) {
        Sight sight = sights.now();
        Letter letter = letters.one(id, sight);
        Optional<Reply> reply = replies.of(id);
        List<Round> rounds = rounds(id);
        List<Dispatch.Former> formers = dispatches.formers(id);
        return new Whole(
                letter,
                reply,
                reply.flatMap(written -> toTheSender(written, rounds)),
                rounds,
                formers,
                reply.filter(written -> written.state() != Reply.State.DRAFT)
                        .flatMap(written -> folder.progress(letter.subject(), sight)),
                boxes.receiving(id),
                files.on(letter.subject(), sight),
                directory.names(letters.senders(id)),
                threads.answered(letter).flatMap(first -> letters.ifSeen(first, sight)),
                thread(letter, sight),
                new Archive(archiving.filed(letter), archiving.choices(letter)),
                letters.alsoFrom(letter, sight, NEAR),
                certified(letter, rounds, formers),
                askingAgain.first(id).isPresent());
    }

    private Thread thread(Letter letter, Sight sight) {
        return new Thread(
                threads.tied(letter.id()).isPresent(),
                threads.following(letter.id(), sight, FOLLOWING),
                LetterState.OPEN.contains(letter.state()) ? threads.likely(letter, sight, LIKELY) : List.of());
    }

    private List<Round> rounds(UUID letter) {
        Map<UUID, List<Dispatch>> sent = dispatches.of(letter).stream().collect(Collectors.groupingBy(Dispatch::reply));
        return replies.all(letter).stream()
                .map(reply -> new Round(reply, addressees.of(reply.id()), sent.getOrDefault(reply.id(), List.of())))
                .toList();
    }

    private static Optional<Dispatch> toTheSender(Reply reply, List<Round> rounds) {
        return rounds.stream()
                .filter(round -> round.reply().id().equals(reply.id()))
                .flatMap(round -> round.dispatches().stream())
                .filter(dispatch -> dispatch.whom().isSender())
                .findFirst();
    }

    private Certified certified(Letter letter, List<Round> rounds, List<Dispatch.Former> formers) {
        List<UUID> sendings = Stream.concat(
                        formers.stream().map(Dispatch.Former::sending),
                        rounds.stream()
                                .flatMap(round -> round.dispatches().stream())
                                .map(Dispatch::sending))
                .filter(Objects::nonNull)
                .toList();
        return new Certified(
                certified.proof(letter.id()),
                letter.isRegisteredAtOnce()
                        ? registry.of(letter.subject())
                                .map(Registry.Number::text)
                                .orElse(null)
                        : null,
                sendings.stream()
                        .flatMap(each -> certified.deliveries(each).stream())
                        .toList(),
                sendings.stream()
                        .flatMap(each -> certified.heard(each).stream())
                        .toList(),
                certifiedBoxes(rounds));
    }

    private Set<UUID> certifiedBoxes(List<Round> rounds) {
        return rounds.stream()
                .flatMap(round -> round.dispatches().stream())
                .map(Dispatch::mailbox)
                .filter(Objects::nonNull)
                .distinct()
                .filter(box -> boxes.box(box).certified())
                .collect(Collectors.toSet());
    }

    /**
     * A receipt about the answer, as it came.
     *
     * @throws NotFound where the answer has none such
     */
    public byte[] receipt(UUID id, UUID receipt) {
        return certified(letters.one(id, sights.now()), rounds(id), dispatches.formers(id)).heard().stream()
                .filter(heard -> heard.item().equals(receipt))
                .map(heard -> blobs.get(heard.sha256()))
                .findFirst()
                .orElseThrow(() -> new NotFound("receipt " + receipt));
    }

    /**
     * The letter of a registry number, a code, or an address with its identity.
     *
     * @throws Refusal where there is none that the reader may see
     */
    public UUID named(String said) {
        String clean = said.strip();
        Sight sight = sights.now();
        Matcher identity = IDENTITY.matcher(clean);
        Optional<UUID> found = identity.find()
                ? Optional.of(UUID.fromString(identity.group()))
                : letters.byNumber(clean)
                        .or(() -> letters.byCode(clean.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""))
                                .map(Letter::id));
        return found.flatMap(id -> letters.ifSeen(id, sight))
                .map(Letter::id)
                .orElseThrow(() -> new Refusal("into/merge.unknown"));
    }

    /** The bytes as they arrived. */
    public byte[] original(UUID id) {
        return blobs.get(letters.one(id, sights.now()).arrival().sha256());
    }

    /** Standard texts in which {@code words} stand. */
    public List<Used> texts(String words) {
        return texts.with(words);
    }
}
