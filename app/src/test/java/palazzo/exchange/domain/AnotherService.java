// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The two services of another body over HTTP. It takes nothing that the schema inside the WSDL of Annex 6 does not allow,
 * and what it answers is held against the same schema.
 */
public final class AnotherService implements AutoCloseable {

    private static final String PLACE = "/palazzo/exchange/soap/protocollo-%s.wsdl";
    private static final String ENVELOPE = """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>%s</s:Body></s:Envelope>
            """;
    private static final String FAULT =
            ENVELOPE.formatted("<s:Fault><faultcode>s:Server</faultcode><faultstring>%s</faultstring></s:Fault>");

    private final HttpServer server;
    private final List<String> taken = new ArrayList<>();
    private volatile String mood = "";

    public AnotherService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        for (String side : List.of("destinatario", "mittente")) {
            Schema schema = schema(side);
            server.createContext("/" + side, exchange -> answer(exchange, schema));
        }
        server.start();
    }

    /** Where the service of a side is. @param side {@code destinatario} or {@code mittente} */
    public String at(String side) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + side;
    }

    /** @param next empty: it takes everything; {@code away}; or the code of an anomaly that it answers with */
    public void is(String next) {
        mood = next;
    }

    /** The requests that it took, each the XML of its body. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    private void answer(HttpExchange exchange, Schema schema) throws IOException {
        byte[] asked = exchange.getRequestBody().readAllBytes();
        boolean wellSaid = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                        .startsWith("text/xml")
                && "\"\"".equals(exchange.getRequestHeaders().getFirst("SOAPAction"));
        if (mood.equals("away")) {
            say(exchange, 503, "");
            return;
        }
        try {
            Element request = body(asked);
            schema.newValidator().validate(new DOMSource(request));
            String response = response(request);
            schema.newValidator().validate(new DOMSource(body(response.getBytes(StandardCharsets.UTF_8))));
            taken.add(new String(asked, StandardCharsets.UTF_8));
            say(exchange, wellSaid ? 200 : 415, response);
        } catch (SAXException e) {
            say(exchange, 500, FAULT.formatted(String.valueOf(e.getMessage()).replaceAll("[<>&]", " ")));
        }
    }

    /** Names the document again, and says what is wrong where it is in such a mood. */
    private String response(Element request) {
        boolean annulment = request.getLocalName().contains("Annullamento");
        StringBuilder said = new StringBuilder();
        said.append(id(request, "IdentificatoreMittente"));
        if (annulment) {
            said.append(id(request, "IdentificatoreDestinatario"));
            if (!mood.isEmpty()) {
                said.append("<w:Anomalia info=\"non risulta\">").append(mood).append("</w:Anomalia>");
            }
        }
        String name = request.getLocalName().replace("Request", "Response");
        return ENVELOPE.formatted("<w:%s xmlns:w=\"%s\" xmlns:p=\"%s\">%s</w:%s>"
                .formatted(name, request.getNamespaceURI(), MarkWriter.PROT, said, name));
    }

    private static String id(Element request, String name) {
        StringBuilder said = new StringBuilder("<w:" + name + ">");
        for (Node each = Nodes.at(request, name).orElseThrow().getFirstChild();
                each != null;
                each = each.getNextSibling()) {
            said.append("<p:%s>%s</p:%s>".formatted(each.getLocalName(), each.getTextContent(), each.getLocalName()));
        }
        return said.append("</w:" + name + ">").toString();
    }

    private static Element body(byte[] envelope) throws SAXException, IOException {
        Document document = parser().parse(new ByteArrayInputStream(envelope));
        Node first = Nodes.at(document.getDocumentElement(), "Body")
                .orElseThrow(() -> new SAXException("no body"))
                .getFirstChild();
        return (Element) first;
    }

    private static DocumentBuilder parser() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    /** The schema that stands inside a WSDL, with those that it imports. */
    private static Schema schema(String side) throws IOException {
        try (InputStream in = AnotherService.class.getResourceAsStream(PLACE.formatted(side))) {
            Document wsdl = parser().parse(in);
            Node inside = wsdl.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                    .item(0);
            String folder = "/palazzo/exchange/segnatura/";
            declared(wsdl.getDocumentElement(), (Element) inside);
            Source[] all = {
                new StreamSource(AnotherService.class.getResourceAsStream(folder + "xmldsig-core-schema.xsd"), "x.xsd"),
                new StreamSource(
                        AnotherService.class.getResourceAsStream(folder + "segnatura_protocollo.xsd"), "s.xsd"),
                new StreamSource(
                        AnotherService.class.getResourceAsStream("/palazzo/exchange/soap/messaggio_protocollo.xsd"),
                        "m.xsd"),
                new DOMSource(inside, "w.xsd")
            };
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setResourceResolver((type, namespace, publicId, systemId, base) ->
                    systemId != null && systemId.endsWith("messaggio_protocollo.xsd")
                            ? new OwnResources("/palazzo/exchange/soap/")
                                    .resolveResource(type, namespace, publicId, systemId, base)
                            : new OwnResources(folder).resolveResource(type, namespace, publicId, systemId, base));
            return factory.newSchema(all);
        } catch (SAXException e) {
            throw new AssertionError(e);
        }
    }

    /** The prefixes that the schema uses are declared above it. */
    private static void declared(Element above, Element schema) {
        for (int i = 0; i < above.getAttributes().getLength(); i++) {
            Node each = above.getAttributes().item(i);
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(each.getNamespaceURI())
                    && !schema.hasAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, each.getLocalName())) {
                schema.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, each.getNodeName(), each.getNodeValue());
            }
        }
    }

    private static void say(HttpExchange exchange, int status, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
