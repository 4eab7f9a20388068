// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

/** Bytes that are no XML, or none that may be read. Its message says why, for whoever sent them. */
final class UnreadableXml extends Exception {

    UnreadableXml(String why) {
        super(why);
    }
}
