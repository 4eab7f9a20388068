// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The data as RFC 6109 defines them; a DOCTYPE that somebody left in is passed over. */
class DaticertTests {

    @ParameterizedTest
    @CsvSource({
        "accettazione, ACCEPTED",
        "avvenuta-consegna-breve, DELIVERED",
        "avvenuta-consegna-completa, DELIVERED",
        "avvenuta-consegna-sintetica, DELIVERED",
        "errore-consegna, NOT_DELIVERED",
        "errore-consegna-virus, NOT_DELIVERED",
        "non-accettazione, NOT_ACCEPTED",
        "non-accettazione-virus, NOT_ACCEPTED",
        "posta-certificata, ENVELOPE",
        "preavviso-12-ore, LATE",
        "preavviso-24-ore, LATE",
        "presa-in-carico, TAKEN_IN_CHARGE",
        "rilevazione-virus, VIRUS_FOUND"
    })
    void everySampleIsValidAndRead(String name, String type) throws Exception {
        isValid(name);
        try (InputStream in = sample(name)) {
            assertThat(Daticert.read(in.readAllBytes()).type().name()).isEqualTo(type);
        }
    }

    private static InputStream sample(String name) {
        return Objects.requireNonNull(
                DaticertTests.class.getResourceAsStream("/palazzo/pec/daticert/" + name + ".xml"));
    }

    private static void isValid(String name) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setValidating(true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Strict());
        var url = Objects.requireNonNull(DaticertTests.class.getResource("/palazzo/pec/daticert/" + name + ".xml"));
        builder.parse(new InputSource(url.toString()));
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
