// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.documents.Blobs;
import palazzo.kernel.Ids;
import palazzo.kernel.Refusal;
import palazzo.tenancy.Cities;
import palazzo.tenancy.City;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A city out of a file that {@link CityExport} wrote, into a schema of its own. What does not match is refused and leaves
 * no city behind: another shape of tables, a row too few, a byte that changed.
 */
@Component
public class CityImport {

    private final Cities cities;
    private final Blobs blobs;
    private final JsonMapper json;
    private final Ids ids;

    CityImport(Cities cities, Blobs blobs, JsonMapper json, Ids ids) {
        this.cities = cities;
        this.blobs = blobs;
        this.json = json;
        this.ids = ids;
    }

    /**
     * How the city shall be called here; null and none for as it was.
     *
     * @param slug its short name
     * @param hosts its host names
     */
    public record Wish(@Nullable String slug, @Nullable String name, List<String> hosts) {}

    /** Reads the city in. @throws Refusal where the file, or what is here already, does not match */
    public City read(Path file, Wish wish) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            return cities.adopt(wished(manifest, wish), (city, owner) -> fill(city, zip, manifest, owner));
        } catch (ZipException | JacksonException e) {
            throw new Refusal("import.not_a_city", file.toString());
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.PLACE);
        if (entry == null) {
            throw new Refusal("import.not_a_city", zip.getName());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = json.readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new Refusal("import.format", manifest.format(), Manifest.FORMAT);
            }
            return manifest;
        }
    }

    private City wished(Manifest manifest, Wish wish) {
        City was = manifest.city();
        return new City(
                identity(was.id()),
                wish.slug() == null ? was.slug() : wish.slug(),
                wish.name() == null ? was.name() : wish.name(),
                wish.hosts().isEmpty() ? was.hosts() : wish.hosts());
    }

    /** A copy beside its original is another city. */
    private UUID identity(UUID was) {
        boolean taken = cities.all().stream().anyMatch(city -> city.id().equals(was));
        return taken ? ids.next() : was;
    }

    private void fill(City city, ZipFile zip, Manifest manifest, Connection owner) throws IOException, SQLException {
        CityTable.sayValuesPlainly(owner);
        sameShape(manifest, owner);
        Map<String, Manifest.Rows> rows =
                manifest.tables().stream().collect(Collectors.toMap(Manifest.Rows::table, Function.identity()));
        List<CityTable> tables = CityTable.of(city, owner);
        for (CityTable table : tables) {
            Manifest.Rows expected = rows.remove(table.name());
            if (expected == null) {
                throw new Refusal("import.table", table.name());
            }
            read(table, expected, zip, owner);
        }
        if (!rows.isEmpty()) {
            throw new Refusal("import.table", rows.keySet().iterator().next());
        }
        for (String sha256 : manifest.blobs()) {
            readBlob(sha256, zip);
        }
    }

    private static void sameShape(Manifest manifest, Connection owner) throws SQLException {
        List<String> here = Shape.of(owner);
        if (!here.equals(manifest.migrations())) {
            String last =
                    manifest.migrations().isEmpty() ? "" : manifest.migrations().getLast();
            throw new Refusal("import.shape", last, here.getLast());
        }
    }

    /** Read in and written out again: what stands in the table is what stood in the other. */
    private static void read(CityTable table, Manifest.Rows expected, ZipFile zip, Connection owner)
            throws IOException, SQLException {
        MessageDigest came = Digest.begin();
        try (InputStream in = new DigestInputStream(entry(zip, expected.place()), came)) {
            table.read(owner, in);
        } catch (SQLException e) {
            throw new Refusal("import.table_refused", table.name(), String.valueOf(e.getSQLState()));
        }
        MessageDigest stands = Digest.begin();
        long count = table.write(owner, new DigestOutputStream(OutputStream.nullOutputStream(), stands));
        if (count != expected.count()
                || !Digest.end(came).equals(expected.sha256())
                || !Digest.end(stands).equals(expected.sha256())) {
            throw new Refusal("import.rows", table.name(), expected.count(), count);
        }
    }

    private void readBlob(String sha256, ZipFile zip) throws IOException {
        try (InputStream in = entry(zip, Manifest.placeOfBlob(sha256))) {
            if (!blobs.put(in.readAllBytes()).equals(sha256)) {
                throw new Refusal("import.blob", sha256);
            }
        }
    }

    private static InputStream entry(ZipFile zip, String place) throws IOException {
        ZipEntry entry = zip.getEntry(place);
        if (entry == null) {
            throw new Refusal("import.entry", place);
        }
        return zip.getInputStream(entry);
    }
}
