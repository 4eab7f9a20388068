// SPDX-License-Identifier: EUPL-1.2
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An SMTP server that takes everything and remembers to whom a whole message was given, and how often. It takes up to 30 ms
 * before it says so, so that whoever gives it may die in between.
 */
final class Sink {

    private static final int LONGEST = 30;

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, Integer> given = new ConcurrentHashMap<>();
    private final Random random = new Random(2);

    Sink() throws IOException {
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many whole messages were given, by address. */
    Map<String, Integer> given() {
        return Map.copyOf(given);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            String recipient = "";
            say(client, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> say(client, "250-sink\r\n250 AUTH PLAIN LOGIN");
                    case "AUTH" -> say(client, "235 welcome");
                    case "RCPT" -> {
                        recipient = line.replaceAll("^[^<]*<|>.*$", "");
                        say(client, "250 ok");
                    }
                    case "DATA" -> {
                        say(client, "354 go on");
                        if (!wholly(in)) {
                            return;
                        }
                        given.merge(recipient, 1, Integer::sum);
                        Thread.sleep(random.nextInt(LONGEST));
                        say(client, "250 taken");
                    }
                    case "QUIT" -> {
                        say(client, "221 bye");
                        return;
                    }
                    default -> say(client, "250 ok");
                }
            }
        } catch (IOException | InterruptedException theyAreGone) {
            return;
        }
    }

    /** @return false where the connection ended before the message did */
    private static boolean wholly(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return true;
            }
        }
        return false;
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
