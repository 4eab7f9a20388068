// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.kernel.Subject;
import palazzo.organisation.Built;
import palazzo.organisation.Catalogue;
import palazzo.organisation.CompetenceLine;
import palazzo.organisation.Label;
import palazzo.tasks.Task;
import palazzo.tasks.Tasks;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;

@HouseTest
class TheChartIsTheHomeStory {

    private static final Subject MATTER = new Subject("matter", UUID.randomUUID());

    private final Cities cities;
    private final Tasks tasks;
    private final Built built;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    TheChartIsTheHomeStory(
            Cities cities, Tasks tasks, Built built, Catalogue catalogue, TransactionTemplate transaction) {
        this.cities = cities;
        this.tasks = tasks;
        this.built = built;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    @BeforeEach
    void workThatIsLateInCitizenRelations() {
        TheClock.reset();
        inMilano(() -> tasks.open(new Task(
                UUID.randomUUID(),
                "matter.answer",
                "Rispondere alla signora del terzo piano",
                MATTER,
                "/",
                "URC-06",
                "URC",
                null,
                LocalDate.of(2026, 12, 1),
                "trenta giorni",
                Label.unit("URC"))));
    }

    @AfterEach
    void done() {
        inMilano(() -> tasks.done("matter.answer", MATTER));
    }

    @Test
    void onesOwnUnitComesFirstThenTheOrderOfTheChart() {
        var units = milano("livia.ferraguzzi").open("/funzioni").page().select("section.unit");
        assertThat(units).hasSize(12);
        assertThat(units.get(0).id()).isEqualTo("URC");
        assertThat(units.get(0).text()).contains("la tua unità");
        assertThat(units.get(1).id()).isEqualTo("SCG");
    }

    @Test
    void everyCompetenceOfTheChartIsThereAndOnlyWhatRunsHereIsCalledBuilt() {
        var page = milano("livia.ferraguzzi").open("/funzioni").page();
        assertThat(page.select(".unit .code[href^=/funzioni/]").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        catalogue.lines().stream().map(CompetenceLine::code).toList());
        assertThat(page.select(".unit tbody tr:not(:has(.tag.is-off)) .code").eachText())
                .containsExactlyInAnyOrderElementsOf(catalogue.lines().stream()
                        .map(CompetenceLine::code)
                        .filter(code -> built.of(code).works())
                        .toList());
        assertThat(page.select(".unit tbody tr:not(:has(.tag)) .code").eachText())
                .as("what is called at work without a word more")
                .containsExactlyInAnyOrderElementsOf(catalogue.lines().stream()
                        .map(CompetenceLine::code)
                        .filter(code -> built.of(code).extent() == Built.Extent.WHOLE)
                        .toList());
    }

    @Test
    void whatWorksInPartSaysSoInTheChartAndOnItsPage() {
        assertThat(milano("livia.ferraguzzi")
                        .open("/funzioni?state=part")
                        .page()
                        .select("tbody tr .tag")
                        .eachText())
                .isNotEmpty()
                .containsOnly("in parte");
        assertThat(milano("livia.ferraguzzi").open("/funzioni/CER-01").text()).contains("In parte");
    }

    @Test
    void whatIsOpenIsCountedForWhoMaySeeItAndForNobodyElse() {
        assertThat(late("milano.localhost", "livia.ferraguzzi")).isEqualTo(1);
        assertThat(late("milano.localhost", "leandro.bassignani")).isEqualTo(1);
        assertThat(late("milano.localhost", "norina.quaglia")).isZero();
        assertThat(late("milano.localhost", "zita.arcangioli")).isZero();
        assertThat(late("valdoria.localhost", "ettore.limonta")).isZero();
    }

    @Test
    void theFigureLeadsToTheCompetencesItCounts() {
        var page = milano("livia.ferraguzzi").open("/funzioni?state=late").page();
        assertThat(page.select(".unit .code[href^=/funzioni/]").eachText()).containsExactly("URC-06");
    }

    @Test
    void aCompetenceSaysWhoMayDoItToday() {
        var seen = milano("norina.quaglia").open("/funzioni/URC-06");
        assertThat(seen.page().select("h1")).hasSize(1);
        assertThat(seen.text())
                .contains(
                        "Livia Ferraguzzi", "Corrado Menabrea", "Leandro Bassignani", "Unità Relazioni con i Cittadini")
                .doesNotContain("Norina Quaglia", "Ines Tortorelli");
    }

    @Test
    void aCompetenceThatIsNotBuiltSaysSo() {
        CompetenceLine unbuilt = catalogue.lines().stream()
                .filter(line -> !built.of(line.code()).works())
                .findFirst()
                .orElseThrow();
        assertThat(milano("livia.ferraguzzi")
                        .open("/funzioni/" + unbuilt.code())
                        .text())
                .contains("non è ancora costruita");
    }

    @Test
    void aCodeThatIsNotInTheCatalogueIsNotFound() {
        assertThat(milano("livia.ferraguzzi").open("/funzioni/URC-99").status()).isEqualTo(404);
    }

    @Test
    void theChartIsHadAsCsv() {
        assertThat(new String(
                        milano("livia.ferraguzzi")
                                .bytes("/funzioni.csv?unit=AUD")
                                .body(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("AUD-04")
                .doesNotContain("URC-06");
    }

    private int late(String host, String username) {
        var sum = Visit.as(port, host, username).open("/funzioni").page().selectFirst(".sums a[href$=late] b");
        return Integer.parseInt(java.util.Objects.requireNonNull(sum).text());
    }

    private Visit milano(String username) {
        return Visit.as(port, "milano.localhost", username);
    }

    private void inMilano(Runnable work) {
        CityScope.run(
                cities.named("milano").orElseThrow(), () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
