// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.organisation.Label;
import palazzo.search.Index;
import palazzo.tenancy.Check;
import palazzo.tenancy.Check.Finding;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;
import palazzo.trail.Trail;

@HouseTest
class TheTrailIsSealedStory {

    /** The hash that the act would have under another competence, as somebody with the owner's password would write it. */
    private static final String FORGED = """
            update city_milano.trail_sealed d
            set hash = sha256(convert_to(concat_ws(chr(31), a.id, (extract(epoch from a.at) * 1000000)::bigint,
                              coalesce(a.actor::text, ''), 'CER-99', a.act, a.subject_kind, a.subject, a.details), 'UTF8'))
            from city_milano.trail_act a where a.id = d.act and d.act = ?
            """;

    private final Trail trail;
    private final Jobs jobs;
    private final Check chain;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final JdbcClient owner;
    private final Index index;
    private final Today today;
    private final Ids ids;
    private final List<Subject> inTheIndex = new ArrayList<>();
    private final City milano;
    private final City valdoria;

    @LocalServerPort
    private int port;

    TheTrailIsSealedStory(
            Trail trail,
            Jobs jobs,
            List<Check> checks,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            @Qualifier("ownerDataSource") DataSource owner,
            Index index,
            Today today,
            Ids ids,
            Cities cities) {
        this.trail = trail;
        this.jobs = jobs;
        this.chain = checks.stream()
                .filter(check -> check.name().equals("trail.chain"))
                .findFirst()
                .orElseThrow();
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.owner = JdbcClient.create(owner);
        this.index = index;
        this.today = today;
        this.ids = ids;
        this.milano = cities.named("milano").orElseThrow();
        this.valdoria = cities.named("valdoria").orElseThrow();
    }

    @AfterEach
    void asItWas() {
        TheClock.reset();
        CityScope.run(milano, () -> transaction.executeWithoutResult(status -> inTheIndex.forEach(index::takeOut)));
    }

    @Test
    void aSealedTrailIsWhole() {
        acted(milano);
        acted(valdoria);
        jobs.run("trail.seal");
        assertThat(findings(milano)).isEmpty();
        assertThat(findings(valdoria)).isEmpty();
        assertThat(unsealed(milano)).isZero();
    }

