// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import palazzo.HouseTest;
import palazzo.Proves;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.directory.TheDirectory;
import palazzo.tenancy.Jobs;

/** A prefect goes and another comes: the institutional mailing list knows it the same day, and the envelope bears the new name. */
@HouseTest
class TheAuthoritiesStory {

    private static final String BODIES = """
            Denominazione;Tipo;Comune;Indirizzo;PEC
            Prefettura di Lodi;Prefettura;Lodi (LO);Corso Vittorio Emanuele 1, 26900 Lodi;protocollo@pec.prefettura-lodi.example
            Prefettura di Cuneo;Prefettura;Cuneo (CN);Via Roma 3, 12100 Cuneo;protocollo@pec.prefettura-cuneo.example
            """;
    private static final String SWAPPED = """
            Cognome;Nome;Genere;Mail;Ente;Carica;Dal
            Crespàni;m;Niccolò;niccolo.crespani@prefettura-lodi.example;Prefettura di Lodi;Prefetto;2021-03-01
            Sirtori;f;Fosca;fosca.sirtori@prefettura-cuneo.example;Prefettura di Cuneo;Prefettto;31/02/2022
            """;
    private static final String RIGHT = """
            Cognome;Nome;Genere;Mail;Ente;Carica;Dal
            Crespàni;Niccolò;m;niccolo.crespani@prefettura-lodi.example;Prefettura di Lodi;Prefetto;1/3/2021
            Sirtori;Fosca;f;fosca.sirtori@prefettura-cuneo.example;Prefettura di Cuneo;Prefetta;28/02/2022
            """;
    private static final String NEW_PREFECT = """
            BEGIN:VCARD
            VERSION:4.0
            N:Brambatelli;Ginevra;;Dott.ssa;
            FN:Dott.ssa Ginevra Brambatelli
            GENDER:F
            EMAIL:ginevra.brambatelli@prefettura-lodi.example
            ORG:Prefettura di Lodi
            TITLE:Prefetta
            END:VCARD
            """;

    private final Jobs jobs;

    @LocalServerPort
    private int port;

    TheAuthoritiesStory(Jobs jobs) {
        this.jobs = jobs;
    }

    @BeforeEach
    void nineOClock() {
        TheClock.reset();
    }

    @Test
    @Proves("CER-16")
    void whoLeavesAnOfficeLeavesTheListAndWhoTakesItComesIn() {
        Visit ulderico = new TheDirectory(port).as("ulderico.fossombrone");
        TheDirectory.written(ulderico, TheDirectory.brought(ulderico, "enti.csv", TheDirectory.bytes(BODIES), "BODY"));
        somebodySwappedTwoColumns(ulderico);
        Seen preview = TheDirectory.brought(
                ulderico, "prefetti.csv", RIGHT.getBytes(Charset.forName("windows-1252")), "PERSON");
        assertThat(preview.text()).contains("letto come lo scrive Windows", "2 righe", "Crespàni Niccolò");
        assertThat(TheDirectory.written(ulderico, preview).text()).contains("2 nuove");

        String list = listOf(ulderico);
        assertThat(recipients(ulderico.open(list))).contains("Crespàni Niccolò").doesNotContain("Sirtori Fosca");
        assertThat(ulderico.open(list).text())
                .contains("In elenco perché Prefetto, Prefettura di Lodi, dal lun 1 mar 2021");

        anotherComes(ulderico);
        assertThat(recipients(ulderico.open(list)))
                .contains("Brambatelli Ginevra")
                .doesNotContain("Crespàni Niccolò");
        assertThat(recipients(ulderico.open(list + "?day=2024-05-03")))
                .contains("Crespàni Niccolò")
                .doesNotContain("Brambatelli Ginevra");
        assertThat(ulderico.open("/directory/offices?office=PREFECT&day=2024-05-03")
                        .text())
                .contains("Crespàni Niccolò", "Sirtori Fosca")
                .doesNotContain("Brambatelli Ginevra");

        sheIsThereTwice(ulderico);
        itLeavesTheHouse(new TheDirectory(port).as("ruggero.cantalupi"), list);
        assertThat(new TheDirectory(port).as("norina.quaglia").open(list).status())
                .isEqualTo(403);
        Visit ettore = Visit.as(port, "valdoria.localhost", "ettore.limonta");
        assertThat(ettore.open(list).status()).isEqualTo(404);
        assertThat(TheDirectory.found(ettore, "brambatelli")).isEmpty();
    }

