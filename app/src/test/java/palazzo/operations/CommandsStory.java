// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.Palazzo;
import palazzo.Visit;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.tenancy.Cities;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;
import palazzo.trail.Trail;

/** Commands typed beside a house that is open, on its database. */
@HouseTest
class CommandsStory {

    private final PGSimpleDataSource owner;
    private final Cities cities;
    private final Jobs jobs;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Ids ids;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    CommandsStory(
            @Qualifier("ownerDataSource") DataSource owner,
            Cities cities,
            Jobs jobs,
            Trail trail,
            TransactionTemplate transaction,
            Ids ids) {
        this.owner = (PGSimpleDataSource) owner;
        this.cities = cities;
        this.jobs = jobs;
        this.trail = trail;
        this.transaction = transaction;
        this.ids = ids;
    }

    @Test
    void aBrokenTrailRowIsNamedByCheck() {
        Subject subject = new Subject("letter", ids.next());
        CityScope.run(
                cities.named("valdoria").orElseThrow(),
                () -> transaction.executeWithoutResult(status -> trail.record("test.checked", subject)));
        jobs.run("trail.seal");
        JdbcClient sql = JdbcClient.create(owner);
        long act = sql.sql("update city_valdoria.trail_act set act = 'test.forged' where subject = ? returning id")
                .param(subject.id())
                .query(Long.class)
                .single();
        try {
            assertThat(typed("check")).isEqualTo(1);
            assertThat(said(out)).contains("Comune di Valdoria").contains("L’atto " + act + " non è più quello chiuso");
        } finally {
            sql.sql("update city_valdoria.trail_act set act = 'test.checked' where id = ?")
                    .param(act)
                    .update();
        }
    }

    @Test
    void aFoundedCityLetsItsAdministratorIn() {
        assertThat(typed("found-city", "borgo", "Comune di Borgo", "borgo.localhost", "--admin", "Nives Tagliaferri"))
                .as(said(err))
                .isZero();
        String password = said(out).replaceAll("(?s).*prima password: (\\S+).*", "$1");
        Visit nives = Visit.anonymous(port, "borgo.localhost");
        Visit.Seen in = nives.submit(
                nives.open("/login"),
                "form[action=/login]",
                java.util.Map.of("username", "nives.tagliaferri", "password", password));
        assertThat(in.path()).doesNotContain("failed");
        assertThat(typed("found-city", "borgo", "Altro", "altro.localhost", "--admin", "Nives Tagliaferri"))
                .isEqualTo(2);
        assertThat(said(err)).contains("c’è già");
    }

    @Test
    void aWrongSettingIsNamedWithItsPlace() throws IOException {
        assertThat(typed("check", "--palazzo.db.pool-size=9999")).isEqualTo(2);
        assertThat(said(err))
                .contains("palazzo.db.pool-size (scritta come --palazzo.db.pool-size)")
                .contains("9999");
        Path file = Files.writeString(folder.resolve("house.properties"), "# ours\npalazzo.db.pool-size=many\n");
        assertThat(typed("check", "--config", file.toString())).isEqualTo(2);
        assertThat(said(err)).contains("house.properties").contains("riga 2").contains("«many»");
        assertThat(typed("check", "--config", folder.resolve("none.properties").toString()))
                .isEqualTo(2);
        assertThat(said(err)).contains("none.properties");
        assertThat(typed("check", "--palazzo.letters.held=domani")).isEqualTo(2);
        assertThat(said(err)).contains("palazzo.letters.held").contains("«domani»");
        assertThat(typed("check", "--palazzo.db.poolsize.most=3")).isEqualTo(2);
        assertThat(said(err)).contains("palazzo.db.poolsize.most").contains("non esiste");
    }

    @Test
    void aSettingThatThereIsNotIsNamedWithItsPlace() throws IOException {
        assertThat(typed("check", "--palazzo.job=false")).isEqualTo(2);
        assertThat(said(err)).contains("palazzo.job (scritta come --palazzo.job) non esiste");
        Path file = Files.writeString(folder.resolve("house.properties"), "server.port=0\npalazzo.scan.folders=here\n");
        assertThat(typed("check", "--config", file.toString())).isEqualTo(2);
        assertThat(said(err))
                .contains("palazzo.scan.folders")
                .contains("house.properties")
                .contains("riga 2");
        assertThat(typed("check", "--palazzo.letters.courtesy=forse")).isEqualTo(2);
        assertThat(said(err)).contains("palazzo.letters.courtesy").contains("«forse»");
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThat(typed("chekc")).isEqualTo(2);
        assertThat(said(err)).contains("Il comando «chekc» non esiste");
        assertThat(typed("serve", "now")).isEqualTo(2);
        assertThat(typed("export-city", "atlantide", folder.resolve("a.zip").toString()))
                .isEqualTo(2);
        assertThat(said(err)).contains("Nessuna città ha il nome breve «atlantide»");
    }

    private int typed(String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of(
                "--db",
                String.valueOf(owner.getUrl()),
                "--db-user",
                String.valueOf(owner.getUser()),
                "--db-password",
                String.valueOf(owner.getPassword()),
                "--palazzo.blobs=" + folder.resolve("blobs")));
        return new CommandLine(
                        Palazzo.class,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Locale.ITALIAN)
                .run(all.toArray(String[]::new));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