    @Test
    void anActThatWasSlowToCommitIsSealedLater() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Long> slow = other.submit(() -> CityScope.call(
                    milano,
                    () -> transaction.execute(status -> {
                        long act = recorded();
                        written.countDown();
                        await(overtaken);
                        return act;
                    })));
            written.await();
            long fast = acted(milano);
            jobs.run("trail.seal");
            overtaken.countDown();
            assertThat(slow.get()).isLessThan(fast);
        }
        assertThat(unsealed(milano)).isEqualTo(1);
        jobs.run("trail.seal");
        assertThat(unsealed(milano)).isZero();
        assertThat(findings(milano)).isEmpty();
    }

    @Test
    void aChangedActIsNamed() {
        long act = acted(milano);
        acted(milano);
        jobs.run("trail.seal");
        assertThat(broken("update city_milano.trail_act set competence = 'CER-99' where id = " + act, act))
                .extracting(Finding::code, finding -> finding.args().getFirst())
                .containsExactly(tuple("trail.changed", act));
    }

    @Test
    void anActChangedTogetherWithItsHashStillBreaksTheSeal() {
        long act = acted(milano);
        jobs.run("trail.seal");
        byte[] hash = owner.sql("select hash from city_milano.trail_sealed where act = ?")
                .param(act)
                .query(byte[].class)
                .single();
        owner.sql(FORGED).param(act).update();
        try {
            assertThat(broken("update city_milano.trail_act set competence = 'CER-99' where id = " + act, act))
                    .extracting(Finding::code)
                    .containsExactly("trail.seal");
        } finally {
            owner.sql("update city_milano.trail_sealed set hash = ? where act = ?")
                    .params(hash, act)
                    .update();
        }
        assertThat(findings(milano)).isEmpty();
    }

    @Test
    void anOldActInNoSealIsNamed() {
        long act = acted(valdoria);
        TheClock.pass(Duration.ofHours(25));
        assertThat(findings(valdoria))
                .extracting(Finding::code, finding -> finding.args().getFirst())
                .contains(tuple("trail.unsealed", act));
        TheClock.reset();
        jobs.run("trail.seal");
        TheClock.pass(Duration.ofHours(25));
        assertThat(findings(valdoria)).isEmpty();
    }

    @Test
    void theAuditorReadsItInWordsAndTheReadingIsRecorded() {
        Subject subject = new Subject("letter", ids.next());
        CityScope.run(
                milano,
                () -> transaction.executeWithoutResult(status -> trail.record(
                        "letter.assigned", subject, Map.of("unit", "URC", "person", person("livia.ferraguzzi")))));
        Visit amos = Visit.as(port, "milano.localhost", "amos.peverelli");
        Visit.Seen seen = amos.open("/trail?subject=" + subject);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("tbody tr")).hasSize(1);
        assertThat(seen.text())
                .contains("Assegnata", "Unità Relazioni con i Cittadini", "a Livia Ferraguzzi", "Lettera")
                .doesNotContain(subject.id().toString(), "{", "letter.assigned");
        assertThat(amos.open("/trail?act=trail.read&actor=" + person("amos.peverelli"))
                        .text())
                .contains("Consultato il tracciato", "Amos Peverelli", "su: Lettera");
    }

    @Test
    void aSubjectHasItsTitleForWhoMaySeeItAndForNobodyElse() {
        Subject open = found(Label.house("URC"), "Un lampione di via Cantarane");
        Subject shut = found(Label.unit("URC"), "Una questione di famiglia");
        Visit amos = Visit.as(port, "milano.localhost", "amos.peverelli");
        assertThat(amos.open("/trail?subject=" + open).page().select("tbody a[href=/letters/" + open.id() + "]"))
                .extracting(link -> link.text())
                .containsExactly("Un lampione di via Cantarane");
        Visit.Seen seen = amos.open("/trail?subject=" + shut);
        assertThat(seen.page().select("tbody tr")).hasSize(1);
        assertThat(seen.page().outerHtml()).doesNotContain("famiglia", "/letters/" + shut.id());
        assertThat(CityScope.call(
                        milano,
                        () -> jdbc.sql("select count(*) from trail_act a where a.details::text ~* 'lampione|Peverelli'")
                                .query(Long.class)
                                .single()))
                .as("names and titles are the page's, the trail holds none")
                .isZero();
    }

    private Subject found(Label label, String title) {
        Subject subject = new Subject("letter", ids.next());
        CityScope.run(
                milano,
                () -> transaction.executeWithoutResult(status -> {
                    trail.record("letter.received", subject);
                    index.put(new Index.Entry(subject, title, "", "", "/letters/" + subject.id(), today.now()), label);
                }));
        inTheIndex.add(subject);
        return subject;
    }

    private String person(String username) {
        return CityScope.call(
                milano,
                () -> jdbc.sql("select person::text from organisation_account where username = ?")
                        .param(username)
                        .query(String.class)
                        .single());
    }

    @Test
    void whoDoesNotAuditIsToldTheCompetence() {
        Visit.Seen refused =
                Visit.as(port, "milano.localhost", "delfo.marcanti").open("/trail");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("AUD-01");
        assertThat(Visit.as(port, "milano.localhost", "zita.arcangioli")
                        .open("/trail")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFilterThatIsNoIdentityFindsNothing() {
        Visit amos = Visit.as(port, "milano.localhost", "amos.peverelli");
        assertThat(amos.open("/trail?actor=' or 1=1").status()).isEqualTo(404);
        assertThat(amos.open("/trail?since=2026-02-31").status()).isEqualTo(404);
        assertThat(amos.open("/trail?after=x").status()).isEqualTo(404);
        assertThat(amos.open("/trail?subject=letter").status()).isEqualTo(404);
    }

    private List<Finding> broken(String sql, long act) {
        String before = owner.sql("select competence from city_milano.trail_act where id = ?")
                .param(act)
                .query(String.class)
                .single();
        owner.sql(sql).update();
        try {
            return findings(milano);
        } finally {
            owner.sql("update city_milano.trail_act set competence = ? where id = ?")
                    .params(before, act)
                    .update();
        }
    }

    private List<Finding> findings(City city) {
        return CityScope.call(city, () -> chain.run().wrong());
    }

    private long unsealed(City city) {
        return CityScope.call(
                city,
                () -> jdbc.sql("select count(*) from trail_act where id not in (select act from trail_sealed)")
                        .query(Long.class)
                        .single());
    }

    private long acted(City city) {
        return act(city, new Subject("letter", ids.next()));
    }

    private long act(City city, Subject subject) {
        return CityScope.call(city, () -> transaction.execute(status -> recorded(subject)));
    }

    private long recorded() {
        return recorded(new Subject("letter", ids.next()));
    }

    private long recorded(Subject subject) {
        trail.record("test.done", subject, Map.of("number", 7));
        return jdbc.sql("select id from trail_act where subject = ?")
                .param(subject.id())
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
