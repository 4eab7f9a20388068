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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @throws BadInput where a quoted value does not end, or a row has more values than the header has names
     */
    public static List<Map<String, String>> rows(Reader source) {
        return named(lines(source));
    }

    private static List<Map<String, String>> named(List<List<String>> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> header = lines.getFirst();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            rows.add(named(header, line, rows.size() + 2));
        }
        return rows;
    }

    /**
     * The rows of a file of the user's.
     *
     * @param path where it is
     * @param columns that it must have, among others and in any order
     * @throws BadInput where it cannot be read as UTF-8, or has no such column, or as {@link #rows(Reader)}
     */
    public static List<Map<String, String>> file(String path, List<String> columns) {
        String text;
        try {
            text = Files.readString(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            throw new BadInput("file", path, "cannot be read as a UTF-8 text");
        }
        List<List<String>> lines = lines(new StringReader(text));
        List<String> header = lines.isEmpty()
                ? List.of()
                : lines.getFirst().stream().map(String::strip).toList();
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

    private static Map<String, String> named(List<String> header, List<String> line, int number) {
        if (line.size() > header.size()) {
            throw new BadInput("row " + number, line.getLast(), "more values than the header has names");
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i).strip(), i < line.size() ? line.get(i) : "");
        }
        return row;
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static List<List<String>> lines(Reader source) {
        try (BufferedReader reader = new BufferedReader(source)) {
            List<List<String>> lines = new ArrayList<>();
            List<String> line;
            while ((line = nextLine(reader)) != null) {
                if (line.size() > 1 || !line.getFirst().isEmpty()) {
                    lines.add(line);
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
