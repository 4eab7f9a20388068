// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.Acting;
import palazzo.HouseTest;
import palazzo.ProvesPart;
import palazzo.TheClock;
import palazzo.Visit;
import palazzo.Visit.Seen;
import palazzo.documents.Blobs;
import palazzo.kernel.Ids;
import palazzo.kernel.Subject;
import palazzo.law.Norm;
import palazzo.organisation.Label;
import palazzo.organisation.Staff;
import palazzo.organisation.domain.Accounts;
import palazzo.registry.Registry;
import palazzo.registry.Schemas;
import palazzo.registry.domain.ADepositFolder;
import palazzo.registry.domain.RegistryDesk;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;
import palazzo.tenancy.CityScope;
import palazzo.tenancy.Jobs;
import palazzo.ui.OperatorPart;

/** In a town of its own, from the first registration that it ever made. */
@HouseTest
class TheDayIsFormedStory {

    private final City city;
    private final Registry registry;
    private final RegistryDesk desk;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final Acting town;
    private final Cities cities;
    private final Staff staff;
    private final Ids ids;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final CityJob days;
    private final OperatorPart kept;
    private final AutowireCapableBeanFactory house;
    private final Blobs blobs;

    @LocalServerPort
    private int port;

    @TempDir
    private Path disk;

    TheDayIsFormedStory(
            Cities cities,
            Staff staff,
            Ids ids,
            Registry registry,
            RegistryDesk desk,
            Jobs jobs,
            JdbcClient jdbc,
            Accounts accounts,
            TransactionTemplate transaction,
            List<CityJob> jobsOfACity,
            List<OperatorPart> parts,
            AutowireCapableBeanFactory house,
            Blobs blobs) {
        this.city = RegistryTown.of("registri", cities, staff, ids);
        this.registry = registry;
        this.desk = desk;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.town = new Acting(city, accounts, transaction);
        this.cities = cities;
        this.staff = staff;
        this.ids = ids;
        this.accounts = accounts;
        this.transaction = transaction;
        this.days = jobsOfACity.stream()
                .filter(job -> job.name().equals("registry.days"))
                .findFirst()
                .orElseThrow();
        this.kept = parts.stream()
                .filter(part -> part.name().equals("registers"))
                .findFirst()
                .orElseThrow();
        this.house = house;
        this.blobs = blobs;
    }

    @AfterEach
    void clock() {
        TheClock.reset();
    }

