// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes metadata as Allegato 5 of the AgID guidelines has them: elements without namespace, in a fixed order. */
public final class MetadataXml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final XMLStreamWriter writer;

    private MetadataXml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** What is written into an element. */
    public interface Content {
        void into(MetadataXml xml) throws XMLStreamException;
    }

    /** A document of one root, UTF-8. */
    public static byte[] document(String root, Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument("UTF-8", "1.0");
            new MetadataXml(writer).in(root, content);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** An element with others inside. */
    public MetadataXml in(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.into(this);
        writer.writeEndElement();
        return this;
    }

    /** An element with text. Characters that XML cannot hold are left out; nothing said is a dash. */
    public MetadataXml leaf(String name, Object value) throws XMLStreamException {
        writer.writeStartElement(name);
        String text =
                value.toString().replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
        writer.writeCharacters(text.isBlank() ? "-" : text);
        writer.writeEndElement();
        return this;
    }

    /** The hash of a document: Allegato 5 wants it in base64. @param sha256 hexadecimal */
    public MetadataXml hash(String sha256) throws XMLStreamException {
        String bytes =
                java.util.Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
        return in(
                "ImprontaCrittograficaDelDocumento",
                hash -> hash.leaf("Impronta", bytes).leaf("Algoritmo", "SHA-256"));
    }

    /** The administration, its area and its office. */
    public MetadataXml administration(Body body) throws XMLStreamException {
        return in("PAI", pai -> pai.office(body, body.unitName(), body.unitCode()));
    }

    /** Codes and address of an office of the body, as they stand in several structures. */
    public MetadataXml office(Body body, String unit, String unitCode) throws XMLStreamException {
        return code("IPAAmm", body.name(), body.ipaCode())
                .code("IPAAOO", body.aooName(), body.aooCode())
                .code("IPAUOR", unit, unitCode)
                .leaf("IndirizziDigitaliDiRiferimento", body.mail());
    }

    private MetadataXml code(String element, String name, String code) throws XMLStreamException {
        return in(element, ipa -> ipa.leaf("Denominazione", name).leaf("CodiceIPA", code));
    }
}
