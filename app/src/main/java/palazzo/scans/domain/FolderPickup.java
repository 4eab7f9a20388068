// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import palazzo.documents.Blobs;
import palazzo.kernel.Hitch;
import palazzo.kernel.Today;
import palazzo.scans.domain.ScanFolders.ScanFolder;
import palazzo.tenancy.City;
import palazzo.tenancy.CityJob;

/**
 * Takes what scanners have put into their folders, when it has stopped growing. Bytes first, then the row, then the file
 * goes aside, into {@code taken} or {@code refused}: killed in between, it is found again and known. Nothing is deleted.
 */
@Component
public class FolderPickup implements CityJob {

    private static final Logger LOG = LoggerFactory.getLogger(FolderPickup.class);

    /** Larger than a thousand pages in colour. */
    private static final long MOST_BYTES = 1_000_000_000;

    /** A file that has not changed for so long is whole. */
    private static final Duration STILL = Duration.ofSeconds(10);

    private static final String SEEN =
            "select size, modified, seen_at from scans_growing where folder = ? and name = ?";
    private static final String SEE = """
            insert into scans_growing (folder, name, size, modified, seen_at) values (?, ?, ?, ?, ?)
            on conflict (folder, name) do update set size = excluded.size, modified = excluded.modified,
              seen_at = excluded.seen_at
            """;
    private static final String GONE = "delete from scans_growing where folder = ? and name = ?";

    private final ScanFolders folders;
    private final Batches batches;
    private final Blobs blobs;
    private final JdbcClient jdbc;
    private final Today today;

    FolderPickup(ScanFolders folders, Batches batches, Blobs blobs, JdbcClient jdbc, Today today) {
        this.folders = folders;
        this.batches = batches;
        this.blobs = blobs;
        this.jdbc = jdbc;
        this.today = today;
    }

    private record Sighting(long size, Instant modified, Instant at) {}

    @Override
    public String name() {
        return "scans.pickup";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run(City city) {
        folders.all().stream().filter(ScanFolder::active).forEach(this::look);
    }

    /** A folder that cannot be read is told to who configures; the others go on. */
    private void look(ScanFolder folder) {
        try {
            Path path = folders.path(folder.name());
            Files.createDirectories(path);
            for (Path file : files(path)) {
                look(folder, file);
            }
            folders.lookedAt(folder.id(), "");
        } catch (IOException | RuntimeException e) {
            LOG.warn("Scan folder {} cannot be read: {}", folder.id(), e.toString());
            folders.lookedAt(folder.id(), Hitch.of(e, Hitch.Kind.FOLDER).text());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void look(ScanFolder folder, Path file) throws IOException {
        String name = file.getFileName().toString();
        long size = Files.size(file);
        Instant modified = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Sighting> before = seen(folder.id(), name);
        boolean same = before.filter(
                        seen -> seen.size() == size && seen.modified().equals(modified))
                .isPresent();
        if (!same) {
            jdbc.sql(SEE)
                    .params(folder.id(), name, size, Today.sql(modified), today.sqlNow())
                    .update();
        } else if (!before.orElseThrow().at().plus(STILL).isAfter(today.now())) {
            take(folder, file, name, size);
        }
    }

    private void take(ScanFolder folder, Path file, String name, long size) throws IOException {
        if (size > MOST_BYTES) {
            batches.add(name, folder.id(), folder.unit(), null, List.of(ScanDesk.tooLarge(name, size)));
            aside(file, "refused");
        } else {
            String sha256 = kept(file);
            if (!batches.knows(folder.id(), name, sha256)) {
                batches.add(
                        name, folder.id(), folder.unit(), null, List.of(new Batches.Came(name, size, sha256, "", "")));
            }
            aside(file, "taken");
        }
        jdbc.sql(GONE).params(folder.id(), name).update();
    }

    private String kept(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return blobs.put(bytes).sha256();
        }
    }

    /** What already lies there under this name stays: the newcomer gets the time before its own. */
    private void aside(Path file, String where) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(where));
        Path to = folder.resolve(file.getFileName());
        Path free = Files.exists(to) ? folder.resolve(today.now().toEpochMilli() + "-" + file.getFileName()) : to;
        Files.move(file, free, StandardCopyOption.ATOMIC_MOVE);
    }

    private Optional<Sighting> seen(UUID folder, String name) {
        return jdbc.sql(SEEN)
                .params(folder, name)
                .query((rs, row) -> new Sighting(
                        rs.getLong("size"),
                        rs.getTimestamp("modified").toInstant(),
                        rs.getTimestamp("seen_at").toInstant()))
                .optional();
    }
}
