// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** The line between the house and a server: it can be cut, and what the server says can be heard otherwise. */
public final class ALine implements AutoCloseable {

    private final ServerSocket socket;
    private final int server;
    private final UnaryOperator<String> hears;
    private final Queue<Socket> ends = new ConcurrentLinkedQueue<>();
    private final StringBuffer said = new StringBuffer();

    /** A line to the server at this port of the machine. */
    public ALine(int server) {
        this(server, UnaryOperator.identity());
    }

    /** @param hears what the house hears of what the server says */
    public ALine(int server, UnaryOperator<String> hears) {
        this.server = server;
        this.hears = hears;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::connect);
    }

    /** Where the house calls. */
    public int port() {
        return socket.getLocalPort();
    }

    /** All that the house has said. */
    public String said() {
        return said.toString();
    }

    /** Ends what is under way; who calls again is connected again. */
    public void cut() {
        for (Socket end = ends.poll(); end != null; end = ends.poll()) {
            hangUp(end);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void connect() {
        while (!socket.isClosed()) {
            try {
                Socket house = socket.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                ends.add(house);
                ends.add(there);
                Thread.ofVirtual().start(() -> pass(there, house, hears));
                Thread.ofVirtual().start(() -> pass(house, there, this::remembered));
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private String remembered(String words) {
        said.append(words);
        return words;
    }

    private static void pass(Socket from, Socket to, UnaryOperator<String> change) {
        byte[] some = new byte[65_536];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                String words = new String(some, 0, read, StandardCharsets.ISO_8859_1);
                out.write(change.apply(words).getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (IOException theLineIsCut) {
            hangUp(to);
        }
    }

    private static void hangUp(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
