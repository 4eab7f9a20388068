// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palazzo.exchange.domain.Samples.FILES;
import static palazzo.exchange.domain.Samples.NOW;
import static palazzo.exchange.domain.Samples.bytes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import palazzo.demo.SelfMadeSeal;
import palazzo.exchange.domain.Inspection.Found;
import palazzo.kernel.Refusal;
import palazzo.law.Norm;

/** What we write is what others can read: by the schema, by the seal, by the digests. */
class MarkWriterTests {

    private static final String SEALED = "Linee guida AgID sui documenti informatici, allegato 6, 2.2";

    @Test
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 2")
    @Norm(SEALED)
    void whatIsWrittenAndSealedIsFoundWhole() {
        byte[] sealed = XadesSeal.seal(MarkWriter.write(Samples.mark("Invito", files())), Samples.key(), NOW);
        Found found = Inspection.of(sealed, FILES, "A9Z8Y7X", NOW);
        assertThat(found.anomaly()).as(found.why()).isNull();
        assertThat(found.signer()).contains("Sigillo di prova senza valore legale");
        assertThat(found.mark()).isNotNull();
        assertThat(found.mark().id().text()).isEqualTo("c_zz99 A1B2C3D PG 0000123/2026");
        assertThat(found.mark().files()).containsExactly(files());
    }

    @Test
    void withoutItsSealItIsNotReceivable() {
        Found found = Inspection.of(MarkWriter.write(Samples.mark("Invito", files())), FILES, "A9Z8Y7X", NOW);
        assertThat(found.anomaly()).isEqualTo(Anomaly.NOT_RECEIVABLE);
        assertThat(found.why()).contains("Signature");
    }

    @Test
    @Norm(SEALED)
    void aSealHoldsForNothingElseAndOnlyWhileItsCertificateDoes() {
        SealKey key = Samples.key();
        byte[] xml = MarkWriter.write(Samples.mark("Invito", files()));
        String sealed = new String(XadesSeal.seal(xml, key, NOW), StandardCharsets.UTF_8);
        byte[] changed =
                sealed.replace("<prot:Oggetto>Invito", "<prot:Oggetto>Rinvio").getBytes(StandardCharsets.UTF_8);
        assertThat(Inspection.of(changed, FILES, "", NOW).anomaly()).isEqualTo(Anomaly.SEAL);
        Instant late = NOW.plus(Duration.ofDays(3_000));
        assertThatThrownBy(() -> XadesSeal.seal(xml, key, late)).isInstanceOf(Refusal.class);
        SealKey early = SealKey.of(SelfMadeSeal.pkcs12("Comune di Valdoria", "x", late), "x");
        byte[] before = XadesSeal.seal(xml, early, late);
        assertThat(Inspection.of(before, FILES, "", NOW).anomaly()).isNull();
        assertThat(Inspection.of(sealed.getBytes(StandardCharsets.UTF_8), FILES, "", late)
                        .anomaly())
                .isNull();
    }

    @Test
    void whatPeopleWroteStaysTextAndWhatXmlCannotHoldIsLeftOut() {
        String odd = "Caffè & \"tè\" <b>]]></b> \0\u0007 \uD83D\uDE00 " + "x".repeat(5_000);
        byte[] sealed = XadesSeal.seal(MarkWriter.write(Samples.mark(odd, files())), Samples.key(), NOW);
        Found found = Inspection.of(sealed, FILES, "A9Z8Y7X", NOW);
        assertThat(found.anomaly()).as(found.why()).isNull();
        assertThat(found.mark()).isNotNull();
        assertThat(found.mark().about()).startsWith("Caffè & \"tè\" <b>]]></b> \uD83D\uDE00 xxx");
    }

    @Test
    void aDocumentWithoutClassAndARecipientOfWhichOnlyTheBodyIsKnownAreValid() {
        Mark mark = Samples.mark("Invito", files());
        Mark bare = new Mark(
                mark.id(),
                mark.about(),
                List.of(),
                null,
                mark.sender(),
                List.of(new Mark.Office("Comune di Montelago", "c_zz98", "", "")),
                mark.files());
        Found found = Inspection.of(XadesSeal.seal(MarkWriter.write(bare), Samples.key(), NOW), FILES, "", NOW);
        assertThat(found.anomaly()).as(found.why()).isNull();
    }

    @Test
    void aFileThatIsNoKeyIsRefusedInWords() {
        byte[] good = SelfMadeSeal.pkcs12("Comune di Valdoria", "giusta", NOW);
        assertThat(SealKey.of(good, "giusta")
                        .certificate()
                        .getSubjectX500Principal()
                        .getName())
                .contains("prova");
        for (Map.Entry<byte[], String> wrong : List.of(
                Map.entry(good, "sbagliata"), Map.entry(new byte[0], ""), Map.entry(bytes("nota-prova.pdf"), "x"))) {
            assertThatThrownBy(() -> SealKey.of(wrong.getKey(), wrong.getValue()))
                    .isInstanceOf(Refusal.class);
        }
    }

    private static MarkedFile[] files() {
        return FILES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(file -> MarkedFile.of(file.getKey(), "application/octet-stream", "", sha256(file.getValue())))
                .toArray(MarkedFile[]::new);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
