// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.reading.TheFiles;
import palazzo.reading.TheSigner;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** What a letter brings along is read, found and looked at by whom may see the letter, and by nobody else. */
@HouseTest
class ALetterIsFoundByItsAttachmentStory {

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    ALetterIsFoundByItsAttachmentStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
    }

    @BeforeEach
    void theBoxIsOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
    }

    @Test
    @ProvesPart(value = "URC-01", what = "a letter is found by the words of its attachments")
    void aWordInThePdfLeadsToTheLetter() {
        arrives(
                "Richiesta di patrocinio",
                "In allegato la domanda.",
                "domanda.pdf",
                TheFiles.pdf("Festival del mappamondo"));
        Seen found = ines().open("/search?q=mappamondo+patrocinio");
        assertThat(found.text())
                .contains("Richiesta di patrocinio", "Nel file «domanda.pdf»", "Festival del mappamondo");
        Seen letter = ines().open(found.page().select("a.name").attr("href"));
        String file = letter.page().select(".files a").first().attr("href");
        for (Visit other : new Visit[] {
            Visit.as(port, "milano.localhost", "ulderico.fossombrone"),
            Visit.as(port, "milano.localhost", "zita.arcangioli"),
            Visit.as(port, "valdoria.localhost", "ettore.limonta")
        }) {
            Seen nothing = other.open("/search?q=mappamondo");
            assertThat(nothing.page().select("main .rows")).isEmpty();
            assertThat(nothing.text()).doesNotContain("domanda.pdf");
            assertThat(other.open(file).status()).isEqualTo(404);
            assertThat(other.open(file.replace("/preview", "/pages/1")).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatDoesNotOpenTellsWhyAndStopsNobody() {
        arrives("Un file enorme", "Buongiorno.", "foto.zip", TheFiles.bomb(250));
        arrives("Un file chiuso", "Buongiorno.", "riservato.pdf", TheFiles.lockedPdf("segreto", "niente"));
        arrives("Un file normale", "Buongiorno.", "nota.docx", TheFiles.docx("Il tramezzino è pronto"));
        assertThat(ines().open("/search?q=tramezzino").text()).contains("Un file normale");
        assertThat(preview("Un+file+enorme").text()).contains("troppo grande");
        assertThat(preview("Un+file+chiuso").text()).contains("protetto da una password");
        Seen operations = Visit.as(port, "milano.localhost", "zita.arcangioli").open("/operations");
        assertThat(operations.text()).contains("con password", "troppo grande").doesNotContain("riservato", "foto.zip");
    }

    @Test
    void anEnvelopeTellsWhoSignedAndOpens() throws IOException {
        TheSigner nives = new TheSigner(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
        byte[] envelope = nives.p7m(TheFiles.pdf("Delega alla sottoscrizione"), Instant.parse("2026-11-20T09:30:00Z"));
        arrives("Delega firmata", "In allegato.", "delega.pdf.p7m", envelope);
        Seen preview = preview("Delega+firmata");
        assertThat(preview.text())
                .contains("Nives Tagliaferri", "TGLNVS70A41F205X", "Certificatore di Prova", "Catena non verificata")
                .contains("Delega alla sottoscrizione");
        Seen content = ines().open(preview.page()
                .select("#items ~ .files a, .sect .files a")
                .attr("href"));
        assertThat(content.page().select("h1").text()).isEqualTo("delega.pdf");
        Element picture = content.page().select("img").first();
        var bytes = ines().bytes(picture.attr("src"));
        assertThat(bytes.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox");
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes.body())).getWidth())
                .isBetween(890, 900);
        assertThat(ines().open(picture.attr("src").replace("inside=0", "inside=../0"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anHtmlFileIsShownFromNowhereAndFetchesNothing() {
        String html = "<html><body onload='x()'><script>alert(1)</script><p>Benvenuti alla sagra</p>"
                + "<img src='https://spia.example/pixel.gif'><form action='https://spia.example'><input></form></body></html>";
        arrives("Volantino", "Buongiorno.", "volantino.html", html.getBytes(StandardCharsets.UTF_8));
        Seen preview = preview("Volantino");
        var shown = ines().bytes(preview.page().select("iframe").attr("src"));
        String body = new String(shown.body(), StandardCharsets.UTF_8);
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .isEqualTo(
                        "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'");
        assertThat(body).contains("Benvenuti alla sagra").doesNotContain("script", "spia.example", "onload", "<form");
    }

    @Test
    void aMailIsShownAsItWasLaidOutWithItsOwnImagesAndNoneFromElsewhere() {
        String mail = """
            From: Nives Tagliaferri <nives@ente.example>
            To: sindaco@comune.example
            Subject: Invito impaginato
            Date: Mon, 23 Nov 2026 10:00:00 +0100
            Message-ID: <impaginato@ente.example>
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary="grenze"

            --grenze
            Content-Type: text/html; charset=utf-8

            <p>Siete <b>invitati</b></p><img src="cid:logo"><img src="https://spia.example/x.gif"><script>x()</script>
            --grenze
            Content-Type: image/png
            Content-ID: <logo>
            Content-Transfer-Encoding: base64

            %s
            --grenze--
            """.formatted(TheFiles.base64(TheFiles.picture("png", 2, 2)));
        TheMail.deliver(TheMail.MAYOR, mail.replace("\n", "\r\n"));
        jobs.run("mail.fetch");
        Visit ines = ines();
        String letter =
                ines.open("/search?q=impaginato").page().select("a.name").attr("href");
        Seen layout = ines.open(letter + "/layout");
        assertThat(layout.text()).contains("voleva caricare un elemento da un altro sito");
        var shown = ines.bytes(layout.page().select("iframe").attr("src"));
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox; default-src 'none'");
        assertThat(new String(shown.body(), StandardCharsets.UTF_8))
                .contains("<b>invitati</b>", "src=\"data:image/png;base64,")
                .doesNotContain("spia.example", "script", "cid:");
        Visit elsewhere = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(elsewhere.open(letter + "/layout").status()).isEqualTo(404);
        assertThat(elsewhere.open(letter + "/html").status()).isEqualTo(404);
    }

    @Test
    void aNameThatPromisesSomethingElseIsWarnedOf() {
        byte[] program = new byte[400];
        program[0] = 'M';
        program[1] = 'Z';
        arrives("Fattura", "Buongiorno.", "fattura.pdf", program);
        arrives("Planimetria", "Buongiorno.", "planimetria.pdf", TheFiles.picture("png", 30, 30));
        assertThat(preview("Fattura").text()).contains("è un programma");
        assertThat(preview("Planimetria").text())
                .contains("Il nome promette un altro tipo di file: il contenuto è PNG");
    }

    private Visit ines() {
        return Visit.as(port, "milano.localhost", "ines.tortorelli");
    }

    /** The page of the only file of the letter that {@code words} find. */
    private Seen preview(String words) {
        Visit ines = ines();
        Seen letter = ines.open(
                ines.open("/search?q=" + words).page().select("a.name").attr("href"));
        return ines.open(letter.page().select(".files a").first().attr("href"));
    }

    private void arrives(String subject, String text, String name, byte[] attachment) {
        String mail = new String(TheFiles.eml(subject, text, name, attachment), StandardCharsets.UTF_8)
                .replace("<1@", "<" + Map.of(subject, name).hashCode() + "@");
        TheMail.deliver(TheMail.MAYOR, mail);
        jobs.run("mail.fetch");
        jobs.run("contents.read");
    }
}
