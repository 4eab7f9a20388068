// SPDX-License-Identifier: EUPL-1.2
package palazzo.briefs.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.ProvesPart;
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

/** The Mayor meets somebody: what the house knows is on one page, others complete it, and what was promised is told back. */
@HouseTest
class TheMayorIsBriefedStory {

    private static final String RUGGERO = "ruggero.cantalupi";
    private static final String INES = "ines.tortorelli";

    private static final String EVENT = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//palazzo//story//IT\r
            BEGIN:VEVENT\r
            UID:%1$s@palazzo\r
            DTSTAMP:20261120T090000Z\r
            DTSTART;TZID=Europe/Rome:%2$s\r
            DTEND;TZID=Europe/Rome:%3$s\r
            SUMMARY:%4$s\r
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

    TheMayorIsBriefedStory(
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

    @Test
    @Proves("STE-05")
    @ProvesPart(
            value = "CFS-07",
            what = "who they are, letters, meetings, promises, contributions, the book of the day")
    @ProvesPart(value = "URC-03", what = "an office asked for the Mayor's brief, reminded, answering by link")
    void whatTheHouseKnowsIsOnOnePageAndOthersCompleteIt() throws Exception {
        TheOffice office = new TheOffice(port);
        String asked = "direzione.casa@uffici.example";
        TheMail.arrives(
                "Consorzio Tre Corti", "consorzio@trecorti.example", "Alloggi di via Ruta", "Quando ci consegnate?");
        jobs.run("mail.fetch");
        office.triages("Alloggi di via Ruta");
        String first = meeting("trecorti-1", "20261204T103000", "20261204T111500", "Consorzio Tre Corti");
        Visit ines = office.as(INES);
        added(ines, first, "Consorzio Tre Corti");
        ines.submit(ines.open(first), "form[action*=/guests/]", Map.of());
        assertThat(ines.open(first).page().select("a.name[href^=/directory/]"))
                .as("taken out again")
                .isEmpty();
        String guest = added(ines, first, "Consorzio Tre Corti");
        Seen brief = ines.open(first);
        assertThat(brief.text()).contains("Alloggi di via Ruta: senza risposta", "Consorzio Tre Corti");
        assertThat(office.as("norina.quaglia").open(first).status()).isEqualTo(404);

        Map<String, String> question =
                Map.of("name", "Direzione Casa", "address", asked, "question", "Quando si consegnano gli alloggi?");
        assertThat(ines.submit(brief, "form[action$=/contributions]", question).status())
                .as("no day by which it is needed")
                .isEqualTo(422);
        Map<String, String> whole = new java.util.HashMap<>(question);
        whole.put("due", "2026-12-03");
        assertThat(ines.submit(ines.open(first), "form[action$=/contributions]", whole)
                        .text())
                .contains("Contributo chiesto", "atteso");
        jobs.run("mail.send");
        jobs.run("inquiries.chase");
        jobs.run("inquiries.chase");
        jobs.run("mail.send");
        assertThat(TheMail.inTheBoxOf(asked)).as("asked, and reminded once").hasSize(2);
        String link = link(asked);
        Visit outside = Visit.anonymous(port, "milano.localhost");
        Seen page = outside.open(link);
        assertThat(outside.submit(page, "form[action^=/public/contributions]", Map.of("answer", ""))
                        .status())
                .isEqualTo(422);
        outside.submit(
                page,
                "form[action^=/public/contributions]",
                Map.of("answer", "Il 30 giugno 2027."),
                new Attachment("files", "programma.txt", "text/plain", "lavori".getBytes(StandardCharsets.UTF_8)));
        assertThat(outside.open(link).text()).contains("Ricevuto");
        assertThat(Visit.anonymous(port, "valdoria.localhost").open(link).status())
                .isEqualTo(404);
        assertThat(ines.open(first).text()).contains("Il 30 giugno 2027.", "programma.txt", "arrivato");

        ines.submit(
                ines.open(first),
                "form[action$=/words]",
                Map.of("gist", "Chiedono una data certa.", "points", "Ci scusiamo\nLa data è il 30 giugno"));
        anOfficeIsAskedInVain(ines, first);
        theBookIsOneFile(office);
        whatWasPromisedIsToldBack(office, first, guest);
    }

    private static void anOfficeIsAskedInVain(Visit ines, String brief) {
        ines.submit(
                ines.open(brief),
                "form[action$=/contributions]",
                Map.of(
                        "name", "Direzione Verde",
                        "address", "direzione.verde@uffici.example",
                        "question", "Ci sono alberi?",
                        "due", "2026-12-03"));
        Seen closed = ines.submit(ines.open(brief), "form[action*=/contributions/]", Map.of());
        assertThat(closed.text()).contains("Chiuso senza contributo");
        assertThat(closed.page().select("form[action*=/contributions/]")).isEmpty();
    }

    private void theBookIsOneFile(TheOffice office) throws Exception {
        byte[] book =
                office.as(RUGGERO).bytes("/briefs/book.pdf?day=2026-12-04").body();
        try (var paper = Loader.loadPDF(book)) {
            var outline = paper.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.getFirstChild().getTitle()).isEqualTo("Consorzio Tre Corti");
            assertThat(outline.getFirstChild().findDestinationPage(paper)).isNotNull();
        }
        assertThat(office.as(RUGGERO)
                        .open("/briefs/book.pdf?day=2026-12-04")
                        .page()
                        .text())
                .contains("Consorzio Tre Corti", "La data è il 30 giugno", "Il 30 giugno 2027.", "1 / 2");
    }

