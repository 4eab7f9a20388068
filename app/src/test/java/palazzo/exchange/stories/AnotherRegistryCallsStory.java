// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.archive.Bodies;
import palazzo.archive.Sheets;
import palazzo.correspondence.TheOffice;
import palazzo.demo.SelfMadeSeal;
import palazzo.exchange.BetweenBodies;
import palazzo.exchange.domain.ACall;
import palazzo.exchange.domain.ACall.Heard;
import palazzo.exchange.domain.OtherRegistry;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** The registry of another town calls ours: what it brings becomes a letter once, what is wrong is told at once. */
@HouseTest
class AnotherRegistryCallsStory {

    private static final String MONTELAGO = "protocollo@pec.comune.montelago.example";
    private static final String ENTE = """
            codice_ipa | c_f205
            codice_aoo | A1B2C3D
            codice_registro | PG
            denominazione_aoo | Protocollo generale
            pec | sindaco@comune.example
            """;

    /** What is sent, and a word of what is said against it. */
    private static final Map<String, String> HOSTILE = Map.of(
            "",
            "XML non leggibile",
            "<a/>",
            "non è una busta SOAP",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
            "entità",
            "<!DOCTYPE a [<!ENTITY x \"aaaa\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>",
            "XML non leggibile",
            "<a>".repeat(500) + "</a>".repeat(500),
            "XML non leggibile",
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Envelope>",
            "Body è vuoto",
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><x/></s:Body></s:Envelope>",
            "x");

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final Sheets sheets;
    private final Bodies bodies;
    private final JdbcClient jdbc;
    private final Today today;
    private final Acting milano;

    @LocalServerPort
    private int port;

    private String token = "";

    AnotherRegistryCallsStory(
            Cities cities,
            Mailboxes mailboxes,
            Jobs jobs,
            Sheets sheets,
            Bodies bodies,
            JdbcClient jdbc,
            Today today,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.sheets = sheets;
        this.bodies = bodies;
        this.jdbc = jdbc;
        this.today = today;
        this.milano = new Acting(cities.named("milano").orElseThrow(), accounts, transaction);
    }

