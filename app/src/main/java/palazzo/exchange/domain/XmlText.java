// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document, element by element, with what people wrote always as text. */
final class XmlText {

    /** What is inside an element. */
    interface Inside {
        void write() throws XMLStreamException;
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    private XmlText() throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** What is written into a fresh document. */
    interface Content {
        void into(XmlText xml) throws XMLStreamException;
    }

    static byte[] of(Content content) {
        try {
            XmlText xml = new XmlText();
            xml.out.writeStartDocument("UTF-8", "1.0");
            content.into(xml);
            xml.out.writeEndDocument();
            xml.out.close();
            return xml.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlText namespace(String prefix, String uri) throws XMLStreamException {
        out.writeNamespace(prefix, uri);
        return this;
    }

    /** Every attribute of the stamp has a prefix: without one the document is not valid. */
    XmlText attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, visible(value));
        return this;
    }

    void element(String name, Inside inside) throws XMLStreamException {
        out.writeStartElement(name);
        inside.write();
        out.writeEndElement();
    }

    void element(String name, String text) throws XMLStreamException {
        element(name, () -> text(text));
    }

    void text(String text) throws XMLStreamException {
        out.writeCharacters(visible(text));
    }

    /** XML has no place for control characters. */
    private static String visible(String text) {
        return text.replaceAll("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
