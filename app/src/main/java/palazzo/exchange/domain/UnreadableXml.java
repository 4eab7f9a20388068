// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

/** Bytes that are no XML, or none that may be read. It says why, for whoever sent them. */
final class UnreadableXml extends Exception {

    private final String why;

    UnreadableXml(String why) {
        super(why);
        this.why = why;
    }

    String why() {
        return why;
    }
}
