// SPDX-License-Identifier: EUPL-1.2
package palazzo.inquiries.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.agenda.Agenda;
import palazzo.agenda.domain.Holders;
import palazzo.correspondence.TheOffice;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.organisation.domain.Accounts;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** A citizen writes, and only an office knows the answer: it is asked, chased, answers, and its words go out with its file. */
@HouseTest
class AnOfficeIsAskedStory {

    private static final String LIVIA = "livia.ferraguzzi";
    private static final String NORINA = "norina.quaglia";
    private static final String SUBJECT = "Strisce in via dei Platani";
    private static final String WRITER = "benedetta.morosini@posta.example";
    private static final String OFFICE = "direzione.mobilita@uffici.example";
    private static final String LAWYERS = "avvocatura@uffici.example";
    private static final String BOSS = "direttore.mobilita@uffici.example";

    /** More than the files of one message may weigh. */
    private static final int HEAVY = 19_000_000;

    private static final String EVENT = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//palazzo//story//IT\r
            BEGIN:VEVENT\r
            UID:platani@palazzo\r
            DTSTAMP:20261120T090000Z\r
            DTSTART;TZID=Europe/Rome:20261216T103000\r
            DTEND;TZID=Europe/Rome:20261216T113000\r
            SUMMARY:Comitato di via dei Platani\r
            STATUS:CONFIRMED\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;
    private final Accounts accounts;
    private final Holders holders;
    private final Agenda agenda;
    private final TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    AnOfficeIsAskedStory(
            Cities cities,
            Mailboxes mailboxes,
            Jobs jobs,
            Accounts accounts,
            Holders holders,
            Agenda agenda,
            TransactionTemplate transaction) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
        this.accounts = accounts;
        this.holders = holders;
        this.agenda = agenda;
        this.transaction = transaction;
    }

    @BeforeEach
    void theBoxIsOpen() {
        TheClock.reset();
        TheMail.opens(cities, mailboxes);
    }

    @AfterEach
    void theClockGoesBack() {
        TheClock.reset();
    }

    @Test
    @Proves("URC-03")
    void whatAnOfficeKnowsGoesIntoTheReplyAndTheBrief() throws Exception {
        TheOffice office = new TheOffice(port);
        TheMail.arrives("Benedetta Morosini", WRITER, SUBJECT, "Signor Sindaco,\n\nquando rifate le strisce?");
        jobs.run("mail.fetch");
        String letter = office.triages(SUBJECT);
        Visit livia = office.as(LIVIA);
        asks(
                livia,
                letter,
                Map.of("name", "Direzione Mobilità", "address", OFFICE, "superior", BOSS, "due", "2026-12-04"));
        asks(livia, letter, Map.of("unit", "AAG", "due", "2026-12-04"));
        jobs.run("mail.send");
        assertThat(office.as("ulderico.fossombrone").open(letter).status()).isEqualTo(404);

        nothingComes(office);
        String link = link(TheMail.inTheBoxOf(OFFICE).getFirst());
        theOfficeAnswers(link);
        ourOwnUnitAnswersAfterLogIn(office);

        assertThat(office.toDo(LIVIA)).contains("È arrivata una risposta: Direzione Mobilità");
        livia = office.as(LIVIA);
        Seen page = livia.open(letter);
        assertThat(page.text())
                .contains("Le strisce si rifanno entro il 20 dicembre.", "ordinanza.txt", "in magazzino");
        Seen taken =
                livia.submit(page, "form[action*=/reply/inquiries/]:has(.sr:contains(Direzione Mobilità))", Map.of());
        assertThat(taken.page().select("textarea[name=body]").val())
                .contains("Le strisce si rifanno entro il 20 dicembre.");
        assertThat(taken.text()).contains("Vanno insieme alla risposta: ordinanza.txt");
        assertThat(office.toDo(LIVIA)).doesNotContain("È arrivata una risposta: Direzione Mobilità");
        Seen inPart = livia.submit(
                livia.open(letter),
                "form[action*=/reply/inquiries/]:not(:has(.sr:contains(Direzione Mobilità)))",
                Map.of());
        assertThat(inPart.page().text())
                .contains("Restano fuori", "mappa.bin", "Vanno insieme alla risposta: ordinanza.txt");
        assertThat(inPart.page().select("textarea[name=body]").val()).contains("in magazzino");
        office.submits(letter, "Gentile Benedetta Morosini,\n\nle strisce si rifanno entro il 20 dicembre.");
        office.signs(SUBJECT);
        TheClock.pass(Duration.ofMinutes(11));
        jobs.run("letters.leave");
        jobs.run("letters.leave");
        jobs.run("mail.send");
        var answer = TheMail.inTheBoxOf(WRITER).getLast();
        assertThat(TheMail.text(answer)).contains("entro il 20 dicembre");
        assertThat(new String(answer.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("ordinanza.txt");

        forAMatterAndForAMeeting(office);
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/inquiries")
                        .text())
                .doesNotContain("Direzione Mobilità");
    }

    private void asks(Visit visit, String letter, Map<String, String> values) {
        Seen form = visit.open(
                visit.open(letter).page().select("a[href^=/inquiries/new]").attr("href"));
        assertThat(visit.submit(form, "main form.form", values).status())
                .as("no question yet")
                .isEqualTo(422);
        Map<String, String> whole = new HashMap<>(values);
        whole.put("question", "Quando si rifanno le strisce di via dei Platani?");
        assertThat(visit.submit(form, "main form.form", whole).text()).contains("Chiesto.");
    }

    /** Reminded each day, and after some days the superior is told; who asked sees it on the page of ageing. */
    private void nothingComes(TheOffice office) throws Exception {
        TheClock.moveTo(LocalDate.of(2026, 12, 8).atTime(9, 0));
        jobs.run("inquiries.chase");
        jobs.run("inquiries.chase");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(OFFICE)).hasSize(2);
        assertThat(TheMail.inTheBoxOf(BOSS)).hasSize(1);
        assertThat(TheMail.text(TheMail.inTheBoxOf(BOSS).getFirst()))
                .contains("Direzione Mobilità")
                .doesNotContain("/public/");
        assertThat(office.toDo(LIVIA)).contains("Risposta che manca: Direzione Mobilità");
        Seen ages = office.as(LIVIA).open("/inquiries");
        assertThat(ages.page()
                        .select("tr:has(th:contains(Direzione Mobilità)) td")
                        .eachText())
                .startsWith("1", "1");
        assertThat(office.as("ulderico.fossombrone").open("/inquiries").text()).doesNotContain("Direzione Mobilità");
    }

    private void theOfficeAnswers(String link) {
        Visit outside = Visit.anonymous(port, "milano.localhost");
        assertThat(Visit.anonymous(port, "valdoria.localhost").open(link).status())
                .isEqualTo(404);
        Seen page = outside.open(link);
        outside.open(link);
        assertThat(outside.open(link).text()).as("looking changes nothing").doesNotContain("Ricevuto");
        Attachment file =
                new Attachment("files", "ordinanza.txt", "text/plain", "ordinanza".getBytes(StandardCharsets.UTF_8));
        Map<String, String> words = Map.of("answer", "Le strisce si rifanno entro il 20 dicembre.");
        outside.submit(page, "form[action^=/public/contributions]", words, file);
        Seen twice = outside.submit(page, "form[action^=/public/contributions]", words, file);
        assertThat(twice.text()).contains("Ricevuto");
    }

    private void ourOwnUnitAnswersAfterLogIn(TheOffice office) {
        assertThat(office.toDo(NORINA)).contains("Ci è stato chiesto: Quando si rifanno le strisce");
        Visit norina = office.as(NORINA);
        Seen owed = norina.open("/inquiries/owed");
        assertThat(norina.submit(owed, "main form.form", Map.of("answer", "")).status())
                .isEqualTo(422);
        Attachment heavy = new Attachment("files", "mappa.bin", "application/octet-stream", new byte[HEAVY]);
        assertThat(norina.submit(owed, "main form.form", Map.of("answer", "La vernice è in magazzino."), heavy)
                        .text())
                .contains("Risposta mandata");
        assertThat(office.as("ulderico.fossombrone").open("/inquiries/owed").text())
                .doesNotContain("strisce");
        assertThat(office.toDo(NORINA)).doesNotContain("Ci è stato chiesto");
    }

    private void forAMatterAndForAMeeting(TheOffice office) throws Exception {
        Visit livia = office.as(LIVIA);
        Map<String, String> question = Map.of(
                "dossier", "1999-I.1-1",
                "name", "Direzione Verde",
                "address", "direzione.verde@uffici.example",
                "question", "Quanti platani sono malati?",
                "due", "2026-12-15");
        assertThat(livia.submit(livia.open("/inquiries/new"), "main form.form", question)
                        .text())
                .contains("Nessun fascicolo ha questo codice");
        Map<String, String> right = new HashMap<>(question);
        right.put("dossier", matter(office));
        Seen file = livia.submit(livia.open("/inquiries/new"), "main form.form", right);
        assertThat(file.text()).as("it stands on the page of the file").contains("Quanti platani sono malati?");
        assertThat(livia.open(file.page().select("main a[href^=/inquiries/new]").attr("href"))
                        .text())
                .as("and one more may be asked from there")
                .contains("Platani della città");
        String meeting = meeting();
        Visit ines = office.as("ines.tortorelli");
        Map<String, String> brief = new HashMap<>(question);
        brief.remove("dossier");
        ines.submit(ines.open(meeting), "form[action$=/contributions]", brief);
        jobs.run("mail.send");
        Visit outside = Visit.anonymous(port, "milano.localhost");
        Seen both = outside.open(
                link(TheMail.inTheBoxOf("direzione.verde@uffici.example").getFirst()));
        assertThat(both.page().select("form[action^=/public/contributions]"))
                .as("all that it owes on one page")
                .hasSize(2);
        for (int i = 0; i < 2; i++) {
            both = outside.submit(
                    both, "form[action^=/public/contributions]", Map.of("answer", "Dodici, da abbattere."));
        }
        assertThat(ines.open(meeting).text()).contains("Dodici, da abbattere.");
        assertThat(livia.open("/inquiries?office=Direzione+Verde&state=answered")
                        .page()
                        .select("tbody a.name"))
                .isNotEmpty();
        theAnswerIsTakenNoteOf(office, livia);
        anOpinionIsGivenByWhoLogsIn(office, right);

        TheClock.pass(Duration.ofDays(100));
        String old = link(TheMail.inTheBoxOf(OFFICE).getFirst());
        Seen expired = outside.open(old);
        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.text()).contains("è scaduto").doesNotContain("strisce");
        assertThat(outside.submit(expired, "form[action$=/renewal]", Map.of()).text())
                .contains("Se la richiesta è ancora aperta");
    }

    private static void theAnswerIsTakenNoteOf(TheOffice office, Visit livia) {
        String come = "È arrivata una risposta: Direzione Verde";
        String answered = office.as(LIVIA)
                .open("/")
                .page()
                .select("section[aria-labelledby=due] a:contains(" + come + ")")
                .attr("href");
        assertThat(livia.submit(livia.open(answered), "form[action$=/reading]", Map.of())
                        .text())
                .contains("Letto.");
        assertThat(office.toDo(LIVIA)).doesNotContain(come);
    }

    /** The law wants to know who gives it: the link alone is not enough. */
    private void anOpinionIsGivenByWhoLogsIn(TheOffice office, Map<String, String> question) throws Exception {
        Map<String, String> formal = new HashMap<>(question);
        formal.putAll(Map.of("name", "Avvocatura", "address", LAWYERS, "formal", "true"));
        Visit livia = office.as(LIVIA);
        livia.submit(livia.open("/inquiries/new"), "main form.form", formal);
        jobs.run("mail.send");
        Seen asked = Visit.anonymous(port, "milano.localhost")
                .open(link(TheMail.inTheBoxOf(LAWYERS).getFirst()));
        assertThat(asked.page().select("textarea")).isEmpty();
        Visit norina = office.as(NORINA);
        Seen opinion =
                norina.open(asked.page().select("a[href^=/inquiries/opinions/]").attr("href"));
        assertThat(norina.submit(opinion, "form[action^=/inquiries/opinions/]", Map.of("answer", "Nulla osta."))
                        .text())
                .contains("Ricevuto");
        assertThat(office.toDo(LIVIA)).contains("È arrivata una risposta: Avvocatura");
    }

    private String matter(TheOffice office) {
        Visit norina = office.as(NORINA);
        Seen made = norina.submit(
                norina.open("/archive/dossiers/new"),
                "form[action=/archive/dossiers]",
                Map.of(
                        "title", "Platani della città",
                        "classCode", "I.8",
                        "kind", "AFFAIR",
                        "unit", "URC",
                        "open", "true"));
        assertThat(made.path()).as(made.text()).startsWith("/archive/dossiers/");
        return made.text().replaceAll("(?s).*?(20[0-9]{2}-[IVX]+[.0-9]*-[0-9]+).*", "$1");
    }

    private String meeting() {
        UUID object = new Acting(milano(), accounts, transaction).as("ruggero.cantalupi", () -> {
            UUID calendar = holders.open(CityScope.call(
                    milano(),
                    () -> accounts.loadUserByUsername("ottavia.serravalle").person()));
            return agenda.put(calendar, "platani.ics", EVENT.getBytes(StandardCharsets.UTF_8), null)
                    .object();
        });
        return "/briefs/" + object;
    }

    private static String link(jakarta.mail.internet.MimeMessage message) throws Exception {
        String text = TheMail.text(message);
        return text.substring(text.indexOf("/public/contributions/")).split("\\s")[0];
    }

    private City milano() {
        return cities.named("milano").orElseThrow();
    }
}
