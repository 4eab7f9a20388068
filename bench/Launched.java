// SPDX-License-Identifier: EUPL-1.2
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The demo as {@code ./palazzo demo} starts it, in a process of its own. */
final class Launched implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final String address;

    private Launched(Process process, int port) {
        this.process = process;
        this.address = "http://localhost:" + port;
    }

    /** Starts it on {@code data}, with more options for its JVM. */
    static Launched on(Path data, String jvm) throws IOException {
        int port = freePort();
        var builder = new ProcessBuilder("./palazzo", "demo", "--data", data.toString(), "--port", "" + port);
        builder.environment().put("PALAZZO_JVM", jvm);
        builder.redirectErrorStream(true).redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile());
        return new Launched(builder.start(), port);
    }

    /** Waits for the first page. */
    Launched awaitPage() throws InterruptedException {
        while (status("/login") != 200) {
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended before its first page");
            }
            Thread.sleep(10);
        }
        return this;
    }

    /** The status a page answers with; 0 where nobody answers. */
    int status(String path) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + path)).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Resident memory of the JVM, in megabytes of 2^20 bytes. */
    long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
