// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.mail.Item.Sender;

/** What is read out of the head of a mail; what stands in its parts is in {@link MailPartsTests}. */
class MailReaderTests {

    private static final String FROM = "From: \"Ottavia Brugnoli\" <ottavia.brugnoli@posta.example>\n";

    @Test
    void whoWritesWhenAndAboutWhat() {
        ReadMail mail = read(FROM + """
                Date: Tue, 1 Dec 2026 18:30:00 +0100
                Message-ID: <a1@posta.example>
                Subject: =?UTF-8?Q?Citt=C3=A0_pi=C3=B9_verde?=
                """);
        assertThat(mail.sender()).isEqualTo(new Sender("Ottavia Brugnoli", "ottavia.brugnoli@posta.example"));
        assertThat(mail.writtenAt()).isEqualTo(Instant.parse("2026-12-01T17:30:00Z"));
        assertThat(mail.messageId()).isEqualTo("<a1@posta.example>");
        assertThat(mail.subject()).isEqualTo("Città più verde");
        assertThat(mail.whollyRead()).isTrue();
        assertThat(mail.kind().isAutomatic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Subject:\n", "Subject: \t \n", "Subject: =?UTF-8?Q??=\n"})
    void aMailWithoutASubjectHasAnEmptyOne(String subject) {
        assertThat(read(FROM + subject).subject()).isEmpty();
    }

    @Test
    void aSubjectOverSeveralLinesIsOneLine() {
        assertThat(read(FROM + "Subject: =?UTF-8?Q?Buche_in_?=\n =?UTF-8?Q?via_Po?=\n")
                        .subject())
                .isEqualTo("Buche in via Po");
        assertThat(read(FROM + "Subject: una riga\n\te un’altra\n").subject()).isEqualTo("una riga e un’altra");
        assertThat(read(FROM + "Subject: =?UTF-8?B?YQ0KQmNjOiBiQGM=?=\n").subject())
                .as("a line end that was encoded")
                .isEqualTo("a Bcc: b@c");
    }

    @Test
    void aSubjectWrittenWithoutEncodingIsRead() {
        assertThat(read(FROM + "Subject: Perché così\n").subject()).isEqualTo("Perché così");
    }

    @Test
    void theAnswerGoesWhereTheWriterWantsIt() {
        Sender sender = read(FROM + "Reply-To: casa@posta.example\n").sender();
        assertThat(sender).isEqualTo(new Sender("Ottavia Brugnoli", "casa@posta.example"));
        assertThat(read(FROM + "Reply-To: Casa <casa@posta.example>\n").sender().name())
                .isEqualTo("Casa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "From:\n", "From: <>\n", "From: Ottavia Brugnoli\n", "From: undisclosed-recipients:;\n"})
    void whoGivesNoAddressHasNone(String from) {
        assertThat(read(from + "Subject: x\n").sender().address()).isEmpty();
    }

    /** The answer could be written and signed, and would never leave. */
    @ParameterizedTest
    @ValueSource(strings = {"ottavia..brugnoli@posta.example", ".ottavia@posta.example", "ottavia@posta..example"})
    void anAddressToWhichNothingCanBeSentIsNone(String address) {
        Sender sender = read("From: Ottavia <" + address + ">\n").sender();
        assertThat(sender).isEqualTo(new Sender("Ottavia", ""));
    }

    @Test
    void whatIsLongerThanAnyRealOneIsNone() {
        String endless = new Random(1)
                .ints(9000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        ReadMail mail = read("From: %s <%s@posta.example>\nMessage-ID: <%s@x.example>\nIn-Reply-To: <%s@x.example>\n"
                .formatted("Ottavia", endless, endless, endless));
        assertThat(mail.sender().address()).isEmpty();
        assertThat(mail.messageId()).hasSizeLessThan(1000);
    }

    @Test
    void theNearestMailOfAConversationStandsFirst() {
        assertThat(read(FROM + "References: <1@a.example> <2@a.example>\n <3@a.example>\nIn-Reply-To: <3@a.example>\n")
                        .references())
                .containsExactly("<3@a.example>", "<2@a.example>", "<1@a.example>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (failure)",
                "Precedence: bulk",
                "Precedence: LIST",
                "List-Unsubscribe: <mailto:via@lista.example>",
                "Return-Path: <>",
                "Content-Type: multipart/report; boundary=x"
            })
    void whatAMachineWroteIsKnown(String header) {
        assertThat(read(FROM + header + "\n").kind().isAutomatic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: no", "Precedence: first-class", "Return-Path: <o@posta.example>"})
    void whatAPersonWroteIsNotTakenForAMachines(String header) {
        assertThat(read(FROM + header + "\n").kind().isAutomatic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "non è una mail",
                "\u0000\u0001\u0002",
                ": : :\n\n: :",
                "Content-Type: multipart/mixed; boundary=\"\"\n\n--\n--\n",
                "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/mixed; boundary=x\n\n--x",
                "Content-Type: text/plain; charset=\"\u0000\"\nContent-Transfer-Encoding: x-none\n\nciao",
                "Date: quando capita\nFrom: @@@\nSubject: =?X?Y?Z?=\n\nciao"
            })
    void whateverComesIsReadOrSaidToBeUnread(String raw) {
        ReadMail mail = Bytes.read(raw.getBytes(StandardCharsets.UTF_8));
        assertThat(mail.subject()).doesNotContain("\u0000");
        assertThat(mail.body()).doesNotContain("\u0000");
    }

    @Test
    void ofAMailThatIsTooLargeTheWordsAndTheCalendarAreRead() {
        ReadMail mail = MailReader.readSmall(new java.io.ByteArrayInputStream(
                (FROM + """
                Subject: Invito
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: base64

                UGVyY2jDqSBubw==
                --b
                Content-Type: application/pdf; name=grande.pdf

                %s
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename=lungo.txt

                allegato
                --b
                Content-Type: text/calendar; method=REQUEST

                BEGIN:VCALENDAR
                --b--
                """.formatted("x".repeat(2_000_000))).getBytes(StandardCharsets.UTF_8)));
        assertThat(mail.subject()).isEqualTo("Invito");
        assertThat(mail.body()).isEqualTo("""
                Perché no

                [Parte non aperta: grande.pdf, application/pdf, 2,0 MB]
                [Parte non aperta: lungo.txt, text/plain, 1 kB]""");
        assertThat(mail.whollyRead()).isFalse();
        assertThat(mail.enclosures()).singleElement().satisfies(file -> {
            assertThat(file.mediaType()).isEqualTo("text/calendar");
            assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).contains("BEGIN:VCALENDAR");
        });
    }

    @Test
    void whatIsSaidInHtmlAloneIsReadOutOfAMailThatIsTooLarge() {
        ReadMail mail = MailReader.readSmall(new java.io.ByteArrayInputStream(
                (FROM + """
                Subject: Ricorso
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html

                <p>Signor Sindaco</p><p>ecco gli atti</p>
                --b
                Content-Type: text/plain; name="=?UTF-8?Q?perch=C3=A9.txt?="

                %s
                --b
                Content-Type: multipart/mixed; boundary=c
                """.formatted("x".repeat(1_200_000))).getBytes(StandardCharsets.UTF_8)));
        assertThat(mail.body())
                .startsWith("Signor Sindaco\n\necco gli atti")
                .contains("[Parte non aperta: perché.txt, text/plain, 1,2 MB]");
    }

    private static ReadMail read(String head) {
        return Bytes.read((head + "\nSignor Sindaco\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
