// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import palazzo.agenda.HolderCalendar;
import palazzo.caldav.domain.DavFault;
import palazzo.caldav.domain.Shelf;
import palazzo.caldav.domain.Shelves;
import palazzo.caldav.web.DavPath.Kind;
import palazzo.organisation.WhoActs;

/** What the one who asks finds where. What is not theirs to see is not there. */
@Component
class Tree {

    private final Shelves shelves;
    private final WhoActs whoActs;

    Tree(Shelves shelves, WhoActs whoActs) {
        this.shelves = shelves;
        this.whoActs = whoActs;
    }

    /** @throws DavFault where there is nothing */
    Found find(DavPath path) {
        return look(path).orElseThrow(DavFault::notFound);
    }

    Optional<Found> look(DavPath path) {
        return switch (path.kind()) {
            case ROOT, PRINCIPALS, HOMES, BOOK_HOMES -> Optional.of(Found.at(path));
            case PRINCIPAL, PROXY_READ, PROXY_WRITE, HOME ->
                shelves.isKnown(path.person()) ? Optional.of(Found.at(path)) : Optional.empty();
            case INBOX ->
                shelves.isMine(path.person())
                        ? Optional.of(new Found(path, shelves.inbox(path.person()), null))
                        : Optional.empty();
            case OUTBOX, BOOK_HOME -> shelves.isMine(path.person()) ? Optional.of(Found.at(path)) : Optional.empty();
            case CALENDAR, BOOK -> shelf(path).map(shelf -> new Found(path, shelf, null));
            case OBJECT, CARD ->
                shelf(path).flatMap(shelf -> shelf.one(path.item()).map(thing -> new Found(path, shelf, thing)));
        };
    }

    /** The calendar or address book of a place. */
    Optional<Shelf> shelf(DavPath path) {
        return switch (path.kind()) {
            case CALENDAR, OBJECT -> shelves.calendar(path.person(), path.shelf());
            case BOOK, CARD -> shelves.book(path.person(), path.shelf());
            default -> Optional.empty();
        };
    }

    /** What is directly below. */
    Stream<Found> below(Found found) {
        DavPath path = found.path();
        return switch (path.kind()) {
            case ROOT ->
                Stream.of(Kind.PRINCIPALS, Kind.HOMES, Kind.BOOK_HOMES).map(kind -> Found.at(DavPath.ROOT.at(kind)));
            case PRINCIPALS -> people().map(DavPath::principal).map(Found::at);
            case PRINCIPAL -> Stream.of(Kind.PROXY_READ, Kind.PROXY_WRITE).map(kind -> Found.at(path.at(kind)));
            case HOMES -> people().map(DavPath::home).map(Found::at);
            case HOME -> home(path);
            case BOOK_HOMES -> Stream.of(Found.at(DavPath.principal(me()).at(Kind.BOOK_HOME)));
            case BOOK_HOME -> Stream.of(book(path.person()));
            case CALENDAR, BOOK, INBOX -> found.shelf().all().stream().map(found::holding);
            default -> Stream.of();
        };
    }

    private Found book(UUID person) {
        Shelf book = shelves.book(person);
        return new Found(new DavPath(Kind.BOOK, person, book.name(), ""), book, null);
    }

    private Stream<Found> home(DavPath home) {
        List<Found> all = new ArrayList<>();
        shelves.home(home.person()).forEach(shelf -> all.add(new Found(home.calendar(shelf.name()), shelf, null)));
        if (shelves.isMine(home.person())) {
            all.add(new Found(home.at(Kind.INBOX), shelves.inbox(home.person()), null));
            all.add(Found.at(home.at(Kind.OUTBOX)));
        }
        return all.stream();
    }

    private Stream<UUID> people() {
        return Stream.concat(Stream.of(me()), shelves.holders().stream().map(HolderCalendar::holder))
                .distinct();
    }

    UUID me() {
        return whoActs.now().required();
    }
}
