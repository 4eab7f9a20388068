// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stamp that came with a mail.
 *
 * @param item the mail
 * @param address who sent it
 * @param files all that came with it, by the hash of their bytes
 * @param sha256 of the stamp
 * @param edition by which rules it is made; null while it was not read, or could not be
 * @param sender the body, as it calls itself; null likewise
 * @param theirs how they registered it; null likewise
 * @param anomaly what is wrong with it; null for nothing
 * @param ours our number; null while it has none
 */
record Received(
        UUID item,
        String address,
        String messageId,
        Instant arrivedAt,
        List<NamedBytes> files,
        String sha256,
        State state,
        ReadMark.@Nullable Edition edition,
        @Nullable String sender,
        @Nullable RegistrationId theirs,
        boolean confirms,
        @Nullable String anomaly,
        @Nullable Ours ours) {

    /** How far it was looked at. */
    enum State {
        /** Not yet. */
        NEW,
        /** All holds. */
        WHOLE,
        /** Something does not. */
        WRONG
    }

    /** A file of the mail. */
    record NamedBytes(String name, String sha256) {}

    /** Our registration of it. */
    record Ours(int year, long number, Instant at) {}

    /** Whether it is proved who sent it and under which number, even where something in its files is wrong. */
    boolean isProved() {
        return state == State.WHOLE
                || anomaly != null && Anomaly.valueOf(anomaly).isOfFile();
    }

    /** Whether a confirmation is owed: by the newest rules alone, since old registries read no other. */
    boolean isToBeConfirmed() {
        return state == State.WHOLE && confirms && edition == ReadMark.Edition.V3 && ours != null;
    }
}
