// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static palazzo.exchange.OurRegistry.MONTELAGO;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
import palazzo.exchange.domain.ACall;
import palazzo.exchange.domain.ACall.Heard;
import palazzo.exchange.domain.OtherRegistry;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.mail.TheMail;
import palazzo.tenancy.Jobs;

/** The registry of another town calls ours: what it brings becomes a letter once, what is wrong is told at once. */
@HouseTest
class AnotherRegistryCallsStory {

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

    private final OurRegistry ours;
    private final Jobs jobs;
    private final Today today;

    @LocalServerPort
    private int port;

    private String token = "";

    AnotherRegistryCallsStory(OurRegistry ours, Jobs jobs, Today today) {
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
        String letter = OurRegistry.triaged(office, "Programma della visita");
        assertThat(norina.open(letter).text()).contains("nota-prova.pdf", "elenco-prova.txt", "interoperabilità");
        assertThat(norina.open("/letters?channel=SERVICE").text()).contains("Programma della visita");
        String entry = ours.entry(letter);
        assertThat(norina.open(entry).text())
                .contains("0045050", "Mezzo Cooperazione applicativa", "nota-prova.pdf", "elenco-prova.txt");
        ours.sends();
        assertThat(BetweenBodies.files(TheMail.inTheBoxOf(MONTELAGO).getLast())).containsKey("Conferma.xml");

        ours.answers(office, letter, "Programma della visita");
        ours.sends();
        byte[] ourStamp =
                BetweenBodies.files(TheMail.inTheBoxOf(MONTELAGO).getLast()).get("Segnatura.xml");
        assertThat(montelago.confirms(ourStamp, "0045051", today.date()).status())
                .isEqualTo(200);
        assertThat(norina.open("/exchange").text()).contains("Confermato", "0045051/2026");
        assertThat(montelago.annulsWhatCame(ourStamp, "0045051", today.date()).anomaly())
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
}
