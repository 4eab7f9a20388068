// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import static palazzo.caldav.domain.Dav.c;
import static palazzo.caldav.domain.Dav.cr;
import static palazzo.caldav.domain.Dav.d;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.springframework.stereotype.Component;
import palazzo.caldav.domain.CalendarData;
import palazzo.caldav.domain.CalendarFilter;
import palazzo.caldav.domain.CardFilter;
import palazzo.caldav.domain.DavFault;
import palazzo.caldav.domain.FreeBusy;
import palazzo.caldav.domain.Resource;
import palazzo.caldav.domain.Shelf;
import palazzo.caldav.domain.TimeRange;
import palazzo.caldav.domain.Xml;

/** REPORT: questions to a whole shelf, answered at once. */
@Component
class Reports {

    private final Tree tree;
    private final Properties properties;
    private final PrincipalSearch principals;
    private final FreeBusy freeBusy;

    Reports(Tree tree, Properties properties, PrincipalSearch principals, FreeBusy freeBusy) {
        this.tree = tree;
        this.properties = properties;
        this.principals = principals;
        this.freeBusy = freeBusy;
    }

    Answer answer(DavPath path, String depth, Xml asked) {
        Found found = tree.find(path);
        if (!asked.name().getNamespaceURI().equals(palazzo.caldav.domain.Dav.DAV) && found.held() == null) {
            throw unknown();
        }
        return switch (asked.name().getLocalPart()) {
            case "calendar-query" -> query(found, asked);
            case "calendar-multiget", "addressbook-multiget" -> multiget(found, asked);
            case "addressbook-query" -> cards(found, asked);
            case "free-busy-query" -> busy(found, asked);
            case "sync-collection" -> sync(found, asked);
            case "expand-property" ->
                Answer.xml(207, new Multistatus().add(expanded(found, asked, 0)).xml());
            case "principal-property-search" -> principals.answer(asked);
            case "principal-search-property-set" -> PrincipalSearch.searchable();
            default -> throw unknown();
        };
    }

    private static DavFault unknown() {
        return new DavFault(403, d("supported-report"), "");
    }

    private Answer query(Found found, Xml asked) {
        CalendarFilter filter = CalendarFilter.of(asked.first(c("filter")));
        List<Resource> candidates = filter.range()
                .map(range -> found.shelf().around(range.from(), range.until()))
                .orElseGet(() -> found.shelf().all());
        Multistatus answer = new Multistatus();
        candidates.stream()
                .filter(each -> filter.matches(each.content()))
                .forEach(each -> answer.add(told(found.holding(each), asked)));
        return Answer.xml(207, answer.xml());
    }

    private Answer cards(Found found, Xml asked) {
        CardFilter filter = CardFilter.of(asked.first(cr("filter")));
        Multistatus answer = new Multistatus();
        found.shelf().all().stream()
                .filter(each -> filter.asksForAll() || filter.matches(each.content()))
                .limit(most(asked))
                .forEach(each -> answer.add(told(found.holding(each), asked)));
        return Answer.xml(207, answer.xml());
    }

    private static long most(Xml asked) {
        return asked.first(cr("limit"))
                .flatMap(limit -> limit.first(cr("nresults")))
                .map(each -> each.text().strip())
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
    }

    private Answer multiget(Found found, Xml asked) {
        Multistatus answer = new Multistatus();
        asked.all(d("href")).map(each -> each.text().strip()).forEach(each -> {
            Optional<Found> one = DavPath.read(each)
                    .filter(path -> isOn(path, found.path()))
                    .flatMap(path -> found.shelf().one(path.item()).map(found::holding));
            one.ifPresentOrElse(there -> answer.add(told(there, asked)), () -> answer.gone(each));
        });
        return Answer.xml(207, answer.xml());
    }

    private static boolean isOn(DavPath path, DavPath shelf) {
        return !path.kind().isCollection()
                && path.person().equals(shelf.person())
                && path.shelf().equals(shelf.shelf());
    }

