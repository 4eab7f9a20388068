// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import static palazzo.caldav.domain.Dav.c;
import static palazzo.caldav.domain.Dav.cr;
import static palazzo.caldav.domain.Dav.cs;
import static palazzo.caldav.domain.Dav.d;
import static palazzo.caldav.domain.Dav.href;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.springframework.stereotype.Component;
import palazzo.caldav.domain.Looks;
import palazzo.caldav.domain.Shelf;
import palazzo.caldav.domain.Shelves;
import palazzo.caldav.domain.Xml;
import palazzo.caldav.web.DavPath.Kind;
import palazzo.organisation.People;

/** The properties of whatever stands below {@code /dav/}, each made when it is asked for. */
@Component
class Properties {

    /** The most bytes of one event, thing to do or card. */
    static final int MOST_BYTES = 1_000_000;

    /** What clients may change: how a shelf looks to them, and whatever they keep there of their own. */
    private static final Set<QName> LOOKS =
            Set.of(d("displayname"), c("calendar-description"), c("calendar-timezone"), cr("addressbook-description"));

    private static final Set<String> OURS =
            Set.of("DAV:", palazzo.caldav.domain.Dav.CALDAV, palazzo.caldav.domain.Dav.CARDDAV);

    private final Shelves shelves;
    private final Looks looks;
    private final People people;
    private final Tree tree;

    Properties(Shelves shelves, Looks looks, People people, Tree tree) {
        this.shelves = shelves;
        this.looks = looks;
        this.people = people;
        this.tree = tree;
    }

    /** Whether a client may give a property another value. */
    static boolean mayChange(QName property) {
        return LOOKS.contains(property)
                || !OURS.contains(property.getNamespaceURI())
                        && !property.equals(cs("getctag"))
                        && !property.getLocalPart().startsWith("calendar-proxy");
    }

    /** All that something has, in the order in which it is told. */
    Map<QName, Supplier<Xml>> of(Found found) {
        All all = new All();
        DavPath path = found.path();
        UUID me = tree.me();
        all.put(d("resourcetype"), types(found));
        all.put(d("current-user-principal"), href(DavPath.principal(me).href()));
        all.put(
                d("principal-collection-set"),
                href(DavPath.ROOT.at(Kind.PRINCIPALS).href()));
        all.later(d("current-user-privilege-set"), () -> Privileges.of(found, shelves));
        switch (path.kind()) {
            case PRINCIPAL -> principal(all, path);
            case PROXY_READ, PROXY_WRITE -> proxy(all, path);
            case HOME, BOOK_HOME ->
                all.put(d("owner"), href(DavPath.principal(path.person()).href()));
            case CALENDAR -> calendar(all, found);
            case BOOK -> book(all, found);
            case INBOX -> inbox(all, found);
            case OUTBOX -> outbox(all, path);
            case OBJECT -> thing(all, found, "text/calendar; charset=utf-8");
            case CARD -> thing(all, found, "text/vcard; charset=utf-8");
            default -> {}
        }
        return all.made;
    }

    private static Xml[] types(Found found) {
        List<QName> types = new ArrayList<>();
        Kind kind = found.path().kind();
        if (kind.isCollection()) {
            types.add(d("collection"));
        }
        switch (kind) {
            case PRINCIPAL -> types.add(d("principal"));
            case PROXY_READ -> types.addAll(List.of(d("principal"), cs("calendar-proxy-read")));
            case PROXY_WRITE -> types.addAll(List.of(d("principal"), cs("calendar-proxy-write")));
            case CALENDAR -> types.add(c("calendar"));
            case INBOX -> types.add(c("schedule-inbox"));
            case OUTBOX -> types.add(c("schedule-outbox"));
            case BOOK -> types.add(cr("addressbook"));
            default -> {}
        }
        return types.stream().map(Xml::of).toArray(Xml[]::new);
    }

    private void principal(All all, DavPath path) {
        UUID person = path.person();
        DavPath home = DavPath.home(person);
        all.text(d("displayname"), () -> people.name(person));
        all.put(d("principal-URL"), href(path.href()));
        all.put(d("owner"), href(path.href()));
        all.put(c("calendar-home-set"), href(home.href()));
        all.later(c("calendar-user-address-set"), () -> Xml.of(c("calendar-user-address-set"), addresses(person)));
        all.text(c("calendar-user-type"), () -> "INDIVIDUAL");
        all.later(
                cs("email-address-set"),
                () -> Xml.of(cs("email-address-set"), Xml.text(cs("email-address"), people.email(person))));
        all.put(d("group-member-set"));
        if (shelves.isMine(person)) {
            all.put(
                    cr("addressbook-home-set"),
                    href(DavPath.principal(person).at(Kind.BOOK_HOME).href()));
            all.put(c("schedule-inbox-URL"), href(home.at(Kind.INBOX).href()));
            all.put(c("schedule-outbox-URL"), href(home.at(Kind.OUTBOX).href()));
            all.later(cs("calendar-proxy-read-for"), () -> holders(cs("calendar-proxy-read-for"), false));
            all.later(cs("calendar-proxy-write-for"), () -> holders(cs("calendar-proxy-write-for"), true));
            all.later(d("group-membership"), () -> Xml.of(d("group-membership"), proxies()));
        }
        reports(all, d("principal-property-search"), d("expand-property"));
    }

