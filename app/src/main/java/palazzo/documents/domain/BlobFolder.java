// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import palazzo.documents.Blobs;
import palazzo.tenancy.CityScope;

/**
 * Blobs in a folder: {@code <city>/<first two digits>/<sha256>}. A blob appears under its name only when it is whole and
 * on the disk, and so does the name itself: killed at any moment, the machine comes back with all of it or nothing.
 */
@Component
@EnableConfigurationProperties(BlobSettings.class)
class BlobFolder implements Blobs {

    private final Path root;

    BlobFolder(BlobSettings settings) {
        this.root = settings.blobs().toAbsolutePath();
    }

    @Override
    public String put(byte[] bytes) {
        String sha256 = Sha256.of(bytes);
        try {
            Path folder = made(made(made(root), city()), start(sha256));
            if (!isWhole(folder.resolve(sha256), sha256)) {
                write(folder, sha256, bytes);
            }
            flush(folder);
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Kept put(InputStream bytes) throws IOException {
        Path city = made(made(root), city());
        Path unfinished = Files.createTempFile(city, ".", ".part");
        try {
            MessageDigest digest = Sha256.digest();
            long size = written(new DigestInputStream(bytes, digest), unfinished);
            String sha256 = Sha256.text(digest);
            Path folder = made(city, start(sha256));
            Files.move(unfinished, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
            flush(folder);
            return new Kept(sha256, size);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static long written(InputStream bytes, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long size = bytes.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
            return size;
        }
    }

    @Override
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(path(sha256));
        } catch (IOException e) {
            throw new IllegalStateException("blob " + sha256 + " is gone", e);
        }
    }

    @Override
    public byte[] get(String sha256) {
        try {
            byte[] bytes = Files.readAllBytes(path(sha256));
            if (!Sha256.of(bytes).equals(sha256)) {
                throw new IllegalStateException("the bytes of blob " + sha256 + " are no longer what was put");
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException("blob " + sha256 + " is gone", e);
        }
    }

    @Override
    public List<String> all() {
        Path folder = root.resolve(city());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(Sha256::is)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String sha256) {
        if (!Sha256.is(sha256)) {
            throw new IllegalStateException("no name of a blob: " + sha256);
        }
        return root.resolve(city()).resolve(start(sha256)).resolve(sha256);
    }

    private static String city() {
        return CityScope.required().slug();
    }

    private static String start(String sha256) {
        return sha256.substring(0, 2);
    }

    /** Bytes that were damaged since they were put are healed by whoever puts them again. */
    private static boolean isWhole(Path blob, String sha256) throws IOException {
        return Files.exists(blob) && Sha256.of(Files.readAllBytes(blob)).equals(sha256);
    }

    private static void write(Path folder, String sha256, byte[] bytes) throws IOException {
        Path unfinished = Files.createTempFile(folder, ".", ".part");
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(
                    unfinished,
                    folder.resolve(sha256),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Path made(Path folder) throws IOException {
        return Files.createDirectories(folder);
    }

    /** A new folder is a name in the folder above it, which must reach the disk as well. */
    private static Path made(Path above, String name) throws IOException {
        Path folder = above.resolve(name);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            flush(above);
        }
        return folder;
    }

    private static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
