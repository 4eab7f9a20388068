// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import palazzo.exchange.domain.AnotherService;
import palazzo.exchange.domain.OtherRegistry;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** A town writes from its registry to ours: what it sends is looked at, confirmed, answered; what is wrong is told. */
@HouseTest
class AnotherBodyWritesStory {

    private static final String MONTELAGO = "protocollo@pec.comune.montelago.example";
    private static final String ENTE = """
            codice_ipa | c_f205
            codice_aoo | A1B2C3D
            codice_registro | PG
            denominazione_aoo | Protocollo generale
            pec | sindaco@comune.example
            """;

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

    AnotherBodyWritesStory(
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
    @ProvesPart(value = "AAG-02", what = "exchange with other bodies: stamp read and made, confirmed, annulled")
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.1.2")
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.3")
    void aStampedLetterIsConfirmedAndAnsweredUnderOurStamp() throws Exception {
        String subject = "Gemellaggio: programma della visita";
        OtherRegistry montelago = new OtherRegistry(today.now());
        BetweenBodies.arrives(
                MONTELAGO,
                subject,
                BetweenBodies.with(montelago.stamp("0045001", "nota-prova.pdf", "elenco-prova.txt")));
        jobs.run("mail.fetch");
        jobs.run("exchange.marks");
        TheOffice office = new TheOffice(port);
        String letter = triaged(office, subject);
        Visit norina = office.as("norina.quaglia");
        String entry = registered("letter", letter);
        assertThat(norina.open(entry).text()).contains("0045001 del mer 2 dic");

        send();
        MimeMessage confirmation = TheMail.inTheBoxOf(MONTELAGO).getLast();
        assertThat(OtherRegistry.faultIn(BetweenBodies.files(confirmation).get("Conferma.xml")))
                .isEmpty();
        assertThat(new String(BetweenBodies.files(confirmation).get("Conferma.xml"), StandardCharsets.UTF_8))
                .contains("ConfermaRicezione", "c_f205", "A1B2C3D", "0045001");

        String stamped = norina.open(entry).page().select("a[href*=/stamped/]").attr("href");
        assertThat(norina.open(stamped).page().text()).contains("Prot. n. 0", "Comune di Milano", "Entrata");

        answered(office, letter, subject);
        send();
        Map<String, byte[]> left =
                BetweenBodies.files(TheMail.inTheBoxOf(MONTELAGO).getLast());
        byte[] ours = left.remove("Segnatura.xml");
        assertThat(left).hasSize(1);
        assertThat(montelago.inspects(ours, left)).isEmpty();
        assertThat(norina.open("/exchange").text())
                .contains("Comune di Montelago", "Attende conferma", "Segnatura integra", "loro 0045001/2026");

        TheClock.pass(Duration.ofDays(3).plusMinutes(1));
        jobs.run("exchange.marks");
        assertThat(office.toDo("norina.quaglia")).contains("Conferma mancante", "Comune di Montelago");
        assertThat(norina.open("/exchange?state=late").text()).contains("Senza conferma da 3 giorni");

        BetweenBodies.arrives(
                "altri@ufficio.example", "Conferma falsa", Map.of("Conferma.xml", montelago.confirms(ours, "0045009")));
        BetweenBodies.arrives(MONTELAGO, "Conferma vera", Map.of("Conferma.xml", montelago.confirms(ours, "0045010")));
        jobs.run("mail.fetch");
        String triage = office.as("ines.tortorelli").open("/triage").page().text();
        assertThat(triage).contains("Conferma falsa").doesNotContain("Conferma vera");
        assertThat(norina.open("/exchange").text())
                .contains("Confermato", "0045010/2026")
                .doesNotContain("0045009");
        assertThat(office.toDo("norina.quaglia")).doesNotContain("Conferma mancante");

        Seen reply = norina.open(registered("reply", letter));
        norina.submit(
                reply,
                "form[action$=/annulment]",
                Map.of("measure", "n. 9 del 5 dicembre", "reason", "Lettera errata"));
        send();
        byte[] annulment =
                BetweenBodies.files(TheMail.inTheBoxOf(MONTELAGO).getLast()).get("Annullamento.xml");
        assertThat(OtherRegistry.faultIn(annulment)).isEmpty();
        assertThat(new String(annulment, StandardCharsets.UTF_8)).contains("n. 9 del 5 dicembre", "Lettera errata");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/exchange")
                        .text())
                .doesNotContain("Montelago");
    }

