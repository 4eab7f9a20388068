// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what came on paper and was scanned. What is taken in twice under one key is one letter. Every method but
 * {@link #theCase} is called outside a transaction: bytes are on the disk before anything else is written.
 */
public interface PaperIntake {

    /**
     * A scanned document that becomes a letter.
     *
     * @param key of the document: the same sent twice is one letter
     * @param sender who writes, as it was read; empty where it could not be
     * @param subject in one line; may be empty
     * @param text its words; empty where nothing could read them
     * @param pdf the document
     * @param unit code of the unit it is addressed to, which then sees it at once; empty for none
     * @param arrived when it lay in the post
     * @param code of the letter it quotes; empty for none
     */
    record Scanned(
            String key,
            String sender,
            String subject,
            String text,
            byte[] pdf,
            String unit,
            Instant arrived,
            String code) {}

    /**
     * Reserved post. Nothing of what it says is known here.
     *
     * @param key of the envelope: the same sent twice is one
     * @param addressee to whom it is addressed; null leaves it to whom the city has named for its kind
     * @param pdf what was scanned of it; null where nothing was
     * @param arrived when it lay in the post
     */
    record Envelope(String key, ReservedKind kind, @Nullable UUID addressee, byte @Nullable [] pdf, Instant arrived) {}

    /**
     * What a code leads to.
     *
     * @param letter null for a paper that was registered by hand, and is no letter
     * @param number its registry number; empty while it has none
     */
    record Case(@Nullable UUID letter, String title, String number, String path) {}

    /** Makes a letter of it, which then waits for triage as every other. */
    UUID take(Scanned document);

    /**
     * Registers it, for the eyes of its addressee alone. Whoever registers it is not among them.
     *
     * @return its registry number; empty where it is to come from the city's own registry
     * @throws palazzo.kernel.Refusal where the city has named nobody for such post
     */
    String register(Envelope envelope);

    /** Whether somebody would see such post. */
    boolean reaches(ReservedKind kind, @Nullable UUID addressee);

    /**
     * The letter of this code, or the registration of a label ({@code 2026/18714}), as the one who asks may see it; code in
     * any case, with or without spaces and hyphens.
     */
    Optional<Case> theCase(String code);

    /**
     * Hangs a scanned paper onto what this code leads to: our own reply as it was signed, a paper that has its label.
     *
     * @throws palazzo.kernel.NotFound where it is not there, or not theirs to see
     */
    Case file(String code, String name, byte[] pdf);
}
