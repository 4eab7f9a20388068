// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A page that is asked for aside, within another request and by the same person, through the same doors. Nothing of it
 * reaches the answer of that request.
 */
final class PageAside {

    private PageAside() {}

    /** Its bytes, or none where it does not show. @param query without question mark; null for none */
    static byte[] read(
            DispatcherServlet house,
            String path,
            @Nullable String query,
            Map<String, String[]> parameters,
            HttpServletRequest within,
            HttpServletResponse answer)
            throws ServletException, IOException {
        Shown shown = new Shown(answer);
        house.service(new Asked(within, path, query, parameters), shown);
        return shown.getStatus() == HttpStatus.OK.value() ? shown.getContentAsByteArray() : new byte[0];
    }

    /** What the page reads of a request; what it notes on it is gone afterwards. */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String path;
        private final @Nullable String query;
        private final Map<String, String[]> parameters;
        private final Map<String, @Nullable Object> attributes = new HashMap<>();

        Asked(HttpServletRequest within, String path, @Nullable String query, Map<String, String[]> parameters) {
            super(within);
            this.path = path;
            this.query = query;
            this.parameters = parameters;
            Collections.list(within.getAttributeNames()).stream()
                    .filter(name -> !name.startsWith("org.springframework.web."))
                    .forEach(name -> attributes.put(name, within.getAttribute(name)));
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public @Nullable String getQueryString() {
            return query;
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            List<String> names = new ArrayList<>(attributes.keySet());
            return Collections.enumeration(names);
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            attributes.put(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }
    }

    /** Keeps what is written, and the status, to itself. */
    private static final class Shown extends ContentCachingResponseWrapper {

        private int status = HttpStatus.OK.value();

        Shown(HttpServletResponse answer) {
            super(answer);
        }

        @Override
        public void setStatus(int status) {
            this.status = status;
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void sendError(int status) {
            this.status = status;
        }

        @Override
        public void sendError(int status, String message) {
            this.status = status;
        }

        @Override
        public void sendRedirect(String location) {
            status = HttpStatus.FOUND.value();
        }

        @Override
        public void setHeader(String name, String value) {}

        @Override
        public void addHeader(String name, String value) {}
    }
}
