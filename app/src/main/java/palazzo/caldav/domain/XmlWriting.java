// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

/**
 * Writes XML as CalDAV's clients read it best: the known names with the prefixes that everybody uses, line ends of
 * calendars kept, and no sign that XML cannot hold, whatever a file brought along.
 */
final class XmlWriting {

    private static final Map<String, String> KNOWN =
            Map.of(Dav.DAV, "D", Dav.CALDAV, "C", Dav.CARDDAV, "CR", Dav.CALENDARSERVER, "CS", Dav.APPLE, "IC");

    private final StringBuilder out = new StringBuilder(512);
    private final Map<String, String> prefixes = new LinkedHashMap<>(KNOWN);

    private XmlWriting() {}

    static String document(Xml root) {
        XmlWriting writing = new XmlWriting();
        writing.out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        writing.element(root, true);
        return writing.out.toString();
    }

    private void element(Xml element, boolean root) {
        boolean fresh = !prefixes.containsKey(element.name().getNamespaceURI());
        String tag = tag(element.name());
        out.append('<').append(tag);
        if (root) {
            prefixes.forEach(this::declare);
        } else if (fresh && !element.name().getNamespaceURI().isEmpty()) {
            declare(element.name().getNamespaceURI(), tag.substring(0, tag.indexOf(':')));
        }
        element.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escaped(value);
            out.append('"');
        });
        content(element, tag);
        if (fresh && !root) {
            prefixes.remove(element.name().getNamespaceURI());
        }
    }

    private void content(Xml element, String tag) {
        if (element.children().isEmpty() && element.text().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        escaped(element.text());
        element.children().forEach(child -> element(child, false));
        out.append("</").append(tag).append('>');
    }

    private String tag(QName name) {
        String namespace = name.getNamespaceURI();
        if (namespace.equals(XMLConstants.NULL_NS_URI)) {
            return name.getLocalPart();
        }
        return prefixes.computeIfAbsent(namespace, key -> "x" + prefixes.size()) + ":" + name.getLocalPart();
    }

    private void declare(String namespace, String prefix) {
        out.append(" xmlns:").append(prefix).append("=\"");
        escaped(namespace);
        out.append('"');
    }

    private void escaped(String text) {
        text.codePoints().filter(XmlWriting::mayStand).forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(c);
            }
        });
    }

    private static boolean mayStand(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
