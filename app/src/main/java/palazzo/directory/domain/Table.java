// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import palazzo.kernel.Line;
import palazzo.kernel.Refusal;

/**
 * A table that somebody brought, however it was written: with commas, semicolons or tabs, in UTF-8, UTF-16 or the writing of
 * Windows.
 *
 * @param header the names of its columns
 * @param rows each as long as the header
 * @param remarks what looked odd, as keys of words
 */
public record Table(List<String> header, List<List<String>> rows, List<String> remarks) {

    /** Of a file; the index of all public bodies has some 23,000. */
    private static final int MOST_ROWS = 60_000;

    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 2_000;
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};

    /** UTF-8 that was once read as the writing of Windows and written again. */
    private static final Pattern TWICE = Pattern.compile("Ã[\\u00a0-\\u00bf]|â€|Â[\\u00a0-\\u00bf]");

    /**
     * Reads a file.
     *
     * @throws Refusal where it is no table: no text, without rows, a quote that does not end, too large
     */
    public static Table read(byte[] bytes) {
        List<String> remarks = new ArrayList<>();
        String text = text(bytes, remarks);
        List<List<String>> lines = lines(text);
        if (lines.size() < 2) {
            throw new Refusal("file/directory.import_empty");
        }
        List<String> header = lines.getFirst();
        if (header.size() > MOST_COLUMNS) {
            throw new Refusal("file/directory.import_wide", MOST_COLUMNS);
        }
        if (TWICE.matcher(text).find()) {
            remarks.add("TWICE");
        }
        if (header.stream().anyMatch(name -> name.contains("@"))) {
            remarks.add("HEADLESS");
        }
        return new Table(
                header,
                lines.stream().skip(1).map(line -> aligned(line, header.size())).toList(),
                List.copyOf(remarks));
    }

    /** The place of a column by its name; -1 where there is none. */
    int column(String name) {
        return IntStream.range(0, header.size())
                .filter(i -> header.get(i).equalsIgnoreCase(name))
                .findFirst()
                .orElse(-1);
    }

    private static String text(byte[] bytes, List<String> remarks) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, StandardCharsets.UTF_16LE).substring(1);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, StandardCharsets.UTF_16BE).substring(1);
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw new Refusal("file/directory.import_no_text");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException noUtf8) {
            remarks.add("WINDOWS");
            return decoded(bytes, Charset.forName("windows-1252"));
        }
    }

    private static String decoded(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.isEmpty() ? " " : text;
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static List<List<String>> lines(String text) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        List<List<String>> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                List<String> line = record.stream().map(Table::cell).toList();
                if (line.stream().anyMatch(cell -> !cell.isEmpty())) {
                    lines.add(line);
                }
                if (lines.size() > MOST_ROWS + 1) {
                    throw new Refusal("file/directory.import_long", MOST_ROWS);
                }
            }
            return lines;
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException broken) {
            throw new Refusal("file/directory.import_broken", lines.size() + 1);
        }
    }

    /** Line ends within a value stay: addresses have them. */
    private static String cell(String value) {
        String cut = value.substring(0, Math.min(LONGEST_CELL, value.length()));
        return cut.lines()
                .map(Line::of)
                .filter(line -> !line.isEmpty())
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char each : DELIMITERS) {
            long count = first.chars().filter(c -> c == each).count();
            if (count > most) {
                best = each;
                most = count;
            }
        }
        return best;
    }

    private static List<String> aligned(List<String> line, int size) {
        List<String> row = new ArrayList<>(line.subList(0, Math.min(size, line.size())));
        while (row.size() < size) {
            row.add("");
        }
        return List.copyOf(row);
    }
}
