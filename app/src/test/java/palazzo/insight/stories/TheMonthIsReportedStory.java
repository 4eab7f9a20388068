// SPDX-License-Identifier: EUPL-1.2
package palazzo.insight.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Attachment;
import palazzo.Visit.Seen;
import palazzo.correspondence.TheOffice;
import palazzo.kernel.Today;
import palazzo.mail.TheMail;
import palazzo.mail.domain.Mailboxes;
import palazzo.tenancy.Cities;
import palazzo.tenancy.Jobs;

/** The city writes more than usual about one district: the month says so, something is done, and later months show what it did. */
@HouseTest
class TheMonthIsReportedStory {

    private static final String CORRADO = "corrado.menabrea";
    private static final String HEAD = "mese;fonte;tema;municipio;canale;richieste;chiuse;giorni\n";

    private final Cities cities;
    private final Mailboxes mailboxes;
    private final Jobs jobs;

    @LocalServerPort
    private int port;

    TheMonthIsReportedStory(Cities cities, Mailboxes mailboxes, Jobs jobs) {
        this.cities = cities;
        this.mailboxes = mailboxes;
        this.jobs = jobs;
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
    @Proves("URC-06")
    void whatIsOutOfTheUsualIsSeenAndWhatIsDoneAboutItToo() throws Exception {
        TheOffice office = new TheOffice(port);
        for (int month = 1; month <= 7; month++) {
            write(LocalDate.of(2027, month, 5), 2, "Buche a Niguarda " + month, "A Niguarda, via dei Mirti, le buche.");
        }
        write(
                LocalDate.of(2027, 8, 6),
                14,
                "Rumore a Niguarda",
                "A Niguarda, in largo Fiume, la musica fino alle tre.");
        write(LocalDate.of(2027, 8, 7), 1, "Una panchina a Baggio", "A Baggio manca la panchina.");
        write(LocalDate.of(2027, 8, 7), 4, "Il tram alla Barona", "Alla Barona il tram passa di rado.");
        String letter = office.triages("Rumore a Niguarda 14");
        for (int other = 10; other <= 13; other++) {
            office.triages("Rumore a Niguarda " + other);
        }
        office.submits(letter, "Gentile signora,\n\ni vigili passeranno.");
        office.passes("delfo.marcanti", "Rumore a Niguarda 14");
        TheClock.moveTo(LocalDate.of(2027, 8, 11).atTime(9, 0));
        office.passes(CORRADO, "Rumore a Niguarda 14");
        TheClock.pass(Duration.ofMinutes(11));
        jobs.run("letters.leave");
        jobs.run("letters.leave");
        jobs.run("mail.send");

        TheClock.moveTo(LocalDate.of(2027, 9, 2).atTime(9, 0));
        Visit corrado = office.as(CORRADO);
        Seen august = corrado.open("/figures?month=2027-08");
        assertThat(august.text())
                .contains("Municipio 9, Porta Garibaldi, Niguarda: 14 lettere, di solito 2")
                .contains("e-mail", "Rumore e movida: 5 lettere, di solito 0");
        assertThat(august.page()
                        .select("section[aria-labelledby=by-district] tr:contains(Baggio) td")
                        .eachText())
                .as("one letter alone would tell of who wrote it")
                .startsWith("pochi");
        assertThat(august.page()
                        .select("section[aria-labelledby=by-topic] tr:contains(Rumore e movida) td.n")
                        .eachText())
                .as("by the kind that triage gave, not by who answers")
                .startsWith("5");
        assertThat(titles(corrado.open("/search?q=tema:rumore+dal:1/8/2027+al:31/8/2027&kind=letter")))
                .hasSize(5)
                .allMatch(title -> title.startsWith("Rumore a Niguarda"));
        assertThat(titles(corrado.open("/search?topic=STRADE&from=2027-08-01"))).isEmpty();
        assertThat(office.as("norina.quaglia").open("/figures?month=2027-08").text())
                .as("not hers to see, not hers to count")
                .doesNotContain("Niguarda");
        assertThat(Visit.as(port, "valdoria.localhost", "ettore.limonta")
                        .open("/figures?month=2027-08")
                        .text())
                .doesNotContain("14 lettere");
        theReportIsOnPaper(corrado);
        otherFiguresComeAsAWhole(corrado);
        somethingIsDone(office, corrado);
        aDistrictIsCorrected(office, letter);
    }

    private static void aDistrictIsCorrected(TheOffice office, String letter) {
        Visit corrado = office.as(CORRADO);
        Seen read = corrado.open(letter);
        assertThat(corrado.submit(read, "form[action$=/district]", Map.of("district", "7"))
                        .text())
                .contains("Municipio: Municipio 7");
        assertThat(corrado.submit(read, "form[action$=/district]", Map.of("district", "6"))
                        .status())
                .as("read before it was corrected")
                .isEqualTo(409);
        assertThat(corrado.submit(corrado.open(letter), "form[action$=/district]", Map.of("district", "99"))
                        .status())
                .isEqualTo(422);
        assertThat(corrado.open("/figures?month=2027-08").text()).contains("Niguarda: 13 lettere, di solito 2");
        assertThat(office.as("norina.quaglia")
                        .post(
                                letter + "/district",
                                Map.of(
                                        "_csrf",
                                        read.page().select("input[name=_csrf]").val(),
                                        "district",
                                        "6"))
                        .status())
                .as("not hers to see")
                .isIn(403, 404);
    }

    private static List<String> titles(Seen found) {
        return found.page().select("main .rows a.name").eachText();
    }

    private void write(LocalDate day, int many, String subject, String words) {
        TheClock.moveTo(day.atTime(8, 0));
        for (int i = 1; i <= many; i++) {
            TheMail.arrivesOn(
                    day.atTime(7, i).atZone(Today.ROME).toInstant(),
                    "Abitante " + subject,
                    "abitante" + i + "@posta.example",
                    subject + " " + i,
                    words);
        }
        jobs.run("mail.fetch");
        jobs.run("letters.districts");
    }

    private void theReportIsOnPaper(Visit corrado) throws Exception {
        byte[] pdf = corrado.bytes("/figures.pdf?month=2027-08").body();
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains(
                            "La città scrive al Sindaco: agosto 2027",
                            "14 lettere, di solito 2",
                            "Per municipio",
                            "Rumore e movida (più del solito) 5");
        }
        String csv = new String(corrado.bytes("/figures.csv?month=2027-08").body(), StandardCharsets.UTF_8);
        assertThat(csv).contains("Municipio 9", "pochi").containsPattern("Per tema.{1,3}Rumore e movida");
    }

