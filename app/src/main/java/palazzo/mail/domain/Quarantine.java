// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import palazzo.documents.Blobs;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.mail.Item.Kind;
import palazzo.mail.Item.Sender;
import palazzo.organisation.Competence;
import palazzo.trail.Trail;

/**
 * What came and became no letter: receipts of servers, notices of machines, our own mail, and what nothing could be read
 * out of. The last is read as it came, repaired by hand, or tried again after a fix.
 */
@Service
@Competence({"URC-01", "STE-04"})
public class Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final int MOST = 500;
    private static final int SHOWN_BYTES = 200_000;

    private final Items items;
    private final Receipts receipts;
    private final Sendings sendings;
    private final Reading reading;
    private final Blobs blobs;
    private final Trail trail;

    Quarantine(Items items, Receipts receipts, Sendings sendings, Reading reading, Blobs blobs, Trail trail) {
        this.items = items;
        this.receipts = receipts;
        this.sendings = sendings;
        this.reading = reading;
        this.blobs = blobs;
        this.trail = trail;
    }

    /**
     * A mail that is no letter.
     *
     * @param about what it belongs to; null where it is about nothing of ours
     * @param failure why it is in quarantine; empty where it is not
     * @param size of its bytes
     */
    public record Kept(
            UUID id, Kind kind, Instant arrivedAt, @Nullable Subject about, String failure, String sha256, long size) {

        /** Whether nobody has made anything of it yet. */
        public boolean isInQuarantine() {
            return !failure.isEmpty();
        }
    }

    /** All, newest first; those in quarantine alone where {@code waiting}. */
    public List<Kept> all(boolean waiting) {
        return (waiting ? items.inQuarantine(MOST) : items.noLetters(MOST))
                .stream().map(this::kept).toList();
    }

    /** @throws NotFound where it is not there, or became a letter: that has a page of its own */
    public Kept one(UUID id) {
        Items.Row row = items.one(id);
        if (row.kind() == Kind.LETTER && !row.isInQuarantine()) {
            throw new NotFound("mail " + id);
        }
        return kept(row);
    }

    /** Its bytes as they came. */
    public byte[] raw(UUID id) {
        return blobs.get(one(id).sha256());
    }

    /** How it begins, as far as a page can show it. */
    public String start(UUID id) {
        try (var bytes = blobs.open(one(id).sha256())) {
            return new String(bytes.readNBytes(SHOWN_BYTES), StandardCharsets.UTF_8)
                    .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads it again.
     *
     * @throws Refusal where it still cannot be read, or the house can still make nothing of it
     */
    public void replay(UUID id) {
        release(id, null, "mail.replayed");
    }

    /** What a person read out of it. */
    public record Typed(String name, String address, String subject, String body) {}

    /** Makes a letter of what a person read out of it; its bytes stay as they came. */
    public void repair(UUID id, Typed typed) {
        release(
                id,
                new ReadMail(
                        "",
                        new Sender(typed.name(), typed.address()),
                        typed.subject(),
                        typed.body(),
                        null,
                        List.of(),
                        Kind.LETTER,
                        null,
                        false,
                        List.of()),
                "mail.repaired");
    }

    private void release(UUID id, @Nullable ReadMail typed, String act) {
        if (!one(id).isInQuarantine()) {
            return;
        }
        try {
            reading.replay(id, typed, () -> trail.record(act, new Subject("mail", id)));
        } catch (TransientDataAccessException laterPerhaps) {
            throw laterPerhaps;
        } catch (RuntimeException still) {
            LOG.warn("Mail {} stays in quarantine: {}", id, still.toString());
            throw new Refusal("mail.still_unreadable");
        }
    }

    private Kept kept(Items.Row row) {
        UUID ours = row.ours();
        Subject about = ours == null
                ? null
                : sendings.one(ours).map(sending -> sending.about()).orElse(null);
        return new Kept(
                row.id(),
                row.kind(),
                row.arrivedAt(),
                about,
                row.failure(),
                row.sha256(),
                receipts.firstOf(row.id()).size());
    }
}
