// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a letter as it is drawn. Three marks are known: {@code **bold**}, {@code _italic_}, and lines that begin with
 * {@code "- "} are a list. Whatever is no mark is text, and nothing is ever markup.
 */
public record Prose(List<Block> blocks) {

    private static final Pattern PARTING = Pattern.compile("\\n\\s*\\n");
    private static final Pattern ITEM = Pattern.compile("\\s*[-•]\\s+(\\S.*)");
    private static final Pattern MARK = Pattern.compile("\\*\\*(?<bold>[^\\s*](?:[^*]*[^\\s*])?)\\*\\*"
            + "|(?<![\\p{L}\\p{N}_])_(?<italic>[^\\s_](?:[^_]*[^\\s_])?)_(?![\\p{L}\\p{N}_])");

    /** Lines that stand together. @param list whether each is an item */
    public record Block(boolean list, List<Line> lines) {}

    /** A line. */
    public record Line(List<Run> runs) {

        private static Line of(String text) {
            List<Run> runs = new ArrayList<>();
            read(text, false, false, runs);
            return new Line(runs);
        }

        private static void read(String text, boolean bold, boolean italic, List<Run> runs) {
            Matcher mark = MARK.matcher(text);
            int from = 0;
            while (mark.find()) {
                add(text.substring(from, mark.start()), bold, italic, runs);
                boolean isBold = mark.group("bold") != null;
                read(mark.group(isBold ? "bold" : "italic"), bold || isBold, italic || !isBold, runs);
                from = mark.end();
            }
            add(text.substring(from), bold, italic, runs);
        }

        private static void add(String text, boolean bold, boolean italic, List<Run> runs) {
            if (!text.isEmpty()) {
                runs.add(new Run(text, bold, italic));
            }
        }

        private String plain() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /** Words that are drawn alike. */
    public record Run(String text, boolean bold, boolean italic) {}

    /** What {@code text} says, its paragraphs parted by an empty line. */
    public static Prose of(String text) {
        return of(PARTING.splitAsStream(text.replace("\r", "")).toList());
    }

    /** What these paragraphs say. */
    public static Prose of(List<String> paragraphs) {
        List<Block> blocks = new ArrayList<>();
        paragraphs.forEach(paragraph -> read(paragraph, blocks));
        return new Prose(List.copyOf(blocks));
    }

    private static void read(String paragraph, List<Block> blocks) {
        List<Line> lines = new ArrayList<>();
        boolean list = false;
        for (String line : paragraph.strip().lines().toList()) {
            Matcher item = ITEM.matcher(line);
            boolean isItem = item.matches();
            if (isItem != list) {
                end(list, lines, blocks);
                lines = new ArrayList<>();
                list = isItem;
            }
            lines.add(Line.of(isItem ? item.group(1) : line));
        }
        end(list, lines, blocks);
    }

    private static void end(boolean list, List<Line> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Block(list, List.copyOf(lines)));
        }
    }

    /** As a plain text says it: no marks, but the dashes of a list. */
    public String plain() {
        return blocks.stream().map(Prose::plain).collect(Collectors.joining("\n\n"));
    }

    private static String plain(Block block) {
        return block.lines().stream()
                .map(line -> (block.list() ? "- " : "") + line.plain())
                .collect(Collectors.joining("\n"));
    }
}
