// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what citizens write through the city's own pages, and tells them how far it has come. */
public interface Intake {

    /**
     * What somebody wrote.
     *
     * @param key of the form: the same words and files sent twice under it are one letter
     * @param address mail address; empty where they want no mail
     * @param postal postal address; empty where they gave none
     */
    record Written(
            String key,
            String name,
            String address,
            String postal,
            String subject,
            String body,
            List<Enclosed> files) {}

    /** A file they sent along. */
    record Enclosed(String name, String mediaType, byte[] bytes) {}

    /** How far a letter has come, in what its writer may know. */
    enum Progress {
        /** It is here and waits to be read. */
        RECEIVED,
        /** Somebody works on the answer. */
        IN_HAND,
        /** The answer has left. */
        ANSWERED,
        /** Nothing more is done with it. */
        CLOSED
    }

    /**
     * The state of a letter.
     *
     * @param number its registry number; null where it has none
     * @param until by when the answer should come; null where none is owed
     * @param closed when it was answered or closed; null while it is open
     * @param passedTo the office of the city it was passed to; empty for none
     * @param againUntil until when its writer may say that the answer does not satisfy them; null where they may not
     */
    record Tracking(
            Progress progress,
            Instant arrived,
            @Nullable String number,
            @Nullable LocalDate until,
            @Nullable Instant closed,
            String passedTo,
            @Nullable LocalDate againUntil) {}

    /**
     * Takes a letter in. Outside a transaction: its bytes are on the disk before anything else is written.
     *
     * @return the code by which its writer follows it, ten capitals and figures
     */
    String take(Written written);

    /**
     * What somebody dictated on the telephone.
     *
     * @param key of the call: the same words sent twice under it are one letter
     * @param party who called, where they are known; null has the letter's sender met by name or address
     * @param address mail address to answer at; empty where there is none
     * @param number at which they are called, as it is read aloud; empty where it is withheld
     */
    record Dictated(
            String key,
            @Nullable UUID party,
            String name,
            String address,
            String number,
            String subject,
            String body) {}

    /**
     * Takes in what was dictated. Outside a transaction, as {@link #take}.
     *
     * @return the identity of the letter
     */
    UUID dictated(Dictated dictated);

    /**
     * Whoever holds the code of an answered letter says that the answer does not satisfy them: a new letter that goes on from
     * the first. Once an answer; the same words sent twice are one. Outside a transaction, as {@link #take}.
     *
     * @return the code of the new letter
     * @throws palazzo.kernel.Refusal where there is no such letter, it is not answered, it is too late, or it was done before
     */
    String askAgain(String code, String words);

    /** The letter of this code, in any case, with or without spaces and hyphens. */
    Optional<Tracking> track(String code);
}
