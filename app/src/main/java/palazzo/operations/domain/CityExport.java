// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.domain;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import palazzo.documents.Blobs;
import palazzo.kernel.Today;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole city into one file, while people work: all tables as one moment saw them, then every blob. Bytes are kept before
 * the row that names them, so no row of that moment names a blob that is not there yet.
 */
@Component
public class CityExport {

    private final DataSource database;
    private final Blobs blobs;
    private final JsonMapper json;
    private final Today today;

    CityExport(DataSource database, Blobs blobs, JsonMapper json, Today today) {
        this.database = database;
        this.blobs = blobs;
        this.json = json;
        this.today = today;
    }

    /** What was written. */
    public record Written(int tables, long rows, int blobs) {}

    /** Writes {@code city} to {@code file}, which appears only when it is whole, for its owner's eyes alone. */
    public Written write(City city, Path file) throws IOException, SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest;
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                manifest = CityScope.<Manifest, Exception>call(city, () -> write(city, zip));
            } catch (IOException | SQLException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            flush(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            long rows =
                    manifest.tables().stream().mapToLong(Manifest.Rows::count).sum();
            return new Written(manifest.tables().size(), rows, manifest.blobs().size());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Manifest write(City city, ZipOutputStream zip) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            CityTable.sayValuesPlainly(connection);
            List<Manifest.Rows> tables = new ArrayList<>();
            for (CityTable table : CityTable.of(city, connection)) {
                tables.add(write(table, connection, zip));
            }
            List<String> migrations = Shape.of(connection);
            connection.rollback();
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    city.id(),
                    city.slug(),
                    city.name(),
                    city.hosts(),
                    today.now(),
                    migrations,
                    tables,
                    writeBlobs(zip));
            put(zip, Manifest.PLACE, json.writeValueAsBytes(manifest));
            return manifest;
        }
    }

    private static Manifest.Rows write(CityTable table, Connection connection, ZipOutputStream zip)
            throws IOException, SQLException {
        MessageDigest digest = Digest.begin();
        zip.putNextEntry(new ZipEntry(new Manifest.Rows(table.name(), 0, "").place()));
        long count = table.write(connection, new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        return new Manifest.Rows(table.name(), count, Digest.end(digest));
    }

    private List<String> writeBlobs(ZipOutputStream zip) throws IOException {
        List<String> all = blobs.all().stream().sorted().toList();
        for (String sha256 : all) {
            put(zip, Manifest.placeOfBlob(sha256), blobs.get(sha256));
        }
        return all;
    }

    private static void put(ZipOutputStream zip, String place, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(place));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** An entry ends and the file goes on, whoever closes what they wrote to. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
