// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import static palazzo.caldav.domain.Dav.c;
import static palazzo.caldav.domain.Dav.cr;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.caldav.domain.DavFault;
import palazzo.caldav.domain.Resource;
import palazzo.caldav.domain.Shelf;
import palazzo.caldav.domain.Shelf.Written;
import palazzo.caldav.domain.Shelves;
import palazzo.caldav.web.DavPath.Kind;

/** GET, PUT and DELETE: events, things to do, cards, byte for byte. */
@Component
class Things {

    private static final int LONGEST_NAME = 255;

    private final Tree tree;
    private final Shelves shelves;

    Things(Tree tree, Shelves shelves) {
        this.tree = tree;
        this.shelves = shelves;
    }

    Answer get(DavPath path, String ifNoneMatch) {
        Found found = tree.find(path);
        if (found.thing() == null) {
            throw new DavFault(405, null, "");
        }
        Resource resource = found.resource();
        String etag = '"' + resource.etag() + '"';
        String type = path.kind() == Kind.CARD ? "text/vcard" : "text/calendar";
        return ifNoneMatch.equals(etag)
                ? Answer.of(304).with("ETag", etag)
                : tagged(
                        new Answer(200, java.util.Map.of("ETag", etag), type + "; charset=utf-8", resource.content()),
                        Optional.of(resource));
    }

    /** The etag is told where the bytes stay as they were put: always but for cards (RFC 4791, 5.3.4). */
    Answer put(DavPath path, byte[] content, HttpServletRequest request) {
        Shelf shelf = shelf(path);
        if (content.length > Properties.MOST_BYTES) {
            QName most = path.kind() == Kind.CARD ? cr("max-resource-size") : c("max-resource-size");
            throw new DavFault(403, most, String.valueOf(Properties.MOST_BYTES));
        }
        String type = java.util.Objects.requireNonNullElse(request.getContentType(), "");
        if (path.kind() == Kind.OBJECT && !type.isEmpty() && !type.startsWith("text/calendar")) {
            throw new DavFault(403, c("supported-calendar-data"), type);
        }
        Written written = put(shelf, path, content, ifMatch(shelf, path, request));
        Answer done = Answer.of(written.made() ? 201 : 204);
        Answer answer = written.etag().isEmpty() ? done : done.with("ETag", '"' + written.etag() + '"');
        Answer tagged = path.kind() == Kind.OBJECT ? tagged(answer, shelf.one(path.item())) : answer;
        return written.findings().isEmpty() ? tagged : tagged.with("Warning", warning(written.findings()));
    }

    /** With what stays the same while others answer (RFC 6638, 8.2). */
    private static Answer tagged(Answer answer, Optional<Resource> resource) {
        String tag = resource.map(Resource::scheduleTag).orElse("");
        return tag.isEmpty() ? answer : answer.with("Schedule-Tag", '"' + tag + '"');
    }

    /** Where another thing has the UID, its address is told. */
    private static Written put(Shelf shelf, DavPath path, byte[] content, @Nullable String ifMatch) {
        try {
            return shelf.put(path.item(), content, ifMatch);
        } catch (DavFault fault) {
            if (!c("no-uid-conflict").equals(fault.condition())) {
                throw fault;
            }
            DavPath other = new DavPath(path.kind(), path.person(), path.shelf(), fault.words());
            throw new DavFault(fault.status(), fault.condition(), other.href());
        }
    }

    Answer delete(DavPath path, HttpServletRequest request) {
        if (path.kind() == Kind.CALENDAR) {
            shelves.drop(tree.find(path).shelf());
            return Answer.of(204);
        }
        Shelf shelf = shelf(path);
        if (shelf.one(path.item()).isEmpty()) {
            throw DavFault.notFound();
        }
        boolean answers = !"F".equalsIgnoreCase(request.getHeader("Schedule-Reply"));
        shelf.delete(path.item(), ifMatch(shelf, path, request), answers);
        return Answer.of(204);
    }

    private Shelf shelf(DavPath path) {
        if (path.kind() != Kind.OBJECT && path.kind() != Kind.CARD) {
            throw new DavFault(405, null, "");
        }
        if (path.item().length() > LONGEST_NAME || path.item().indexOf('\0') >= 0) {
            throw new DavFault(403, null, "");
        }
        return tree.shelf(path).orElseThrow(DavFault::notFound);
    }

    /** What the shelf is told: the etag that must stand, empty where nothing may be there yet, null for whatever. */
    private static @Nullable String ifMatch(Shelf shelf, DavPath path, HttpServletRequest request) {
        String match = request.getHeader("If-Match");
        String tag = request.getHeader("If-Schedule-Tag-Match");
        if (tag != null) {
            return sameEvent(shelf, path, tag.strip().replace("\"", ""));
        }
        if ("*".equals(request.getHeader("If-None-Match"))) {
            return "";
        }
        if (match == null) {
            return null;
        }
        if (match.strip().equals("*")) {
            return shelf.one(path.item()).map(Resource::etag).orElseThrow(DavFault::changed);
        }
        return match.strip().replaceFirst("^W/", "").replace("\"", "");
    }

    /** Whoever saw this event may write, also where somebody answered since (RFC 6638, 8.3). */
    private static String sameEvent(Shelf shelf, DavPath path, String tag) {
        return shelf.one(path.item())
                .filter(each -> each.scheduleTag().equals(tag))
                .map(Resource::etag)
                .orElseThrow(DavFault::changed);
    }

    /** What is broken in it, told to whoever looks: it was taken in all the same. */
    private static String warning(List<String> findings) {
        String all = String.join("; ", findings).replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "?");
        return "199 palazzo \"" + (all.length() > 500 ? all.substring(0, 500) : all) + '"';
    }
}