    @BeforeEach
    void weHaveCodesASealAndABox() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
        milano.as("norina.quaglia", () -> {
            sheets.write(bodies, today.date(), ENTE);
            return today;
        });
        Visit zita = Visit.as(port, "milano.localhost", "zita.arcangioli");
        byte[] file = SelfMadeSeal.pkcs12("Comune di Milano", "segreta", today.now());
        Seen page = zita.open("/admin/seal");
        Attachment seal = new Attachment("file", "sigillo.p12", "application/x-pkcs12", file);
        assertThat(zita.submit(page, "form[action=/admin/seal]", Map.of("password", "sbagliata"), seal)
                        .status())
                .isEqualTo(422);
        assertThat(zita.submit(page, "form[action=/admin/seal]", Map.of("password", "segreta"), seal)
                        .text())
                .contains("Il sigillo è in uso", "Sigillo di prova senza valore legale", "Certificato di prova");
    }

    @Test
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, appendice B")
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.1")
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.2")
    @ProvesPart(
            value = "AAG-02",
            what = "documents taken by our own SOAP services of annex 6, confirmed and annulled there")
    void whatItBringsIsALetterOnceAndWhatItSaysOfOursIsHeard() throws Exception {
        TheOffice office = new TheOffice(port);
        Visit norina = office.as("norina.quaglia");
        ACall montelago = letIn(norina);
        OtherRegistry registry = new OtherRegistry(today.now());
        Map<String, byte[]> files = files();
        byte[] stamp = registry.stamp("0045050", "nota-prova.pdf", "elenco-prova.txt");
        assertThat(montelago.forwards(stamp, files)).isEqualTo(new Heard(200, "", ""));
        assertThat(montelago.forwards(stamp, files)).isEqualTo(new Heard(200, "", ""));
        jobs.run("exchange.marks");
        assertThat(office.as("ines.tortorelli").open("/triage").page().select(".queue li a").stream()
                        .filter(link -> link.text().contains("Programma della visita")))
                .hasSize(1);
        String letter = triaged(office, "Programma della visita");
        assertThat(norina.open(letter).text()).contains("nota-prova.pdf", "elenco-prova.txt", "interoperabilità");
        assertThat(norina.open("/letters?channel=SERVICE").text()).contains("Programma della visita");
        String entry = registered("letter", letter);
        assertThat(norina.open(entry).text())
                .contains("0045050", "Mezzo Cooperazione applicativa", "nota-prova.pdf", "elenco-prova.txt");
        send();
        assertThat(BetweenBodies.files(TheMail.inTheBoxOf(MONTELAGO).getLast())).containsKey("Conferma.xml");

        answered(office, letter, "Programma della visita");
        send();
        byte[] ours =
                BetweenBodies.files(TheMail.inTheBoxOf(MONTELAGO).getLast()).get("Segnatura.xml");
        assertThat(montelago.confirms(ours, "0045051", today.date()).status()).isEqualTo(200);
        assertThat(norina.open("/exchange").text()).contains("Confermato", "0045051/2026");
        assertThat(montelago.annulsWhatCame(ours, "0045051", today.date()).anomaly())
                .isEmpty();
        assertThat(norina.open("/exchange?state=EXCEPTED").text()).contains("Annullato dal destinatario: Doppia");

        String number = "%07d".formatted(Integer.parseInt(entry.replaceAll(".*/", "")));
        assertThat(montelago.annulsWhatItSent("0045050", number, today.date()).anomaly())
                .isEmpty();
        assertThat(montelago.annulsWhatItSent("0045099", number, today.date()).anomaly())
                .startsWith("007_ErroreIdentificatoreNonTrovato");
        assertThat(office.toDo("norina.quaglia")).contains("Comune di Montelago");
        assertThat(norina.open("/exchange/offices?address=" + MONTELAGO).text())
                .contains("MessageInoltro", "accolta", "con anomalia", "0045099");
    }

    @Test
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.1")
    void whatDoesNotHoldIsToldAtOnceAndNotTaken() throws Exception {
        ACall montelago = letIn(new TheOffice(port).as("norina.quaglia"));
        byte[] stamp = new OtherRegistry(today.now()).stamp("0045060", "nota-prova.pdf", "elenco-prova.txt");
        byte[] changed = new String(stamp, StandardCharsets.UTF_8)
                .replace("Programma della visita", "Programma della svista")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(montelago.forwards(changed, files()).anomaly()).startsWith("001_ValidazioneFirma");
        Map<String, byte[]> other = new HashMap<>(files());
        other.put("elenco-prova.txt", "un altro elenco".getBytes(StandardCharsets.UTF_8));
        assertThat(montelago.forwards(stamp, other).anomaly())
                .startsWith("002_AnomaliaImpronte")
                .contains("elenco-prova.txt");
        assertThat(new TheOffice(port).as("ines.tortorelli").open("/triage").text())
                .doesNotContain("Programma della svista");
    }

    @Test
    void whatIsNoCallOrComesFromAnybodyElseIsRefusedInWords() throws Exception {
        Visit norina = new TheOffice(port).as("norina.quaglia");
        ACall montelago = letIn(norina);
        for (Map.Entry<String, String> hostile : HOSTILE.entrySet()) {
            Heard heard = montelago.call("recipient", hostile.getKey().getBytes(StandardCharsets.UTF_8));
            assertThat(heard.status()).as(hostile.getKey()).isEqualTo(500);
            assertThat(heard.fault())
                    .as(hostile.getKey())
                    .contains(hostile.getValue())
                    .doesNotContain("Exception");
        }
        assertThat(montelago.call("recipient", new byte[26 << 20]).status()).isEqualTo(413);
        byte[] call = ACall.message(
                new OtherRegistry(today.now()).stamp("0045070", "nota-prova.pdf", "elenco-prova.txt"), files());
        assertThat(montelago.call("sender", call).status())
                .as("the other side's service")
                .isEqualTo(500);
        assertThat(new ACall(port, "milano.localhost", "indovinato")
                        .call("recipient", call)
                        .status())
                .isEqualTo(404);
        assertThat(new ACall(port, "valdoria.localhost", token)
                        .call("recipient", call)
                        .status())
                .as("another city's token")
                .isEqualTo(404);
        norina.submit(
                norina.open("/exchange/offices"),
                "form[action=/exchange/offices]",
                Map.of("name", "Comune di Montelago", "body", "c_zz55", "aoo", "A9Z8Y7X", "address", MONTELAGO));
        assertThat(montelago.call("recipient", call).fault()).contains("non parla per l’amministrazione c_zz98");
        norina.submit(
                norina.open("/exchange/offices?address=" + MONTELAGO),
                "form[action^=/exchange/offices/caller?]",
                Map.of());
        assertThat(montelago.call("recipient", call).status()).as("shut out").isEqualTo(404);
    }

    private ACall letIn(Visit norina) {
        norina.submit(
                norina.open("/exchange/offices"),
                "form[action=/exchange/offices]",
                Map.of("name", "Comune di Montelago", "body", "c_zz98", "aoo", "A9Z8Y7X", "address", MONTELAGO));
        Seen page = norina.open("/exchange/offices?address=" + MONTELAGO);
        Seen wrong = norina.submit(page, "form[action=/exchange/offices/caller]", Map.of("fingerprint", "zz"));
        assertThat(wrong.status()).isEqualTo(422);
        Seen shown = norina.submit(page, "form[action=/exchange/offices/caller]", Map.of());
        token = shown.page().select("#caller code").last().text();
        assertThat(norina.open("/exchange/offices?address=" + MONTELAGO).text()).doesNotContain(token);
        return new ACall(port, "milano.localhost", token);
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new HashMap<>(BetweenBodies.with(new byte[0]));
        files.remove("Segnatura.xml");
        return files;
    }

    private void send() {
        jobs.run("exchange.marks");
        jobs.run("mail.send");
    }

    private static String triaged(TheOffice office, String subject) {
        Visit ines = office.as("ines.tortorelli");
        String path = ines.open("/triage").page().select(".queue li a").stream()
                .filter(link -> link.text().contains(subject))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Seen next = ines.submit(
                ines.open(path), "form.choose", Map.of("outcome", "ANSWER", "place", "URC-04@URC", "reserved", "OPEN"));
        assertThat(next.status()).as(next.text()).isEqualTo(200);
        return path.replace("/triage/", "/letters/");
    }

    private void answered(TheOffice office, String letter, String subject) {
        office.submits(letter, "Gentile Comune di Montelago,\n\nva bene così.");
        office.passes("delfo.marcanti", subject);
        office.passes("corrado.menabrea", subject);
        TheClock.pass(Duration.ofMinutes(11));
        jobs.run("letters.leave");
    }

    private String registered(String kind, String letter) {
        String id = letter.replaceAll(".*/", "");
        String sql = kind.equals("letter")
                ? "select year || '/' || number from registry_entry where document = ?::uuid"
                : "select e.year || '/' || e.number from registry_entry e join correspondence_reply r on r.id = e.document"
                        + " where r.letter = ?::uuid";
        return "/registry/"
                + CityScope.call(
                        milano.city(),
                        () -> jdbc.sql(sql).param(id).query(String.class).single());
    }
}
