// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.HouseTest;
import palazzo.Visit;
import palazzo.documents.Blobs;
import palazzo.documents.Files.Kept;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.kernel.Subject;
import palazzo.operations.domain.CityExport;
import palazzo.operations.domain.CityImport;
import palazzo.operations.domain.CityImport.Wish;
import palazzo.organisation.Label;
import palazzo.tenancy.Check;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;
import palazzo.trail.Trail;

/** A city is exported while its people write, and read in beside the original. */
@HouseTest
class ACityMovesStory {

    private final Cities cities;
    private final CityExport export;
    private final CityImport reading;
    private final Trail trail;
    private final Jobs jobs;
    private final List<Check> checks;
    private final Blobs blobs;
    private final palazzo.documents.Files files;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Ids ids;

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    ACityMovesStory(
            Cities cities,
            CityExport export,
            CityImport reading,
            Trail trail,
            Jobs jobs,
            List<Check> checks,
            Blobs blobs,
            palazzo.documents.Files files,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Ids ids) {
        this.cities = cities;
        this.export = export;
        this.reading = reading;
        this.trail = trail;
        this.jobs = jobs;
        this.checks = checks;
        this.blobs = blobs;
        this.files = files;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Test
    void exportedWhileSomebodyWritesItIsReadInEqual() throws Exception {
        City milano = cities.named("milano").orElseThrow();
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger written = new AtomicInteger();
        Path file = folder.resolve("milano.zip");
        try (ExecutorService people = Executors.newSingleThreadExecutor()) {
            Future<?> busy = people.submit(() -> {
                while (writing.get()) {
                    CityScope.run(milano, this::aLetterWithItsFile);
                    written.incrementAndGet();
                }
            });
            until(busy, written, 20);
            export.write(milano, file);
            until(busy, written, written.get() + 20);
            writing.set(false);
            busy.get();
        }
        City copy = reading.read(file, new Wish("copia", "Comune in copia", List.of("copia.localhost")));

        long there = CityScope.call(copy, this::letters);
        assertThat(there).isGreaterThanOrEqualTo(20).isLessThan(CityScope.call(milano, this::letters));
        assertThat(CityScope.call(copy, this::filesWithoutTheirAct)).isZero();
        Path again = folder.resolve("copia.zip");
        export.write(copy, again);
        assertThat(sums(again)).isEqualTo(sums(file));

        jobs.run("trail.seal");
        assertThat(CityScope.call(copy, this::findings)).isEqualTo(CityScope.call(milano, this::findings));
        assertThat(Visit.as(port, "copia.localhost", "livia.ferraguzzi")
                        .open("/")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFileThatDoesNotMatchIsRefusedAndLeavesNoCity() throws Exception {
        City valdoria = cities.named("valdoria").orElseThrow();
        CityScope.run(valdoria, this::aLetterWithItsFile);
        Path file = folder.resolve("valdoria.zip");
        export.write(valdoria, file);

        refused(changed(file, "manifest.json", text -> text.replace("\"format\":1", "\"format\":2")), "import.format");
        refused(changed(file, "tables/organisation_person.tsv", text -> text.replace("Gilda", "Gelda")), "import.rows");
        refused(
                changed(file, "manifest.json", text -> text.replaceFirst("20261123\\.\\d+:", "20990101.0000:")),
                "import.shape");
        refused(changed(file, "blobs/", text -> text + "!"), "import.blob");
        refused(changed(file, "manifest.json", text -> "no manifest"), "import.not_a_city");
        Path other = Files.writeString(folder.resolve("letter.zip"), "Gentile Sindaca");
        refused(other, "import.not_a_city");
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        City valdoria = cities.named("valdoria").orElseThrow();
        Path file = folder.resolve("valdoria.zip");
        export.write(valdoria, file);
        assertCode(() -> reading.read(file, new Wish(null, null, List.of())), "city.exists");
        assertCode(() -> reading.read(file, new Wish("altra", null, List.of())), "city.host");
        assertCode(() -> reading.read(file, new Wish("Altra!", null, List.of("altra.localhost"))), "city.slug");
    }

    @Test
    void theFileIsForItsOwnerAlone() throws Exception {
        Path file = folder.resolve("valdoria.zip");
        export.write(cities.named("valdoria").orElseThrow(), file);
        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(folder).map(each -> each.getFileName().toString()))
                .containsExactly("valdoria.zip");
    }

    private static void until(Future<?> busy, AtomicInteger written, int enough) {
        while (written.get() < enough && !busy.isDone()) {
            Thread.onSpinWait();
        }
    }

    private void aLetterWithItsFile() {
        Subject letter = new Subject("letter", ids.next());
        byte[] bytes = ("Gentile Sindaca, " + letter).getBytes(StandardCharsets.UTF_8);
        String sha256 = blobs.put(bytes);
        transaction.executeWithoutResult(status -> {
            Kept kept = files.hang(letter, "lettera.txt", "text/plain", bytes.length, sha256, Label.house());
            trail.record("test.moved", letter, Map.of("file", kept.id()));
        });
    }

    private List<Check.Finding> findings() {
        return checks.stream().flatMap(check -> check.run().wrong().stream()).toList();
    }

    private long letters() {
        return jdbc.sql("select count(*) from trail_act where act = 'test.moved'")
                .query(Long.class)
                .single();
    }

    /** A file and its act are of one transaction: one without the other would be two moments in one file. */
    private long filesWithoutTheirAct() {
        return jdbc.sql("""
                        select count(*) from documents_file f full join trail_act a on a.subject = f.subject
                        where coalesce(a.act, 'test.moved') = 'test.moved' and coalesce(f.name, 'lettera.txt') = 'lettera.txt'
                          and (a.id is null or f.id is null)
                        """).query(Long.class).single();
    }

    private void refused(Path file, String code) {
        assertCode(() -> reading.read(file, new Wish("rotta", null, List.of("rotta.localhost"))), code);
        assertThat(cities.named("rotta")).isEmpty();
        assertThat(jdbc.sql("select count(*) from pg_namespace where nspname = 'city_rotta'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void assertCode(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static List<String> sums(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String manifest = new String(
                    zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(), StandardCharsets.UTF_8);
            return java.util.regex.Pattern.compile("\"[0-9a-f]{64}\"")
                    .matcher(manifest)
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .toList();
        }
    }

    /** The same file with one entry written otherwise, as somebody with an editor would. */
    private Path changed(Path file, String place, UnaryOperator<String> change) throws IOException {
        Path to = Files.createTempFile(folder, "changed", ".zip");
        AtomicBoolean done = new AtomicBoolean();
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                boolean here = entry.getName().startsWith(place) && done.compareAndSet(false, true);
                out.write(
                        here
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                out.closeEntry();
            }
        }
        return to;
    }
}