    private void whatWasPromisedIsToldBack(TheOffice office, String first, String guest) {
        Visit ines = office.as(INES);
        assertThat(ines.open(first).page().select("form[action$=/outcome]"))
                .as("not yet")
                .isEmpty();
        TheClock.moveTo(LocalDateTime.of(2026, 12, 4, 12, 0));
        ines = office.as(INES);
        ines.submit(
                ines.open(first),
                "form[action$=/outcome]",
                Map.of("attended", "la presidente", "outcome", "Accettano la data."));
        ines.submit(
                ines.open(first),
                "form[action$=/promises]",
                Map.of("words", "Nominare un referente unico", "to", "AAG", "due", "2026-12-10"));
        assertThat(office.toDo("norina.quaglia")).contains("Promesso: Nominare un referente unico");
        String promise =
                ines.open(first).page().select("a[href^=/briefs/promises/]").attr("href");
        String next = meeting("trecorti-2", "20261217T080000", "20261217T083000", "Di nuovo il Consorzio");
        added(ines, next, "Consorzio Tre Corti");
        assertThat(ines.open(next).text())
                .contains("Accettano la data.", "Nominare un referente unico", "da mantenere");
        Visit norina = office.as("norina.quaglia");
        norina.submit(norina.open(promise), "form[action^=/briefs/promises/]", Map.of("kept", "È Ugo Vismara"));
        assertThat(ines.open(next).text()).contains("mantenuta");
        assertThat(ines.open(guest).text()).contains("Incontro, con il suo esito");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open(first)
                        .status())
                .isEqualTo(404);
    }

    private static String added(Visit visit, String brief, String name) {
        Seen found = visit.open(brief + "?who=" + name.replace(" ", "+"));
        visit.submit(found, "form[action$=/guests]", Map.of());
        return visit.open(brief).page().select("a.name[href^=/directory/]").attr("href");
    }

    private static String link(String address) throws Exception {
        String text = TheMail.text(TheMail.inTheBoxOf(address).getFirst());
        return text.substring(text.indexOf("/public/contributions/")).split("\\s")[0];
    }

    private String meeting(String uid, String from, String until, String title) {
        UUID object = asRuggero(() -> {
            UUID calendar = holders.open(CityScope.call(
                    milano(),
                    () -> accounts.loadUserByUsername("ottavia.serravalle").person()));
            byte[] bytes = EVENT.formatted(uid, from, until, title).getBytes(StandardCharsets.UTF_8);
            return agenda.put(calendar, uid + ".ics", bytes, null).object();
        });
        return "/briefs/" + object;
    }

    private <T> T asRuggero(Supplier<T> work) {
        return new Acting(milano(), accounts, transaction).as(RUGGERO, work);
    }

    private City milano() {
        return cities.named("milano").orElseThrow();
    }
}
