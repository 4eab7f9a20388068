// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comma separated values as RFC 4180 has them, UTF-8, with a header row: how the data of this library is kept. */
public final class Csv {

    private Csv() {}

    /**
     * The rows of a file that ships with the library.
     *
     * @param path a resource beside {@code owner}
     */
    public static List<Map<String, String>> resource(Class<?> owner, String path) {
        InputStream in = owner.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("no resource " + path + " beside " + owner.getName());
        }
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return rows(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows of {@code source}, each by the names of the header, in the header's order. A short row has empty values
     * at its end.
     *
     * @throws BadInput where a quoted value does not end, a name stands twice in the header, or a row has more values than
     *     the header has names
     */
    public static List<Map<String, String>> rows(Reader source) {
        return List.copyOf(named(lines(source)).values());
    }

    /**
     * The rows of a file of the user's, each with the number it has in the file: blank lines count, and a row whose values
     * hold line ends is one.
     *
     * @param path where it is
     * @param columns that it must have, among others and in any order
     * @throws BadInput where it cannot be read as UTF-8, or has no such column, or as {@link #rows(Reader)}
     */
    public static SortedMap<Integer, Map<String, String>> file(String path, List<String> columns) {
        String text;
        try {
            text = Files.readString(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            throw new BadInput("file", path, "cannot be read as a UTF-8 text");
        }
        SortedMap<Integer, List<String>> lines = lines(new StringReader(text));
        List<String> header = header(lines);
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new BadInput("column", column, "is missing in " + path);
            }
        }
        return named(lines);
    }

    /**
     * What a row has under {@code column}, without the blanks around it.
     *
     * @throws BadInput where the file has no such column
     */
    public static String value(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new BadInput("column", column, "is missing");
        }
        return value.strip();
    }

    /** One line, each value quoted where it must be, without a line end. */
    public static String line(List<String> values) {
        return values.stream().map(Csv::quoted).collect(Collectors.joining(","));
    }

    private static SortedMap<Integer, Map<String, String>> named(SortedMap<Integer, List<String>> lines) {
        List<String> header = header(lines);
        SortedMap<Integer, Map<String, String>> rows = new TreeMap<>();
        lines.entrySet().stream()
                .skip(1)
                .forEach(line -> rows.put(line.getKey(), named(header, line.getValue(), line.getKey())));
        return rows;
    }

    private static List<String> header(SortedMap<Integer, List<String>> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> header =
                lines.values().iterator().next().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!seen.add(name)) {
                throw new BadInput("column", name, "stands twice in the header");
            }
        }
        return header;
    }

    private static Map<String, String> named(List<String> header, List<String> line, int number) {
        if (line.size() > header.size()) {
            throw new BadInput("row " + number, line.getLast(), "more values than the header has names");
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), i < line.size() ? line.get(i) : "");
        }
        return row;
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static SortedMap<Integer, List<String>> lines(Reader source) {
        try (BufferedReader reader = new BufferedReader(source)) {
            SortedMap<Integer, List<String>> lines = new TreeMap<>();
            List<String> line;
            for (int number = 1; (line = nextLine(reader)) != null; number++) {
                if (line.size() > 1 || !line.getFirst().isEmpty()) {
                    lines.put(number, line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable List<String> nextLine(BufferedReader reader) throws IOException {
        int c = reader.read();
        if (c == -1) {
            return null;
        }
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (; c != -1 && c != '\n'; c = reader.read()) {
            if (c == '"' && value.isEmpty()) {
                readQuoted(reader, value);
            } else if (c == ',') {
                values.add(value.toString());
                value.setLength(0);
            } else if (c != '\r' && c != '\uFEFF') {
                value.append((char) c);
            }
        }
        values.add(value.toString());
        return values;
    }

    private static void readQuoted(BufferedReader reader, StringBuilder value) throws IOException {
        for (int c = reader.read(); c != -1; c = reader.read()) {
            if (c != '"') {
                value.append((char) c);
                continue;
            }
            reader.mark(1);
            if (reader.read() != '"') {
                reader.reset();
                return;
            }
            value.append('"');
        }
        throw new BadInput("quoted value", value, "has no closing quote");
    }
}
