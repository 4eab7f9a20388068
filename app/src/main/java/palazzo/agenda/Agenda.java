// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import palazzo.icalendar.Finding;
import palazzo.icalendar.Itip;

/**
 * What other modules ask of agendas, always as the one who acts in this thread may see and do it: events of others'
 * confidence come without their words, or not at all. An agenda of which somebody may not even see the times is not found.
 */
public interface Agenda {

    /** The agendas of which something may be seen, the Mayor's first. */
    List<HolderCalendar> calendars();

    /** The agenda of a person. */
    Optional<HolderCalendar> of(UUID holder);

    /** The agenda of who is Mayor today. */
    Optional<HolderCalendar> mayors();

    /** The agenda of this identity. @throws palazzo.kernel.NotFound where there is none to be seen */
    HolderCalendar calendar(UUID calendar);

    /** What takes place in these agendas from an instant until before another, in the order of time. */
    List<Engagement> between(Collection<UUID> calendars, Instant from, Instant until);

    /** All occurrences of one event that are drawn, in the order of time. @throws palazzo.kernel.NotFound */
    List<Engagement> occurrences(UUID object);

    /** What the one who acts may do with events of a secrecy in an agenda. */
    Right right(UUID calendar, Secrecy secrecy);

    /** Whether the one who acts may answer invitations to events of a secrecy for the holder. */
    boolean mayRespond(UUID calendar, Secrecy secrecy);

    /** The events of an agenda, without their order. */
    List<Stored> storedIn(UUID calendar);

    /** Those that touch a stretch of time. */
    List<Stored> storedIn(UUID calendar, Instant from, Instant until);

    /** One by the name of its resource. */
    Optional<Stored> stored(UUID calendar, String name);

    /** One by its identity. @throws palazzo.kernel.NotFound */
    Stored stored(UUID object);

    /**
     * What was changed since a token, each resource once.
     *
     * @return empty where the token was never given: the client begins anew
     */
    Optional<Changes> changes(UUID calendar, long since);

    /**
     * Puts an event, in the bytes that a client sent, which are kept as they are. Overlaps are no reason to refuse: the
     * event is flagged, and its page says why.
     *
     * @param name of the resource
     * @param ifMatch the etag that the client has; empty where the resource must not be there yet; null where it did not
     *     say
     * @throws palazzo.kernel.Stale where it was changed meanwhile, or is there although it must not
     * @throws palazzo.kernel.Refusal {@code agenda.not_yours} where the one who acts may not, {@code agenda.unreadable}
     *     where the bytes hold no event, {@code agenda.uid_taken} where another resource has its UID
     */
    Put put(UUID calendar, String name, byte[] content, @Nullable String ifMatch);

    /** Takes an event out. @throws palazzo.kernel.Stale as {@link #put}; @throws palazzo.kernel.NotFound */
    default void delete(UUID calendar, String name, @Nullable String ifMatch) {
        delete(calendar, name, ifMatch, true);
    }

    /** The same. @param answers whether whoever of the house called the holder to it is told that they do not come */
    void delete(UUID calendar, String name, @Nullable String ifMatch, boolean answers);

    /**
     * Writes an event that another module decided about by its own right: the house's own work, which asks no right in the
     * agenda. Written again under the same name it takes the place of what was there. In the act's transaction.
     *
     * @param holder whose agenda; null for who is Mayor today
     * @param name of the resource
     * @param content iCalendar with one event
     * @return the identity of the event; empty where the holder has no agenda
     */
    Optional<UUID> enter(@Nullable UUID holder, String name, byte[] content);

    /**
     * Somebody who was called from outside answers an event of ours, or single occurrences of it: their line in it is changed, and
     * nothing else; to whom they gave it is called besides. The house's own work, which asks no right. In the act's transaction.
     *
     * @param said their answer, or another time that they propose: then they may come. Of an older event than ours it does not count
     * @param address from which they write, in small letters
     * @param isNews asked of the event whether it is not said already by a newer answer
     */
    Heard heard(Itip said, String address, Predicate<UUID> isNews);

    /**
     * What came of it.
     *
     * @param event null where there is no such event of ours, or they were not called to it
     * @param counts whether it was newer than what is known
     */
    record Heard(@Nullable UUID event, boolean counts) {}

    /** When the holder is taken from an instant until before another, stretches that touch joined; without any words. */
    List<Busy> busy(UUID calendar, Instant from, Instant until);

    /**
     * What was changed.
     *
     * @param token up to where this tells
     * @param changed names of resources that are there
     * @param gone names of those that are no more
     */
    record Changes(long token, List<String> changed, List<String> gone) {}

    /**
     * What came of putting.
     *
     * @param etag empty where something was written into it that the client has to read: what others answered
     * @param made whether it was not there before
     * @param findings what is broken in it
     */
    record Put(UUID object, String etag, boolean made, List<Finding> findings) {}

    /**
     * A stretch of time that is taken.
     *
     * @param tentative whether perhaps
     */
    record Busy(Instant from, Instant until, boolean tentative) {}
}
