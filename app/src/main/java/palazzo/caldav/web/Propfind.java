// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import static palazzo.caldav.domain.Dav.c;
import static palazzo.caldav.domain.Dav.cs;
import static palazzo.caldav.domain.Dav.d;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.springframework.stereotype.Component;
import palazzo.caldav.domain.DavFault;
import palazzo.caldav.domain.Xml;

/** PROPFIND (RFC 4918, 9.1): what something has, and what lies directly below it. */
@Component
class Propfind {

    /** What "all" leaves out: it is told when it is asked for by name. */
    private static final Set<QName> NOT_ALL = Set.of(
            c("calendar-home-set"),
            c("supported-calendar-data"),
            c("supported-collation-set"),
            c("max-resource-size"),
            cs("calendar-proxy-read-for"),
            cs("calendar-proxy-write-for"),
            d("group-membership"),
            d("supported-report-set"),
            d("current-user-privilege-set"));

    private final Tree tree;
    private final Properties properties;

    Propfind(Tree tree, Properties properties) {
        this.tree = tree;
        this.properties = properties;
    }

    Answer answer(DavPath path, String depth, Optional<Xml> body) {
        if (depth.equals("infinity")) {
            throw new DavFault(403, d("propfind-finite-depth"), "");
        }
        Found found = tree.find(path);
        Xml asked = body.orElseGet(() -> Xml.of(d("propfind"), Xml.of(d("allprop"))));
        if (!asked.is(d("propfind"))) {
            throw new DavFault(400, null, "");
        }
        Multistatus answer = new Multistatus();
        Stream<Found> below = depth.equals("1") ? tree.below(found) : Stream.of();
        Stream.concat(Stream.of(found), below).forEach(each -> answer.add(response(each, asked)));
        return Answer.xml(207, answer.xml());
    }

    private Xml response(Found found, Xml asked) {
        Map<QName, Supplier<Xml>> all = properties.of(found);
        String path = found.path().href();
        Optional<Xml> named = asked.first(d("prop"));
        if (named.isPresent()) {
            return Multistatus.chosen(
                    path, all, named.get().children().stream().map(Xml::name).toList());
        }
        if (asked.has(d("propname"))) {
            return Multistatus.response(path, all.keySet().stream().map(Xml::of).toList(), List.of());
        }
        Set<QName> included = asked.first(d("include")).stream()
                .flatMap(each -> each.children().stream())
                .map(Xml::name)
                .collect(java.util.stream.Collectors.toSet());
        return Multistatus.response(
                path,
                all.entrySet().stream()
                        .filter(each -> included.contains(each.getKey()) || !NOT_ALL.contains(each.getKey()))
                        .map(each -> each.getValue().get())
                        .toList(),
                List.of());
    }
}
