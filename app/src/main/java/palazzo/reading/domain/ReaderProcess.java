// SPDX-License-Identifier: EUPL-1.2
package palazzo.reading.domain;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import palazzo.reading.Trouble;

/**
 * One process that reads, with a folder of its own that goes with it. It knows no secret of the house: its environment is
 * empty, and what it is asked comes through its standard input.
 */
final class ReaderProcess {

    /** What a JVM ends with that has no memory left (ExitOnOutOfMemoryError). */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final Path folder;
    private final DataOutputStream orders;
    private final DataInputStream answers;
    private volatile boolean late;

    private ReaderProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static ReaderProcess start(ReadingSettings settings) {
        try {
            Path folder = Files.createTempDirectory("palazzo-reading");
            ProcessBuilder builder = new ProcessBuilder(command(settings, folder));
            builder.environment().clear();
            builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
            return new ReaderProcess(builder.start(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the process that reads files cannot be started", e);
        }
    }

    private static List<String> command(ReadingSettings settings, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.memory().toMegabytes() + "m");
        command.addAll(List.of("-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-Xshare:auto", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder));
        command.add("-Dlogback.configurationFile=palazzo/reading/silent.xml");
        command.add("-Dpalazzo.reading.enough=" + settings.time().toMillis() / 2);
        if (settings.anchors() != null) {
            command.add("-Dpalazzo.reading.anchors=" + settings.anchors().toAbsolutePath());
        }
        command.addAll(ClassPath.command(FileReader.class));
        return command;
    }

    /**
     * Asks, and waits for the answer as long as {@code limit}. After a time-out or a crash the process is dead.
     */
    Answer ask(Order order, Duration limit) {
        CompletableFuture<Void> watch = CompletableFuture.runAsync(this::tooLate, after(limit));
        try {
            order.write(orders);
            return Answer.read(answers);
        } catch (IOException e) {
            return Answer.of(whyDead());
        } finally {
            watch.cancel(false);
        }
    }

    boolean alive() {
        return process.isAlive() && !late;
    }

    /** Ends it, whatever it is doing, and takes its folder away. */
    void end() {
        process.destroyForcibly();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private void tooLate() {
        late = true;
        process.destroyForcibly();
    }

    private Trouble whyDead() {
        process.destroyForcibly();
        if (late) {
            return Trouble.TIMED_OUT;
        }
        return process.onExit().join().exitValue() == OUT_OF_MEMORY ? Trouble.TOO_LARGE : Trouble.UNREADABLE;
    }

    private static Executor after(Duration limit) {
        return CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
