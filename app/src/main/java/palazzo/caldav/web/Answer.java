// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import palazzo.caldav.domain.Xml;

/**
 * What is answered.
 *
 * @param status of HTTP
 * @param type of the body; empty for none
 */
record Answer(int status, Map<String, String> headers, String type, byte[] body) {

    static Answer of(int status) {
        return new Answer(status, Map.of(), "", new byte[0]);
    }

    static Answer xml(int status, Xml root) {
        return text(status, "application/xml; charset=utf-8", root.document());
    }

    static Answer text(int status, String type, String text) {
        return new Answer(status, Map.of(), type, text.getBytes(StandardCharsets.UTF_8));
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, type, body);
    }
}
