// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palazzo.mail.domain.ReadMail.Enclosure;

/** The text that people read and the files, out of mails as they really come. */
class MailPartsTests {

    private static final String WORDS = "Perché l’età è così — cioè «già»?";

    @ParameterizedTest
    @CsvSource({
        "UTF-8,UTF-8",
        "utf8,UTF-8",
        "windows-1252,windows-1252",
        "us-ascii,UTF-8",
        "us-ascii,windows-1252",
        "x-mai-sentito,windows-1252",
        "UTF-16BE,UTF-16BE"
    })
    void theTextIsReadInTheCharsetItSaysOrMost(String said, String written) {
        String head = "Content-Type: text/plain; charset=" + said + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
        assertThat(Bytes.read(joined(head, WORDS.getBytes(Charset.forName(written))))
                        .body())
                .isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void aTextThatSaysNoCharsetIsReadAllTheSame(String written) {
        assertThat(Bytes.read(joined("Subject: x\r\n\r\n", WORDS.getBytes(Charset.forName(written))))
                        .body())
                .isEqualTo(WORDS);
    }

    @Test
    void quotedPrintableAndBase64AreUndone() {
        assertThat(read("Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                                + "Citt=C3=A0 e una riga lun=\nga")
                        .body())
                .isEqualTo("Città e una riga lunga");
        assertThat(read("Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64\n\n"
                                + Base64.getEncoder().encodeToString("Città".getBytes(StandardCharsets.UTF_8)))
                        .body())
                .isEqualTo("Città");
    }

    @Test
    void ofTwoWaysToSayItThePlainOneIsRead() {
        ReadMail mail = read(multipart("alternative", "Content-Type: text/plain\n\nsemplice", html("<b>grasso</b>")));
        assertThat(mail.body()).isEqualTo("semplice");
        assertThat(mail.enclosures()).isEmpty();
    }

    @Test
    void anHtmlLetterIsReadByItsWords() {
        String page = "<style>p{color:red}</style><p>Signor Sindaco,</p><p>le strisce<br>sono consumate</p>"
                + "<script>harm()</script>";
        assertThat(read("Content-Type: text/html; charset=UTF-8\n\n" + page).body())
                .isEqualTo("Signor Sindaco,\n\nle strisce\nsono consumate");
        assertThat(read(multipart("alternative", "Content-Type: text/plain\n\n  ", html("<p>solo qui</p>")))
                        .body())
                .isEqualTo("solo qui");
    }

    @Test
    void partsInPartsAreFound() {
        String inner = multipart("alternative", "Content-Type: text/plain\n\nSignor Sindaco", html("<p>x</p>"));
        ReadMail mail = read(multipart("mixed", inner, attached("filename=\"foto.jpg\"", "image/jpeg", "abc")));
        assertThat(mail.body()).isEqualTo("Signor Sindaco");
        assertThat(names(mail)).containsExactly("foto.jpg");
        assertThat(mail.enclosures().getFirst().mediaType()).isEqualTo("image/jpeg");
        assertThat(mail.enclosures().getFirst().bytes()).asString().isEqualTo("abc");
    }

    @Test
    void whatIsNestedTooDeepIsSaidToBeUnread() {
        String mail = "Content-Type: text/plain\n\nin fondo";
        for (int depth = 0; depth < 60; depth++) {
            mail = multipart("mixed", mail).replace("=part", "=part" + depth).replace("--part", "--part" + depth);
        }
        ReadMail read = read(mail);
        assertThat(read.whollyRead()).isFalse();
        assertThat(read.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename=\"Così è.pdf\"|Così è.pdf",
                "filename*=UTF-8''Citt%C3%A0.pdf|Città.pdf",
                "filename*0*=UTF-8''Delibera%20; filename*1*=citt%C3%A0.pdf|Delibera città.pdf",
                "filename=\"=?UTF-8?Q?Citt=C3=A0.pdf?=\"|Città.pdf",
                "filename=\"=?UTF-8?B?Q2l0dMOgLnBkZg==?=\"|Città.pdf",
                "filename=\"\"|allegato",
                "filename=carta.pdf|carta.pdf"
            })
    void aFileKeepsTheNameItWasGiven(String disposition, String name) {
        assertThat(names(read(multipart("mixed", attached(disposition, "application/pdf", "x")))))
                .containsExactly(name);
    }

    @Test
    void aFileNamedOnlyByItsTypeIsAFile() {
        assertThat(names(read(multipart("mixed", "Content-Type: application/pdf; name=\"carta.pdf\"\n\nx"))))
                .containsExactly("carta.pdf");
        ReadMail notes = read(multipart("mixed", "Content-Type: text/plain; name=\"appunti.txt\"\n\nx"));
        assertThat(names(notes)).containsExactly("appunti.txt");
        assertThat(notes.body()).isEmpty();
    }

    @Test
    void whatOutlookAndCalendarsSendIsKeptAsAFile() {
        assertThat(names(read(multipart("mixed", attached("filename=winmail.dat", "application/ms-tnef", "x")))))
                .containsExactly("winmail.dat");
        assertThat(read(multipart("mixed", "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR"))
                        .enclosures())
                .extracting(Enclosure::mediaType)
                .containsExactly("text/calendar");
    }

    @Test
    void aForwardedMailHangsOnTheLetterWithAllThatIsInIt() {
        String inner = "From: Fermo <fermo@posta.example>\nSubject: La prima\n\nEcco.";
        ReadMail mail = read(multipart(
                "mixed", "Content-Type: text/plain\n\nVi giro questa.", "Content-Type: message/rfc822\n\n" + inner));
        assertThat(mail.body()).isEqualTo("Vi giro questa.");
        assertThat(names(mail)).containsExactly("messaggio.eml");
        ReadMail forwarded = Bytes.read(mail.enclosures().getFirst().bytes());
        assertThat(forwarded.subject()).isEqualTo("La prima");
        assertThat(forwarded.body()).isEqualTo("Ecco.");
    }

    @Test
    void aHugeTextIsCutAndItsMailKeptWhole() {
        assertThat(read("Content-Type: text/plain\n\n" + "parola ".repeat(300_000))
                        .body())
                .hasSizeBetween(900_000, 1_000_000);
    }

    private static List<String> names(ReadMail mail) {
        return mail.enclosures().stream().map(Enclosure::name).toList();
    }

    private static String html(String words) {
        return "Content-Type: text/html; charset=UTF-8\n\n" + words;
    }

    private static String attached(String disposition, String type, String bytes) {
        return "Content-Type: %s\nContent-Disposition: attachment; %s\nContent-Transfer-Encoding: base64\n\n%s"
                .formatted(
                        type, disposition, Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    private static String multipart(String kind, String... parts) {
        StringBuilder text = new StringBuilder("Content-Type: multipart/" + kind + "; boundary=part" + kind + "\n\n");
        List.of(parts)
                .forEach(
                        part -> text.append("--part" + kind + "\n").append(part).append('\n'));
        return text.append("--part" + kind + "--\n").toString();
    }

    private static ReadMail read(String mail) {
        return Bytes.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(String head, byte[] body) {
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }
}
