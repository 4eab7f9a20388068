// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import static palazzo.caldav.domain.Dav.d;
import static palazzo.caldav.domain.Dav.href;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import palazzo.caldav.domain.Xml;

/** An answer about several things (RFC 4918, 13). */
final class Multistatus {

    private final List<Xml> responses = new ArrayList<>();

    Multistatus add(Xml response) {
        responses.add(response);
        return this;
    }

    /** Something that is not there. */
    Multistatus gone(String path) {
        return add(Xml.of(d("response"), href(path), status(404)));
    }

    Xml xml() {
        return Xml.of(d("multistatus"), responses);
    }

    /** The properties of one thing: those it has, and those it has not. */
    static Xml response(String path, List<Xml> there, List<QName> missing) {
        List<Xml> parts = new ArrayList<>(List.of(href(path)));
        if (!there.isEmpty() || missing.isEmpty()) {
            parts.add(propstat(there, 200));
        }
        if (!missing.isEmpty()) {
            parts.add(propstat(missing.stream().map(Xml::of).toList(), 404));
        }
        return Xml.of(d("response"), parts);
    }

    static Xml propstat(List<Xml> properties, int status) {
        return Xml.of(d("propstat"), Xml.of(d("prop"), properties), status(status));
    }

    static Xml status(int status) {
        String words = switch (status) {
            case 200 -> "OK";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 424 -> "Failed Dependency";
            case 507 -> "Insufficient Storage";
            default -> "";
        };
        return Xml.text(d("status"), "HTTP/1.1 " + status + " " + words);
    }

    /** Those that are asked for by name. */
    static Xml chosen(String path, Map<QName, Supplier<Xml>> all, List<QName> asked) {
        List<Xml> there = new ArrayList<>();
        List<QName> missing = new ArrayList<>();
        for (QName name : asked) {
            Supplier<Xml> value = all.get(name);
            if (value == null) {
                missing.add(name);
            } else {
                there.add(value.get());
            }
        }
        return response(path, there, missing);
    }
}
