// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import javax.xml.namespace.QName;

/** The names of WebDAV and its daughters. */
public final class Dav {

    /** RFC 4918 and what stands on it. */
    public static final String DAV = "DAV:";

    /** RFC 4791, RFC 6638. */
    public static final String CALDAV = "urn:ietf:params:xml:ns:caldav";

    /** RFC 6352. */
    public static final String CARDDAV = "urn:ietf:params:xml:ns:carddav";

    /** What calendarserver.org began and all clients ask for. */
    public static final String CALENDARSERVER = "http://calendarserver.org/ns/";

    /** Colours and order. */
    public static final String APPLE = "http://apple.com/ns/ical/";

    private Dav() {}

    /** A name of WebDAV. */
    public static QName d(String name) {
        return new QName(DAV, name);
    }

    /** A name of CalDAV. */
    public static QName c(String name) {
        return new QName(CALDAV, name);
    }

    /** A name of CardDAV. */
    public static QName cr(String name) {
        return new QName(CARDDAV, name);
    }

    /** A name of calendarserver.org. */
    public static QName cs(String name) {
        return new QName(CALENDARSERVER, name);
    }

    /** A name of Apple's. */
    public static QName ic(String name) {
        return new QName(APPLE, name);
    }

    /** An address. */
    public static Xml href(String path) {
        return Xml.text(d("href"), path);
    }
}
