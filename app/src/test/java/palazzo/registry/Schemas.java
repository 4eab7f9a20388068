// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The rebuilt schemas of Allegato 5. */
public final class Schemas {

    public static final String DOCUMENT = "/palazzo/registry/documento-amministrativo-ricostruito.xsd";
    public static final String DOSSIER = "/palazzo/registry/aggregazione-ricostruito.xsd";

    private Schemas() {}

    /** What is wrong with a document; empty where nothing is. */
    public static String fault(String schema, byte[] xml) {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(Schemas.class.getResourceAsStream(schema)))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(xml)));
            return "";
        } catch (SAXException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
