// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import palazzo.icalendar.Component;
import palazzo.icalendar.ICalendar;

/** A list of one's own. */
record ListShelf(Lists lists, Lists.Row row) implements Shelf {

    @Override
    public UUID id() {
        return row.id();
    }

    @Override
    public String name() {
        return row.name();
    }

    @Override
    public String title() {
        return row.name();
    }

    @Override
    public Kind kind() {
        return Kind.LIST;
    }

    @Override
    public UUID owner() {
        return row.person();
    }

    @Override
    public List<String> components() {
        return row.components();
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public String token() {
        return String.valueOf(row.token());
    }

    @Override
    public List<Resource> all() {
        return lists.items(id());
    }

    @Override
    public Optional<Resource> one(String name) {
        return lists.item(id(), name);
    }

    @Override
    public Optional<Changes> since(String token) {
        if (!token.matches("\\d{1,18}") || Long.parseLong(token) > row.token()) {
            return Optional.empty();
        }
        return Optional.of(lists.since(id(), Long.parseLong(token)));
    }

    @Override
    public Written put(String name, byte[] content, @Nullable String ifMatch) {
        return lists.put(id(), name, uid(content), content, ifMatch);
    }

    @Override
    public void delete(String name, @Nullable String ifMatch) {
        lists.delete(id(), name, ifMatch);
    }

    /** What is put is of one kind that the list takes, and of one UID (RFC 4791, 4.1). */
    private String uid(byte[] content) {
        ICalendar file = ICalendar.read(content);
        List<Component> things = file.calendars().stream()
                .flatMap(calendar -> calendar.parts().stream())
                .filter(part -> !part.name().equals("VTIMEZONE"))
                .toList();
        if (things.isEmpty()) {
            String why = file.findings().isEmpty()
                    ? "no VEVENT, VTODO or VJOURNAL"
                    : file.findings().getFirst().toString();
            throw new DavFault(403, Dav.c("valid-calendar-data"), why);
        }
        List<String> uids =
                things.stream().map(each -> each.text("UID")).distinct().toList();
        if (uids.size() > 1
                || uids.getFirst().isBlank()
                || things.stream().map(Component::name).distinct().count() > 1) {
            throw new DavFault(
                    403, Dav.c("valid-calendar-object-resource"), "UID: one for all components, of one kind");
        }
        if (!components().contains(things.getFirst().name())) {
            throw new DavFault(
                    403,
                    Dav.c("supported-calendar-component"),
                    things.getFirst().name());
        }
        return uids.getFirst();
    }
}
