// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.kernel.Subject;
import palazzo.organisation.Label;
import palazzo.registry.Registry.Attachment;
import palazzo.registry.Registry.Direction;
import palazzo.registry.Registry.Formation;
import palazzo.registry.Registry.Means;
import palazzo.registry.Registry.Number;

/**
 * A registration with all that the registry keeps of it. What was registered never changes; how it stands may.
 *
 * @param sha256 of the unstamped original; empty for what is only on paper
 * @param operator who registered it; null where the house itself did
 * @param label who may see it
 * @param annulment null while it is in force
 */
public record Registration(
        Number number,
        Direction direction,
        String correspondent,
        String about,
        String sha256,
        @Nullable LocalDate theirDate,
        @Nullable String theirNumber,
        Subject document,
        @Nullable UUID operator,
        Label label,
        @Nullable Annulment annulment,
        Means means,
        Formation formation,
        List<Attachment> attachments,
        @Nullable UUID desk,
        Standing standing) {

    /** The kind of documents that were registered by hand. */
    public static final String BY_HAND = "document";

    /**
     * That it was annulled.
     *
     * @param measure the authorisation: its number and date
     */
    public record Annulment(Instant at, UUID operator, String measure, String reason) {}

    /**
     * How it stands now.
     *
     * @param classCode of the classification plan; empty while it has none
     * @param classProposed whether the class is a proposal of the house that nobody has confirmed
     * @param dossier code of the file it lies in; empty while it lies in none
     * @param unit to which it is assigned; empty for none
     * @param person of that unit; null for the unit as such
     * @param informed units that are to know of it
     * @param reserved whether it is kept from those who would see it otherwise
     * @param opensOn the day on which a reserve ends by itself; null for none
     * @param correspondentNow what stands in place of an annulled correspondent; null where it was not annulled
     * @param aboutNow the same of the subject
     * @param theirsNow the same of number and date of the sender
     */
    public record Standing(
            int version,
            String classCode,
            boolean classProposed,
            String dossier,
            String unit,
            @Nullable UUID person,
            Set<String> informed,
            boolean reserved,
            @Nullable LocalDate opensOn,
            @Nullable String correspondentNow,
            @Nullable String aboutNow,
            @Nullable String theirsNow) {

        /** Whether one of the fields was annulled and written anew. */
        public boolean isCorrected() {
            return correspondentNow != null || aboutNow != null || theirsNow != null;
        }

        /** The same, given to a person of the unit; null for the unit itself. */
        public Standing givenTo(@Nullable UUID taker) {
            return new Standing(
                    version,
                    classCode,
                    classProposed,
                    dossier,
                    unit,
                    taker,
                    informed,
                    reserved,
                    opensOn,
                    correspondentNow,
                    aboutNow,
                    theirsNow);
        }

        /** The same, assigned to a unit, under a class that is proposed where it has none. */
        public Standing assignedTo(String other, String proposed) {
            boolean fresh = classCode.isEmpty() && !proposed.isEmpty();
            return new Standing(
                    version,
                    fresh ? proposed : classCode,
                    fresh || classProposed,
                    dossier,
                    other,
                    person,
                    informed,
                    reserved,
                    opensOn,
                    correspondentNow,
                    aboutNow,
                    theirsNow);
        }

        /** The same, in a file of a class. */
        public Standing filedIn(String code, String itsClass) {
            return new Standing(
                    version,
                    itsClass,
                    false,
                    code,
                    unit,
                    person,
                    informed,
                    reserved,
                    opensOn,
                    correspondentNow,
                    aboutNow,
                    theirsNow);
        }

        /** Whether somebody confirmed a class. */
        public boolean isClassed() {
            return !classCode.isEmpty() && !classProposed;
        }

        /** The same, reserved or no more. @param until the day on which it ends by itself; null for none */
        public Standing reserved(boolean now, @Nullable LocalDate until) {
            return new Standing(
                    version,
                    classCode,
                    classProposed,
                    dossier,
                    unit,
                    person,
                    informed,
                    now,
                    until,
                    correspondentNow,
                    aboutNow,
                    theirsNow);
        }
    }

    /** Whether it was registered by hand: no other module keeps the document. */
    public boolean isByHand() {
        return document.kind().equals(BY_HAND);
    }

    /**
     * Whether a file of these bytes, hung on the document, belongs to what was registered: it is the document or hangs on it.
     * What was registered by hand has files of its own alone, and its scan may come later; beside a letter hang our answers,
     * which have a number of their own.
     */
    public boolean holds(String bytes) {
        return isByHand()
                || sha256.equals(bytes)
                || attachments.stream().anyMatch(attached -> attached.sha256().equals(bytes));
    }

    /** The correspondent that counts: that of the registration, or what was written in its place. */
    public String correspondentNow() {
        return standing.correspondentNow() == null ? correspondent : standing.correspondentNow();
    }

    /** The subject that counts. */
    public String aboutNow() {
        return standing.aboutNow() == null ? about : standing.aboutNow();
    }

    /** Number and date of the sender as they were registered; empty for none. */
    public String theirs() {
        String number = theirNumber == null ? "" : theirNumber;
        return theirDate == null ? number : (number + " del " + theirDate).strip();
    }

    /** Where it is read. */
    public String path() {
        return "/registry/" + number.year() + "/" + number.number();
    }
}
