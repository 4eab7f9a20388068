// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.StandardTexts.Used;
import palazzo.directory.Directory;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.documents.SignatureFolder;
import palazzo.mail.Boxes;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;

/** Everything that is known of a letter, for who may see it. */
@Component
public class LetterReading {

    private static final int NEAR = 5;

    private final Letters letters;
    private final Replies replies;
    private final Boxes boxes;
    private final Dispatches dispatches;
    private final StandardTexts texts;
    private final Directory directory;
    private final Files files;
    private final Blobs blobs;
    private final SignatureFolder folder;
    private final Sights sights;

    LetterReading(
            Letters letters,
            Replies replies,
            Boxes boxes,
            Dispatches dispatches,
            StandardTexts texts,
            Directory directory,
            Files files,
            Blobs blobs,
            SignatureFolder folder,
            Sights sights) {
        this.letters = letters;
        this.replies = replies;
        this.boxes = boxes;
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
     * @param boxes addresses it was received at, one for each receipt
     * @param senders names by the identity of the party
     * @param answers the letter it goes on from, where the reader may see it
     * @param near other letters of the same senders
     */
    public record Whole(
            Letter letter,
            Optional<Reply> reply,
            Optional<Dispatch> dispatch,
            Optional<SignatureFolder.Progress> progress,
            List<String> boxes,
            List<Files.Kept> files,
            Map<UUID, String> senders,
            Optional<Letter> answers,
            List<Letter> near) {}

    /** @throws palazzo.kernel.NotFound where it is not there, or not theirs to see */
    public Whole read(UUID id) {
        Sight sight = sights.now();
        Letter letter = letters.one(id, sight);
        return new Whole(
                letter,
                replies.of(id),
                dispatches.of(id),
                folder.progress(letter.subject(), sight),
                boxes.receiving(id),
                files.on(letter.subject(), sight),
                directory.names(letters.senders(id)),
                Optional.ofNullable(letter.arrival().answers()).flatMap(first -> letters.ifSeen(first, sight)),
                letters.alsoFrom(letter, sight, NEAR));
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
