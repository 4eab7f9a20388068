// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palazzo.mail.Item.Kind;

/** Who or what wrote a mail. */
class WriterTests {

    private static final String BOUNCE = """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mx.posta.example>
            Subject: Undelivered Mail Returned to Sender
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            This is the mail system. I could not deliver your message.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.posta.example

            Final-Recipient: rfc822; nessuno@posta.example
            Action: %s
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 <nessuno@posta.example>:
                Recipient address rejected

            --b
            Content-Type: %s

            Message-ID: <la-nostra@comune.example>
            Subject: R: Buche

            --b--
            """;

    @ParameterizedTest
    @CsvSource({
        "'Auto-Submitted: auto-replied',AUTOMATIC",
        "'X-Autoreply: yes',AUTOMATIC",
        "'Precedence: auto_reply',AUTOMATIC",
        "'Return-Path: <>',AUTOMATIC",
        "'Precedence: bulk',CIRCULAR",
        "'List-Id: Notizie <notizie.lista.example>',CIRCULAR",
        "'List-Unsubscribe: <mailto:via@lista.example>',CIRCULAR",
        "'Auto-Submitted: no',LETTER",
        "'X-Mailer: Posta',LETTER"
    })
    void theHeadersSayIt(String header, Kind kind) {
        assertThat(read("From: Ottavia <o@posta.example>\nSubject: Buche\n" + header + "\n\nciao")
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Risposta automatica: Buche,AUTOMATIC",
        "Out of Office: R: Buche,AUTOMATIC",
        "Fuori sede fino al 10,AUTOMATIC",
        "Automatica la risposta?,LETTER",
        "Re: Risposta automatica: Buche,LETTER"
    })
    void programsThatSayItInTheSubjectAreKnownByIt(String subject, Kind kind) {
        assertThat(read("From: Ottavia <o@posta.example>\nSubject: " + subject + "\n\nciao")
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"failed,BOUNCE", "delayed,DELAY", "delivered,AUTOMATIC"})
    void aServerSaysWhatBecameOfAMessage(String action, Kind kind) {
        assertThat(read(BOUNCE.formatted(action, "text/rfc822-headers")).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"text/rfc822-headers", "message/rfc822"})
    void whichMessageItWasAndWhyIsReadOutOfIt(String type) {
        DeliveryReport report =
                Objects.requireNonNull(read(BOUNCE.formatted("failed", type)).report());
        assertThat(report.about()).containsExactly("<la-nostra@comune.example>");
        assertThat(report.why()).isEqualTo("550 5.1.1 <nessuno@posta.example>: Recipient address rejected");
    }

    @Test
    void serversOfOldSayItInWords() {
        ReadMail mail = read("""
                From: postmaster@vecchio.example
                Subject: Mancata consegna del messaggio

                La casella è piena.

                Message-ID: <la-nostra@comune.example>
                """);
        assertThat(mail.kind()).isEqualTo(Kind.BOUNCE);
        assertThat(Objects.requireNonNull(mail.report()).about()).containsExactly("<la-nostra@comune.example>");
    }

    @Test
    void aPersonWhoForwardsABounceIsAPerson() {
        assertThat(read("From: Ottavia <o@posta.example>\nSubject: Undelivered Mail\n\nAction: failed\n")
                        .kind())
                .isEqualTo(Kind.LETTER);
    }

    private static ReadMail read(String mail) {
        return Bytes.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
