// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a name promises, and what may be kept for ever (AgID, Linee guida sui documenti informatici, allegato 2).
 * The file {@code formats.csv}: ending; kinds that it may be; a name; fit to be preserved (yes, no, depends).
 */
public final class Formats {

    /** What is said of bytes of which nothing is known. */
    private static final String ANYTHING = "application/octet-stream";

    private static final Supplier<List<Format>> ALL = SingletonSupplier.of(Formats::read);
    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-mach-o",
            "application/x-ms-installer",
            "application/x-bat",
            "application/x-sh",
            "application/java-archive",
            "application/x-ms-shortcut",
            "application/javascript",
            "text/javascript",
            "application/vnd.android.package-archive");

    private Formats() {}

    /**
     * @param kinds what a file of this ending may be; the first is what it is called after
     * @param fit whether it may be preserved as it is: {@code yes}, {@code no} or {@code depends}
     */
    public record Format(String ending, List<String> kinds, String name, String fit) {}

    /** Whether a machine would run it. */
    public static boolean isProgram(String kind) {
        return PROGRAMS.contains(kind);
    }

    /** Whether nobody knows what it is. */
    public static boolean isUnknown(String kind) {
        return kind.isEmpty() || kind.equals(ANYTHING);
    }

    /** Whether {@code name} promises something that a file of {@code kind} is not; false where the name promises nothing. */
    public static boolean disagree(String name, String kind) {
        return ending(name).filter(format -> !format.kinds().contains(kind)).isPresent();
    }

    /** The format of {@code kind}, that which is called after it before any other; empty where the list has none. */
    public static Optional<Format> of(String kind) {
        Optional<Format> named = ALL.get().stream()
                .filter(format -> format.kinds().getFirst().equals(kind))
                .findFirst();
        return isUnknown(kind)
                ? Optional.empty()
                : named.or(() -> ALL.get().stream()
                        .filter(format -> format.kinds().contains(kind))
                        .findFirst());
    }

    private static Optional<Format> ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ALL.get().stream()
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    private static List<Format> read() {
        try (InputStream in = Formats.class.getResourceAsStream("/palazzo/contents/formats.csv")) {
            return new String(in == null ? new byte[0] : in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .map(cells -> new Format(cells[0], List.of(cells[1].split(" ")), cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
