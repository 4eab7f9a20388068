// SPDX-License-Identifier: EUPL-1.2
package palazzo.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that does to a message what a real one does on a bad day, and remembers every message it was given. */
public final class AServerWithMoods implements AutoCloseable {

    /** What it does. */
    public enum Mood {
        /** Takes it. */
        TAKES,
        /** Says to come later, before the message is given. */
        NOT_NOW,
        /** Knows nobody of this address. */
        REFUSES,
        /** Reads the whole message, and is gone before it has said anything. */
        BREAKS_OFF
    }

    private final ServerSocket socket;
    private final List<String> given = new CopyOnWriteArrayList<>();
    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.TAKES;

    /** Begins to listen, on a port of its own. */
    public AServerWithMoods() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    /** From now on. */
    public void is(Mood now) {
        mood = now;
    }

    /** From now on, to one address. */
    public void is(String address, Mood now) {
        moods.put(address, now);
    }

    /** Every message it was given whole, also those it said nothing to. */
    public List<String> given() {
        return List.copyOf(given);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException theyHungUp) {
                continue;
            }
        }
    }

    private void talk(Socket client) throws IOException {
        Mood felt = mood;
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 moods");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(client, "250-moods\r\n250 AUTH PLAIN LOGIN");
                case "AUTH" -> say(client, "235 welcome");
                case "RCPT" -> {
                    felt = moods.getOrDefault(line.replaceAll("^[^<]*<|>.*$", ""), mood);
                    say(client, toRecipient(felt, line));
                }
                case "DATA" -> {
                    say(client, "354 go on");
                    given.add(message(in));
                    if (felt == Mood.BREAKS_OFF) {
                        return;
                    }
                    say(client, "250 taken");
                }
                case "QUIT" -> {
                    say(client, "221 bye");
                    return;
                }
                default -> say(client, "250 ok");
            }
        }
    }

    private static String toRecipient(Mood felt, String line) {
        return switch (felt) {
            case NOT_NOW -> "451 4.3.0 come back later";
            case REFUSES -> "550 5.1.1 " + line.substring(line.indexOf('<')) + ": nobody of this name";
            case TAKES, BREAKS_OFF -> "250 ok";
        };
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
