// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.exchange.domain.Samples.FILES;
import static palazzo.exchange.domain.Samples.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.exchange.domain.Inspection.Found;
import palazzo.exchange.domain.ReadMark.Edition;
import palazzo.law.Norm;

/** What others send is looked at: its form, its seal, its digests, in this order. */
class InspectionTests {

    private static final String ALLEGATO_6 = "Linee guida AgID sui documenti informatici, allegato 6, 3.1.1";

    @ParameterizedTest
    @ValueSource(strings = {"segnatura-uscita.xml", "segnatura-uscita-radice-pec.xml"})
    @Norm(ALLEGATO_6)
    void aWholeStampIsReadUnderEitherNameOfItsRoot(String sample) {
        Found found = found(bytes(sample), FILES);
        assertThat(found.anomaly()).as(found.why()).isNull();
        assertThat(found.signer()).contains("Sigillo di prova");
        ReadMark mark = found.mark();
        assertThat(mark).isNotNull();
        assertThat(mark.id().text()).isEqualTo("c_zz99 A1B2C3D PG 0000123/2026");
        assertThat(mark.id().date()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(mark.about()).startsWith("Invito alla cerimonia");
        assertThat(mark.sender()).isEqualTo("Comune di Valdoria");
        assertThat(mark.confirms()).isTrue();
        assertThat(mark.files()).extracting(MarkedFile::name).containsExactly("nota-prova.pdf", "elenco-prova.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "attributi-non-qualificati.xml, 000_Irricevibile",
        "cap-a-5-cifre.xml, 000_Irricevibile",
        "numero-a-6-cifre.xml, 000_Irricevibile",
        "senza-firma.xml, 000_Irricevibile",
        "firma-violata-oggetto-cambiato.xml, 001_ValidazioneFirma",
        "impronta-errata.xml, 002_AnomaliaImpronte"
    })
    @Norm(ALLEGATO_6)
    void eachFailureHasItsCode(String sample, String code) {
        Found found = found(bytes("non-validi/" + sample), FILES);
        assertThat(found.anomaly()).as(found.why()).isNotNull();
        assertThat(found.anomaly().code()).isEqualTo(code);
        assertThat(found.why()).isNotBlank();
    }

    @Test
    void aTaxCodeOfSixteenAndAPlainAttributeAreTrapsOfTheSchema() {
        byte[] sixteen = changed(
                "segnatura-uscita.xml",
                "<prot:CodiceIPAAmministrazione>c_zz98",
                "<prot:CFAmministrazione>RSSMRA80A01H501U</prot:CFAmministrazione><prot:CodiceIPAAmministrazione>c_zz98");
        byte[] eleven = changed(
                "segnatura-uscita.xml",
                "<prot:CodiceIPAAmministrazione>c_zz98",
                "<prot:CFAmministrazione>01234567890</prot:CFAmministrazione><prot:CodiceIPAAmministrazione>c_zz98");
        assertThat(found(sixteen, FILES).anomaly()).isEqualTo(Anomaly.NOT_RECEIVABLE);
        assertThat(found(eleven, FILES).anomaly())
                .as("valid, but no longer what was sealed")
                .isEqualTo(Anomaly.SEAL);
        byte[] unqualified = changed("segnatura-uscita.xml", "prot:nomeFile=\"nota", "nomeFile=\"nota");
        assertThat(found(unqualified, FILES).anomaly()).isEqualTo(Anomaly.NOT_RECEIVABLE);
    }

    @Test
    void aFileThatIsMissingOrWasChangedIsNamed() {
        Map<String, byte[]> changed = new HashMap<>(FILES);
        changed.put("elenco-prova.txt", "altro".getBytes(StandardCharsets.UTF_8));
        assertThat(found(bytes("segnatura-uscita.xml"), changed).why()).contains("elenco-prova.txt");
        changed.remove("nota-prova.pdf");
        assertThat(found(bytes("segnatura-uscita.xml"), changed))
                .extracting(Found::anomaly, Found::why)
                .containsExactly(
                        Anomaly.DIGESTS,
                        "manca il file nota-prova.pdf; l’impronta di elenco-prova.txt non corrisponde al file ricevuto");
    }

    @Test
    void aSignatureThatIsWrappedRoundAnotherContentIsNone() {
        String whole = new String(bytes("segnatura-uscita.xml"), StandardCharsets.UTF_8);
        String twice = whole.replace("</prot:SegnaturaInformatica>", "")
                + whole.substring(whole.indexOf("<ds:Signature"), whole.indexOf("</prot:SegnaturaInformatica>"))
                + "</prot:SegnaturaInformatica>";
        assertThat(found(twice.getBytes(StandardCharsets.UTF_8), FILES).anomaly())
                .isNotNull();
        String elsewhere = whole.replace("Id=\"ref-segnatura\" URI=\"\"", "Id=\"ref-segnatura\" URI=\"#altro\"");
        assertThat(found(elsewhere.getBytes(StandardCharsets.UTF_8), FILES).anomaly())
                .isEqualTo(Anomaly.SEAL);
    }

    /** What is wrong in several ways is told by the first of them, as the annex orders them. */
    @Test
    @Norm(ALLEGATO_6)
    void theFormIsLookedAtBeforeTheSealAndTheSealBeforeTheDigests() {
        Map<String, byte[]> none = Map.of();
        assertThat(found(bytes("non-validi/attributi-non-qualificati.xml"), none)
                        .anomaly())
                .isEqualTo(Anomaly.NOT_RECEIVABLE);
        assertThat(found(bytes("non-validi/firma-violata-oggetto-cambiato.xml"), none)
                        .anomaly())
                .isEqualTo(Anomaly.SEAL);
        assertThat(found(bytes("segnatura-uscita.xml"), none).anomaly()).isEqualTo(Anomaly.DIGESTS);
    }

    /** It is asked for where nothing is said; only a plain no to our own area is one. */
    @Test
    void aConfirmationIsOwedUnlessItIsRefused() throws UnreadableXml {
        String said = "prot:confermaRicezione=\"true\"";
        assertThat(read(changed("segnatura-uscita.xml", said, "")).confirms()).isTrue();
        for (String no : new String[] {"false", "0"}) {
            String refused = "prot:confermaRicezione=\"" + no + "\"";
            assertThat(read(changed("segnatura-uscita.xml", said, refused)).confirms())
                    .as(no)
                    .isFalse();
        }
    }

    @Test
    void everyDigestOfTheAnnexIsKnownButThoseThatWantAKey() {
        byte[] file = bytes("elenco-prova.txt");
        for (String algorithm : new String[] {"SHA-224", "SHA-256", "SHA-384", "SHA-512"}) {
            MarkedFile marked =
                    new MarkedFile("elenco-prova.txt", "text/plain", "", algorithm, digest(algorithm, file));
            assertThat(marked.isOf(file)).as(algorithm).contains(true);
            assertThat(marked.isOf(new byte[1])).as(algorithm).contains(false);
        }
        assertThat(new MarkedFile("x", "text/plain", "", "HMAC-SHA-256", "AAAA").isOf(file))
                .isEmpty();
        assertThat(new MarkedFile("x", "text/plain", "", "SHA-256", "non è base64 ***").isOf(file))
                .contains(false);
    }

    /** A schema of the W3C names its DTD on the network: what ships names none, and none is asked for. */
    @Test
    void theSchemasThatShipFetchNothing() throws IOException {
        for (String name : new String[] {"xmldsig-core-schema.xsd", "segnatura_protocollo.xsd", "pec_message.xsd"}) {
            try (InputStream in = Schemas.resource("/palazzo/exchange/segnatura/" + name)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain("<!DOCTYPE");
            }
        }
    }

    @Test
    void oldStampsAreRead() {
        Found circular = found(bytes("segnatura-2013.xml"), FILES);
        assertThat(circular.anomaly()).as(circular.why()).isNull();
        assertThat(circular.mark())
                .extracting(ReadMark::edition, mark -> mark.id().number(), ReadMark::sender, ReadMark::confirms)
                .containsExactly(Edition.V2013, "0004711", "Comune di Montelago", true);
        Found dtd = found(bytes("segnatura-2001.xml"), Map.of());
        assertThat(dtd.anomaly()).as(dtd.why()).isNull();
        assertThat(dtd.mark())
                .extracting(ReadMark::edition, mark -> mark.id().date(), ReadMark::confirms)
                .containsExactly(Edition.V2001, LocalDate.of(2026, 11, 27), false);
    }

    @Test
    void hostileXmlIsRefusedInWords() {
        String bomb = """
                <?xml version="1.0"?><!DOCTYPE Segnatura [<!ENTITY a "aaaaaaaaaa">
                <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
                <Segnatura>&c;</Segnatura>""";
        String thief = """
                <?xml version="1.0"?><!DOCTYPE Segnatura [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <Segnatura>&x;</Segnatura>""";
        String unused =
                "<!DOCTYPE Segnatura [<!ENTITY % p SYSTEM \"http://localhost:1/x\"><!ENTITY y 'z'>]><Segnatura/>";
        String deep = "<a>".repeat(5_000) + "</a>".repeat(5_000);
        for (String each :
                new String[] {bomb, thief, unused, deep, "", "\0\0", "<html/>", "<Segnatura/>", "<a", "ciao"}) {
            Found found = found(each.getBytes(StandardCharsets.UTF_8), FILES);
            assertThat(found.anomaly())
                    .as(each.substring(0, Math.min(60, each.length())))
                    .isEqualTo(Anomaly.NOT_RECEIVABLE);
            assertThat(found.why()).isNotBlank().doesNotContain("root:");
        }
        byte[] huge = new byte[SafeXml.LARGEST + 1];
        Arrays.fill(huge, (byte) ' ');
        assertThat(found(huge, FILES).why()).contains("supera");
        assertThat(found(bomb.getBytes(StandardCharsets.UTF_16), FILES).anomaly())
                .isEqualTo(Anomaly.NOT_RECEIVABLE);
    }

    private static Found found(byte[] xml, Map<String, byte[]> files) {
        return Inspection.of(xml, files, "A9Z8Y7X", Samples.NOW);
    }

    private static ReadMark read(byte[] xml) throws UnreadableXml {
        return MarkReader.read(SafeXml.read(xml), Edition.V3, "A9Z8Y7X");
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] changed(String sample, String from, String to) {
        String text = new String(bytes(sample), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