    private List<Xml> addresses(UUID person) {
        List<Xml> all = new ArrayList<>();
        String email = people.email(person);
        if (!email.isEmpty()) {
            all.add(href("mailto:" + email).with("preferred", "1"));
        }
        all.add(href("urn:uuid:" + person));
        all.add(href(DavPath.principal(person).href()));
        return all;
    }

    private Xml holders(QName name, boolean writing) {
        return Xml.of(
                name,
                shelves.holdersFor(writing).stream()
                        .map(holder -> href(DavPath.principal(holder).href()))
                        .toList());
    }

    private List<Xml> proxies() {
        return Stream.concat(
                        shelves.holdersFor(false).stream()
                                .map(holder -> DavPath.principal(holder).at(Kind.PROXY_READ)),
                        shelves.holdersFor(true).stream()
                                .map(holder -> DavPath.principal(holder).at(Kind.PROXY_WRITE)))
                .map(path -> href(path.href()))
                .toList();
    }

    private void proxy(All all, DavPath path) {
        all.text(d("displayname"), () -> people.name(path.person()));
        all.put(d("principal-URL"), href(path.href()));
        all.put(d("group-member-set"));
        all.put(d("group-membership"));
    }

    private void calendar(All all, Found found) {
        Shelf shelf = found.shelf();
        all.text(d("displayname"), shelf::title);
        all.put(d("owner"), href(DavPath.principal(shelf.owner()).href()));
        all.text(cs("getctag"), () -> SyncToken.of(shelf));
        all.text(d("sync-token"), () -> SyncToken.of(shelf));
        all.put(
                c("supported-calendar-component-set"),
                shelf.components().stream()
                        .map(name -> Xml.of(c("comp")).with("name", name))
                        .toArray(Xml[]::new));
        all.put(
                c("supported-calendar-data"),
                Xml.of(c("calendar-data")).with("content-type", "text/calendar").with("version", "2.0"));
        all.put(
                c("supported-collation-set"),
                Xml.text(c("supported-collation"), "i;ascii-casemap"),
                Xml.text(c("supported-collation"), "i;octet"),
                Xml.text(c("supported-collation"), "i;unicode-casemap"));
        all.text(c("max-resource-size"), () -> String.valueOf(MOST_BYTES));
        all.put(
                c("schedule-calendar-transp"),
                Xml.of(shelf.kind() == Shelf.Kind.AGENDA ? c("opaque") : c("transparent")));
        reports(
                all,
                c("calendar-query"),
                c("calendar-multiget"),
                c("free-busy-query"),
                d("sync-collection"),
                d("expand-property"));
        looks.of(tree.me(), shelf.id()).forEach((name, value) -> all.later(name, () -> value));
    }

    private void book(All all, Found found) {
        Shelf shelf = found.shelf();
        all.text(d("displayname"), shelf::title);
        all.put(d("owner"), href(DavPath.principal(shelf.owner()).href()));
        all.text(cs("getctag"), () -> SyncToken.of(shelf));
        all.put(
                cr("supported-address-data"),
                Xml.of(cr("address-data-type"))
                        .with("content-type", "text/vcard")
                        .with("version", "3.0"));
        all.text(cr("max-resource-size"), () -> String.valueOf(MOST_BYTES));
        reports(all, cr("addressbook-query"), cr("addressbook-multiget"), d("expand-property"));
        looks.of(tree.me(), shelf.id()).forEach((name, value) -> all.later(name, () -> value));
    }

    private void inbox(All all, Found found) {
        DavPath path = found.path();
        all.text(d("displayname"), () -> "Inbox");
        all.put(d("owner"), href(DavPath.principal(path.person()).href()));
        all.text(cs("getctag"), () -> SyncToken.of(found.shelf()));
        shelves.agendaOf(path.person())
                .ifPresent(own -> all.put(
                        c("schedule-default-calendar-URL"),
                        href(DavPath.home(path.person()).calendar(own.name()).href())));
        reports(all, c("calendar-query"), c("calendar-multiget"));
    }

    private static void outbox(All all, DavPath path) {
        all.text(d("displayname"), () -> "Outbox");
        all.put(d("owner"), href(DavPath.principal(path.person()).href()));
        all.put(
                c("supported-calendar-component-set"),
                Xml.of(c("comp")).with("name", "VEVENT"),
                Xml.of(c("comp")).with("name", "VFREEBUSY"));
    }

    private static void thing(All all, Found found, String type) {
        all.text(d("getetag"), () -> '"' + found.resource().etag() + '"');
        if (!found.resource().scheduleTag().isEmpty()) {
            all.text(c("schedule-tag"), () -> '"' + found.resource().scheduleTag() + '"');
        }
        all.text(d("getcontenttype"), () -> type);
        all.text(d("getcontentlength"), () -> String.valueOf(found.resource().content().length));
    }

    private static void reports(All all, QName... names) {
        all.put(
                d("supported-report-set"),
                Stream.of(names)
                        .map(name -> Xml.of(d("supported-report"), Xml.of(d("report"), Xml.of(name))))
                        .toArray(Xml[]::new));
    }

    /** Properties in their order. */
    private static final class All {

        private final Map<QName, Supplier<Xml>> made = new LinkedHashMap<>();

        void put(QName name, Xml... children) {
            made.put(name, () -> Xml.of(name, children));
        }

        void text(QName name, Supplier<String> text) {
            made.put(name, () -> Xml.text(name, text.get()));
        }

        void later(QName name, Supplier<Xml> value) {
            made.put(name, value);
        }
    }
}
