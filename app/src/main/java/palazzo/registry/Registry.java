// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;

/**
 * The document registry. What is registered never changes; a number is taken as the last thing but the inserts of a
 * transaction, so that it is neither skipped nor used twice.
 */
public interface Registry {

    /** Which way a document goes. */
    enum Direction {
        /** Received. */
        IN,
        /** Sent. */
        OUT
    }

    /**
     * What is written into the registry beside number and time.
     *
     * @param correspondent who sent it or to whom it goes, in one line
     * @param about its subject (oggetto)
     * @param sha256 the hash of the unstamped original
     * @param document what is registered
     * @param label who may see the entry
     * @param theirs the number and date that a received document carries, where they are known
     */
    record Entry(
            Direction direction,
            String correspondent,
            String about,
            String sha256,
            Subject document,
            Label label,
            Optional<Theirs> theirs) {

        /** An entry of a document that carries no number of others. */
        public Entry(
                Direction direction, String correspondent, String about, String sha256, Subject document, Label label) {
            this(direction, correspondent, about, sha256, document, label, Optional.empty());
        }
    }

    /**
     * How others registered what they sent.
     *
     * @param number as they write it
     */
    record Theirs(LocalDate date, String number) {}

    /** A registry number. */
    record Number(UUID id, int year, long number, Instant at) {

        /** {@code 0018714/2026}. */
        public String text() {
            return "%07d/%d".formatted(number, year);
        }
    }

    /**
     * Registers a document at once: takes the next number of the year. In the act's transaction. A document has one number:
     * asked again, the registry answers with that. Whoever can wait calls {@link #enrol} instead.
     *
     * @throws palazzo.kernel.Refusal where the city's own registry gives the numbers: it is asked, and that takes time
     */
    Number register(Entry entry);

    /**
     * Registers a document as soon as it can be. In the act's transaction. Our own number is there at once; where the city's
     * own registry gives the numbers it is promised, and {@link DocumentRegistered} tells when it came. Asked again, the
     * registry answers with the number that there is by then. What has no number yet must not leave.
     *
     * @return the number; empty while it is to come
     */
    Optional<Number> enrol(Entry entry);

    /** Whether {@code document} was promised a number that has not come yet. */
    boolean awaits(Subject document);

    /** The number that {@code document} has. */
    Optional<Number> of(Subject document);
}
