// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        OUT,
        /** From one office of the body to another. */
        INTERNAL
    }

    /**
     * What is written into the registry beside number and time.
     *
     * @param correspondent who sent it or to whom it goes, in one line
     * @param about its subject (oggetto)
     * @param sha256 the hash of the unstamped original; empty for what came or went on paper alone
     * @param document what is registered
     * @param label who may see the entry
     * @param theirs the number and date that a received document carries, where they are known
     * @param details how it came and was made, what hangs on it, to whom it is given
     */
    record Entry(
            Direction direction,
            String correspondent,
            String about,
            String sha256,
            Subject document,
            Label label,
            Optional<Theirs> theirs,
            Details details) {

        /** What was asked for before details were kept has none. */
        public Entry {
            details = Objects.requireNonNullElseGet(details, () -> Details.of(direction));
        }

        /** An entry of which nothing more is known. */
        public Entry(
                Direction direction,
                String correspondent,
                String about,
                String sha256,
                Subject document,
                Label label,
                Optional<Theirs> theirs) {
            this(direction, correspondent, about, sha256, document, label, theirs, Details.of(direction));
        }

        /** An entry of a document that carries no number of others. */
        public Entry(
                Direction direction, String correspondent, String about, String sha256, Subject document, Label label) {
            this(direction, correspondent, about, sha256, document, label, Optional.empty());
        }

        /** The same entry, assigned to a unit that works on it under a competence: from that a class is proposed. */
        public Entry assignedTo(String unit, String competence) {
            return with(new Details(
                    details.means(), details.formation(), details.attachments(), details.desk(), unit, competence));
        }

        /** The same entry with other details. */
        public Entry with(Details other) {
            return new Entry(direction, correspondent, about, sha256, document, label, theirs, other);
        }
    }

    /**
     * What else is kept of a document. None of it but unit and class ever changes.
     *
     * @param desk where it was registered by hand; null for what the house registered by itself
     * @param unit to which it is assigned; empty while it is to none
     * @param competence under which that unit works on it; empty where nobody said
     */
    record Details(
            Means means,
            Formation formation,
            List<Attachment> attachments,
            @Nullable UUID desk,
            String unit,
            String competence) {

        /** What is taken for true where nobody says more. */
        public static Details of(Direction direction) {
            return new Details(
                    Means.OTHER, direction == Direction.IN ? Formation.B : Formation.A, List.of(), null, "", "");
        }

        /** The same, come or gone in this way. */
        public Details by(Means other) {
            return new Details(other, formation, attachments, desk, unit, competence);
        }

        /** The same, made in this way. */
        public Details made(Formation other) {
            return new Details(means, other, attachments, desk, unit, competence);
        }

        /** The same with what hangs on it. */
        public Details with(List<Attachment> others) {
            return new Details(means, formation, List.copyOf(others), desk, unit, competence);
        }
    }

    /** How a document came or went. */
    enum Means {
        /** Ordinary mail. */
        MAIL,
        /** Certified mail. */
        PEC,
        /** From system to system. */
        EXCHANGE,
        /** On paper, by post. */
        POST,
        /** On paper, by hand. */
        HAND,
        /** A form of the city's own. */
        PORTAL,
        /** Nobody said. */
        OTHER
    }

    /** The four ways in which an electronic document is made, as the AgID guidelines number them (2.1.1). */
    enum Formation {
        /** Written with a program. */
        A,
        /** Received or scanned. */
        B,
        /** Typed into a form. */
        C,
        /** Drawn from data. */
        D
    }

    /** What hangs on a registered document. @param sha256 of its bytes */
    record Attachment(String name, String mediaType, String sha256) {}

    /**
     * How others registered what they sent.
     *
     * @param number as they write it; empty where a document has a date alone
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

    /**
     * Assigns what was registered before anybody weighed it: to a unit that works on it under a competence, from which a class
     * is proposed where it has none, and lets {@code label} see it. In the act's transaction. Nothing happens to what is not
     * registered, stands so already, or was reserved.
     */
    void assign(Subject document, String unit, String competence, Label label);

    /**
     * Says in which file of the archive a registered document lies, which gives it the class of that file. In the act's
     * transaction. Nothing happens to what is not registered.
     *
     * @throws palazzo.kernel.Refusal where somebody confirmed another class
     */
    void file(Subject document, String classCode, String dossier);

    /**
     * Keeps a registration, with correspondent and subject as they were written, from all but whom {@code label} names; number
     * and time stay for everybody who keeps the registry. In the act's transaction. Nothing happens to what is not registered.
     */
    void withhold(Subject document, Label label);

    /** The number that {@code document} has. */
    Optional<Number> of(Subject document);
}
