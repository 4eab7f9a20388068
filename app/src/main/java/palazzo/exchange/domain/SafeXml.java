// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML of strangers: at most a megabyte, nothing fetched from anywhere, no entity of its own, no depth without end. A
 * stamp of 2001 may name its DTD, which is not read; one that declares entities is refused.
 */
final class SafeXml {

    /** A stamp has some kilobytes. */
    static final int LARGEST = 1 << 20;

    private static final String APACHE = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/features/";
    private static final String JDK = "http://www.oracle.com/xml/jaxp/properties/";

    private SafeXml() {}

    static Document read(byte[] bytes) throws UnreadableXml {
        return read(bytes, LARGEST);
    }

    static Document read(byte[] bytes, int largest) throws UnreadableXml {
        if (bytes.length > largest) {
            throw new UnreadableXml("il file supera " + largest / 1024 + " kB");
        }
        try {
            Document document = parser().parse(new ByteArrayInputStream(bytes));
            declaresNothing(document);
            return document;
        } catch (SAXParseException e) {
            throw new UnreadableXml("XML non leggibile alla riga " + e.getLineNumber());
        } catch (SAXException | IOException e) {
            throw new UnreadableXml("XML non leggibile");
        }
    }

    private static void declaresNothing(Document document) throws UnreadableXml {
        if (document.getDoctype() != null && document.getDoctype().getEntities().getLength() > 0) {
            throw new UnreadableXml("il file dichiara entità proprie, che non si leggono");
        }
    }

    private static DocumentBuilder parser() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(APACHE + "nonvalidating/load-external-dtd", false);
            factory.setFeature(SAX + "external-general-entities", false);
            factory.setFeature(SAX + "external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(JDK + "entityExpansionLimit", "1");
            factory.setAttribute(JDK + "maxElementDepth", "60");
            factory.setAttribute(JDK + "elementAttributeLimit", "60");
            factory.setXIncludeAware(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            parser.setErrorHandler(SILENT);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong is thrown, never printed. */
    private static final ErrorHandler SILENT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };
}
