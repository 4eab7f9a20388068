// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.house.Broken;
import palazzo.mail.MailImport;
import palazzo.mail.MailImport.Found;
import palazzo.mail.MailImport.Sum;
import palazzo.reading.TheFiles;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

/** What people of bad will and programs of bad manners send: each is there, whole, and the next one too. */
@HouseTest
class WhateverComesStory {

    private static final String HEAD = """
            From: Igino Malfatti <igino@posta.example>
            Date: Mon, 30 Nov 2026 08:12:00 +0100
            Message-ID: <%1$s@malfatti.example>
            Subject: Prova %1$s
            """;
    private static final String ATTACHED = HEAD + """
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            In allegato.

            --b
            Content-Type: application/octet-stream
            Content-Disposition: attachment; filename="%2$s"
            Content-Transfer-Encoding: base64

            %3$s

            --b--
            """;
    private static final int TOO_LARGE = 63_000_000;

    private final Cities cities;
    private final MailImport files;
    private final Broken broken;

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    WhateverComesStory(Cities cities, MailImport files, Broken broken) {
        this.cities = cities;
        this.files = files;
        this.broken = broken;
    }

    @BeforeEach
    void theDayBegins() {
        TheClock.reset();
    }

    @AfterEach
    void nothingIsBroken() {
        broken.mend();
    }

    @Test
    @ProvesPart(value = "URC-01", what = "whatever comes is there whole, and keeps nothing else back")
    void eachIsThereWholeAndTheRestGoesOn() throws IOException {
        Map<String, String> mails = mails();
        mails.forEach((name, mail) -> write(name, mail.getBytes(StandardCharsets.ISO_8859_1)));
        write("nulla", new byte[0]);
        hugeOne();
        write(
                "zz-ultima",
                (HEAD.formatted("ultima") + "\nSignor Sindaco, buongiorno.\n").getBytes(StandardCharsets.UTF_8));

        List<Found> found = new ArrayList<>();
        Sum sum = taken(found);
        assertThat(sum.received()).isEqualTo(mails.size() + 3);
        assertThat(sum.items()).as(found.toString()).isEqualTo(mails.size() + 2);
        assertThat(sum.known()).as("nothing, and empty lines, are one mail").isEqualTo(1);
        assertThat(found)
                .as(found.toString())
                .allSatisfy(each -> assertThat(each.item()).isNotEmpty());
        assertThat(taken(new ArrayList<>()).items()).as("the same again").isZero();

        Visit ines = new TheOffice(port).as("ines.tortorelli");
        assertThat(ines.open("/letters?q=ultima+malfatti").page().select("tbody tr"))
                .hasSize(1);
        for (Found each : found) {
            itIsReadAsItCame(ines, each);
        }
        nothingOfItDoesWhatItWants(ines);
        whatNobodyCanReadIsTypedByHand(ines, found);
    }

    @Test
    void whatADefectKeptBackIsReadAgainWhenTheDefectIsMended() {
        broken.breakOn("Prova difetto");
        write(
                "difetto",
                (HEAD.formatted("difetto") + "\nSignor Sindaco, buongiorno.\n").getBytes(StandardCharsets.UTF_8));
        List<Found> found = new ArrayList<>();
        taken(found);
        Visit ines = new TheOffice(port).as("ines.tortorelli");
        String mail = "/mail/" + found.getFirst().item();
        assertThat(ines.open("/letters?q=difetto").page().select("tbody tr")).isEmpty();

        Seen still = ines.submit(ines.open(mail), "form[action$=/reading]", Map.of());
        assertThat(still.status()).isEqualTo(422);
        assertThat(still.page().select("[role=alert]").text()).contains("Non si riesce ancora a leggere");
        assertThat(still.text()).contains("in quarantena", "Signor Sindaco, buongiorno.");

        broken.mend();
        Seen read = ines.submit(ines.open(mail), "form[action$=/reading]", Map.of());
        assertThat(read.status()).isEqualTo(200);
        assertThat(ines.open("/letters?q=difetto").page().select("tbody tr")).hasSize(1);
        assertThat(ines.open("/letters/" + found.getFirst().item()).text()).contains("Signor Sindaco, buongiorno.");
    }

