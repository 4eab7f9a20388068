// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks as clamd does to INSTREAM: finds the word that every antivirus finds, and looks at no more than a megabyte. */
final class AClamd implements AutoCloseable {

    private static final int MOST = 1_000_000;
    private final ServerSocket socket;

    AClamd() {
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket asked = socket.accept()) {
                asked.getOutputStream()
                        .write((answer(new DataInputStream(asked.getInputStream())) + "\0")
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // Whoever asked has gone, or the server is closed.
            }
        }
    }

    private static String answer(DataInputStream in) throws IOException {
        if (!new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            bytes.write(in.readNBytes(length));
            if (bytes.size() > MOST) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1).contains("EICAR")
                ? "stream: Eicar-Test-Signature FOUND"
                : "stream: OK";
    }
}
