// SPDX-License-Identifier: EUPL-1.2
package palazzo.scans.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Work in a process of its own: behind everybody else's, ended when its time is up. */
final class OwnProcess {

    private OwnProcess() {}

    /**
     * How it went.
     *
     * @param status 0 where it went well
     * @param said on its output
     */
    record Ended(int status, String said) {}

    /**
     * Runs {@code command} in {@code folder} with the lowest claim to the processor.
     *
     * @return empty where it did not end in time
     * @throws IOException where it cannot be started
     */
    static Optional<Ended> run(List<String> command, Path folder, Duration most) throws IOException {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(nice(command));
        builder.directory(folder.toFile());
        builder.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("OMP_THREAD_LIMIT", "1", "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.of(new Ended(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8)));
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            end(process);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static List<String> nice(List<String> command) {
        List<String> nice = new ArrayList<>(
                Files.isExecutable(Path.of("/usr/bin/nice")) ? List.of("/usr/bin/nice", "-n", "15") : List.of());
        nice.addAll(command);
        return nice;
    }

    /** Does {@code work} in a folder that only this process's owner can look into and that is gone afterwards. */
    static <T> T inFolder(Path above, FolderWork<T> work) throws IOException {
        Files.createDirectories(above);
        Path folder = Files.createTempDirectory(above, "work");
        try {
            return work.in(folder);
        } finally {
            delete(folder);
        }
    }

    /** What is done in a folder. */
    interface FolderWork<T> {
        T in(Path folder) throws IOException;
    }

    /** Clears away what a killed process has left in {@code above} before {@code then}. */
    static void clear(Path above, Instant then) {
        if (!Files.isDirectory(above)) {
            return;
        }
        try (Stream<Path> left = Files.list(above)) {
            for (Path folder : left.toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(then)) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
