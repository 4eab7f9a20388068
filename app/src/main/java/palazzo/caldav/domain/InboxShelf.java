// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import palazzo.agenda.Agenda;
import palazzo.agenda.HolderCalendar;
import palazzo.kernel.NotFound;

/**
 * What one's programs are told of events to which others call, or that others answer (RFC 6638, 2.2). The event itself stands in
 * the agenda already: a program reads, tells its owner, and takes the message away.
 *
 * @param calendar null for whoever has no agenda: then it is empty
 */
record InboxShelf(
        Agenda agenda, UUID owner, @Nullable HolderCalendar calendar, String title) implements Shelf {

    static final String NAME = "inbox";

    @Override
    public UUID id() {
        return UUID.nameUUIDFromBytes((NAME + owner).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Kind kind() {
        return Kind.INBOX;
    }

    @Override
    public List<String> components() {
        return List.of("VEVENT");
    }

    @Override
    public boolean isWritable() {
        return false;
    }

    @Override
    public String token() {
        return Lists.etag(all().stream()
                .map(Resource::name)
                .collect(Collectors.joining())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public List<Resource> all() {
        return calendar == null
                ? List.of()
                : agenda.inbox(calendar.id()).stream()
                        .map(each -> Resource.of(each.name(), each.etag(), each.content()))
                        .toList();
    }

    @Override
    public Optional<Resource> one(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Messages come and go: a program reads all that are there. */
    @Override
    public Optional<Changes> since(String token) {
        return token.equals(token()) ? Optional.of(new Changes(List.of(), List.of())) : Optional.empty();
    }

    @Override
    public Written put(String name, byte[] content, @Nullable String ifMatch) {
        throw DavFault.forbidden("");
    }

    @Override
    public void delete(String name, @Nullable String ifMatch) {
        Resource message = one(name).orElseThrow(DavFault::notFound);
        try {
            agenda.takeOutOfInbox(
                    java.util.Objects.requireNonNull(calendar).id(), UUID.fromString(message.etag()));
        } catch (NotFound gone) {
            throw DavFault.notFound();
        }
    }
}
