// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import palazzo.reading.Inside;
import palazzo.reading.Signature;
import palazzo.reading.Signature.Fault;
import palazzo.reading.TheFiles;
import palazzo.reading.TheSigner;

/** Who signed, when, and what is wrong with it. */
class SignaturesTests {

    private static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");
    private static final TheSigner NIVES =
            new TheSigner(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
    private static final TheSigner EXPIRED =
            new TheSigner(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2023-01-01T00:00:00Z"));
    private static final byte[] LETTER = TheFiles.pdf("Delega alla firma");

    @Test
    void anEnvelopeTellsItsSignerAndItsContentIsRead() {
        Inside inside = Inspection.of(NIVES.p7m(LETTER, AT));
        assertThat(inside.kind()).isEqualTo("application/pkcs7-mime");
        assertThat(inside.text()).contains("Delega alla firma");
        assertThat(inside.items()).singleElement().extracting(Inside.Item::kind).isEqualTo("application/pdf");
        assertThat(inside.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.signer()).isEqualTo("Nives Tagliaferri");
            assertThat(signature.fiscalCode()).isEqualTo("TGLNVS70A41F205X");
            assertThat(signature.issuer()).isEqualTo("Certificatore di Prova S.p.A.");
            assertThat(signature.format()).isEqualTo("CAdES");
            assertThat(signature.at()).isEqualTo(AT);
            assertThat(signature.stamped()).isFalse();
            assertThat(signature.faults()).containsExactly(Fault.NOT_TRUSTED, Fault.REVOCATION_NOT_ASKED);
            assertThat(signature.holds()).isTrue();
        });
    }

    @Test
    void envelopesInEnvelopesAndInBase64AreOpened() {
        byte[] twice = NIVES.p7m(EXPIRED.p7m(LETTER, AT), AT);
        byte[] wrapped = TheFiles.utf8(TheFiles.base64(twice));
        byte[] armoured = TheFiles.utf8("-----BEGIN PKCS7-----\n" + TheFiles.base64(twice) + "\n-----END PKCS7-----\n");
        for (byte[] bytes : List.of(twice, wrapped, armoured)) {
            Inside inside = Inspection.of(bytes);
            assertThat(inside.text()).contains("Delega alla firma");
            assertThat(inside.signatures()).extracting(Signature::path).containsExactly("", "0");
            assertThat(inside.signatures().get(1).faults()).contains(Fault.OUT_OF_VALIDITY);
            assertThat(Inspection.opened(bytes, "0.0")).isEqualTo(LETTER);
        }
    }

    @Test
    void anAlteredContentIsTold() {
        byte[] text = TheFiles.utf8("Si concede il patrocinio con contributo di euro 1000 alla associazione.");
        byte[] envelope = NIVES.p7m(text, AT);
        String changed =
                new String(envelope, java.nio.charset.StandardCharsets.ISO_8859_1).replace("euro 1000", "euro 9000");
        Inside inside = Inspection.of(changed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(inside.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.faults()).contains(Fault.ALTERED);
            assertThat(signature.holds()).isFalse();
        });
    }

    @Test
    void aSignedPdfTellsItsSigner() {
        Inside inside = Inspection.of(NIVES.pdf(LETTER, AT));
        assertThat(inside.kind()).isEqualTo("application/pdf");
        assertThat(inside.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.format()).isEqualTo("PAdES");
            assertThat(signature.signer()).isEqualTo("Nives Tagliaferri");
            assertThat(signature.holds()).isTrue();
        });
    }

    @Test
    void aSealIsThatOfABodyAndASignatureThatOfAPerson() {
        TheSigner body = TheSigner.ofBody(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
        assertThat(Inspection.of(body.pdf(LETTER, AT)).signatures())
                .singleElement()
                .satisfies(seal -> assertThat(seal.isSeal()).isTrue());
        assertThat(Inspection.of(NIVES.pdf(LETTER, AT)).signatures())
                .singleElement()
                .satisfies(signature -> assertThat(signature.isSeal()).isFalse());
    }

    @Test
    void aSignedXmlTellsItsSigner() {
        Inside inside = Inspection.of(NIVES.xml(TheFiles.utf8("<lettera><oggetto>Invito</oggetto></lettera>"), AT));
        assertThat(inside.text()).contains("Invito");
        assertThat(inside.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.format()).isEqualTo("XAdES");
            assertThat(signature.holds()).isTrue();
        });
    }

    @Test
    void aSignedPdfThatWasTamperedWithIsTold() {
        byte[] signed = NIVES.pdf(LETTER, AT);
        String changed =
                new String(signed, java.nio.charset.StandardCharsets.ISO_8859_1).replace("/MediaBox", "/MediaBax");
        Inside inside = Inspection.of(changed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(inside.signatures())
                .singleElement()
                .satisfies(signature -> assertThat(signature.holds()).isFalse());
    }

    @Test
    void anEnvelopeCutShortIsUnreadable() {
        byte[] envelope = NIVES.p7m(LETTER, AT);
        Inside inside = Inspection.of(java.util.Arrays.copyOf(envelope, envelope.length / 2));
        assertThat(inside.trouble()).isEqualTo(palazzo.reading.Trouble.UNREADABLE);
    }

    @Test
    void aTimeStampProvesTheTimeAndOneOfAnotherSignatureDoesNot() {
        Signature stamped =
                Inspection.of(NIVES.stamped(LETTER, AT)).signatures().getFirst();
        assertThat(stamped.stamped()).isTrue();
        assertThat(stamped.at()).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(stamped.faults()).contains(Fault.STAMP_NOT_TRUSTED).doesNotContain(Fault.TIME_STAMP_BROKEN);
        Signature borrowed =
                Inspection.of(NIVES.stampedForAnother(LETTER, AT)).signatures().getFirst();
        assertThat(borrowed.stamped()).isFalse();
        assertThat(borrowed.at()).isEqualTo(AT);
        assertThat(borrowed.faults()).contains(Fault.TIME_STAMP_BROKEN);
    }

    @Test
    void aListInTheFileSaysWhetherTheCertificateWasRevokedThen() {
        assertThat(faults(NIVES.withList(LETTER, AT, null))).contains(Fault.NOT_REVOKED_THEN);
        assertThat(faults(NIVES.withList(LETTER, AT, AT.plusSeconds(60)))).contains(Fault.NOT_REVOKED_THEN);
        assertThat(faults(NIVES.withList(LETTER, AT, AT.minusSeconds(60))))
                .contains(Fault.REVOKED)
                .doesNotContain(Fault.REVOCATION_NOT_ASKED);
    }

    private static List<Fault> faults(byte[] signed) {
        return Inspection.of(signed).signatures().getFirst().faults();
    }
}