    @Test
    void anOfficeThatRunsIntoOneThatIsKnownIsRefusedWithItsRow() {
        Visit ulderico = new TheDirectory(port).as("ulderico.fossombrone");
        written(ulderico, "BODY", "Denominazione;Tipo\nPrefettura di Pavia;Prefettura\n");
        Seen slip = written(
                ulderico,
                "PERSON",
                prefect("Elsa", "Zanzottera", "1/3/2022"),
                prefect("Elsa", "Zanzottera", "1/3/2020"));
        assertThat(slip.status()).isEqualTo(422);
        assertThat(slip.text())
                .contains("Riga 3: Questa carica di Zanzottera Elsa è già annotata in quei giorni")
                .contains("non si è importato niente");
        assertThat(TheDirectory.found(ulderico, "zanzottera")).isEmpty();

        written(ulderico, "PERSON", prefect("Elsa", "Zanzottera", "1/3/2022"));
        Seen preview = brought(
                ulderico,
                "PERSON",
                prefect("Elsa", "Zanzottera", "1/3/2022"),
                prefect("Ida", "Quarantotti", "1/3/2021"),
                prefect("Elsa", "Zanzottera", "1/3/2020"));
        assertThat(preview.page().select("tr:has(.outcome) td.n").eachText())
                .contains("4")
                .doesNotContain("2", "3");
        assertThat(TheDirectory.holds(
                                ulderico,
                                TheDirectory.found(ulderico, "zanzottera").getFirst(),
                                "Prefettura di Pavia",
                                "PREFECT",
                                "2021-01-01")
                        .text())
                .contains("è già annotata in quei giorni");
    }

    private static String prefect(String given, String family, String since) {
        return "%s;%s;%s.%s@prefettura-pavia.example;Prefettura di Pavia;Prefetto;%s%n"
                .formatted(family, given, given.toLowerCase(Locale.ROOT), family.toLowerCase(Locale.ROOT), since);
    }

    private static Seen brought(Visit visit, String kind, String... rows) {
        String header = kind.equals("PERSON") ? "Cognome;Nome;Mail;Ente;Carica;Dal\n" : "";
        return TheDirectory.brought(visit, "pavia.csv", TheDirectory.bytes(header + String.join("", rows)), kind);
    }

    private static Seen written(Visit visit, String kind, String... rows) {
        return TheDirectory.written(visit, brought(visit, kind, rows));
    }

    private static void somebodySwappedTwoColumns(Visit ulderico) {
        Seen preview = TheDirectory.brought(ulderico, "prefetti.csv", TheDirectory.bytes(SWAPPED), "PERSON");
        assertThat(preview.text())
                .as("everything that is wrong in a row at once")
                .contains("2 righe non tornano: forse le colonne sono scambiate")
                .contains("«31/02/2022» non è un giorno", "«Prefettto» non è una carica");
        Seen refused = TheDirectory.written(ulderico, preview);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("non si è importato niente");
        assertThat(TheDirectory.found(ulderico, "crespani")).isEmpty();
        Seen dropped = ulderico.submit(ulderico.open(preview.path()), "form.line:has(input[value=delete])", Map.of());
        assertThat(dropped.text()).contains("File buttato");
        assertThat(ulderico.open(preview.path()).status()).isEqualTo(404);
    }

    private static String listOf(Visit ulderico) {
        Seen all = ulderico.submit(
                ulderico.open("/directory/lists/new"),
                "form[action=/directory/lists]",
                Map.of("name", "Prefetti in Lombardia", "who", "HOLDERS"));
        assertThat(all.status()).as("a list of everybody is none").isEqualTo(422);
        Seen list = ulderico.submit(
                ulderico.open("/directory/lists/new"),
                "form[action=/directory/lists]",
                Map.of("name", "Prefetti in Lombardia", "who", "HOLDERS", "offices", "PREFECT", "territory", "LO"));
        assertThat(list.text()).contains("Elenco «Prefetti in Lombardia» salvato");
        Seen changed = ulderico.submit(
                ulderico.open(list.path() + "/question"),
                "form[action$=/question]",
                Map.of("purpose", "Auguri di fine anno", "who", "HOLDERS", "offices", "PREFECT", "territory", "LO"));
        assertThat(changed.text()).contains("Auguri di fine anno");
        return list.path();
    }

