// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one's programs are told of events to which others call, or that others answer (RFC 6638, 2.2). The event itself stands in
 * the agenda already: a program reads, tells its owner, and takes the message away.
 *
 * @param row null before the first message: then it is empty
 */
record InboxShelf(Lists lists, UUID owner, Lists.@Nullable Row row) implements Shelf {

    static final String NAME = "inbox";

    @Override
    public UUID id() {
        return row == null ? UUID.nameUUIDFromBytes((NAME + owner).getBytes(StandardCharsets.UTF_8)) : row.id();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Inbox";
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
        return row == null ? "0" : String.valueOf(row.token());
    }

    @Override
    public List<Resource> all() {
        return row == null ? List.of() : lists.items(row.id());
    }

    @Override
    public Optional<Resource> one(String name) {
        return row == null ? Optional.empty() : lists.item(row.id(), name);
    }

    @Override
    public Optional<Changes> since(String token) {
        return row == null ? Optional.empty() : new ListShelf(lists, row).since(token);
    }

    @Override
    public Written put(String name, byte[] content, @Nullable String ifMatch) {
        throw DavFault.forbidden("");
    }

    @Override
    public void delete(String name, @Nullable String ifMatch) {
        if (row == null) {
            throw DavFault.notFound();
        }
        lists.delete(row.id(), name, ifMatch);
    }
}