    @Test
    @ProvesPart(value = "AAG-02", what = "a stamp that does not hold is told to its sender with its code")
    void aStampThatDoesNotHoldIsExceptedAndTheLetterStays() throws Exception {
        String subject = "Elenco che non torna";
        String rocca = "protocollo@pec.comune.roccapiana.example";
        OtherRegistry registry = new OtherRegistry(today.now());
        Map<String, byte[]> sent =
                new HashMap<>(BetweenBodies.with(registry.stamp("0045002", "nota-prova.pdf", "elenco-prova.txt")));
        sent.put("elenco-prova.txt", "un altro elenco".getBytes(StandardCharsets.UTF_8));
        BetweenBodies.arrives(rocca, subject, sent);
        BetweenBodies.arrives(rocca, "Segnatura ostile", Map.of("Segnatura.xml", OtherRegistry.bomb()));
        jobs.run("mail.fetch");
        send();
        List<MimeMessage> back = TheMail.inTheBoxOf(rocca);
        assertThat(back).hasSize(2);
        List<String> exceptions = new ArrayList<>();
        for (MimeMessage message : back) {
            byte[] xml = BetweenBodies.files(message).get("Eccezione.xml");
            assertThat(OtherRegistry.faultIn(xml)).isEmpty();
            exceptions.add(new String(xml, StandardCharsets.UTF_8));
        }
        assertThat(exceptions)
                .anyMatch(xml -> xml.contains("002_AnomaliaImpronte") && xml.contains("elenco-prova.txt"));
        assertThat(exceptions).anyMatch(xml -> xml.contains("000_Irricevibile"));
        TheOffice office = new TheOffice(port);
        String letter = triaged(office, subject);
        send();
        assertThat(TheMail.inTheBoxOf(rocca))
                .as("what was excepted is not confirmed")
                .hasSize(2);
        Visit norina = office.as("norina.quaglia");
        assertThat(norina.open(registered("letter", letter)).text()).doesNotContain("0045002");
        assertThat(norina.open("/exchange?state=WRONG").text()).contains("Segnatura anomala", "elenco-prova.txt");
    }

    @Test
    @ProvesPart(value = "AAG-02", what = "what is wrong in the files of a stamped letter is told with its code")
    void aFileThatDoesNotOpenIsExceptedAndItsNumberIsStillTheirs() throws Exception {
        String subject = "Nota che non si apre";
        String selva = "protocollo@pec.comune.selva.example";
        byte[] broken = "%PDF-1.7 e poi più niente".getBytes(StandardCharsets.UTF_8);
        OtherRegistry registry = new OtherRegistry(today.now());
        Map<String, byte[]> files = Map.of("nota-prova.pdf", broken);
        Map<String, byte[]> sent = new HashMap<>(files);
        sent.put("Segnatura.xml", registry.stampOf("0045003", files));
        BetweenBodies.arrives(selva, subject, sent);
        jobs.run("mail.fetch");
        send();
        byte[] xml = BetweenBodies.files(TheMail.inTheBoxOf(selva).getLast()).get("Eccezione.xml");
        assertThat(OtherRegistry.faultIn(xml)).isEmpty();
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("003_DocumentoAllegatiNonLeggibili", "nota-prova.pdf", "0045003");
        TheOffice office = new TheOffice(port);
        String letter = triaged(office, subject);
        send();
        assertThat(TheMail.inTheBoxOf(selva)).as("excepted, and not confirmed").hasSize(1);
        Visit norina = office.as("norina.quaglia");
        assertThat(norina.open(registered("letter", letter)).text()).contains("0045003");
        assertThat(norina.open("/exchange?state=WRONG").text()).contains("non si apre nota-prova.pdf");
    }

