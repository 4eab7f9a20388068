// SPDX-License-Identifier: EUPL-1.2
package palazzo.portal.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
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
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** A citizen who knows no office asks the city for something on its own page, and sees what becomes of it. */
@HouseTest
class ACitizenWritesOnThePageStory {

    private static final String SUBJECT = "Lampione spento in largo Treves";
    private static final String WORDS = "Signor Sindaco,\n\nil lampione è spento da un mese.";
    private static final String ORSOLA = "orsola.zanetti@posta.example";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    ACitizenWritesOnThePageStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
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
    @ProvesPart(value = "URC-07", what = "a request written on the city's page: proposed office, code, state")
    void fromThePageToTheAnswer() throws Exception {
        Visit orsola = milano();
        Seen form = orsola.open("/public/write");
        Seen refused = orsola.submit(form, "form", letter("address", "orsola", "subject", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#body").val()).isEqualTo(WORDS);
        assertThat(refused.page().select("#address").val()).isEqualTo("orsola");
        assertThat(refused.page().select(".error-summary a, [role=alert] a").eachAttr("href"))
                .contains("#address", "#subject");

        Seen unreachable = orsola.submit(form, "form", letter("address", "orsola@\u2603.example", "subject", SUBJECT));
        assertThat(unreachable.status()).isEqualTo(422);

        Seen noWayBack = orsola.submit(form, "form", letter("address", "", "subject", SUBJECT));
        assertThat(noWayBack.status()).isEqualTo(422);
        assertThat(noWayBack.text()).contains("senza, la risposta non ti raggiunge");

        String code = code(orsola.submit(refused, "form", Map.of("address", ORSOLA, "subject", SUBJECT)));
        assertThat(code(orsola.submit(refused, "form", Map.of("address", ORSOLA, "subject", SUBJECT))))
                .as("sent twice")
                .isEqualTo(code);
        assertThat(state(code)).contains("È arrivata e sarà letta").doesNotContain(SUBJECT, "Zanetti", "Protocollo");

        TheOffice office = new TheOffice(port);
        Visit ines = office.as("ines.tortorelli");
        Seen queue = ines.open("/triage");
        assertThat(queue.page().select(".queue li a:contains(" + SUBJECT + ")")).hasSize(1);
        Seen proposed = ines.open(
                queue.page().select(".queue li a:contains(" + SUBJECT + ")").attr("href"));
        assertThat(proposed.page().select(".proposal").text())
                .contains("URC-07")
                .contains("«lampione»");

        String letter = office.triages(SUBJECT, "URC-07@URC");
        assertThat(state(code))
                .contains("Un ufficio sta preparando la risposta", "/2026", "Risposta entro lun 4 gen 2027")
                .doesNotContain("URC");
        office.submits(letter, "Gentile Orsola Zanetti,\n\nil lampione sarà acceso lunedì.");
        office.signs(SUBJECT);
        TheClock.pass(Duration.ofMinutes(11));
        jobs.run("letters.leave");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(ORSOLA)).hasSize(1);
        assertThat(TheMail.inTheBoxOf(ORSOLA).getFirst().getSubject()).isEqualTo("R: " + SUBJECT);
        assertThat(state(code)).contains("La risposta è partita", "Conclusa oggi 9:11");
    }

    @Test
    void theCodeOfOneCityIsNoneInTheOtherAndEveryWrongCodeHasOneAnswer() {
        String code = code(write("Una lettera di Milano"));
        Seen elsewhere = Visit.anonymous(port, "valdoria.localhost").open("/public/tracking?code=" + code);
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.text()).contains("Nessuna lettera ha questo codice");
        for (String wrong : new String[] {"ZZZZZZZZZZ", "x", "' or 1=1 --", code.substring(1), code + "2"}) {
            Seen unknown = milano().open("/public/tracking?code=" + wrong.replace("'", "%27"));
            assertThat(unknown.status()).isEqualTo(422);
            assertThat(unknown.text()).isEqualTo(elsewhere.text());
        }
    }

    @Test
    void theCodeIsReadAsPeopleWriteIt() {
        String code = code(write("Una lettera con codice"));
        String spoken = code.substring(0, 5).toLowerCase(Locale.ROOT) + "%20-%20" + code.substring(5);
        assertThat(milano().open("/public/tracking?code=" + spoken).text()).contains("È arrivata e sarà letta");
    }

    @Test
    void whoGoesBackAndWritesSomethingElseHasWrittenASecondLetter() {
        Visit visit = milano();
        Seen form = visit.open("/public/write");
        String first = code(visit.submit(form, "form", letter("address", ORSOLA, "subject", "Prima richiesta")));
        String second = code(visit.submit(form, "form", letter("address", ORSOLA, "subject", "Seconda richiesta")));
        Attachment photo = new Attachment("files", "foto.jpg", "image/jpeg", new byte[] {1, 2, 3});
        Map<String, String> again = letter("address", ORSOLA, "subject", "Seconda richiesta");
        String third = code(visit.submit(form, "form", again, photo));
        assertThat(first).isNotEqualTo(second);
        assertThat(third).as("the same words with a photo").isNotEqualTo(second);
        assertThat(code(visit.submit(form, "form", again, photo))).isEqualTo(third);
    }

    private Visit milano() {
        return Visit.anonymous(port, "milano.localhost");
    }

    @Test
    void whatIsTooLargeIsSaidToBeSo() {
        Visit visit = Visit.anonymous(port, "milano.localhost");
        for (int megabytes : new int[] {26, 61}) {
            Seen form = visit.open("/public/write");
            Attachment film = new Attachment("files", "film.mp4", "video/mp4", new byte[megabytes << 20]);
            Seen refused = visit.submit(form, "form", letter("address", ORSOLA, "subject", "Un film"), film);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.text()).contains("Un file può essere di 25 MB", "Non è stato salvato nulla");
        }
    }

    private Seen write(String subject) {
        Visit visit = milano();
        return visit.submit(visit.open("/public/write"), "form", letter("address", ORSOLA, "subject", subject));
    }

    private static Map<String, String> letter(String key, String value, String otherKey, String otherValue) {
        return Map.of("name", "Orsola Zanetti", "body", WORDS, "read", "true", key, value, otherKey, otherValue);
    }

    private String state(String code) {
        return milano().open("/public/tracking?code=" + code).text();
    }

    private static String code(Seen written) {
        assertThat(written.text()).contains("La lettera è arrivata");
        String code = written.page().select("p.secret").text();
        assertThat(code).matches("[A-Z0-9]{10}");
        return code;
    }
}
