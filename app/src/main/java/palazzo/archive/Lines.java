// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import palazzo.kernel.Refusal;

/** A text of lines whose parts stand between bars: {@code I.13 | Cerimoniale}. Blank lines and those after # say nothing. */
public final class Lines {

    private Lines() {}

    /** The parts of each line, by its number in the text. */
    public static Map<Integer, List<String>> of(String text) {
        Map<Integer, List<String>> lines = new TreeMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.put(
                        number,
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
            }
        }
        return lines;
    }

    /**
     * The same, each of {@code parts} parts of which the first {@code filled} say something.
     *
     * @throws Refusal that names the first line which is not so
     */
    public static Map<Integer, List<String>> of(String text, int parts, int filled) {
        Map<Integer, List<String>> lines = of(text);
        lines.forEach((number, line) -> {
            if (line.size() != parts || line.subList(0, filled).stream().anyMatch(String::isEmpty)) {
                throw new Refusal("body/sheet.line", number, parts);
            }
        });
        if (lines.isEmpty()) {
            throw new Refusal("body/sheet.empty");
        }
        return lines;
    }
}
