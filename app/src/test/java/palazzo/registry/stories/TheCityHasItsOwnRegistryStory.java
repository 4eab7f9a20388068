// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.registry.Registry;
import palazzo.registry.domain.ARegistryElsewhere.Mood;
import palazzo.registry.domain.ARegistryElsewhere.Open;
import palazzo.tenancy.Check;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;

/** The numbers of the first city come from a registry that it has already: each step in a year of its own. */
@HouseTest
class TheCityHasItsOwnRegistryStory {

    private static final String JOB = "registry.numbers";

    private final Registry registry;
    private final Jobs jobs;
    private final Check numbers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Today today;
    private final City milano;
    private final City valdoria;

    @LocalServerPort
    private int port;

    TheCityHasItsOwnRegistryStory(
            Registry registry,
            Jobs jobs,
            List<Check> checks,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Ids ids,
            Today today,
            Cities cities) {
        this.registry = registry;
        this.jobs = jobs;
        this.numbers = checks.stream()
                .filter(check -> check.name().equals(JOB))
                .findFirst()
                .orElseThrow();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ids = ids;
        this.today = today;
        this.milano = cities.named("milano").orElseThrow();
        this.valdoria = cities.named("valdoria").orElseThrow();
    }

    @BeforeEach
    void inAYearWithoutNumbers() {
        int year = CityScope.call(
                milano,
                () -> jdbc.sql("select max(year) from registry_entry")
                        .query(Integer.class)
                        .optional()
                        .orElse(2050));
        TheClock.moveTo(LocalDateTime.of(Math.max(2050, year) + 1, 3, 5, 9, 0));
    }

    @AfterEach
    void clock() {
        TheClock.reset();
    }

    @Test
    void aPromisedNumberComesOnceAndStays() throws Exception {
        try (Open city = new Open("milano", today.now())) {
            Subject letter = new Subject("letter", ids.next());
            assertThat(enrol(milano, letter)).isEmpty();
            assertThat(enrol(milano, letter)).isEmpty();
            assertThat(CityScope.call(milano, () -> registry.awaits(letter))).isTrue();
            jobs.run(JOB);
            Registry.Number number = number(letter).orElseThrow();
            assertThat(number.text()).startsWith("0041003/");
            assertThat(enrol(milano, letter)).contains(number);
            jobs.run(JOB);
            assertThat(city.asked()).hasSize(1);
            assertThat(city.asked().getFirst()).contains("\"direction\":\"IN\"", "Consorzio Navigli", "Orari");
            assertThat(CityScope.call(milano, numbers::run).wrong()).isEmpty();
            assertThat(enrol(valdoria, letter)).isPresent();
        }
    }

    @Test
    void oneThatIsSlowOrAwayGivesNoSecondNumber() throws Exception {
        try (Open city = new Open("milano", today.now())) {
            Subject letter = new Subject("letter", ids.next());
            enrol(milano, letter);
            for (Mood mood : List.of(Mood.SLOW, Mood.AWAY, Mood.CONFUSED, Mood.PICKY)) {
                city.is(mood);
                jobs.run(JOB);
                assertThat(number(letter)).as(mood.name()).isEmpty();
                jobs.run(JOB);
                TheClock.pass(Duration.ofMinutes(11));
            }
            assertThat(city.asked()).as("not before its time").hasSize(4);
            assertThat(operators()).contains("HTTP 422 corrispondente sconosciuto", "Non arriva");
            city.is(Mood.WELL);
            jobs.run(JOB);
            assertThat(number(letter).orElseThrow().number()).isEqualTo(41_003);
            assertThat(city.given()).isEqualTo(1);
            assertThat(operators()).doesNotContain("corrispondente sconosciuto");
        }
    }

    @Test
    void oneNumberForTwoDocumentsIsNotBelieved() throws Exception {
        try (Open city = new Open("milano", today.now())) {
            Subject first = new Subject("letter", ids.next());
            Subject second = new Subject("letter", ids.next());
            enrol(milano, first);
            TheClock.pass(Duration.ofSeconds(1));
            enrol(milano, second);
            city.is(Mood.FORGETFUL);
            jobs.run(JOB);
            assertThat(number(first).orElseThrow().number()).isEqualTo(41_001);
            assertThat(number(second)).isEmpty();
            assertThat(operators()).contains("has another document");
            city.is(Mood.WELL);
            TheClock.pass(Duration.ofMinutes(11));
            jobs.run(JOB);
            assertThat(number(second)).isPresent();
        }
    }

    @Test
    void whoCannotWaitIsToldSo() throws IOException {
        try (Open city = new Open("milano", today.now())) {
            Registry.Entry entry = entry(new Subject("letter", ids.next()));
            assertThatThrownBy(() -> CityScope.run(
                            milano, () -> transaction.executeWithoutResult(status -> registry.register(entry))))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("number_to_come");
            assertThat(city.given()).isZero();
        }
    }

    @Test
    void aYearBelongsToWhoeverGaveItsFirstNumber() throws Exception {
        try (Open city = new Open("milano", today.now())) {
            Subject letter = new Subject("letter", ids.next());
            enrol(milano, letter);
            jobs.run(JOB);
            assertThat(city.given()).isEqualTo(1);
        }
        assertThatThrownBy(() -> enrol(milano, new Subject("letter", ids.next())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("others_numbers");
        TheClock.moveTo(LocalDateTime.of(today.date().getYear() + 1, 1, 2, 9, 0));
        Optional<Registry.Number> own = enrol(milano, new Subject("letter", ids.next()));
        assertThat(own.orElseThrow().number()).isEqualTo(1);
        try (Open city = new Open("milano", today.now())) {
            assertThat(enrol(milano, new Subject("letter", ids.next()))
                            .orElseThrow()
                            .number())
                    .isEqualTo(2);
            assertThat(city.asked()).isEmpty();
        }
    }

    private String operators() {
        return Visit.as(port, "milano.localhost", "zita.arcangioli")
                .open("/operations")
                .text();
    }

    private Optional<Registry.Number> number(Subject document) {
        return CityScope.call(milano, () -> registry.of(document));
    }

    private Optional<Registry.Number> enrol(City where, Subject document) {
        return CityScope.call(where, () -> transaction.execute(status -> registry.enrol(entry(document))));
    }

    private static Registry.Entry entry(Subject document) {
        return new Registry.Entry(
                Registry.Direction.IN,
                "Consorzio Navigli",
                "Orari del mercato",
                "a".repeat(64),
                document,
                Label.unit("URC"));
    }
}
