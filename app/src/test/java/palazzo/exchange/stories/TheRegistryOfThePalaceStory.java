// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.exchange.OurRegistry.MONTELAGO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.documents.Mark;
import palazzo.exchange.BetweenBodies;
import palazzo.exchange.OurRegistry;
import palazzo.exchange.domain.OtherRegistry;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.mail.TheMail;
import palazzo.organisation.Label;
import palazzo.registry.Registry;
import palazzo.registry.Schemas;
import palazzo.registry.Seal;
import palazzo.registry.domain.ARegistryElsewhere.Open;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** A day of the registry of the palace, from the first letter of another body to the sealed register that is handed over. */
@HouseTest
class TheRegistryOfThePalaceStory {

    private static final String SUBJECT = "Restauro della fontana dei Tritoni";
    private static final String NEW = "form[action=/registry]";
    private static final String EMERGENCY = """
            {"format":"palazzo-emergenza-1","city":"milano","code":"EM-20261209-0915","measure":"n. 21 del 9 dicembre",
             "authorisedBy":"Il responsabile del protocollo","cause":"Rete ferma","start":"2026-12-09T09:15:00",
             "end":"2026-12-09T10:30:00","extensions":[],"totals":[{"day":"2026-12-09","operations":1}],
             "rows":[{"number":1,"at":"2026-12-09T09:40:00","direction":"IN","means":"HAND",
                      "correspondent":"Vigili del fuoco","about":"Sopralluogo al teatro dei Tigli"}]}
            """;

    private final Cities cities;
    private final OurRegistry ours;
    private final Jobs jobs;
    private final Registry registry;
    private final Seal seal;
    private final Ids ids;
    private final JdbcClient jdbc;
    private final Today today;
    private final TransactionTemplate transaction;
    private final City milano;

    @LocalServerPort
    private int port;

    TheRegistryOfThePalaceStory(
            Cities cities,
            OurRegistry ours,
            Jobs jobs,
            Registry registry,
            Seal seal,
            Ids ids,
            JdbcClient jdbc,
            Today today,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.ours = ours;
        this.jobs = jobs;
        this.registry = registry;
        this.seal = seal;
        this.ids = ids;
        this.jdbc = jdbc;
        this.today = today;
        this.transaction = transaction;
        this.milano = cities.named("milano").orElseThrow();
    }

    @BeforeEach
    void aWednesday() {
        TheClock.moveTo(LocalDateTime.of(2026, 12, 9, 9, 0));
        ours.opens(port);
    }

    @AfterEach
    void theOthersBeginWithoutAppointments() {
        CityScope.run(milano, () -> jdbc.sql("delete from registry_operator").update());
        TheClock.reset();
    }

