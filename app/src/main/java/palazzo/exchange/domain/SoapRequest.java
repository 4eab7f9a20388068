// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import palazzo.kernel.Line;

/**
 * A call of one of our services, as it came: SOAP 1.1, document, literal, held against the schema of its side.
 *
 * @param operation what is asked, after {@code Request}
 */
record SoapRequest(String operation, Element element) {

    /** A file of a document that is sent along. */
    record Sent(String name, String mediaType, byte[] bytes) {}

    /** @throws UnreadableXml where it is no call of this side, and why, for whoever sent it */
    static SoapRequest read(byte[] bytes, int largest, Schemas side) throws UnreadableXml {
        Element envelope = SafeXml.read(bytes, largest).getDocumentElement();
        if (!SoapCall.SOAP.equals(envelope.getNamespaceURI()) || !"Envelope".equals(envelope.getLocalName())) {
            throw new UnreadableXml("non è una busta SOAP 1.1");
        }
        Document request = alone(inside(envelope));
        Optional<String> fault = side.faultIn(request);
        if (fault.isPresent()) {
            throw new UnreadableXml(fault.get());
        }
        Element element = request.getDocumentElement();
        return new SoapRequest(String.valueOf(element.getLocalName()).replaceFirst("^Request", ""), element);
    }

    /** The registration that an element names. */
    Optional<RegistrationId> id(String name) throws UnreadableXml {
        Optional<Element> found = Nodes.at(element, name);
        return found.isEmpty() ? Optional.empty() : Optional.of(MarkReader.id(found.get()));
    }

    /** One that the schema wants. */
    RegistrationId required(String name) throws UnreadableXml {
        return id(name).orElseThrow(() -> new UnreadableXml("manca " + name));
    }

    String text(String name) {
        return Nodes.text(element, name);
    }

    /**
     * The stamp as a document of its own. In a message its root is called {@code Segnatura}, in a file
     * {@code SegnaturaInformatica}, and the annex does not say which of the two bears the seal: the one that holds is kept.
     */
    byte[] stamp(java.util.function.Predicate<byte[]> isSealed) throws UnreadableXml {
        Element stamp = Nodes.at(element, "Segnatura").orElseThrow(() -> new UnreadableXml("manca Segnatura"));
        byte[] asItCame = bytes(alone(stamp));
        return isSealed.test(asItCame) ? asItCame : bytes(MarkReader.inItsOwnName(alone(stamp)));
    }

    /** The files by their names; of two with one name the first. */
    Map<String, Sent> files() throws UnreadableXml {
        Map<String, Sent> files = new LinkedHashMap<>();
        for (Element file : Nodes.children(element, "File")) {
            String name = Line.of(attribute(file, "nomeFile"));
            files.putIfAbsent(name, new Sent(name, Line.of(attribute(file, "mimeType")), decoded(file)));
        }
        return files;
    }

    private static byte[] decoded(Element file) throws UnreadableXml {
        try {
            return Base64.getMimeDecoder().decode(file.getTextContent());
        } catch (IllegalArgumentException e) {
            throw new UnreadableXml("un file non è in base64");
        }
    }

    private static String attribute(Element file, String name) {
        return file.getAttributeNS(MarkReader.MESSAGES, name);
    }

    private static Element inside(Element envelope) throws UnreadableXml {
        Element body = Nodes.at(envelope, "Body").orElseThrow(() -> new UnreadableXml("manca Body"));
        return IntStream.range(0, body.getChildNodes().getLength())
                .mapToObj(body.getChildNodes()::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .findFirst()
                .orElseThrow(() -> new UnreadableXml("Body è vuoto"));
    }

    private static Document alone(Element element) {
        try {
            Document document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
            document.appendChild(document.importNode(element, true));
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Document document) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer plain = factory.newTransformer();
            plain.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            document.setXmlStandalone(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            plain.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
