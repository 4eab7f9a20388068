// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.kernel.Ids;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;
import palazzo.ui.Words;

/** Zita, who operates the system, sees what failed, and has it done again. */
@HouseTest
@Import(OperationsPageStory.Troubles.class)
class OperationsPageStory {

    private static final String JOB = "trail.seal.late";

    private final Jobs jobs;
    private final Cities cities;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Unlucky unlucky;
    private final HardOfHearing listener;

    @LocalServerPort
    private int port;

    OperationsPageStory(
            Jobs jobs,
            Cities cities,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Ids ids,
            Unlucky unlucky,
            HardOfHearing listener) {
        this.jobs = jobs;
        this.cities = cities;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.ids = ids;
        this.unlucky = unlucky;
        this.listener = listener;
    }

    /** Something was said. */
    public record Said(UUID id) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Troubles {

        @Bean
        Unlucky unlucky() {
            return new Unlucky();
        }

        @Bean
        HardOfHearing hardOfHearing() {
            return new HardOfHearing();
        }
    }

    /** Fails in the cities it is told to. */
    static class Unlucky implements CityJob {

        private final Set<String> failsIn = new CopyOnWriteArraySet<>();

        @Override
        public String name() {
            return JOB;
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(5);
        }

        @Override
        public void run(City city) {
            if (failsIn.contains(city.slug())) {
                throw new IllegalStateException("the letter of Amelia Brusaporci");
            }
        }
    }

    /** Hears nothing while it is told not to. */
    public static class HardOfHearing {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private volatile boolean deaf;

        public void turn(boolean now) {
            deaf = now;
        }

        public List<String> heard() {
            return heard;
        }

        @ApplicationModuleListener
        public void on(Said said) {
            if (deaf) {
                throw new IllegalStateException("what?");
            }
            heard.add(CityScope.required().slug() + " " + said.id());
        }
    }

    @AfterEach
    void mend() {
        TheClock.reset();
        unlucky.failsIn.clear();
        listener.turn(false);
    }

    @Test
    void aJobThatFailedIsSeenAndRunAgain() {
        unlucky.failsIn.add("milano");
        jobs.run(JOB);
        Visit zita = Visit.as(port, "milano.localhost", "zita.arcangioli");
        Visit.Seen page = zita.open("/operations");
        assertThat(page.status()).isEqualTo(200);
        assertThat(row(page, JOB)).contains("Un difetto di Palazzo").doesNotContain("Brusaporci");
        assertThat(row(Visit.as(port, "valdoria.localhost", "gilda.roncaglia").open("/operations"), JOB))
                .doesNotContain("Un difetto di Palazzo");

        Visit.Seen still = zita.submit(page, "#jobs form", Map.of("chosen", JOB));
        assertThat(row(still, JOB)).contains("Non riuscito: Un difetto di Palazzo");

        unlucky.failsIn.clear();
        Visit.Seen well = zita.submit(still, "#jobs form", Map.of("chosen", JOB));
        assertThat(row(well, JOB)).contains("Riuscito").doesNotContain("Un difetto di Palazzo");
    }

    @Test
    void anEventThatWasNotHeardIsSeenAndToldAgain() {
        listener.turn(true);
        City milano = cities.named("milano").orElseThrow();
        UUID said = ids.next();
        CityScope.run(milano, () -> transaction.executeWithoutResult(status -> events.publishEvent(new Said(said))));
        until(() -> statuses(milano, said).equals(List.of("FAILED")));

        Visit zita = Visit.as(port, "milano.localhost", "zita.arcangioli");
        Visit.Seen page = zita.open("/operations");
        String event = publication(milano, said);
        assertThat(row(page, event))
                .contains("Said")
                .contains("HardOfHearing.on")
                .doesNotContain(said.toString());
        assertThat(Visit.as(port, "valdoria.localhost", "gilda.roncaglia")
                        .open("/operations")
                        .text())
                .doesNotContain(event);

        listener.turn(false);
        zita.submit(page, "#events form", Map.of("chosen", event));
        until(() -> listener.heard().contains("milano " + said));
        until(() -> statuses(milano, said).isEmpty());
        assertThat(zita.open("/operations").page().getElementById("r-" + event)).isNull();
    }

    @Test
    void theSweepTellsAgainByItselfButNotBeforeItsTime() {
        listener.turn(true);
        City valdoria = cities.named("valdoria").orElseThrow();
        UUID said = ids.next();
        CityScope.run(valdoria, () -> transaction.executeWithoutResult(status -> events.publishEvent(new Said(said))));
        until(() -> statuses(valdoria, said).equals(List.of("FAILED")));
        listener.turn(false);
        jobs.run("events.resubmit");
        assertThat(listener.heard()).doesNotContain("valdoria " + said);
        TheClock.pass(Duration.ofMinutes(2));
        jobs.run("events.resubmit");
        until(() -> listener.heard().contains("valdoria " + said));
    }

    @Test
    void anEventWhoseProcessWasKilledIsToldAgain() {
        City milano = cities.named("milano").orElseThrow();
        listener.turn(true);
        UUID said = ids.next();
        CityScope.run(milano, () -> transaction.executeWithoutResult(status -> events.publishEvent(new Said(said))));
        until(() -> statuses(milano, said).equals(List.of("FAILED")));
        listener.turn(false);
        CityScope.run(
                milano,
                () -> jdbc.sql("update event_publication set status = 'PROCESSING' where id = ?::uuid")
                        .param(publication(milano, said))
                        .update());
        TheClock.pass(Duration.ofMinutes(20));
        jobs.run("events.resubmit");
        until(() -> listener.heard().contains("milano " + said));
    }

    @Test
    void withoutAChoiceTheSamePageSaysSo() {
        Visit zita = Visit.as(port, "milano.localhost", "zita.arcangioli");
        Visit.Seen refused = zita.submit(zita.open("/operations"), "#jobs form", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nessuna riga è stata scelta");
    }

    @Test
    void onlyAdministratorsComeIn() {
        assertThat(Visit.as(port, "milano.localhost", "leandro.bassignani")
                        .open("/operations")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everyJobHasItsWords() {
        Words words = new Words();
        assertThat(jobs.all())
                .filteredOn(job -> !job.name().equals(JOB))
                .isNotEmpty()
                .allMatch(job -> words.keys("it").contains("job." + job.name())
                        && words.keys("en").contains("job." + job.name()));
    }

    private static String row(Visit.Seen page, String id) {
        var row = page.page().getElementById("r-" + id);
        assertThat(row).as("row %s in:%n%s", id, page.text()).isNotNull();
        return row.text();
    }

    private List<String> statuses(City city, UUID said) {
        return CityScope.call(
                city,
                () -> jdbc.sql("select status from event_publication where serialized_event like ?")
                        .param("%" + said + "%")
                        .query(String.class)
                        .list());
    }

    private String publication(City city, UUID said) {
        return CityScope.call(
                city,
                () -> jdbc.sql("select id from event_publication where serialized_event like ?")
                        .param("%" + said + "%")
                        .query(String.class)
                        .single());
    }

    private static void until(BooleanSupplier isSo) {
        for (int i = 0; i < 200 && !isSo.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }
}
