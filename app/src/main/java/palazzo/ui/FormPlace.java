// SPDX-License-Identifier: EUPL-1.2
package palazzo.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The page on which a form stood that was sent, as the browser says. */
final class FormPlace {

    private FormPlace() {}

    /** Its address; empty where the browser does not say, or where it is not of this house. */
    static Optional<URI> of(HttpServletRequest sent) {
        try {
            return Optional.ofNullable(sent.getHeader(HttpHeaders.REFERER))
                    .map(URI::create)
                    .filter(page -> sent.getServerName().equalsIgnoreCase(page.getHost()))
                    .filter(page -> page.getRawPath().startsWith("/"));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Path and query of an address. */
    static String within(URI page) {
        return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
    }
}
