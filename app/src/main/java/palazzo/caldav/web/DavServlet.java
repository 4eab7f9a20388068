// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import static palazzo.caldav.domain.Dav.d;
import static palazzo.caldav.domain.Dav.href;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.caldav.domain.DavFault;
import palazzo.caldav.domain.FreeTimes;
import palazzo.caldav.domain.Xml;
import palazzo.caldav.domain.XmlReading;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.WhoActs;
import palazzo.ui.Words;

/**
 * Everything below {@code /dav/}. A servlet of its own, beside that of the pages: it knows verbs that pages do not, and
 * tells faults in the words of the protocol. Its door is that of any staff: whoever holds no post today finds nothing.
 */
@Component
class DavServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(DavServlet.class);
    private static final int MOST_BYTES = 4_000_000;
    private static final String CLASSES =
            "1, 3, access-control, calendar-access, calendar-proxy, calendar-auto-schedule, extended-mkcol, addressbook";
    private static final String VERBS =
            "OPTIONS, GET, HEAD, PUT, DELETE, POST, PROPFIND, PROPPATCH, REPORT, MKCALENDAR, MKCOL";

    private final transient Propfind propfind;
    private final transient Looking looking;
    private final transient Reports reports;
    private final transient Things things;
    private final transient FreeTimes freeTimes;
    private final transient Tree tree;
    private final transient WhoActs whoActs;
    private final transient Words words;

    DavServlet(
            Propfind propfind,
            Looking looking,
            Reports reports,
            Things things,
            FreeTimes freeTimes,
            Tree tree,
            WhoActs whoActs,
            Words words) {
        this.propfind = propfind;
        this.looking = looking;
        this.reports = reports;
        this.things = things;
        this.freeTimes = freeTimes;
        this.tree = tree;
        this.whoActs = whoActs;
        this.words = words;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DavSecurity.isWellKnown(request)) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", DavPath.BASE);
            return;
        }
        LocaleContextHolder.setLocale(
                request.getHeader("Accept-Language") == null ? Locale.ITALIAN : request.getLocale());
        send(answer(request), request, response);
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        try {
            if (whoActs.now().holdings().isEmpty()) {
                throw DavFault.forbidden("");
            }
            return asked(request);
        } catch (DavFault fault) {
            return told(fault);
        } catch (NotFound none) {
            return told(DavFault.notFound());
        } catch (Stale stale) {
            return told(DavFault.changed());
        } catch (NotCompetent wrong) {
            return told(DavFault.forbidden(""));
        } catch (Refusal refusal) {
            return told(DavFault.forbidden(said(refusal)));
        } catch (RuntimeException defect) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), defect);
            return Answer.of(500);
        }
    }

    private Answer asked(HttpServletRequest request) throws IOException {
        DavPath path = DavPath.read(request.getRequestURI()).orElseThrow(DavFault::notFound);
        String depth =
                Objects.requireNonNullElse(request.getHeader("Depth"), "0").toLowerCase(Locale.ROOT);
        return switch (request.getMethod()) {
            case "OPTIONS" -> Answer.of(200).with("DAV", CLASSES).with("Allow", VERBS);
            case "GET", "HEAD" -> things.get(path, Objects.requireNonNullElse(request.getHeader("If-None-Match"), ""));
            case "PUT" -> things.put(path, body(request, Properties.MOST_BYTES + 1), request);
            case "POST" -> post(path, body(request, Properties.MOST_BYTES));
            case "DELETE" -> things.delete(path, request);
            case "PROPFIND" -> propfind.answer(path, depth, xml(request));
            case "PROPPATCH" -> looking.patch(path, required(request));
            case "MKCALENDAR", "MKCOL" -> looking.make(path, xml(request));
            case "REPORT" -> reports.answer(path, depth, required(request));
            default -> throw new DavFault(405, null, "");
        };
    }

    private Answer post(DavPath path, byte[] body) {
        if (path.kind() != DavPath.Kind.OUTBOX) {
            throw new DavFault(405, null, "");
        }
        tree.find(path);
        return Answer.xml(200, freeTimes.answer(body));
    }

    private static Xml required(HttpServletRequest request) throws IOException {
        return xml(request).orElseThrow(() -> new DavFault(400, null, ""));
    }

    /** The body; empty where there is none. */
    private static Optional<Xml> xml(HttpServletRequest request) throws IOException {
        byte[] body = body(request, MOST_BYTES);
        if (body.length == MOST_BYTES) {
            throw new DavFault(413, null, "");
        }
        if (body.length == 0) {
            return Optional.empty();
        }
        return Optional.of(XmlReading.read(body).orElseThrow(() -> new DavFault(400, null, "")));
    }

    private static byte[] body(HttpServletRequest request, int most) throws IOException {
        return request.getInputStream().readNBytes(most);
    }

    private String said(Refusal refusal) {
        return words.t(
                LocaleContextHolder.getLocale(),
                "refusal." + refusal.code().substring(refusal.code().indexOf('/') + 1),
                refusal.args().toArray());
    }

    private static Answer told(DavFault fault) {
        List<Xml> parts = new ArrayList<>();
        QName condition = fault.condition();
        boolean other = condition != null && condition.getLocalPart().equals("no-uid-conflict");
        if (condition != null) {
            parts.add(other ? Xml.of(condition, href(fault.words())) : Xml.of(condition));
        }
        if (!other && !fault.words().isEmpty()) {
            parts.add(Xml.text(d("responsedescription"), fault.words()));
        }
        Answer answer =
                parts.isEmpty() ? Answer.of(fault.status()) : Answer.xml(fault.status(), Xml.of(d("error"), parts));
        return fault.status() == 405 ? answer.with("Allow", VERBS) : answer;
    }

    private static void send(Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        response.setHeader("DAV", CLASSES);
        answer.headers().forEach(response::setHeader);
        if (!answer.type().isEmpty()) {
            response.setContentType(answer.type());
        }
        response.setContentLength(answer.body().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(answer.body());
        }
    }
}