    @Test
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.2.3")
    @Norm("Linee guida AgID sui documenti informatici, allegato 6, appendice B")
    @ProvesPart(value = "AAG-02", what = "messages by the SOAP services of annex 6, by mail where those are away")
    void whoHasAServiceIsToldThere() throws Exception {
        String subject = "Convenzione per i trasporti";
        String bosco = "protocollo@pec.comune.bosco.example";
        TheOffice office = new TheOffice(port);
        Visit norina = office.as("norina.quaglia");
        try (AnotherService service = new AnotherService()) {
            norina.submit(
                    norina.open("/exchange/offices"),
                    "form[action=/exchange/offices]",
                    Map.of(
                            "name",
                            "Comune di Bosco",
                            "body",
                            "c_zz98",
                            "aoo",
                            "A9Z8Y7X",
                            "address",
                            bosco,
                            "recipient",
                            service.at("destinatario"),
                            "sender",
                            service.at("mittente")));
            assertThat(norina.open("/exchange/offices?address=" + bosco)
                            .page()
                            .select("#recipient")
                            .val())
                    .isEqualTo(service.at("destinatario"));
            OtherRegistry registry = new OtherRegistry(today.now());
            byte[] stamp = registry.stamp("0045020", "nota-prova.pdf", "elenco-prova.txt");
            BetweenBodies.arrives(bosco, subject, BetweenBodies.with(stamp));
            jobs.run("mail.fetch");
            jobs.run("exchange.marks");
            String letter = triaged(office, subject);
            service.is("away");
            send();
            TheClock.pass(Duration.ofHours(1));
            service.is("");
            send();
            assertThat(service.taken()).as("not before its time").isEmpty();
            TheClock.pass(Duration.ofHours(1));
            send();
            send();
            assertThat(service.taken()).hasSize(1);
            assertThat(service.taken().getFirst())
                    .contains("RequestConfermaMessaggioInoltro", "0045020", "IdentificatoreDestinatario");
            correctsTheSubject(norina, registered("letter", letter));
            send();
            assertThat(TheMail.inTheBoxOf(bosco))
                    .as("the service has no update")
                    .hasSize(1);
            assertThat(BetweenBodies.files(TheMail.inTheBoxOf(bosco).getLast())).containsKey("Aggiornamento.xml");
            norina.submit(
                    norina.open(registered("letter", letter)),
                    "form[action$=/annulment]",
                    Map.of("measure", "n. 10 del 5 dicembre", "reason", "Registrata due volte"));
            service.is("007_ErroreIdentificatoreNonTrovato");
            send();
            assertThat(service.taken().getLast())
                    .contains("RequestAnnullamentoInoltroDestinatario", "n. 10 del 5 dicembre", "Registrata due volte");
        }
    }

    @Test
    void aServiceThatStaysAwayIsLeftForTheMail() throws Exception {
        String subject = "Convenzione per le biblioteche";
        String colle = "protocollo@pec.comune.colle.example";
        TheOffice office = new TheOffice(port);
        Visit norina = office.as("norina.quaglia");
        Map<String, String> form =
                new HashMap<>(Map.of("name", "Comune di Colle", "body", "c_zz98", "aoo", "A9Z8Y7X", "address", colle));
        form.put("sender", "http://altrove.example/mittente");
        Seen offices = norina.open("/exchange/offices");
        assertThat(norina.submit(offices, "form[action=/exchange/offices]", form)
                        .text())
                .contains("Serve un indirizzo https");
        form.put("sender", "http://127.0.0.1:9/mittente");
        norina.submit(offices, "form[action=/exchange/offices]", form);
        byte[] stamp = new OtherRegistry(today.now()).stamp("0045021", "nota-prova.pdf", "elenco-prova.txt");
        BetweenBodies.arrives(colle, subject, BetweenBodies.with(stamp));
        jobs.run("mail.fetch");
        jobs.run("exchange.marks");
        triaged(office, subject);
        for (int hours : new int[] {0, 2, 4}) {
            TheClock.pass(Duration.ofHours(hours));
            send();
        }
        assertThat(TheMail.inTheBoxOf(colle)).isEmpty();
        TheClock.pass(Duration.ofHours(8));
        send();
        send();
        assertThat(BetweenBodies.files(TheMail.inTheBoxOf(colle).getLast())).containsKey("Conferma.xml");
    }

    private static void correctsTheSubject(Visit norina, String entry) {
        Seen after = norina.submit(
                norina.open(entry),
                "form[action$=/corrections]",
                Map.of("field", "about", "value", "Convenzione trasporti", "measure", "n. 9", "reason", "refuso"));
        assertThat(after.text()).contains("Dato annullato: Oggetto");
    }

    @Test
    void whoKeepsNoRegistryExchangesNothingAndWhoIsNoAdministratorSeals() {
        assertThat(Visit.as(port, "milano.localhost", "livia.ferraguzzi")
                        .open("/exchange")
                        .status())
                .isEqualTo(403);
        assertThat(Visit.as(port, "milano.localhost", "norina.quaglia")
                        .open("/admin/seal")
                        .status())
                .isEqualTo(403);
        Visit norina = Visit.as(port, "milano.localhost", "norina.quaglia");
        Seen page = norina.open("/exchange/offices");
        Seen wrong = norina.submit(
                page,
                "form[action=/exchange/offices]",
                Map.of("name", "Comune di Selva", "body", "c f2", "aoo", "B12", "address", "x"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("sette caratteri");
        assertThat(norina.submit(
                                page,
                                "form[action=/exchange/offices]",
                                Map.of(
                                        "name", "Comune di Selva",
                                        "body", "c_zz77",
                                        "aoo", "A7A7A7A",
                                        "address", "protocollo@pec.comune.selva.example"))
                        .text())
                .contains("Comune di Selva è tra gli enti corrispondenti");
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