    private Answer sync(Found found, Xml asked) {
        if (found.held() == null || found.shelf().kind() == Shelf.Kind.CARDS) {
            throw unknown();
        }
        Shelf shelf = found.shelf();
        String given =
                asked.first(d("sync-token")).map(each -> each.text().strip()).orElse("");
        Shelf.Changes changes = given.isEmpty()
                ? new Shelf.Changes(shelf.all().stream().map(Resource::name).toList(), List.of())
                : SyncToken.read(shelf, given)
                        .flatMap(shelf::since)
                        .orElseThrow(() -> new DavFault(403, d("valid-sync-token"), ""));
        mayTell(changes, asked);
        Multistatus answer = new Multistatus();
        changes.changed()
                .forEach(name -> shelf.one(name).ifPresent(each -> answer.add(told(found.holding(each), asked))));
        changes.gone().forEach(name -> answer.gone(found.path().item(name).href()));
        answer.add(Xml.text(d("sync-token"), SyncToken.of(shelf)));
        return Answer.xml(207, answer.xml());
    }

    /** We tell all or nothing: whoever wants less is told so (RFC 6578, 3.6), and asks without a limit. */
    private static void mayTell(Shelf.Changes changes, Xml asked) {
        asked.first(d("limit")).flatMap(limit -> limit.first(d("nresults"))).ifPresent(most -> {
            String text = most.text().strip();
            if (text.matches("\\d{1,9}")
                    && changes.changed().size() + changes.gone().size() > Integer.parseInt(text)) {
                throw new DavFault(507, d("number-of-matches-within-limits"), "");
            }
        });
    }

    private Answer busy(Found found, Xml asked) {
        TimeRange range = TimeRange.of(asked.first(c("time-range")).orElseThrow(() -> new DavFault(400, null, "")));
        return Answer.text(200, "text/calendar; charset=utf-8", freeBusy.of(found.shelf(), range));
    }

    /** The properties of something on a shelf, its bytes as they are asked for. */
    private Xml told(Found found, Xml asked) {
        List<Xml> there = new ArrayList<>();
        List<QName> missing = new ArrayList<>();
        Map<QName, Supplier<Xml>> all = properties.of(found);
        for (Xml property : asked.first(d("prop")).map(Xml::children).orElse(List.of())) {
            if (property.is(c("calendar-data"))) {
                there.add(Xml.text(
                        property.name(),
                        CalendarData.of(property).text(found.resource().content())));
            } else if (property.is(cr("address-data"))) {
                there.add(Xml.text(
                        property.name(),
                        new String(found.resource().content(), java.nio.charset.StandardCharsets.UTF_8)));
            } else if (all.containsKey(property.name())) {
                there.add(all.get(property.name()).get());
            } else {
                missing.add(property.name());
            }
        }
        return Multistatus.response(found.path().href(), there, missing);
    }

    /** Addresses in properties with what stands there (RFC 3253, 3.8): how Apple asks for whom one acts. */
    private Xml expanded(Found found, Xml asked, int depth) {
        List<Xml> there = new ArrayList<>();
        List<QName> missing = new ArrayList<>();
        Map<QName, Supplier<Xml>> all = properties.of(found);
        asked.all(d("property")).forEach(property -> {
            String namespace = property.attribute("namespace");
            QName name = new QName(
                    namespace.isEmpty() ? palazzo.caldav.domain.Dav.DAV : namespace, property.attribute("name"));
            Supplier<Xml> value = all.get(name);
            if (value == null) {
                missing.add(name);
            } else {
                there.add(property.has(d("property")) ? followed(value.get(), property, depth) : value.get());
            }
        });
        return Multistatus.response(found.path().href(), there, missing);
    }

    private Xml followed(Xml value, Xml asked, int depth) {
        if (depth > 2) {
            return value;
        }
        Stream<Xml> responses = value.all(d("href"))
                .flatMap(each -> DavPath.read(each.text()).stream()
                        .flatMap(path -> tree.look(path).stream())
                        .map(found -> expanded(found, asked, depth + 1)));
        return Xml.of(value.name(), responses.toList());
    }
}
