// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's files as they are written. Tests run in the folder of their Maven module. */
final class Sources {

    /** Quotes are looked at and not taken: in a template one text may stand inside another's. */
    private static final Pattern QUOTED = Pattern.compile("(?<=\")[\\w./]+(?=\")");

    private Sources() {}

    /** Every file below these folders, in order. */
    static List<Path> below(String... folders) {
        return Arrays.stream(folders).flatMap(folder -> in(Path.of(folder))).toList();
    }

    /** What stands in the file; empty where there is none. */
    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The codes, keys and paths that stand between quotes in a text of Java or of a template. */
    static Stream<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(MatchResult::group);
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
