// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.documents.Mark;
import palazzo.scans.TheScanner;
import palazzo.tenancy.Jobs;

/** The morning's paper goes through the scanner, is split, checked, and becomes letters; one envelope stays closed. */
@HouseTest
class ABatchIsScannedStory {

    private static final String FOUNTAIN = "Fontana di largo Treves";

    private final Jobs jobs;

    @LocalServerPort
    private int port;

    ABatchIsScannedStory(Jobs jobs) {
        this.jobs = jobs;
    }

    @BeforeEach
    void theDayBegins() {
        TheClock.reset();
    }

    @Test
    @ProvesPart(value = "URC-01", what = "a batch of paper, split by its separator sheets, checked page by page")
    void aBatchFallsIntoLettersAndAClosedEnvelope() {
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        byte[] morning = TheScanner.tiff(
                TheScanner.separator("milano", "URC", "ORDINARY"),
                TheScanner.letter(1.4, "Signor Sindaco,", "la fontana perde acqua.", "Fosca Lambertenghi"),
                TheScanner.empty(),
                TheScanner.letter(0, "Pagina due della lettera", "e due foto."),
                TheScanner.separator("milano", "CER", "ORDINARY"),
                TheScanner.letter(-0.9, "Gentile Sindaco,", "la invito alla festa del quartiere."),
                TheScanner.separator("milano", "", "MINORS"),
                TheScanner.letter(0, "Il bambino del terzo piano"));
        Seen refused = livia.submit(livia.open("/scans/new"), "form[action=/scans]", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Scegli almeno un file");
        Seen batch = livia.submit(
                refused,
                "form[action=/scans]",
                Map.of(),
                new Attachment("files", "mattina.tif", "image/tiff", morning));
        assertThat(batch.text()).contains("mattina.tif", "In attesa di lettura");

        jobs.run("scans.read");
        batch = livia.open(batch.path());
        assertThat(batch.text())
                .contains("8 di 8 pagine", "2 pagine", "Riservato", "Il testo di alcune pagine non è stato letto")
                .doesNotContain("minore", "Pagine lasciate fuori");
        assertThat(batch.page().select("ol.rows > li")).hasSize(3);

        Seen first = livia.open(
                batch.page().select("a.name[href^=/scans/documents/]").get(0).attr("href"));
        Seen nothing = livia.submit(first, "form[action$=/letter]", Map.of("subject", ""));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Scrivi l’oggetto");
        Seen second = livia.submit(
                nothing,
                "form[action$=/letter]",
                Map.of("sender", "Fosca Lambertenghi", "subject", FOUNTAIN, "arrived", "2026-12-01"));
        assertThat(second.text()).contains("è tra le lettere da smistare", "Un documento di 1 pagina");
        livia.submit(second, "form[action$=/letter]", Map.of("sender", "Comitato", "subject", "Festa di quartiere"));

        String letter = livia.open("/letters?q=treves")
                .page()
                .select("a.name:contains(" + FOUNTAIN + ")")
                .attr("href");
        Seen fountain = livia.open(letter);
        assertThat(fountain.text()).contains(FOUNTAIN, "Fosca Lambertenghi", "carta", "scansione.pdf");
        assertThat(livia.bytes(fountain.page()
                                .select("ul.files a:not([href$=/preview])")
                                .attr("href"))
                        .body())
                .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(office.as("ulderico.fossombrone")
                        .open("/letters?q=quartiere")
                        .text())
                .as("the ceremonial office sees at once what is addressed to it")
                .contains("Festa di quartiere");
        assertThat(office.as("ulderico.fossombrone").open(letter).status()).isEqualTo(404);
        assertThat(livia.open(batch.path()).text()).contains("allo smistamento");

        theEnvelopeStaysClosed(office, livia, batch.path());
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(ettore.open(batch.path()).status()).isEqualTo(403);
        assertThat(ettore.open("/scans").text()).doesNotContain("mattina.tif");
    }

    /** Whoever scanned it gives it its number, and never sees what it is. */
    private void theEnvelopeStaysClosed(TheOffice office, Visit livia, String path) {
        Seen batch = livia.open(path);
        String document = batch.page()
                .select("form[action$=/registration]")
                .attr("action")
                .replaceAll("/registration$", "");
        assertThat(livia.open(document).status()).isEqualTo(404);
        Seen registered = livia.submit(batch, "form[action$=/registration]", Map.of());
        Matcher number = Pattern.compile("numero (\\d{7}/2026)").matcher(registered.text());
        assertThat(number.find()).as(registered.text()).isTrue();
        assertThat(livia.open(path).text()).contains("Riservato", "protocollo " + number.group(1), "registrato");
        for (String other : List.of("livia.ferraguzzi", "ines.tortorelli", "leandro.bassignani")) {
            Visit visit = office.as(other);
            assertThat(visit.open("/letters?q=minore").text()).doesNotContain("Tutela di un minore");
            assertThat(visit.open("/search?q=minore").text()).doesNotContain("Tutela di un minore");
            assertThat(visit.open("/search?q=" + number.group(1)).text()).doesNotContain("Tutela di un minore");
        }
        Visit ottavia = office.as("ottavia.serravalle");
        Seen hers = ottavia.open(ottavia.open("/letters?q=" + number.group(1))
                .page()
                .select("a.name")
                .attr("href"));
        assertThat(hers.text()).contains("Tutela di un minore", "scansione.pdf");
    }

    @Test
    void pagesAreTurnedMovedCutJoinedLeftOutAndTakenBack() {
        Visit livia = new TheOffice(port).as("livia.ferraguzzi");
        Seen batch = sent(
                livia,
                "quattro.tif",
                TheScanner.tiff(
                        TheScanner.letter(0, "Questa è la pagina uno", "della lettera di Fosca Lambertenghi."),
                        TheScanner.letter(0, "Questa è la pagina due", "della lettera di Fosca Lambertenghi."),
                        TheScanner.letter(0, "Questa è la pagina tre", "della lettera di Fosca Lambertenghi."),
                        TheScanner.letter(0, "Questa è la pagina quattro", "della lettera di Fosca Lambertenghi.")));
        Seen document = livia.open(
                batch.page().select("a.name[href^=/scans/documents/]").attr("href"));
        String first = page(document, 0);
        String second = page(document, 1);

        Seen old = livia.open(document.path());
        Seen moved = livia.submit(document, "form[action=" + first + "/move]", Map.of());
        assertThat(page(moved, 0)).isEqualTo(second);
        assertThat(livia.submit(old, "form[action=" + first + "/move]", Map.of())
                        .status())
                .as("the same button of the old page")
                .isEqualTo(409);

        byte[] upright = livia.bytes(first).body();
        Seen turned = livia.submit(moved, "form[action=" + first + "/turn]", Map.of("quarters", "1"));
        assertThat(livia.bytes(first).body()).isNotEqualTo(upright);

        Seen cut = livia.submit(turned, "form[action=" + page(turned, 2) + "/cut]", Map.of());
        assertThat(cut.text()).contains("Un documento di 2 pagine");
        Seen both = livia.open(batch.path());
        assertThat(both.page().select("ol.rows > li")).hasSize(2);

        Seen other = livia.open(
                both.page().select("a.name[href^=/scans/documents/]").get(1).attr("href"));
        Seen without = livia.submit(other, "form[action=" + page(other, 0) + "/leaving]", Map.of());
        assertThat(without.text()).contains("Un documento di 1 pagina");
        assertThat(livia.open(batch.path()).text()).contains("Pagine lasciate fuori");
        Seen back = livia.submit(livia.open(batch.path()), "form[action*=/pages/]", Map.of());
        assertThat(back.text()).contains("Un documento di");

        Seen last = livia.open(livia.open(batch.path())
                .page()
                .select("a.name[href^=/scans/documents/]")
                .get(1)
                .attr("href"));
        Seen joined = livia.submit(last, "form[action$=/joining]", Map.of());
        assertThat(joined.text()).contains("Un documento di 4 pagine");
        assertThat(livia.open(batch.path()).page().select("ol.rows > li")).hasSize(1);
    }

    @Test
    void aSignedReplyFindsItsCaseByItsCode() {
        TheOffice office = new TheOffice(port);
        Visit livia = office.as("livia.ferraguzzi");
        Seen typed = livia.submit(
                livia.open("/letters/new"),
                "form[action=/letters]",
                Map.of("name", "Ada Borroni", "subject", "Siepe di via Sismondi", "body", "Taglia la vista."));
        Matcher code = Pattern.compile("Codice per chi scrive ([A-Z0-9]{10})").matcher(typed.text());
        assertThat(code.find()).as(typed.text()).isTrue();
        Seen batch = sent(
                livia,
                "risposta-firmata.tif",
                TheScanner.tiff(TheScanner.marked(
                        TheScanner.letter(
                                0.7, "Gentile Ada Borroni,", "la siepe sarà potata.", "firmato: Corrado Menabrea"),
                        Mark.letter("milano", code.group(1)),
                        130)));
        Seen document = livia.open(
                batch.page().select("a.name[href^=/scans/documents/]").attr("href"));
        assertThat(document.text()).contains("Riconosciuta una pratica", "Siepe di via Sismondi");
        Seen filed = livia.submit(document, "form[action$=/filing]", Map.of());
        assertThat(filed.text()).contains("unito alla pratica");
        assertThat(livia.open(typed.path()).text()).contains("carta-firmata-2026-12-02.pdf", "Carta scansionata unita");
    }

    /** Registered at the desk on paper alone; scanned later, it finds its registration by its label. */
    @Test
    void aPaperWithItsLabelFindsItsRegistration() {
        TheOffice office = new TheOffice(port);
        Visit norina = office.as("norina.quaglia");
        Map<String, String> form =
                new HashMap<>(Map.of("direction", "IN", "means", "HAND", "classCode", "I.8", "unit", "URC"));
        form.put("correspondent", "Comitato di via Sismondi");
        form.put("about", "Petizione per la siepe");
        Seen entry = norina.submit(norina.open("/registry/new"), "form[action=/registry]", form);
        String[] path = entry.path().split("/", -1);
        Visit livia = office.as("livia.ferraguzzi");
        Seen batch = sent(
                livia,
                "con-etichetta.tif",
                TheScanner.tiff(TheScanner.marked(
                        TheScanner.letter(0.4, "Al Sindaco,", "la siepe va potata.", "trenta firme"),
                        Mark.entry("milano", Integer.parseInt(path[2]), Long.parseLong(path[3])),
                        150)));
        Seen document = livia.open(
                batch.page().select("a.name[href^=/scans/documents/]").attr("href"));
        assertThat(document.text()).contains("Riconosciuta una pratica", "Petizione per la siepe");
        assertThat(livia.submit(document, "form[action$=/filing]", Map.of()).text())
                .contains("unito alla pratica");
        assertThat(norina.open(entry.path()).text()).contains("carta-firmata-2026-12-02.pdf", "Scansione unita");
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestGoesOn() {
        Visit livia = new TheOffice(port).as("livia.ferraguzzi");
        Seen dots = sent(livia, "enorme.tif", TheScanner.claiming(60_000, 60_000));
        assertThat(dots.text()).contains("60000×60000", "troppo grande per una pagina");
        Seen locked = sent(livia, "chiuso.pdf", TheScanner.pdf(1, "segreto"));
        assertThat(locked.text()).contains("parola d’ordine");
        assertThat(livia.bytes(locked.page().select("a[href^=/scans/files/]").attr("href"))
                        .statusCode())
                .isEqualTo(200);
        Seen endless = sent(livia, "infinito.pdf", TheScanner.pdf(5_000, ""));
        assertThat(endless.text()).contains("5000 pagine");
        Seen good = sent(livia, "buono.tif", TheScanner.tiff(TheScanner.letter(0, "Buongiorno,", "va tutto bene.")));
        assertThat(good.text()).contains("1 di 1 pagine", "Documento 1");
    }

    @Test
    void aFolderIsEmptiedOfWhatHasStoppedGrowing() throws IOException {
        TheOffice office = new TheOffice(port);
        Visit zita = office.as("zita.arcangioli");
        Seen wrong =
                zita.submit(zita.open("/scan-folders/new"), "form[action=/scan-folders]", Map.of("name", "../../etc"));
        assertThat(wrong.status()).isEqualTo(422);
        zita.submit(
                wrong, "form[action=/scan-folders]", Map.of("name", "primo-piano", "unit", "STE", "active", "true"));
        jobs.run("scans.pickup");
        String place = zita.open("/scan-folders").page().select(".rows .meta").text();
        Path folder = Path.of(place.substring(0, place.indexOf(" · ")));
        assertThat(folder).isDirectory();
        byte[] whole = TheScanner.tiff(TheScanner.letter(0, "Dalla cartella", "una lettera."));
        Path file = Files.write(folder.resolve("cartella.tif"), java.util.Arrays.copyOf(whole, 100));
        jobs.run("scans.pickup");
        Files.write(file, whole);
        TheClock.pass(Duration.ofMinutes(1));
        jobs.run("scans.pickup");
        assertThat(file).as("it has grown since it was seen").exists();
        jobs.run("scans.pickup");
        assertThat(file).as("it is not still for long enough").exists();
        TheClock.pass(Duration.ofMinutes(1));
        jobs.run("scans.pickup");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("taken/cartella.tif")).hasBinaryContent(whole);
        Files.write(file, whole);
        jobs.run("scans.pickup");
        TheClock.pass(Duration.ofMinutes(1));
        jobs.run("scans.pickup");
        Visit livia = office.as("livia.ferraguzzi");
        assertThat(livia.open("/scans").page().select("a:contains(cartella.tif)"))
                .as("put there again, as after a kill between row and move, it is known")
                .hasSize(1);
        Seen named = zita.open(zita.open("/scan-folders")
                .page()
                .select("a.name:contains(primo-piano)")
                .attr("href"));
        assertThat(zita.submit(named, "form[action^=/scan-folders/]", Map.of("unit", "URC"))
                        .text())
                .contains("La cartella primo-piano è salvata", "URC");
        assertThat(livia.open("/scan-folders").status()).isEqualTo(403);
        assertThat(zita.open("/scans").status()).isEqualTo(403);
    }

    @Test
    void separatorsArePrintedByUnit() {
        Visit livia = new TheOffice(port).as("livia.ferraguzzi");
        Seen printed = livia.open("/scans/separators.pdf?units=URC&units=CER&kind=WHISTLEBLOWING&copies=2");
        assertThat(printed.page().text())
                .contains(
                        "Comune di Milano",
                        "Ufficio Cerimoniale",
                        "Segnalazione di illeciti",
                        "PALAZZO:SEPARATOR:MILANO:CER:WHISTLEBLOWING");
        assertThat(livia.open("/scans/separators.pdf?copies=501").status()).isEqualTo(422);
        assertThat(livia.open("/scans/separators.pdf?units=XYZ").status()).isEqualTo(422);
    }

    private Seen sent(Visit visit, String name, byte[] bytes) {
        Seen batch = visit.submit(
                visit.open("/scans/new"),
                "form[action=/scans]",
                Map.of(),
                new Attachment("files", name, "application/octet-stream", bytes));
        jobs.run("scans.read");
        return visit.open(batch.path());
    }

    /** The path of a page of the document, the first is 0. */
    private static String page(Seen document, int at) {
        return document.page().select("article.leaf img").get(at).attr("src");
    }
}
