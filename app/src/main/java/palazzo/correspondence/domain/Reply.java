// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;

/**
 * A reply to a letter: the answer, or a word in between that promises one. One at a time is in hand.
 *
 * @param body its words, paragraphs parted by an empty line; what stands in square brackets is still to be written
 * @param standardText what it was made of; null for a text of its own
 * @param purpose whether it is the answer
 * @param remark why it was returned; empty while it was not
 * @param leavesAt when it may leave: until then it can be taken back; null before it is signed
 */
public record Reply(
        UUID id,
        UUID letter,
        int version,
        State state,
        String body,
        @Nullable UUID standardText,
        Purpose purpose,
        UUID preparedBy,
        Instant savedAt,
        String remark,
        @Nullable UUID signedBy,
        @Nullable Instant signedAt,
        @Nullable Instant leavesAt) {

    private static final Pattern GAP = Pattern.compile("\\[[^\\]\\n]*\\]|\\{\\{[^}\\n]*\\}\\}");

    private static final Pattern PARTING = Pattern.compile("\\n\\s*\\n");

    /** How far it has come. */
    public enum State {
        /** Is written. */
        DRAFT,
        /** Is in the signature folder. */
        IN_FOLDER,
        /** Came back with a remark, is written again. */
        RETURNED,
        /** Is signed, and can still be taken back. */
        SIGNED,
        /** Has its number and is in the outbox. */
        LEFT;

        /** Whether its words may be changed. */
        public boolean isWritten() {
            return this == DRAFT || this == RETURNED;
        }
    }

    /** What is still to be written, as it stands in the text. */
    public List<String> gaps() {
        return gapsIn(body);
    }

    /** What is still to be written in {@code text}. */
    public static List<String> gapsIn(String text) {
        return GAP.matcher(text).results().map(match -> match.group()).toList();
    }

    /** Its paragraphs. */
    public List<String> paragraphs() {
        return paragraphsOf(body);
    }

    /** The paragraphs of {@code text}. */
    public static List<String> paragraphsOf(String text) {
        return PARTING.splitAsStream(text.replace("\r", ""))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    Reply saved(String words, @Nullable UUID madeOf, Purpose what, UUID by, Instant at) {
        writable();
        return new Reply(id, letter, version, state, words, madeOf, what, by, at, remark, null, null, null);
    }

    Reply submitted() {
        writable();
        if (body.isBlank()) {
            throw new Refusal("body/reply.empty");
        }
        purpose.mustBeWhole(Today.dateOf(savedAt));
        if (!gaps().isEmpty()) {
            throw new Refusal("body/reply.gaps", String.join(", ", gaps()));
        }
        return in(State.IN_FOLDER, "");
    }

    Reply returned(String why) {
        return in(State.RETURNED, why);
    }

    Reply signed(UUID by, Instant at, Instant leaves) {
        return new Reply(
                id,
                letter,
                version,
                State.SIGNED,
                body,
                standardText,
                purpose,
                preparedBy,
                savedAt,
                "",
                by,
                at,
                leaves);
    }

    Reply takenBack() {
        if (state != State.SIGNED) {
            throw new Refusal("reply.gone");
        }
        return in(State.RETURNED, "");
    }

    Reply left() {
        return new Reply(
                id,
                letter,
                version,
                State.LEFT,
                body,
                standardText,
                purpose,
                preparedBy,
                savedAt,
                "",
                signedBy,
                signedAt,
                leavesAt);
    }

    private Reply in(State next, String why) {
        return new Reply(
                id, letter, version, next, body, standardText, purpose, preparedBy, savedAt, why, null, null, null);
    }

    private void writable() {
        if (!state.isWritten()) {
            throw new Refusal("reply.not_writable");
        }
    }
}
