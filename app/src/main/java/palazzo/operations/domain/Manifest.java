// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import palazzo.tenancy.City;

/**
 * What a file with a city holds; it stands in it as {@code manifest.json}.
 *
 * @param format of the file
 * @param id the city's identity, and so on as in {@link City}
 * @param exportedAt when it was written
 * @param migrations version and checksum of each, in order: what shape the tables have
 * @param tables each with its rows, in the order they are read in
 * @param blobs the SHA-256 of every blob, sorted
 */
record Manifest(
        int format,
        UUID id,
        String slug,
        String name,
        List<String> hosts,
        Instant exportedAt,
        List<String> migrations,
        List<Rows> tables,
        List<String> blobs) {

    /** The one format there is. */
    static final int FORMAT = 1;

    /** Its own place in the file. */
    static final String PLACE = "manifest.json";

    /** The rows of a table: how many, and the SHA-256 of their text. */
    record Rows(String table, long count, String sha256) {

        String place() {
            return "tables/" + table + ".tsv";
        }
    }

    static String placeOfBlob(String sha256) {
        return "blobs/" + sha256;
    }

    City city() {
        return new City(id, slug, name, hosts);
    }
}