    private Map<String, String> mails() {
        Map<String, String> mails = new LinkedHashMap<>();
        mails.put("senza-testa", "Questa non è una mail.\n");
        mails.put("solo-ritorni", "\r\n\r\n\r\n");
        mails.put(
                "set-di-caratteri",
                HEAD.formatted("charset") + "Content-Type: text/plain; charset=\"klingon-8\"\n\nCitt\u00e0\n");
        mails.put(
                "data",
                HEAD.formatted("data").replaceFirst("Date: .*", "Date: 31 Feb 99999 25:61 XYZ") + "\nBuongiorno.\n");
        mails.put("matrioska", nested(10_000));
        mails.put(
                "senza-fine",
                HEAD.formatted("infinita") + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n".repeat(50_000));
        mails.put("diecimila", tenThousand());
        mails.put(
                "iniezione",
                HEAD.formatted("iniezione")
                                .replaceFirst(
                                        "Subject: .*",
                                        "Subject: =?utf-8?Q?Prova_iniezione=0D=0ABcc:_tutti=40posta.example?=")
                        + "\nBuongiorno.\n");
        mails.put(
                "script",
                HEAD.formatted("script").replaceFirst("Subject: .*", "Subject: Prova script <script>alert(1)</script>")
                        + "Content-Type: text/html\n\n<p>Ecco<script>alert(2)</script><img src=x onerror=alert(3)></p>\n");
        mails.put("fuga", ATTACHED.formatted("fuga", "../../../etc/x", base64("x".getBytes(StandardCharsets.UTF_8))));
        mails.put("bomba", ATTACHED.formatted("bomba", "foto.zip", base64(TheFiles.bomb(250))));
        mails.put(
                "nomi",
                ATTACHED.formatted("nomi", "con\u0000zero\\..\\x.exe", base64("MZ".getBytes(StandardCharsets.UTF_8))));
        mails.put(
                "testa-enorme",
                "X-Lunga: " + "a".repeat(2_000_000) + "\n" + HEAD.formatted("testona") + "\nBuongiorno.\n");
        return mails;
    }

    private static String nested(int deep) {
        StringBuilder mail = new StringBuilder(HEAD.formatted("matrioska"));
        for (int level = 0; level < deep; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("\n\n--b")
                    .append(level)
                    .append('\n');
        }
        return mail.append("\nIn fondo.\n").toString();
    }

    private static String tenThousand() {
        String part = "--b\nContent-Disposition: attachment; filename=\"a.txt\"\n\nx\n";
        return HEAD.formatted("diecimila") + "Content-Type: multipart/mixed; boundary=b\n\n" + part.repeat(10_000)
                + "--b--\n";
    }

    /** Of a mail that is too large to be read whole, the head is read and the bytes are kept. */
    private void hugeOne() throws IOException {
        byte[] line = ("a".repeat(76) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(folder.resolve("enorme.eml"))) {
            out.write((HEAD.formatted("enorme") + "\n").getBytes(StandardCharsets.US_ASCII));
            for (int written = 0; written < TOO_LARGE; written += line.length) {
                out.write(line);
            }
        }
    }

    private static void itIsReadAsItCame(Visit ines, Found found) {
        boolean waits = found.state().equals("quarantine");
        Seen page = ines.open((waits ? "/mail/" : "/letters/") + found.item());
        assertThat(page.status()).as(found.toString()).isEqualTo(200);
        assertThat(page.page().select("main section p").text())
                .as("why, in words")
                .doesNotContain("Exception", "Error", "??");
        if (found.file().startsWith("matrioska")) {
            assertThat(page.text()).contains("in quarantena", "nnidato troppo in profondità");
        }
        if (!waits) {
            assertThat(ines.open("/letters/" + found.item() + "/layout").status())
                    .as(found.file())
                    .isEqualTo(200);
            assertThat(ines.open("/letters/" + found.item() + "/html").status())
                    .as(found.file())
                    .isEqualTo(200);
        }
    }

    private static void nothingOfItDoesWhatItWants(Visit ines) {
        Seen injected = ines.open("/letters?q=iniezione");
        assertThat(injected.page().select("a.name").text()).contains("Prova iniezione Bcc: tutti@posta.example");
        Seen script =
                ines.open(ines.open("/letters?q=script").page().select("a.name").attr("href"));
        assertThat(script.page().select("h1").text()).contains("<script>alert(1)</script>");
        assertThat(ines.open(script.path() + "/html").page().select("script, [onerror]"))
                .isEmpty();
        Seen escape =
                ines.open(ines.open("/letters?q=fuga").page().select("a.name").attr("href"));
        assertThat(escape.page().select("ul.files").text()).contains("x").doesNotContain("..");
        assertThat(ines.open(ines.open("/letters?q=diecimila")
                                .page()
                                .select("a.name")
                                .attr("href"))
                        .text())
                .contains("letta solo in parte");
        assertThat(ines.open(ines.open("/letters?q=enorme")
                                .page()
                                .select("a.name")
                                .attr("href"))
                        .text())
                .contains("letta solo in parte");
    }

    private static void whatNobodyCanReadIsTypedByHand(Visit ines, List<Found> found) {
        Found deep = found.stream()
                .filter(each -> each.file().startsWith("matrioska"))
                .findFirst()
                .orElseThrow();
        Map<String, String> read = Map.of(
                "name",
                "Igino Malfatti",
                "address",
                "igino@posta.example",
                "subject",
                "Matrioska di Igino",
                "body",
                "In fondo.");
        Seen repaired = ines.submit(ines.open("/mail/" + deep.item()), "form[action$=/repair]", read);
        assertThat(repaired.text()).contains("La lettera «Matrioska di Igino» è da smistare");
        assertThat(ines.open("/letters?q=matrioska+igino").page().select("tbody tr"))
                .hasSize(1);
    }

    private void write(String name, byte[] mail) {
        try {
            Files.write(folder.resolve(name + ".eml"), mail);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Sum taken(List<Found> found) {
        try {
            return CityScope.callUnchecked(cities.named("milano").orElseThrow(), () -> files.take(folder, found::add));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }
}
