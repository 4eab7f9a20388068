// SPDX-License-Identifier: EUPL-1.2
package palazzo.pec;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.pec.TheSamples.changed;
import static palazzo.pec.TheSamples.eml;
import static palazzo.pec.TheSamples.open;
import static palazzo.pec.TheSamples.text;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.pec.Certification.Fault;
import palazzo.pec.Certification.Form;
import palazzo.pec.Certification.Recipient;
import palazzo.pec.Certification.Type;

/** Every kind of certified mail is known for what it is. */
class SamplesTests {

    private static final String REFERENCE = "<20260316.104207.gab-000123@protocollo.comune.valdoria.example>";
    private static final String MONTELAGO = "protocollo@pec.comune.montelago.example";

    @Test
    void whatWasSentIsOrdinaryUntilAProviderSealsIt() {
        assertThat(open("00-originale-inviato")).isInstanceOf(Opened.Ordinary.class);
    }

    @Test
    void anEnvelopeTellsTheTrueSenderTheLegalTimeAndHasTheMessageByteForByte() {
        Opened.Envelope envelope = (Opened.Envelope) open("02-busta-di-trasporto");
        Certification data = envelope.data();
        assertThat(data.sender()).isEqualTo("protocollo@pec.comune.valdoria.example");
        assertThat(data.at()).isEqualTo(OffsetDateTime.parse("2026-03-16T10:45:12+01:00"));
        assertThat(data.recipients()).containsExactly(new Recipient(MONTELAGO, true));
        assertThat(data.asked()).contains(Form.COMPLETE);
        assertThat(data.provider()).isEqualTo("Gestore PEC di Prova S.p.A.");
        assertThat(data.messageId()).isEqualTo(REFERENCE);
        assertThat(new String(envelope.original(), StandardCharsets.ISO_8859_1))
                .startsWith("From: protocollo@pec.comune.valdoria.example\r\n")
                .endsWith("------=_orig_1--\r\n");
        assertThat(text("02-busta-di-trasporto"))
                .contains(new String(envelope.original(), StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({
        "01-accettazione, ACCEPTED, NONE, ",
        "03-presa-in-carico, TAKEN_IN_CHARGE, NONE, ",
        "04-avvenuta-consegna-completa, DELIVERED, NONE, COMPLETE",
        "05-avvenuta-consegna-breve, DELIVERED, NONE, BRIEF",
        "06-avvenuta-consegna-sintetica, DELIVERED, NONE, SHORT",
        "07-non-accettazione, NOT_ACCEPTED, OTHER, ",
        "08-non-accettazione-virus, NOT_ACCEPTED, VIRUS, ",
        "09-errore-consegna, NOT_DELIVERED, NO_ADDRESS, ",
        "10-errore-consegna-virus, NOT_DELIVERED, VIRUS, ",
        "11-preavviso-errore-consegna-12h, LATE, OTHER, ",
        "12-preavviso-errore-consegna-24h, LATE, OTHER, ",
        "13-rilevazione-virus, VIRUS_FOUND, VIRUS, "
    })
    void aReceiptSaysWhatItIsAboutAndWhatWentWrong(String name, Type type, Fault fault, Form form) {
        Opened.Receipt receipt = (Opened.Receipt) open(name);
        assertThat(receipt.data().type()).isEqualTo(type);
        assertThat(receipt.data().fault()).isEqualTo(fault);
        assertThat(receipt.data().asked()).isEqualTo(Optional.ofNullable(form));
        assertThat(receipt.about()).startsWith(REFERENCE);
        assertThat(receipt.recipients()).isNotEmpty();
    }

    @Test
    void anAcceptanceIsAboutAllWhoWereAddressedAndTellsWhoIsCertified() {
        Opened.Receipt receipt = (Opened.Receipt) open("01-accettazione");
        assertThat(receipt.recipients()).containsExactly(MONTELAGO, "mario.prova@posta.example");
        assertThat(receipt.data().recipients().getLast().certified()).isFalse();
    }

    @Test
    void aFailureTellsWhomItIsAboutAndWhyInTheProvidersWords() {
        Opened.Receipt receipt = (Opened.Receipt) open("09-errore-consegna");
        assertThat(receipt.recipients()).containsExactly("inesistente@pec.comune.montelago.example");
        assertThat(receipt.data().explanation()).contains("indirizzo non valido");
    }

    @Test
    void anOrdinaryMailInACertifiedBoxIsAnAnomaly() {
        Opened.Anomaly anomaly = (Opened.Anomaly) open("14-anomalia-messaggio");
        assertThat(new String(anomaly.original(), StandardCharsets.UTF_8))
                .startsWith("From: mario.prova@posta.example");
    }

    @Test
    void aReceiptWithoutSignatureIsNone() {
        assertThat(open("90-ricevuta-contraffatta-non-firmata")).isEqualTo(new Opened.Unproven(Doubt.UNSIGNED));
    }

    @Test
    void aForgedReceiptInAGenuineEnvelopeIsContent() {
        Opened.Envelope envelope = (Opened.Envelope) open("91-busta-con-ricevuta-contraffatta-allegata");
        assertThat(envelope.data().type()).isEqualTo(Type.ENVELOPE);
        assertThat(envelope.data().sender()).isEqualTo(MONTELAGO);
        assertThat(new String(envelope.original(), StandardCharsets.ISO_8859_1))
                .startsWith("X-Ricevuta: errore-consegna\r\n")
                .endsWith("------E90ED1F7E739CAD4E12C903A7190A347--\r\n\r\n");
    }

    /** A file on disk, an mbox: LF alone; and lines that came through both. */
    @ParameterizedTest
    @ValueSource(strings = {"02-busta-di-trasporto", "04-avvenuta-consegna-completa", "14-anomalia-messaggio"})
    void linesMayEndInLfAlone(String name) {
        assertThat(changed(text(name).replace("\r\n", "\n"))).hasSameClassAs(open(name));
        assertThat(changed(text(name).replaceFirst("\r\n", "\n"))).hasSameClassAs(open(name));
    }

    @Test
    void theHeaderIsNotSealedSoItCannotPointAReceiptAtAnotherMessage() {
        String moved = text("04-avvenuta-consegna-completa")
                .replaceFirst("X-Riferimento-Message-ID: <[^>]+>", "X-Riferimento-Message-ID: <other@x.example>");
        Opened.Receipt receipt = (Opened.Receipt) changed(moved);
        assertThat(receipt.about()).startsWith(REFERENCE).doesNotContain("<other@x.example>");
    }

    @Test
    void theHeaderCannotMakeAReceiptOfAnEnvelope() {
        String moved = text("02-busta-di-trasporto")
                .replace("X-Trasporto: posta-certificata", "X-Ricevuta: avvenuta-consegna");
        assertThat(changed(moved)).isInstanceOf(Opened.Envelope.class);
    }

    @Test
    void openedTwiceTheSameMailGivesTheSame() {
        Opened.Receipt once = (Opened.Receipt) open("01-accettazione");
        assertThat(open("01-accettazione")).isEqualTo(once);
    }

    @Test
    void whateverIsCutOffThereIsAnAnswer() {
        byte[] raw = eml("04-avvenuta-consegna-completa");
        List<Opened> answers = java.util.stream.IntStream.iterate(0, at -> at < raw.length, at -> at + 97)
                .mapToObj(length -> TheSamples.OPENER.open(Arrays.copyOf(raw, length), TheSamples.SEEN))
                .toList();
        assertThat(answers).doesNotContainNull().noneMatch(Opened.Receipt.class::isInstance);
    }
}