    private void otherFiguresComeAsAWhole(Visit corrado) {
        Seen wrong = brings(
                corrado,
                HEAD + "2027-08;CRM 020202;Rumore;9;telefono;120;100;3,5\n2027-13;CRM 020202;Verde;9;telefono;x;1;\n");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Riga 3: «x» non è un numero intero", "Non è stato tenuto niente");
        assertThat(corrado.open("/figures?month=2027-08").text()).doesNotContain("CRM 020202");
        Seen right = brings(corrado, HEAD + "2027-08;CRM 020202;Rumore;9;telefono;120;100;3,5\n");
        assertThat(corrado.open("/figures?month=2027-08").text())
                .as("looking keeps nothing")
                .doesNotContain("CRM 020202");
        assertThat(corrado.submit(right, "form[action='/figures/others']", Map.of())
                        .text())
                .contains("Una riga tenuta");
        corrado.submit(right, "form[action='/figures/others']", Map.of());
        assertThat(corrado.open("/figures?month=2027-08")
                        .page()
                        .select("section[aria-labelledby=others] tbody tr")
                        .eachText())
                .containsExactly("CRM 020202 Rumore 120 100 3,5");
    }

    private static Seen brings(Visit visit, String table) {
        return visit.submit(
                visit.open("/figures/others"),
                "form[action$=/preview]",
                Map.of(),
                new Attachment("file", "crm.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    private void somethingIsDone(TheOffice office, Visit corrado) {
        Seen form = corrado.open("/figures/measures/new");
        Map<String, String> measure = Map.of(
                "title", "Pattuglie serali a Niguarda", "unit", "URC", "district", "9", "beginsOn", "2027-09-03");
        assertThat(corrado.submit(form, "main form.form", Map.of("title", "Pattuglie serali a Niguarda"))
                        .status())
                .isEqualTo(422);
        Seen decided = corrado.submit(form, "main form.form", measure);
        assertThat(decided.text()).contains("Misura decisa", "Comincia più avanti");
        assertThat(office.as("norina.quaglia").open("/figures/others").text()).contains("URC-06");
        write(LocalDate.of(2027, 9, 20), 3, "Ancora rumore", "A Niguarda si dorme meglio, ma il sabato no.");
        TheClock.moveTo(LocalDate.of(2027, 11, 2).atTime(9, 0));
        assertThat(office.toDo("livia.ferraguzzi")).contains("Guardare l’effetto: Pattuglie serali a Niguarda");
        Visit later = office.as(CORRADO);
        Seen page = later.open(decided.path());
        assertThat(page.text()).contains("Nei primi 60 giorni 3 lettere, nello stesso tempo prima 16");
        later.submit(page, "main form.form", Map.of("effect", "Le lettere sono un quinto."));
        assertThat(later.open("/figures?month=2027-09").text()).contains("Pattuglie serali a Niguarda");
        assertThat(office.toDo("livia.ferraguzzi")).doesNotContain("Guardare l’effetto");
    }
}
