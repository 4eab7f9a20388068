// SPDX-License-Identifier: EUPL-1.2
package palazzo.kernel;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * What kept the house from doing something, as it is kept in a row and told to people: a kind with words of its own under
 * {@code hitch.<kind>} in both languages, never the name or the text of an exception, which stay in the log.
 *
 * @param detail what the other side said, or a number to quote; empty for nothing
 */
public record Hitch(Kind kind, String detail) {

    /** What is known of it. */
    public enum Kind {
        /** No machine has the name. */
        HOST,
        /** The machine is there, and nobody listens. */
        REFUSED,
        /** Nobody answered in time. */
        SILENT,
        /** The certificate of the other side is not one to trust, or there is no common cipher. */
        TRUST,
        /** User name or password are wrong. */
        LOGIN,
        /** The connection broke. */
        BROKEN,
        /** The other side answered with an error, whose number is the detail. */
        STATUS,
        /** The other side answered, and it is not what was asked for. */
        ANSWER,
        /** A folder or a file is not there, or may not be read. */
        FOLDER,
        /** The disk is full. */
        FULL,
        /** It took longer than it may. */
        TIME,
        /** One thing in another, deeper than can be followed. */
        DEPTH,
        /** It wants more memory than there is. */
        MEMORY,
        /** The bytes are not what they say. */
        FORM,
        /** The database did not answer, or refused. */
        DATABASE,
        /** A defect of the house. */
        DEFECT
    }

    private static final Map<Class<? extends Throwable>, Kind> KINDS = Map.ofEntries(
            Map.entry(UnknownHostException.class, Kind.HOST),
            Map.entry(UnresolvedAddressException.class, Kind.HOST),
            Map.entry(ConnectException.class, Kind.REFUSED),
            Map.entry(NoRouteToHostException.class, Kind.HOST),
            Map.entry(SocketTimeoutException.class, Kind.SILENT),
            Map.entry(HttpTimeoutException.class, Kind.SILENT),
            Map.entry(SSLException.class, Kind.TRUST),
            Map.entry(FileSystemException.class, Kind.FOLDER),
            Map.entry(TimeoutException.class, Kind.TIME),
            Map.entry(StackOverflowError.class, Kind.DEPTH),
            Map.entry(OutOfMemoryError.class, Kind.MEMORY),
            Map.entry(SQLException.class, Kind.DATABASE));

    private static final Pattern THROWN = Pattern.compile("\\w+(Exception|Error):?");

    /** One of which nothing more is to be said. */
    public static Hitch of(Kind kind) {
        return new Hitch(kind, "");
    }

    /** By what was thrown, the outermost that is known; {@code otherwise} where none is. */
    public static Hitch of(Throwable thrown, Kind otherwise) {
        return of(Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .flatMap(each -> kind(each).stream())
                .findFirst()
                .orElse(otherwise));
    }

    /** As {@link #text()} wrote it. What was written before there were kinds is a defect that nobody knows more of. */
    public static Hitch in(String text) {
        return among(text).orElse(of(Kind.DEFECT));
    }

    /** The one that {@code text} is; nothing where it is what somebody said. */
    public static Optional<Hitch> among(String text) {
        String[] parts = text.split(" ", 2);
        return THROWN.matcher(parts[0]).matches()
                ? Optional.of(of(Kind.DEFECT))
                : Arrays.stream(Kind.values())
                        .filter(kind -> kind.name().equals(parts[0]))
                        .findFirst()
                        .map(kind -> new Hitch(kind, parts.length == 1 ? "" : parts[1]));
    }

    /** As it is kept: the kind, a blank, and the detail. */
    public String text() {
        return (kind + " " + detail).strip();
    }

    /** The same, with something to quote. */
    public Hitch with(String quoted) {
        return new Hitch(kind, quoted);
    }

    private static Optional<Kind> kind(Throwable thrown) {
        if (thrown instanceof FileSystemException file && isFull(file)) {
            return Optional.of(Kind.FULL);
        }
        return KINDS.entrySet().stream()
                .filter(known -> known.getKey().isInstance(thrown))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isFull(FileSystemException file) {
        return file.getReason() != null && file.getReason().contains("No space left");
    }
}
