// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what a client asks: no document type, no entity, no depth beyond reason. */
public final class XmlReading {

    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 50_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Xml> root = Optional.empty();
    private int elements;

    private XmlReading() {}

    private record Open(QName name, Map<String, String> attributes, List<Xml> children, StringBuilder text) {

        Xml close() {
            return new Xml(name, attributes, children, children.isEmpty() ? text.toString() : "");
        }
    }

    /** The root element; empty for what is no XML that we read. */
    public static Optional<Xml> read(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new XmlReading().all(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException | RuntimeException noXml) {
            return Optional.empty();
        }
    }

    private Optional<Xml> all(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("no DTD");
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
        return root;
    }

    private void begin(XMLStreamReader reader) throws XMLStreamException {
        if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new XMLStreamException("too much");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.push(new Open(reader.getName(), attributes, new ArrayList<>(), new StringBuilder()));
    }

    private void text(String text) {
        if (open.peek() != null) {
            open.peek().text().append(text);
        }
    }

    private void end() {
        Xml closed = open.pop().close();
        if (open.peek() == null) {
            root = Optional.of(closed);
        } else {
            open.peek().children().add(closed);
        }
    }
}