    @Test
    @Norm("d.P.R. 445/2000, art. 53, c. 2")
    @ProvesPart(value = "AAG-02", what = "daily register formed, exported, never changed; daily check")
    void theRegisterOfADayThatIsOverIsFormedAndNeverChanges() throws Exception {
        TheClock.moveTo(LocalDateTime.of(2044, 12, 6, 10, 0));
        Registry.Number first = register(Label.unit("AAG"), "Lettera della scuola Rodari");
        register(Label.named(UUID.randomUUID()), "Cosa riservata");
        TheClock.moveTo(LocalDateTime.of(2044, 12, 6, 23, 59));
        run("registry.days");
        assertThat(visit(RegistryTown.CLERK)
                        .open("/registry/days/2044-12-06")
                        .page()
                        .select("#formed"))
                .isEmpty();
        TheClock.moveTo(LocalDateTime.of(2044, 12, 8, 0, 5));
        jobs.run("trail.seal");
        run("registry.days");
        Visit clerk = visit(RegistryTown.CLERK);
        Seen day = clerk.open("/registry/days/2044-12-06");
        assertThat(day.text()).contains("Registro formato", "2 registrazioni", "Da versare in conservazione entro");
        assertThat(clerk.open("/registry/days/2044-12-07").text()).contains("Registro formato", "0 registrazioni");
        Map<String, byte[]> files =
                files(clerk.bytes("/registry/days/2044-12-06.zip").body());
        assertThat(files).hasSize(5);
        assertThat(text(files, "registro-2044-12-06.xml"))
                .contains("<TotaleRegistrazioni>2", first.text(), "scuola Rodari", "riservato")
                .doesNotContain("Cosa riservata");
        assertThat(text(files, "registro-2044-12-06.csv"))
                .contains("scuola Rodari")
                .doesNotContain("Cosa riservata");
        assertThat(text(files, "registro-2044-12-06-manifesto.json")).contains("testa_tracciato", "impronte_sha256");
        assertThat(Schemas.fault(Schemas.DOCUMENT, files.get("registro-2044-12-06-metadati.xml")))
                .isEmpty();
        String before = day.page().select("#formed code").text();
        town.as(RegistryTown.CLERK, () -> {
            desk.annul(2044, first.number(), "n. 12", "Errore");
            return first;
        });
        run("registry.days");
        assertThat(clerk.open("/registry/days/2044-12-06")
                        .page()
                        .select("#formed code")
                        .text())
                .isEqualTo(before);
        TheClock.moveTo(LocalDateTime.of(2044, 12, 9, 0, 5));
        run("registry.days");
        assertThat(text(files(clerk.bytes("/registry/days/2044-12-08.zip").body()), "registro-2044-12-08.xml"))
                .contains("<TotaleAnnullate>1", first.text(), "n. 12");
        Seen without = clerk.submit(
                clerk.open("/registry/days/2044-12-06"), "form[action$=/delivery]", Map.of("receipt", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(clerk.submit(
                                clerk.open("/registry/days/2044-12-06"),
                                "form[action$=/delivery]",
                                Map.of("receipt", "RdV-881"))
                        .text())
                .contains("RdV-881");
        register(Label.unit("URC"), "Di altri uffici");
        TheClock.moveTo(LocalDateTime.of(2044, 12, 10, 0, 5));
        run("registry.days");
        assertThat(visit(RegistryTown.CLERK)
                        .open("/registry/days/2044-12-09.zip")
                        .status())
                .isEqualTo(422);
        assertThat(visit(RegistryTown.CHIEF)
                        .open("/registry/days/2044-12-09.zip")
                        .status())
                .isEqualTo(200);
        theDailyCheckSays(visit(RegistryTown.CLERK));
    }

    @Test
    @ProvesPart(value = "AAG-02", what = "a register that cannot be formed alarms; handed over through a folder")
    void aDayThatCannotBeFormedAlarmsAndIsFormedOnceItCan() throws Exception {
        City other = RegistryTown.of("ostacoli", cities, staff, ids);
        Acting there = new Acting(other, accounts, transaction);
        TheClock.moveTo(LocalDateTime.of(2044, 3, 4, 10, 0));
        there.as(RegistryTown.CLERK, () -> registry.register(entry(Label.unit("AAG"), "Lettera della scuola Rodari")));
        Path folderOfBlobs =
                folderOf(CityScope.call(other, () -> blobs.put("di prova".getBytes(StandardCharsets.UTF_8))));
        Path aside = Files.move(folderOfBlobs, folderOfBlobs.resolveSibling("messa-da-parte"));
        Files.writeString(folderOfBlobs, "non è una cartella");
        TheClock.moveTo(LocalDateTime.of(2044, 3, 5, 0, 10));
        assertThatThrownBy(() -> CityScope.run(other, () -> days.run(other))).isInstanceOf(RuntimeException.class);
        Visit clerk = Visit.as(port, "ostacoli.localhost", RegistryTown.CLERK);
        assertThat(toDo(clerk)).contains("Registro giornaliero del 4/3/2044");
        assertThat(CityScope.call(other, kept::sums).getFirst().late()).isTrue();
        Files.delete(folderOfBlobs);
        Files.move(aside, folderOfBlobs);
        CityScope.run(other, () -> days.run(other));
        assertThat(clerk.open("/registry/days/2044-03-04").text())
                .contains(
                        "Registro formato", "Senza sigillo: quando è stato formato l’ente non ne aveva uno in vigore");
        Path folder = disk.resolve("versamenti");
        CityScope.run(other, () -> new ADepositFolder(folder, house).takes(LocalDate.of(2044, 3, 4)));
        Path zip = folder.resolve("ostacoli/registro-2044-03-04.zip");
        assertThat(files(Files.readAllBytes(zip))).hasSize(5);
        assertThat(folder.resolve("ostacoli").toFile().list()).hasSize(1);
        assertThat(clerk.open("/registry/days/2044-03-04").text()).contains("Versato", "registro-2044-03-04.zip");
        assertThat(toDo(clerk)).doesNotContain("Registro giornaliero del 4/3/2044");
    }

    private void theDailyCheckSays(Visit clerk) {
        register(Label.unit("AAG"), "Nota");
        run("registry.quality");
        Seen check = clerk.open("/registry/quality");
        assertThat(check.text())
                .contains("Senza classe", "Senza fascicolo", "Non assegnata", "Oggetto troppo breve", "Fuori orario")
                .doesNotContain("Nessuna riga era scelta");
        assertThat(clerk.open("/registry/quality?rule=SHORT_SUBJECT").text()).contains("Nota");
        assertThat(tasks()).isEqualTo(1);
        String chosen = check.page().select("input[name=chosen]").attr("value");
        Seen rested = clerk.submit(
                check,
                "form[action^=/registry/quality]:has(input[name=chosen])",
                Map.of("chosen", chosen, "note", "Va bene così"));
        assertThat(rested.text()).contains("Fatto su 1 riga");
        run("registry.quality");
        assertThat(tasks()).isEqualTo(1);
    }

    private long tasks() {
        return CityScope.call(
                city,
                () -> jdbc.sql("select count(*) from tasks_task where kind = 'registry.quality' and done_at is null")
                        .query(Long.class)
                        .single());
    }

    private void run(String job) {
        CityScope.run(city, () -> jobs.runHere(job, 60));
    }

    private Registry.Number register(Label label, String about) {
        return town.as(RegistryTown.CLERK, () -> registry.register(entry(label, about)));
    }

    private static Registry.Entry entry(Label label, String about) {
        return new Registry.Entry(
                Registry.Direction.IN,
                "Scuola Rodari",
                about,
                "a".repeat(64),
                new Subject("letter", UUID.randomUUID()),
                label);
    }

    /** The folder of a city's bytes, found by those that were just put there. */
    private static Path folderOf(String sha256) throws IOException {
        try (Stream<Path> all = Files.find(
                Path.of("target/test-blobs"),
                4,
                (path, kind) -> path.getFileName().toString().equals(sha256))) {
            return all.filter(path -> path.getParent().getParent().endsWith("ostacoli"))
                    .max(Comparator.comparing(path -> path.toFile().lastModified()))
                    .orElseThrow()
                    .getParent()
                    .getParent();
        }
    }

    private static String toDo(Visit who) {
        return who.open("/").page().select("section[aria-labelledby=due]").text();
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private Visit visit(String username) {
        return Visit.as(port, "registri.localhost", username);
    }
}
