// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.exchange.OurRegistry.MONTELAGO;

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
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.exchange.BetweenBodies;
import palazzo.exchange.OurRegistry;
import palazzo.exchange.domain.AnotherService;
import palazzo.exchange.domain.OtherRegistry;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.mail.TheMail;
import palazzo.tenancy.Jobs;

/** A town writes from its registry to ours: what it sends is looked at, confirmed, answered; what is wrong is told. */
@HouseTest
class AnotherBodyWritesStory {

    private final OurRegistry ours;
    private final Jobs jobs;
    private final Today today;

    @LocalServerPort
    private int port;

    AnotherBodyWritesStory(OurRegistry ours, Jobs jobs, Today today) {
        this.ours = ours;
        this.jobs = jobs;
        this.today = today;
    }

    @BeforeEach
    void weHaveCodesASealAndABox() {
        TheClock.reset();
        ours.opens(port);
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
        String letter = OurRegistry.triaged(office, subject);
        Visit norina = office.as("norina.quaglia");
        String entry = ours.entry(letter);
        assertThat(norina.open(entry).text()).contains("0045001 del mer 2 dic");

        ours.sends();
        MimeMessage confirmation = TheMail.inTheBoxOf(MONTELAGO).getLast();
        assertThat(OtherRegistry.faultIn(BetweenBodies.files(confirmation).get("Conferma.xml")))
                .isEmpty();
        assertThat(new String(BetweenBodies.files(confirmation).get("Conferma.xml"), StandardCharsets.UTF_8))
                .contains("ConfermaRicezione", "c_f205", "A1B2C3D", "0045001");

        String stamped = norina.open(entry).page().select("a[href*=/stamped/]").attr("href");
        assertThat(norina.open(stamped).page().text()).contains("Prot. n. 0", "Comune di Milano", "Entrata");

        ours.answers(office, letter, subject);
        ours.sends();
        Map<String, byte[]> left =
                BetweenBodies.files(TheMail.inTheBoxOf(MONTELAGO).getLast());
        byte[] ourStamp = left.remove("Segnatura.xml");
        assertThat(left).hasSize(1);
        assertThat(montelago.inspects(ourStamp, left)).isEmpty();
        assertThat(norina.open("/exchange").text())
                .contains("Comune di Montelago", "Attende conferma", "Segnatura integra", "loro 0045001/2026");

        TheClock.pass(Duration.ofDays(3).plusMinutes(1));
        jobs.run("exchange.marks");
        assertThat(office.toDo("norina.quaglia")).contains("Conferma mancante", "Comune di Montelago");
        assertThat(norina.open("/exchange?state=late").text()).contains("Senza conferma da 3 giorni");

        BetweenBodies.arrives(
                "altri@ufficio.example",
                "Conferma falsa",
                Map.of("Conferma.xml", montelago.confirms(ourStamp, "0045009")));
        BetweenBodies.arrives(
                MONTELAGO, "Conferma vera", Map.of("Conferma.xml", montelago.confirms(ourStamp, "0045010")));
        jobs.run("mail.fetch");
        String triage = office.as("ines.tortorelli").open("/triage").page().text();
        assertThat(triage).contains("Conferma falsa").doesNotContain("Conferma vera");
        assertThat(norina.open("/exchange").text())
                .contains("Confermato", "0045010/2026")
                .doesNotContain("0045009");
        assertThat(office.toDo("norina.quaglia")).doesNotContain("Conferma mancante");

        Seen reply = norina.open(ours.entryOfTheReply(letter));
        norina.submit(
                reply,
                "form[action$=/annulment]",
                Map.of("measure", "n. 9 del 5 dicembre", "reason", "Lettera errata"));
        ours.sends();
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
        ours.sends();
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
        String letter = OurRegistry.triaged(office, subject);
        ours.sends();
        assertThat(TheMail.inTheBoxOf(rocca))
                .as("what was excepted is not confirmed")
                .hasSize(2);
        Visit norina = office.as("norina.quaglia");
        assertThat(norina.open(ours.entry(letter)).text()).doesNotContain("0045002");
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
        ours.sends();
        byte[] xml = BetweenBodies.files(TheMail.inTheBoxOf(selva).getLast()).get("Eccezione.xml");
        assertThat(OtherRegistry.faultIn(xml)).isEmpty();
        assertThat(new String(xml, StandardCharsets.UTF_8))
                .contains("003_DocumentoAllegatiNonLeggibili", "nota-prova.pdf", "0045003");
        TheOffice office = new TheOffice(port);
        String letter = OurRegistry.triaged(office, subject);
        ours.sends();
        assertThat(TheMail.inTheBoxOf(selva)).as("excepted, and not confirmed").hasSize(1);
        Visit norina = office.as("norina.quaglia");
        assertThat(norina.open(ours.entry(letter)).text()).contains("0045003");
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
            String letter = OurRegistry.triaged(office, subject);
            service.is("away");
            ours.sends();
            TheClock.pass(Duration.ofHours(1));
            service.is("");
            ours.sends();
            assertThat(service.taken()).as("not before its time").isEmpty();
            TheClock.pass(Duration.ofHours(1));
            ours.sends();
            ours.sends();
            assertThat(service.taken()).hasSize(1);
            assertThat(service.taken().getFirst())
                    .contains("RequestConfermaMessaggioInoltro", "0045020", "IdentificatoreDestinatario");
            correctsTheSubject(norina, ours.entry(letter));
            ours.sends();
            assertThat(TheMail.inTheBoxOf(bosco))
                    .as("the service has no update")
                    .hasSize(1);
            assertThat(BetweenBodies.files(TheMail.inTheBoxOf(bosco).getLast())).containsKey("Aggiornamento.xml");
            norina.submit(
                    norina.open(ours.entry(letter)),
                    "form[action$=/annulment]",
                    Map.of("measure", "n. 10 del 5 dicembre", "reason", "Registrata due volte"));
            service.is("007_ErroreIdentificatoreNonTrovato");
            ours.sends();
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
        OurRegistry.triaged(office, subject);
        for (int hours : new int[] {0, 2, 4}) {
            TheClock.pass(Duration.ofHours(hours));
            ours.sends();
        }
        assertThat(TheMail.inTheBoxOf(colle)).isEmpty();
        TheClock.pass(Duration.ofHours(8));
        ours.sends();
        ours.sends();
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
}
