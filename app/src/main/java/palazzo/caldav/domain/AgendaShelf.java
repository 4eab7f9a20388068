// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import palazzo.agenda.Agenda;
import palazzo.agenda.HolderCalendar;
import palazzo.agenda.Right;
import palazzo.agenda.Secrecy;
import palazzo.agenda.Stored;
import palazzo.icalendar.Finding;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;

/** The agenda of an office holder. */
final class AgendaShelf implements Shelf {

    /** The agenda knows at once what takes place this near; further off, all of it is looked through. */
    private static final Duration NEAR = Duration.ofDays(365);

    private final Agenda agenda;
    private final HolderCalendar calendar;
    private final Instant now;
    private final Words words;

    AgendaShelf(Agenda agenda, HolderCalendar calendar, Instant now, Words words) {
        this.agenda = agenda;
        this.calendar = calendar;
        this.now = now;
        this.words = words;
    }

    /** Says why the agenda refuses. */
    interface Words {
        String of(Refusal refusal);
    }

    @Override
    public UUID id() {
        return calendar.id();
    }

    @Override
    public String name() {
        return calendar.id().toString();
    }

    @Override
    public String title() {
        return calendar.title().isEmpty() ? calendar.name() : calendar.name() + ", " + calendar.title();
    }

    @Override
    public Kind kind() {
        return Kind.AGENDA;
    }

    @Override
    public UUID owner() {
        return calendar.holder();
    }

    @Override
    public List<String> components() {
        return List.of("VEVENT");
    }

    @Override
    public boolean isWritable() {
        return Arrays.stream(Secrecy.values()).anyMatch(secrecy -> right(secrecy) == Right.CHANGE);
    }

    /** Whether more than times is seen of some events. */
    boolean isRead() {
        return Arrays.stream(Secrecy.values())
                .anyMatch(secrecy -> right(secrecy).covers(Right.VIEW));
    }

    private Right right(Secrecy secrecy) {
        return agenda.right(calendar.id(), secrecy);
    }

    /** The rights are part of it: who may see more or less than before begins anew. */
    @Override
    public String token() {
        return calendar.token() + "-" + rights();
    }

    private String rights() {
        return Arrays.stream(Secrecy.values())
                .map(secrecy -> right(secrecy).name().substring(0, 1))
                .collect(Collectors.joining());
    }

    @Override
    public List<Resource> all() {
        return agenda.storedIn(id()).stream().map(AgendaShelf::resource).toList();
    }

    @Override
    public List<Resource> around(Instant from, Instant until) {
        return from.isBefore(now.minus(NEAR)) || until.isAfter(now.plus(NEAR))
                ? all()
                : agenda.storedIn(id(), from, until).stream()
                        .map(AgendaShelf::resource)
                        .toList();
    }

    @Override
    public Optional<Resource> one(String name) {
        return agenda.stored(id(), name).map(AgendaShelf::resource);
    }

    @Override
    public Optional<Changes> since(String token) {
        String[] parts = token.split("-", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,18}") || !parts[1].equals(rights())) {
            return Optional.empty();
        }
        return agenda.changes(id(), Long.parseLong(parts[0]))
                .map(changes -> new Changes(changes.changed(), changes.gone()));
    }

    @Override
    public Written put(String name, byte[] content, @Nullable String ifMatch) {
        try {
            Agenda.Put put = agenda.put(id(), name, content, ifMatch);
            return new Written(
                    put.etag(),
                    put.made(),
                    put.findings().stream().map(Finding::toString).toList());
        } catch (Stale stale) {
            throw DavFault.changed();
        } catch (Refusal refusal) {
            throw fault(refusal);
        }
    }

    @Override
    public void delete(String name, @Nullable String ifMatch) {
        delete(name, ifMatch, true);
    }

    @Override
    public void delete(String name, @Nullable String ifMatch, boolean answers) {
        try {
            agenda.delete(id(), name, ifMatch, answers);
        } catch (Stale stale) {
            throw DavFault.changed();
        } catch (NotFound none) {
            throw DavFault.notFound();
        } catch (Refusal refusal) {
            throw fault(refusal);
        }
    }

    private DavFault fault(Refusal refusal) {
        String why = words.of(refusal);
        return switch (refusal.code()) {
            case "agenda.unreadable" -> new DavFault(403, Dav.c("valid-calendar-data"), why);
            case "agenda.several_events" -> new DavFault(403, Dav.c("valid-calendar-object-resource"), why);
            case "agenda.guest_changes" -> new DavFault(403, Dav.c("allowed-attendee-scheduling-object-change"), why);
            case "agenda.too_large" -> new DavFault(403, Dav.c("max-resource-size"), why);
            case "agenda.uid_taken" ->
                new DavFault(
                        409,
                        Dav.c("no-uid-conflict"),
                        String.valueOf(refusal.args().getFirst()));
            default -> DavFault.forbidden(why);
        };
    }

    private static Resource resource(Stored stored) {
        return new Resource(stored.name(), stored.etag(), stored.scheduleTag(), stored::content);
    }
}
