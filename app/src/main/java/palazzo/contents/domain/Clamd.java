// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import palazzo.contents.Known;

/** Asks clamd about bytes, in its own words (INSTREAM, clamd(8)). */
@Component
@EnableConfigurationProperties(AntivirusSettings.class)
class Clamd {

    private static final int CHUNK = 65_536;
    private static final int LONGEST_ANSWER = 1_000;

    private final AntivirusSettings settings;

    Clamd(AntivirusSettings settings) {
        this.settings = settings;
    }

    /** What it says. @param threat what it found; empty for nothing */
    record Verdict(Known.Scan scan, String threat) {}

    boolean isSet() {
        return settings.isSet();
    }

    /** @throws UncheckedIOException where it does not answer */
    Verdict look(byte[] bytes) {
        try (SocketChannel channel = SocketChannel.open(address())) {
            CompletableFuture<Void> watch = CompletableFuture.runAsync(
                    () -> close(channel),
                    CompletableFuture.delayedExecutor(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
            try {
                return verdict(asked(channel, bytes));
            } finally {
                watch.cancel(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("clamd does not answer", e);
        }
    }

    /**
     * Hears while it speaks: at its limit clamd says so and hangs up before everything was sent, and what a broken
     * connection still holds unread may be lost.
     */
    private static String asked(SocketChannel channel, byte[] bytes) throws IOException {
        FutureTask<String> answer = new FutureTask<>(() -> heard(channel));
        Thread.ofVirtual().start(answer);
        IOException broken = null;
        try {
            send(channel, bytes);
        } catch (IOException e) {
            broken = e;
        }
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw broken == null ? new IOException("no answer", e) : broken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Up to the end of the answer, not of the connection: that may end in an error of its own. */
    private static String heard(SocketChannel channel) throws IOException {
        InputStream in = Channels.newInputStream(channel);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && answer.size() < LONGEST_ANSWER; next = in.read()) {
            answer.write(next);
        }
        if (answer.size() == 0) {
            throw new EOFException();
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }

    private static void send(SocketChannel channel, byte[] bytes) throws IOException {
        DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int at = 0; at < bytes.length; at += CHUNK) {
            int length = Math.min(CHUNK, bytes.length - at);
            out.writeInt(length);
            out.write(bytes, at, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.endsWith("FOUND")) {
            String threat = answer.substring(answer.indexOf(':') + 1, answer.length() - "FOUND".length());
            return new Verdict(Known.Scan.INFECTED, threat.strip());
        }
        if (answer.endsWith("OK")) {
            return new Verdict(Known.Scan.CLEAN, "");
        }
        if (answer.contains("size limit exceeded")) {
            return new Verdict(Known.Scan.REFUSED, "");
        }
        throw new IOException(answer);
    }

    private SocketAddress address() {
        String address = settings.address().strip();
        int colon = address.lastIndexOf(':');
        return address.startsWith("/")
                ? UnixDomainSocketAddress.of(address)
                : new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
