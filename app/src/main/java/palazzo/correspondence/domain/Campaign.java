// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;

/**
 * Many similar letters that get one answer (campagna): one text, checked and signed once, from which each letter gets its own
 * reply with its own number.
 *
 * @param title what the letters have in common
 * @param competence under which they are answered
 * @param unit that answers
 * @param body the text, with the fields that are filled from each letter
 * @param joinsUntil the last day on which similar letters may still join
 * @param preparedBy who handed it to those who sign; null before
 * @param remark why it came back; empty where it did not
 * @param leavesAt from when on the answers leave; until then it can be taken back; null before it is signed
 */
public record Campaign(
        UUID id,
        int version,
        String title,
        String competence,
        String unit,
        State state,
        String body,
        LocalDate joinsUntil,
        @Nullable UUID preparedBy,
        String remark,
        @Nullable UUID signedBy,
        @Nullable Instant signedAt,
        @Nullable Instant leavesAt,
        Label label) {

    /** What its subject is called. */
    static final String KIND = "campaign";

    /** How far it has come. */
    public enum State {
        /** Letters are collected, the text is written. */
        WRITTEN,
        /** The text is checked and signed. */
        IN_FOLDER,
        /** The answers leave, those of late-comers too. */
        SIGNED,
        /** Nothing joins any more. */
        ENDED
    }

    /** What happens around it. */
    public Subject subject() {
        return new Subject(KIND, id);
    }

    /** Where it is read. */
    public String path() {
        return "/campaigns/" + id;
    }

    /** Whether a letter may join on {@code day}. */
    public boolean isOpenOn(LocalDate day) {
        return state != State.ENDED && !day.isAfter(joinsUntil);
    }

    /** Whether its answers have begun to leave at {@code now}. */
    public boolean leaves(Instant now) {
        return state == State.SIGNED && leavesAt != null && !leavesAt.isAfter(now);
    }

    Campaign written(String newTitle, String newBody, LocalDate until) {
        must(State.WRITTEN);
        return with(newTitle, newBody, until);
    }

    /** The text stays as it was signed; its last day may be another. */
    Campaign until(LocalDate day) {
        return with(title, body, day);
    }

    Campaign submitted(UUID by) {
        must(State.WRITTEN);
        return in(State.IN_FOLDER, by, "", null, null, null);
    }

    Campaign returned(String why) {
        return in(State.WRITTEN, preparedBy, why, null, null, null);
    }

    Campaign signed(UUID by, Instant at, Instant leaves) {
        return in(State.SIGNED, preparedBy, "", by, at, leaves);
    }

    Campaign takenBack(Instant now) {
        if (state != State.SIGNED || leaves(now)) {
            throw new Refusal("campaign.gone");
        }
        return in(State.WRITTEN, preparedBy, "", null, null, null);
    }

    Campaign ended() {
        if (state == State.IN_FOLDER) {
            throw new Refusal("campaign.in_folder");
        }
        return in(State.ENDED, preparedBy, remark, signedBy, signedAt, leavesAt);
    }

    private void must(State wanted) {
        if (state != wanted) {
            throw new Refusal("campaign.state", state.name());
        }
    }

    private Campaign with(String newTitle, String newBody, LocalDate until) {
        return new Campaign(
                id,
                version,
                newTitle,
                competence,
                unit,
                state,
                newBody,
                until,
                preparedBy,
                remark,
                signedBy,
                signedAt,
                leavesAt,
                label);
    }

    private Campaign in(
            State next,
            @Nullable UUID prepared,
            String why,
            @Nullable UUID signer,
            @Nullable Instant at,
            @Nullable Instant leaves) {
        return new Campaign(
                id, version, title, competence, unit, next, body, joinsUntil, prepared, why, signer, at, leaves, label);
    }
}
