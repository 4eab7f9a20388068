// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Bytes that are kept, by their SHA-256, in the folder of the city in whose scope they are put. What {@link #put} has
 * handed back is on the disk: a row that names it may be written from then on. The same bytes are kept once.
 */
public interface Blobs {

    /**
     * Keeps {@code bytes}. To be called outside a transaction: it waits for the disk.
     *
     * @return their SHA-256, 64 lower-case hexadecimal digits
     */
    String put(byte[] bytes);

    /** Bytes that are kept. */
    record Kept(String sha256, long size) {}

    /**
     * Keeps what {@code bytes} has, however much that is, without holding it in memory. To be called outside a
     * transaction. Where the stream breaks off, nothing is kept.
     */
    Kept put(InputStream bytes) throws IOException;

    /**
     * The bytes of {@code sha256} as a stream, for what may be too large to be held in memory; they are not proved again.
     *
     * @throws IllegalStateException where they are gone
     */
    InputStream open(String sha256);

    /**
     * The bytes of {@code sha256}.
     *
     * @throws IllegalStateException where they are gone, or are no longer what was put
     */
    byte[] get(String sha256);

    /** The SHA-256 of every blob of the city. */
    List<String> all();
}
