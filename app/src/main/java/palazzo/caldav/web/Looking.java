// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import static palazzo.caldav.domain.Dav.c;
import static palazzo.caldav.domain.Dav.d;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.springframework.stereotype.Component;
import palazzo.caldav.domain.DavFault;
import palazzo.caldav.domain.Looks;
import palazzo.caldav.domain.Shelf;
import palazzo.caldav.domain.Shelves;
import palazzo.caldav.domain.Xml;
import palazzo.caldav.web.DavPath.Kind;

/**
 * How shelves look to one person: PROPPATCH (RFC 4918, 9.2), and the lists that are made with MKCALENDAR (RFC 4791, 5.3.1)
 * or MKCOL (RFC 5689).
 */
@Component
class Looking {

    private static final List<QName> BY_MAKING = List.of(c("supported-calendar-component-set"), d("resourcetype"));

    private final Tree tree;
    private final Shelves shelves;
    private final Looks looks;

    Looking(Tree tree, Shelves shelves, Looks looks) {
        this.tree = tree;
        this.shelves = shelves;
        this.looks = looks;
    }

    /** All or nothing. */
    Answer patch(DavPath path, Xml body) {
        Found found = tree.find(path);
        List<Xml> asked = body.children().stream()
                .filter(each -> each.is(d("set")) || each.is(d("remove")))
                .toList();
        List<Xml> properties = properties(asked.stream());
        List<Xml> fixed = properties.stream()
                .filter(each -> found.held() == null || found.thing() != null || !Properties.mayChange(each.name()))
                .toList();
        if (fixed.isEmpty()) {
            asked.forEach(each -> change(found.shelf(), each));
        }
        return Answer.xml(
                207, new Multistatus().add(told(path, properties, fixed)).xml());
    }

    private static Xml told(DavPath path, List<Xml> properties, List<Xml> fixed) {
        List<Xml> names = names(properties);
        if (fixed.isEmpty()) {
            return Multistatus.response(path.href(), names, List.of());
        }
        List<Xml> spared =
                names.stream().filter(each -> !names(fixed).contains(each)).toList();
        Xml refused = Multistatus.propstat(names(fixed), 403)
                .and(Xml.of(d("error"), Xml.of(d("cannot-modify-protected-property"))));
        Xml response = Xml.of(d("response"), palazzo.caldav.domain.Dav.href(path.href()), refused);
        return spared.isEmpty() ? response : response.and(Multistatus.propstat(spared, 424));
    }

    private static List<Xml> names(List<Xml> properties) {
        return properties.stream().map(each -> Xml.of(each.name())).toList();
    }

    private static List<Xml> properties(Stream<Xml> sets) {
        return sets.flatMap(each -> each.all(d("prop")))
                .flatMap(each -> each.children().stream())
                .toList();
    }

    private void change(Shelf shelf, Xml instruction) {
        for (Xml property : properties(Stream.of(instruction))) {
            if (instruction.is(d("set"))) {
                looks.put(tree.me(), shelf.id(), property);
            } else {
                looks.take(tree.me(), shelf.id(), property.name());
            }
        }
    }

    /** Makes a list of one's own. */
    Answer make(DavPath path, Optional<Xml> body) {
        if (path.kind() != Kind.CALENDAR) {
            throw new DavFault(403, c("calendar-collection-location-ok"), "");
        }
        if (!shelves.isKnown(path.person())) {
            throw DavFault.notFound();
        }
        List<Xml> properties = properties(body.stream().flatMap(each -> each.all(d("set"))));
        Shelf made = shelves.make(path.person(), path.shelf(), components(properties));
        properties.stream()
                .filter(each -> !BY_MAKING.contains(each.name()) && Properties.mayChange(each.name()))
                .forEach(each -> looks.put(tree.me(), made.id(), each));
        return Answer.of(201);
    }

    private static List<String> components(List<Xml> properties) {
        return properties.stream()
                .filter(each -> each.is(c("supported-calendar-component-set")))
                .flatMap(each -> each.all(c("comp")))
                .map(each -> each.attribute("name"))
                .toList();
    }
}
