// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.correspondence.domain.ReplyDesk.Draft;
import palazzo.documents.Blobs;
import palazzo.documents.Files;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.mail.Outbox;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;

/** What goes along with a reply, as long as it is written: hung on it and taken off again, together with what is written. */
@Service
public class ReplyFiles {

    private static final long MEGABYTE = 1_000_000;

    private final Letters letters;
    private final Replies replies;
    private final ReplyDesk desk;
    private final Files files;
    private final Blobs blobs;
    private final Outbox outbox;
    private final Sights sights;
    private final TransactionTemplate transaction;

    ReplyFiles(
            Letters letters,
            Replies replies,
            ReplyDesk desk,
            Files files,
            Blobs blobs,
            Outbox outbox,
            Sights sights,
            TransactionTemplate transaction) {
        this.letters = letters;
        this.replies = replies;
        this.desk = desk;
        this.files = files;
        this.blobs = blobs;
        this.outbox = outbox;
        this.sights = sights;
        this.transaction = transaction;
    }

    /** A file that somebody attaches. */
    public record Attached(String name, String mediaType, byte[] bytes) {}

    private record Kept(Attached file, String sha256) {}

    /** What goes along with the reply. */
    public List<Files.Kept> along(Reply reply) {
        return files.on(Departure.subject(reply), sights.now());
    }

    /**
     * Keeps what is written, with these files hung on it; what hangs there already hangs there once. Outside a transaction.
     *
     * @return what is written, as it was kept
     * @throws Refusal where with them the reply would be heavier than what a message carries; then nothing is kept
     */
    public Draft attach(UUID id, Draft draft, List<Attached> attached) {
        mustBeCarried(id, attached);
        List<Kept> kept = attached.stream()
                .map(file -> new Kept(file, blobs.put(file.bytes())))
                .toList();
        transaction.executeWithoutResult(status -> {
            desk.save(id, draft);
            hang(letters.one(id, sights.now()), kept);
        });
        return asKept(id, draft);
    }

    /** Keeps what is written, without a file that hung on it. @return what is written, as it was kept */
    public Draft takeOff(UUID id, Draft draft, UUID file) {
        transaction.executeWithoutResult(status -> {
            desk.save(id, draft);
            files.takeOff(file, subject(id));
        });
        return asKept(id, draft);
    }

    private void hang(Letter letter, List<Kept> kept) {
        Subject reply = subject(letter.id());
        for (Kept each : kept) {
            boolean hangs = files.on(reply, Sight.EVERYTHING).stream()
                    .anyMatch(there -> there.sha256().equals(each.sha256()));
            if (!hangs) {
                Attached file = each.file();
                files.hang(reply, file.name(), file.mediaType(), file.bytes().length, each.sha256(), letter.label());
            }
        }
    }

    private void mustBeCarried(UUID id, List<Attached> attached) {
        long there = replies.of(id).stream()
                .flatMap(reply -> along(reply).stream())
                .mapToLong(Files.Kept::size)
                .sum();
        long more = attached.stream().mapToLong(file -> file.bytes().length).sum();
        if (there + more > outbox.mostToCarry()) {
            throw new Refusal(
                    "files/reply.too_heavy", (there + more + MEGABYTE - 1) / MEGABYTE, outbox.mostToCarry() / MEGABYTE);
        }
    }

    private Draft asKept(UUID id, Draft draft) {
        int version = replies.of(id).orElseThrow().version();
        return new Draft(version, draft.body(), draft.standardText(), draft.purpose(), draft.others());
    }

    private Subject subject(UUID id) {
        return Departure.subject(replies.of(id).orElseThrow());
    }
}
