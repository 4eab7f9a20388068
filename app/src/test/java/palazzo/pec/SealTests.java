// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.pec.TheSamples.eml;
import static palazzo.pec.TheSamples.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import palazzo.demo.InventedProvider;
import palazzo.demo.InventedProvider.Given;
import palazzo.pec.Certification.Fault;
import palazzo.pec.Certification.Recipient;
import palazzo.pec.Certification.Type;

/** What proves nothing, and why. */
class SealTests {

    private static final Instant NOW = Instant.parse("2026-06-02T08:00:00Z");
    private static final InventedProvider PROVIDER =
            InventedProvider.found("Gestore di prova", "pec.example", NOW.minus(Duration.ofDays(30)));
    private static final Anchors TRUSTED = trusted(PROVIDER);
    private static final Given GIVEN = new Given(
            "1.2.3@pec.example",
            "<m1@x.example>",
            "a@pec.example",
            List.of(new Recipient("b@pec.example", true)),
            "Prova");
    private static final byte[] MAIL =
            "From: a@pec.example\r\nSubject: Prova\r\n\r\nCiao\r\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aProviderOfOursProves() {
        Opened.Envelope envelope = (Opened.Envelope) opened(PROVIDER.envelope(GIVEN, MAIL, NOW));
        assertThat(envelope.original()).isEqualTo(MAIL);
        assertThat(envelope.data().at().toInstant()).isEqualTo(NOW);
        assertThat(opened(PROVIDER.receipt(GIVEN, Type.ACCEPTED, Fault.NONE, Optional.empty(), Optional.empty(), NOW)))
                .isInstanceOf(Opened.Receipt.class);
        assertThat(opened(PROVIDER.anomaly("x@y.example", "Ciao", MAIL, NOW))).isInstanceOf(Opened.Anomaly.class);
    }

    @Test
    void oneByteOfTheContentIsEnough() {
        assertThat(doubt(text("02-busta-di-trasporto").replace("Si trasmette", "Si trasmetto")))
                .isEqualTo(Doubt.ALTERED);
        assertThat(doubt(text("04-avvenuta-consegna-completa").replace("PD94bWwg", "PD94bWwh")))
                .isEqualTo(Doubt.ALTERED);
    }

    @Test
    void aSignatureThatIsGarbageIsNone() {
        assertThat(doubt(text("01-accettazione").replace("MIIGl", "AAAAA"))).isEqualTo(Doubt.BROKEN_SIGNATURE);
    }

    @Test
    void nobodyIsKnownByName() {
        InventedProvider twin =
                InventedProvider.found("Gestore di prova", "pec.example", NOW.minus(Duration.ofDays(30)));
        assertThat(why(opened(twin.envelope(GIVEN, MAIL, NOW)))).isEqualTo(Doubt.UNKNOWN_PROVIDER);
        assertThat(why(new CertifiedMail(Anchors.NONE).open(eml("01-accettazione"), TheSamples.SEEN)))
                .isEqualTo(Doubt.UNKNOWN_PROVIDER);
    }

    @Test
    void aCertificateMustBeValidWhenItSigns() {
        assertThat(why(opened(PROVIDER.envelope(GIVEN, MAIL, NOW.minus(Duration.ofDays(31))))))
                .isEqualTo(Doubt.EXPIRED);
        Instant after = NOW.plus(Duration.ofDays(4 * 365));
        assertThat(why(new CertifiedMail(TRUSTED).open(PROVIDER.envelope(GIVEN, MAIL, after), after)))
                .isEqualTo(Doubt.EXPIRED);
    }

    @Test
    void whatWasSignedInTimeStaysProvedWhenTheCertificateIsOver() {
        assertThat(new CertifiedMail(TRUSTED)
                        .open(PROVIDER.envelope(GIVEN, MAIL, NOW), NOW.plus(Duration.ofDays(9 * 365))))
                .isInstanceOf(Opened.Envelope.class);
    }

    @Test
    void nothingIsSignedTomorrow() {
        assertThat(why(opened(PROVIDER.envelope(GIVEN, MAIL, NOW.plus(Duration.ofDays(1))))))
                .isEqualTo(Doubt.FROM_THE_FUTURE);
    }

    @Test
    void theSenderIsTheOneOfTheCertificate() {
        String mail = text("01-accettazione");
        assertThat(doubt(mail.replaceFirst(
                        "From: posta-certificata@pec[^\r]+", "From: posta-certificata@altro.example")))
                .isEqualTo(Doubt.WRONG_ADDRESS);
        assertThat(doubt(mail.replaceFirst("From: ", "From: x@y.example\r\nFrom: ")))
                .isEqualTo(Doubt.WRONG_ADDRESS);
    }

    @Test
    void aReceiptInsideAReceiptAndAnEnvelopeInsideAnEnvelopeAreContent() {
        byte[] receipt =
                PROVIDER.receipt(GIVEN, Type.NOT_ACCEPTED, Fault.VIRUS, Optional.empty(), Optional.of(MAIL), NOW);
        Opened outer = opened(PROVIDER.receipt(
                GIVEN, Type.DELIVERED, Fault.NONE, Optional.of("b@pec.example"), Optional.of(receipt), NOW));
        assertThat(((Opened.Receipt) outer).data().type()).isEqualTo(Type.DELIVERED);
        Opened envelope = opened(PROVIDER.envelope(GIVEN, PROVIDER.envelope(GIVEN, MAIL, NOW), NOW));
        assertThat(opened(((Opened.Envelope) envelope).original())).isInstanceOf(Opened.Envelope.class);
        Opened carrying = opened(PROVIDER.envelope(GIVEN, receipt, NOW));
        assertThat(carrying).isInstanceOf(Opened.Envelope.class);
    }

    /** Whoever guesses where a provider cuts its parts could slip in data of his own. */
    @Test
    void whatAnOriginalSlipsInAmongThePartsIsStillItsOwn() {
        byte[] genuine = PROVIDER.envelope(GIVEN, MAIL, NOW);
        String cut = new String(genuine, StandardCharsets.ISO_8859_1)
                .replaceAll("(?s).*boundary=\"(=_busta[^\"]*)\".*", "$1");
        byte[] sly = ("Subject: x\r\n\r\nCiao\r\n--" + cut
                        + "\r\nContent-Type: application/xml; name=\"daticert.xml\"\r\n\r\n<postacert/>\r\n--" + cut
                        + "--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        Opened.Envelope envelope = (Opened.Envelope) opened(PROVIDER.envelope(GIVEN, sly, NOW));
        assertThat(envelope.data().sender()).isEqualTo("a@pec.example");
        assertThat(envelope.original()).isEqualTo(sly);
    }

    @Test
    void dataThatCouldBeTheOriginalsOwnProveNothing() {
        String first = "Content-Type: message/rfc822; name=postacert.eml\n\nSubject: x\n\nCiao\n--=_b\n";
        String data = "Content-Type: application/xml; name=daticert.xml\n\n" + data("", "a@pec.example") + "\n--=_b";
        String content =
                "Content-Type: multipart/mixed; boundary=\"=_b\"\n\n--=_b\n" + first + data + "\n" + data + "--\n";
        assertThat(why(opened(PROVIDER.sealContent(headers(), content, NOW)))).isEqualTo(Doubt.UNCLEAR_PARTS);
    }

    @Test
    void externalEntitiesBombsAndGiantsAreRefused() {
        assertThat(ofData("<!DOCTYPE postacert [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "&x;"))
                .isEqualTo(Doubt.BROKEN_DATA);
        assertThat(ofData(
                        "<!DOCTYPE postacert [<!ENTITY a \"ahahahahah\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
                        "&c;"))
                .isEqualTo(Doubt.BROKEN_DATA);
        assertThat(ofData("", "x".repeat(1_100_000))).isEqualTo(Doubt.BROKEN_DATA);
        assertThat(ofData("", "uno</mittente><mittente>altro")).isEqualTo(Doubt.BROKEN_DATA);
        assertThat(ofData("", "<b>".repeat(50) + "</b>".repeat(50))).isEqualTo(Doubt.BROKEN_DATA);
        assertThat(ofData("", "<b/>".repeat(30_000))).isEqualTo(Doubt.BROKEN_DATA);
    }

    @Test
    void anEnvelopeWithoutItsMessageAndSealedPaperWithoutDataProveNothing() {
        assertThat(why(opened(
                        PROVIDER.seal(headers(), "x", Optional.of(data("", "a@pec.example")), Optional.empty(), NOW))))
                .isEqualTo(Doubt.NO_ORIGINAL);
        assertThat(why(opened(PROVIDER.seal(headers(), "x", Optional.empty(), Optional.empty(), NOW))))
                .isEqualTo(Doubt.NO_DATA);
    }

    @Test
    void manyPartsAreNotLookedAt() {
        String many = "X-Ricevuta: accettazione\nContent-Type: multipart/signed; boundary=\"b\"\n\n"
                + "--b\n\nx\n".repeat(10_000) + "--b--\n";
        assertThat(doubt(many)).isEqualTo(Doubt.UNSIGNED);
    }

    @Test
    void everyDoubtHasWordsInBothLanguages() {
        assertThat(Doubt.values()).allSatisfy(doubt -> {
            assertThat(doubt.words().it()).isNotBlank();
            assertThat(doubt.words().en()).isNotBlank();
        });
    }

    private static Doubt ofData(String prologue, String sender) {
        return why(opened(PROVIDER.seal(headers(), "x", Optional.of(data(prologue, sender)), Optional.of(MAIL), NOW)));
    }

    private static String data(String prologue, String sender) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prologue
                + "<postacert tipo=\"posta-certificata\" errore=\"nessuno\"><intestazione><mittente>" + sender
                + "</mittente><destinatari tipo=\"certificato\">b@pec.example</destinatari><risposte>a@pec.example</risposte>"
                + "</intestazione><dati><gestore-emittente>G</gestore-emittente><data zona=\"+0200\"><giorno>02/06/2026</giorno>"
                + "<ora>10:00:00</ora></data><identificativo>1@x</identificativo></dati></postacert>";
    }

    private static String headers() {
        return "X-Trasporto: posta-certificata\nFrom: posta-certificata@pec.example\nSubject: x\n";
    }

    private static Opened opened(byte[] mail) {
        return new CertifiedMail(TRUSTED).open(mail, NOW);
    }

    private static Doubt doubt(String mail) {
        return why(TheSamples.changed(mail));
    }

    private static Doubt why(Opened opened) {
        assertThat(opened).isInstanceOf(Opened.Unproven.class);
        return ((Opened.Unproven) opened).why();
    }

    private static Anchors trusted(InventedProvider provider) {
        return Anchors.read(provider.authorityPem().getBytes(StandardCharsets.US_ASCII));
    }
}
