// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The schemas of AgID, out of the house itself: nothing is fetched from anywhere. */
enum Schemas {
    /** The stamp and the return messages of Annex 6, version 3.0.0, with either name of the root. */
    ANNEX_6("xmldsig-core-schema.xsd", "segnatura_protocollo.xsd", "pec_message.xsd"),
    /** The stamp of circular 60/2013. */
    CIRCULAR_2013("segnatura_circolare_60_2013.xsd"),
    /** Calls of the service of whom a document is sent to (annex 6, appendix B). */
    RECIPIENT_SERVICE(
            "xmldsig-core-schema.xsd", "segnatura_protocollo.xsd", "messaggio_protocollo.xsd", "destinatario.xsd"),
    /** Calls of the service of whom a document came from. */
    SENDER_SERVICE("xmldsig-core-schema.xsd", "segnatura_protocollo.xsd", "messaggio_protocollo.xsd", "mittente.xsd");

    private static final String FOLDER = "/palazzo/exchange/segnatura/";

    private final Schema schema;

    Schemas(String... files) {
        schema = load(files);
    }

    /** What is wrong with {@code document}; nothing where it is valid. */
    Optional<String> faultIn(Document document) {
        try {
            Validator validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new DOMSource(document));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each import is answered by the schema of its namespace, which was given before. */
    private static Schema load(String... files) {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setResourceResolver(new OwnResources(FOLDER));
            Source[] sources = new Source[files.length];
            for (int i = 0; i < files.length; i++) {
                sources[i] = new StreamSource(resource(FOLDER + files[i]), files[i]);
            }
            return factory.newSchema(sources);
        } catch (SAXException e) {
            throw new IllegalStateException("The schemas " + FOLDER + " cannot be read.", e);
        }
    }

    static InputStream resource(String path) {
        InputStream in = Schemas.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("no resource " + path);
        }
        return in;
    }
}