    @Test
    @Proves("AAG-02")
    @Norm("d.P.R. 445/2000, art. 53, c. 1")
    @Norm("d.P.R. 445/2000, art. 55, c. 1")
    @Norm("d.P.R. 445/2000, art. 63")
    void aDayFromTheFirstLetterToTheSealedRegister() throws Exception {
        TheOffice office = new TheOffice(port);
        Visit norina = office.as("norina.quaglia");
        OtherRegistry montelago = new OtherRegistry(today.now());
        String desk = theDeskHasItsOperatorAndItsInstructions(office, norina);

        String letter = aStampedLetterComes(montelago, office);
        String entry = ours.entry(letter);
        long first = number(entry);
        itIsConfirmedAndBearsOurStamp(norina, entry);

        String paper = aPaperIsBroughtToTheDesk(norina, desk);
        assertThat(number(paper)).isEqualTo(first + 1);
        theLabelSaysWhichItIs(norina.bytes(paper + "/label.pdf").body(), paper);

        String twice = registeredTwiceAndAnnulled(norina, desk);
        assertThat(number(twice)).isEqualTo(first + 2);
        aSubjectIsAnnulledAndTheSenderIsTold(norina, entry);
        whoHasNoRightIsToldSo(office, norina, desk);

        TheClock.moveTo(LocalDateTime.of(2026, 12, 9, 10, 35));
        String emergency = theHouseWasAway(office.as("norina.quaglia"));
        assertThat(number(emergency)).as("no number twice").isEqualTo(first + 3);

        theAnswerLeavesUnderOurStamp(montelago, office, letter);
        theDailyCheckIsAnswered(office.as("norina.quaglia"), entry);

        TheClock.moveTo(LocalDateTime.of(2026, 12, 10, 0, 5));
        theRegisterIsSealedAndHandedOver(office, first);
        aCityThatHasARegistryGivesTheNumbers();
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/registry?q=Tritoni")
                        .text())
                .doesNotContain("fontana dei Tritoni");
    }

    private String theDeskHasItsOperatorAndItsInstructions(TheOffice office, Visit norina) {
        Visit leandro = office.as("leandro.bassignani");
        Seen desks = leandro.submit(
                leandro.open("/registry/desks"),
                "form[action=/registry/desks]",
                Map.of("name", "Sportello di palazzo", "place", "piano terra", "unit", "AAG"));
        String desk = desks.page()
                .select("select[name=desk] option:contains(Sportello di palazzo)")
                .val();
        String person = desks.page()
                .select("select[name=person] option:contains(Quaglia)")
                .val();
        for (String right : new String[] {"IN", "OUT", "ANNUL"}) {
            leandro.submit(
                    leandro.open("/registry/desks"),
                    "form[action=/registry/operators]",
                    Map.of("desk", desk, "person", person, "rights", right, "firstDay", "2026-12-09"));
        }
        assertThat(norina.open("/registry/instructions").text())
                .contains("Che cosa si registra", "Sistema fermo", "inviti a manifestazioni");
        return desk;
    }

    private String aStampedLetterComes(OtherRegistry montelago, TheOffice office) throws Exception {
        byte[] stamp = montelago.stamp("0045101", "nota-prova.pdf", "elenco-prova.txt");
        BetweenBodies.arrives(MONTELAGO, SUBJECT, BetweenBodies.with(stamp));
        jobs.run("mail.fetch");
        jobs.run("exchange.marks");
        return OurRegistry.triaged(office, SUBJECT);
    }

    private void itIsConfirmedAndBearsOurStamp(Visit norina, String entry) throws Exception {
        Seen page = norina.open(entry);
        assertThat(page.text()).contains("0045101 del mer 9 dic");
        String stamped = page.page().select("a[href*=/stamped/]").attr("href");
        assertThat(norina.open(stamped).page().text()).contains("Prot. n. 0", "Comune di Milano", "Entrata");
        assertThat(lastFor(MONTELAGO, "Conferma.xml")).contains("ConfermaRicezione", "0045101");
    }

    private String aPaperIsBroughtToTheDesk(Visit norina, String desk) {
        Seen seen = brought(norina, desk, "Richiesta di una panchina in via dei Gelsi");
        assertThat(seen.text()).contains("Registrato con il numero", "Sportello di palazzo");
        return seen.path();
    }

    private static Seen brought(Visit who, String desk, String about) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("direction", "IN", "means", "HAND", "desk", desk));
        form.put("correspondent", "Fosca Lambertenghi");
        form.put("about", about);
        form.put("classCode", "I.8");
        return who.submit(who.open("/registry/new"), NEW, form);
    }

    /** Whoever scans the paper finds the registration by its label. */
    private static void theLabelSaysWhichItIs(byte[] pdf, String entry) throws Exception {
        try (PDDocument label = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(label).renderImageWithDPI(0, 200);
            int wide = picture.getWidth();
            int high = picture.getHeight();
            int[] dots = picture.getRGB(0, 0, wide, high, null, 0, wide);
            String text = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(wide, high, dots))))
                    .getText();
            assertThat(Mark.read(text).orElseThrow().code()).isEqualTo(entry.replace("/registry/", ""));
        }
    }

    /** The same paper, registered twice: the second is annulled under a measure, and its number is gone for good. */
    private static String registeredTwiceAndAnnulled(Visit norina, String desk) {
        Seen seen = brought(norina, desk, "Richiesta di una panchina in via dei Gelsi");
        String form = "form[action$=/annulment]";
        assertThat(norina.submit(seen, form, Map.of("measure", "n. 20 del 9 dicembre", "reason", "\u2003"))
                        .status())
                .as("a reason of blanks is none")
                .isEqualTo(422);
        Seen annulled =
                norina.submit(seen, form, Map.of("measure", "n. 20 del 9 dicembre", "reason", "Registrata due volte"));
        assertThat(annulled.text())
                .contains(
                        "n. 20 del 9 dicembre", "Registrata due volte", "panchina in via dei Gelsi", "Norina Quaglia");
        return seen.path();
    }

    private void aSubjectIsAnnulledAndTheSenderIsTold(Visit norina, String entry) throws Exception {
        Seen after = norina.submit(
                norina.open(entry),
                "form[action$=/corrections]",
                Map.of(
                        "field", "about",
                        "value", SUBJECT + ", secondo lotto",
                        "measure", "n. 22 del 9 dicembre",
                        "reason", "Oggetto incompleto"));
        assertThat(after.text()).contains("Dato annullato: Oggetto", SUBJECT + ", secondo lotto");
        assertThat(lastFor(MONTELAGO, "Aggiornamento.xml")).contains("AggiornamentoConferma", "0045101");
    }

    private static void whoHasNoRightIsToldSo(TheOffice office, Visit norina, String desk) {
        Map<String, String> within = Map.of(
                "direction", "INTERNAL", "means", "HAND", "correspondent", "URC", "about", "x", "classCode", "I.8");
        Seen refused = norina.post("/registry", filled(norina.open("/registry/new"), within));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Non puoi registrare");
        assertThat(office.as("livia.ferraguzzi").open("/registry/new").status()).isEqualTo(403);
    }

    private static Map<String, String> filled(Seen form, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("_csrf", form.page().select("input[name=_csrf]").val());
        all.put("key", form.page().select("input[name=key]").val());
        return all;
    }

    private static String theHouseWasAway(Visit norina) {
        Attachment file =
                new Attachment("file", "registro.json", "application/json", EMERGENCY.getBytes(StandardCharsets.UTF_8));
        String form = "form[action=/registry/emergency]";
        Attachment wrong = new Attachment(
                "file",
                "registro.json",
                "application/json",
                EMERGENCY.replace("\"operations\":1", "\"operations\":2").getBytes(StandardCharsets.UTF_8));
        assertThat(norina.submit(norina.open("/registry/emergency"), form, Map.of(), wrong)
                        .text())
                .contains("Niente è stato ripreso");
        assertThat(norina.submit(norina.open("/registry/emergency"), form, Map.of(), file)
                        .text())
                .contains("1 documento ha il suo numero");
        String path = norina.open("/registry?q=Sopralluogo")
                .page()
                .select("a.name:contains(Sopralluogo)")
                .attr("href");
        assertThat(norina.open(path).text()).contains("EM-20261209-0915/1 del 09/12/2026 09:40");
        return path;
    }

    private void theAnswerLeavesUnderOurStamp(OtherRegistry montelago, TheOffice office, String letter)
            throws Exception {
        ours.answers(office, letter, SUBJECT);
        jobs.run("mail.send");
        Map<String, byte[]> left =
                BetweenBodies.files(TheMail.inTheBoxOf(MONTELAGO).getLast());
        assertThat(montelago.inspects(left.remove("Segnatura.xml"), left)).isEmpty();
    }

    private void theDailyCheckIsAnswered(Visit norina, String entry) {
        CityScope.run(milano, () -> jobs.runHere("registry.quality", 60));
        Seen check = norina.open("/registry/quality");
        assertThat(check.text()).contains("Senza fascicolo", "secondo lotto");
        String row = check.page()
                .select("tr:contains(secondo lotto) input[name=chosen]")
                .val();
        assertThat(norina.submit(
                                check,
                                "form[action^=/registry/quality]:has(input[name=chosen])",
                                Map.of("chosen", row, "note", "Il fascicolo si apre con il progetto"))
                        .text())
                .contains("Fatto su 1 riga");
    }

    private void theRegisterIsSealedAndHandedOver(TheOffice office, long first) throws Exception {
        assertThat(office.as("zita.arcangioli").open("/operations").text()).contains("Registri giornalieri");
        CityScope.run(milano, () -> {
            jobs.runHere("trail.seal", 60);
            jobs.runHere("registry.days", 60);
        });
        assertThat(office.toDo("norina.quaglia")).contains("Registro giornaliero del 9/12/2026");
        Visit leandro = office.as("leandro.bassignani");
        Seen day = leandro.open("/registry/days/2026-12-09");
        assertThat(day.text())
                .contains("Registro formato", "Integro", "Sigillo di prova", "Da versare in conservazione entro");
        Map<String, byte[]> files =
                files(leandro.bytes("/registry/days/2026-12-09.zip").body());
        byte[] xml = files.get("registro-2026-12-09.xml");
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("%07d/2026".formatted(first), "%07d/2026".formatted(first + 2), "n. 20 del 9 dicembre")
                .contains("<CodiceAOO>A1B2C3D", "<TestaTracciato>");
        assertThat(CityScope.call(milano, () -> seal.seen(xml)).holds()).isTrue();
        byte[] forged = new String(xml, StandardCharsets.UTF_8)
                .replace("Fosca Lambertenghi", "Fosco Lambertenghi")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(CityScope.call(milano, () -> seal.seen(forged)).fault()).contains("cambiato dopo il sigillo");
        assertThat(Schemas.fault(Schemas.DOCUMENT, files.get("registro-2026-12-09-metadati.xml")))
                .isEmpty();
        assertThat(new String(files.get("registro-2026-12-09-metadati.xml"), StandardCharsets.UTF_8))
                .contains("<SigillatoElettronicamente>true");
        assertThat(leandro.submit(day, "form[action$=/delivery]", Map.of("receipt", "RdV-1209"))
                        .text())
                .contains("RdV-1209");
        assertThat(office.toDo("norina.quaglia")).doesNotContain("Registro giornaliero del 9/12/2026");
    }

    /** In another town the numbers come from the registry that it has: through the port, once, after it was away. */
    private void aCityThatHasARegistryGivesTheNumbers() throws Exception {
        City town = cities.named("altrove")
                .orElseGet(() -> cities.found(
                        new City(ids.next(), "altrove", "Comune di Altrove", java.util.List.of("altrove.localhost"))));
        Subject document = new Subject("letter", ids.next());
        try (Open theirs = new Open("altrove", today.now())) {
            theirs.is(palazzo.registry.domain.ARegistryElsewhere.Mood.AWAY);
            java.util.Optional<Registry.Number> atOnce =
                    CityScope.call(town, () -> transaction.execute(status -> registry.enrol(entry(document))));
            assertThat(atOnce).isEmpty();
            jobs.run("registry.numbers");
            assertThat(CityScope.call(town, () -> registry.of(document)).isPresent())
                    .isFalse();
            theirs.is(palazzo.registry.domain.ARegistryElsewhere.Mood.WELL);
            TheClock.pass(java.time.Duration.ofMinutes(1));
            jobs.run("registry.numbers");
            assertThat(CityScope.call(
                            town, () -> registry.of(document).orElseThrow().text()))
                    .isEqualTo("0041003/2026");
            assertThat(theirs.given()).isEqualTo(1);
        }
    }

    private static Registry.Entry entry(Subject document) {
        return new Registry.Entry(
                Registry.Direction.IN,
                "Consorzio Navigli",
                "Orari del mercato",
                "a".repeat(64),
                document,
                Label.unit("AAG"));
    }

    private String lastFor(String address, String file) throws Exception {
        ours.sends();
        byte[] xml = BetweenBodies.files(TheMail.inTheBoxOf(address).getLast()).get(file);
        assertThat(xml).as(file).isNotNull();
        assertThat(OtherRegistry.faultIn(xml)).isEmpty();
        return new String(xml, StandardCharsets.UTF_8);
    }

    private static long number(String entry) {
        Matcher path = Pattern.compile("/registry/2026/(\\d+)").matcher(entry);
        assertThat(path.matches()).as(entry).isTrue();
        return Long.parseLong(path.group(1));
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
