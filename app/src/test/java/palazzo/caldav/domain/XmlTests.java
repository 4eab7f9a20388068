// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;

/** XML goes out and comes in whole, and nothing else comes in with it. */
class XmlTests {

    @Test
    void whatIsWrittenIsReadAgain() {
        Xml xml = Xml.of(
                Dav.d("multistatus"),
                Xml.text(new QName("http://example.org/ns", "colore"), "<a&b>\r\n\"città\"")
                        .with("x", "1\"2"),
                Xml.of(Dav.c("calendar")),
                Xml.text(new QName("plain"), "😀"));
        assertThat(XmlReading.read(xml.document().getBytes(UTF_8))).contains(xml);
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() {
        String text =
                Xml.text(Dav.c("calendar-data"), "uno\u0000\u000Bdue\uFFFE").document();
        assertThat(XmlReading.read(text.getBytes(UTF_8)).orElseThrow().text()).isEqualTo("unodue");
    }

    @Test
    void aDocumentTypeIsNotRead() {
        String bomb = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]><d"
                + " xmlns='DAV:'>&a;&f;</d>";
        assertThat(XmlReading.read(bomb.getBytes(UTF_8))).isEmpty();
        assertThat(XmlReading.read("<!DOCTYPE d><d xmlns='DAV:'/>".getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void depthAndNonsenseAreNotRead() {
        assertThat(XmlReading.read(("<d>".repeat(100) + "</d>".repeat(100)).getBytes(UTF_8)))
                .isEmpty();
        assertThat(XmlReading.read("<d><e></d>".getBytes(UTF_8))).isEmpty();
        assertThat(XmlReading.read("parole".getBytes(UTF_8))).isEmpty();
        assertThat(XmlReading.read(("<d>".repeat(20) + "</d>".repeat(20)).getBytes(UTF_8)))
                .isPresent();
    }
}