    /** She took office yesterday; he had ended the day before. */
    private static void anotherComes(Visit ulderico) {
        String before = TheDirectory.found(ulderico, "niccolo crespani").getFirst();
        ulderico.submit(ulderico.open(before + "/offices"), "form[action$=/end]", Map.of("lastDay", "2026-11-30"));
        TheDirectory.written(
                ulderico,
                TheDirectory.brought(ulderico, "prefetta.vcf", NEW_PREFECT.getBytes(StandardCharsets.UTF_8), "PERSON"));
        assertThat(ulderico.open(before + "/history").text())
                .contains(
                        "Fine di una carica",
                        "Prefettura di Lodi, dal lun 1 mar 2021 al lun 30 nov",
                        "Ulderico Fossombrone");
    }

    /** A colleague notes her once more, by another writing of her name; at entry she is seen, and by night too. */
    private void sheIsThereTwice(Visit ulderico) {
        Map<String, String> again = Map.of("FAMILY", "BRAMBATELLI", "GIVEN", "Ginèvra", "TITLE", "prof.ssa");
        Seen warned =
                ulderico.submit(ulderico.open("/directory/new?kind=PERSON"), "form[action=/directory].form", again);
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.text()).contains("Forse c’è già", "Brambatelli Ginevra", "stesso nome");
        TheDirectory.added(ulderico, "PERSON", again);
        jobs.run("directory.duplicates");
        Seen pairs = ulderico.open("/directory/duplicates");
        String pair = pairs.page().select("a.name:contains(Ginèvra)").attr("href");
        Seen compare = ulderico.open(pair);
        List<String> sides = compare.page().select("input[name=stays]").eachAttr("value");
        String keeps = compare.page().select("thead a").eachText().getFirst().contains("BRAMBATELLI")
                ? sides.getLast()
                : sides.getFirst();
        Seen merged = ulderico.submit(
                compare,
                "form[action^=/directory/duplicates/]",
                Map.of("stays", keeps, "FAMILY", keeps, "GIVEN", keeps, "TITLE", keeps));
        assertThat(merged.text()).contains("unita a questa scheda", "Brambatelli Ginevra");
        assertThat(TheDirectory.found(ulderico, "brambatelli")).hasSize(1);
    }

    private static void itLeavesTheHouse(Visit ruggero, String list) {
        assertThat(ruggero.open(list + "/envelopes.pdf").page().text())
                .contains("A S.E. la Prefetta", "Dott.ssa Ginevra Brambatelli", "Prefettura di Lodi", "26900 Lodi");
        assertThat(ruggero.open(list + "/labels.pdf").page().text()).contains("Ginevra Brambatelli");
        assertThat(new String(ruggero.bytes(list + ".csv").body(), StandardCharsets.UTF_8))
                .contains("Brambatelli Ginevra", "Eccellenza,");
        assertThat(new String(ruggero.bytes(list + ".vcf").body(), StandardCharsets.UTF_8))
                .contains("VERSION:4.0", "N:Brambatelli;Ginevra", "ORG:Prefettura di Lodi");
        assertThat(new String(ruggero.bytes(list + ".vcf?version=3").body(), StandardCharsets.UTF_8))
                .contains("VERSION:3.0");
        String her = ruggero.open(list)
                .page()
                .select("form[action$=/exceptions] input[name=party]")
                .val();
        Seen out = ruggero.post(
                list + "/exceptions",
                Map.of(
                        "_csrf",
                        ruggero.open(list).page().select("input[name=_csrf]").val(),
                        "party",
                        her,
                        "reason",
                        "già invitata a voce"));
        assertThat(out.text()).contains("Escluso: già invitata a voce");
        assertThat(new String(ruggero.bytes(list + ".csv").body(), StandardCharsets.UTF_8))
                .doesNotContain("Brambatelli");
        Seen back = ruggero.submit(ruggero.open(list), "form[action$=/exceptions/" + her + "]", Map.of());
        assertThat(back.text()).contains("Torna a decidere la domanda");
        assertThat(recipients(back)).contains("Brambatelli Ginevra");
    }

    private static List<String> recipients(Seen list) {
        return list.page().select("section[aria-labelledby=on] a.name").eachText();
    }
}
