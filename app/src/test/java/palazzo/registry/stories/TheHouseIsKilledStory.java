// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.kernel.Today;
import palazzo.law.Norm;
import palazzo.organisation.Label;
import palazzo.organisation.Staff;
import palazzo.registry.Registry;
import palazzo.tenancy.Check;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;

/** A house of its own on the same database registers with many hands, and is killed with SIGKILL in the middle of it. */
@HouseTest
@Tag("real")
class TheHouseIsKilledStory {

    private static final int ENOUGH = 150;
    private static final String KEPT = "select lpad(number::text, 7, '0') || '/' || year, id from registry_entry";

    private final City city;
    private final Registry registry;
    private final Check numbers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final PGSimpleDataSource owner;

    @TempDir
    private Path folder;

    TheHouseIsKilledStory(
            Cities cities,
            Staff staff,
            Ids ids,
            Registry registry,
            List<Check> checks,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Qualifier("ownerDataSource") DataSource owner) {
        this.city = RegistryTown.of("spenta", cities, staff, ids);
        this.registry = registry;
        this.numbers = checks.stream()
                .filter(check -> check.name().equals("registry.numbers"))
                .findFirst()
                .orElseThrow();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ids = ids;
        this.owner = (PGSimpleDataSource) owner;
    }

    /** The other house goes by the clock of the machine. */
    @BeforeEach
    void now() {
        TheClock.moveTo(LocalDateTime.now(Today.ROME));
    }

    @AfterEach
    void clock() {
        TheClock.reset();
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 57, c. 1")
    @ProvesPart(value = "AAG-02", what = "killed with SIGKILL while it registers, none is lost and none doubled")
    void noNumberIsLostOrDoubled() throws Exception {
        Map<String, String> acknowledged = untilItIsKilled();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        CityScope.run(city, () -> {
            Map<String, String> kept = new HashMap<>();
            jdbc.sql(KEPT).query(row -> {
                kept.put(row.getString(1), row.getString(2));
            });
            assertThat(kept).as("what was said to be registered is").containsAllEntriesOf(acknowledged);
            assertThat(numbers.run().wrong()).isEmpty();
            Registry.Number next = transaction.execute(status -> registry.register(new Registry.Entry(
                    Registry.Direction.IN,
                    "Consorzio Navigli",
                    "Dopo",
                    "a".repeat(64),
                    new Subject("letter", ids.next()),
                    Label.unit("AAG"))));
            assertThat(next.number()).as("none is left out").isEqualTo(kept.size() + 1L);
        });
    }

    /** @return each number that it said, with the identity of its registration */
    private Map<String, String> untilItIsKilled() throws IOException, InterruptedException {
        Process house = opened();
        Map<String, String> said = new HashMap<>();
        try (BufferedReader lines = house.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words.length == 3 && words[0].equals("has") && words[2].length() == 36) {
                    said.put(words[1], words[2]);
                }
                if (said.size() == ENOUGH) {
                    house.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(house.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private Process opened() throws IOException {
        return new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx256m",
                                        "-XX:TieredStopAtLevel=1",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        classPath(),
                                        "src/test/java/palazzo/registry/Hands.java",
                                        "spenta"),
                                settings())
                        .toList())
                .redirectError(folder.resolve("house.log").toFile())
                .start();
    }

    private Stream<String> settings() {
        return Map.of(
                        "palazzo.db.url", owner.getUrl(),
                        "palazzo.db.owner-user", String.valueOf(owner.getUser()),
                        "palazzo.db.owner-password", String.valueOf(owner.getPassword()),
                        "palazzo.db.pool-size", "6",
                        "palazzo.blobs", folder.resolve("blobs").toString(),
                        "palazzo.secret", "una-prova-che-dura-poco-0123456789",
                        "palazzo.jobs", "false",
                        "server.port", "0",
                        "logging.level.root", "error")
                .entrySet()
                .stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
    }

    /** That of the house, without the tests. */
    private static String classPath() {
        ClassLoader loader = TheHouseIsKilledStory.class.getClassLoader();
        Stream<String> all = loader instanceof URLClassLoader urls
                ? Stream.of(urls.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
        return all.filter(entry -> !entry.contains("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
