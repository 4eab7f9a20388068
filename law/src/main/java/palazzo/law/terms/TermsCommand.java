// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.terms;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import palazzo.law.BadInput;
import palazzo.law.Command;
import palazzo.law.Csv;
import palazzo.law.Text;

/** Reads a file of cases and writes it back with both last days of each and why. */
public final class TermsCommand implements Command {

    private static final List<String> COLUMNS = List.of("term_id", "events", "calendar");

    @Override
    public String usage() {
        return "FILE.csv (columns " + String.join(", ", COLUMNS) + ")";
    }

    @Override
    public void run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new BadInput(
                    "file", String.join(" ", arguments), arguments.isEmpty() ? "is missing" : "is not one file");
        }
        Map<Integer, Map<String, String>> numbered = Csv.file(arguments.getFirst(), COLUMNS);
        if (numbered.isEmpty()) {
            throw new BadInput("file", arguments.getFirst(), "holds no case");
        }
        numbered.forEach((number, row) -> complete(row, number));
        Collection<Map<String, String>> rows = numbered.values();
        out.println(Csv.line(List.copyOf(rows.iterator().next().keySet())));
        rows.forEach(row -> out.println(Csv.line(List.copyOf(row.values()))));
    }

    private static void complete(Map<String, String> row, int number) {
        try {
            Deadline deadline = Case.of(row).deadline();
            row.put("computed_strict_last_day", deadline.strictLastDay().toString());
            row.put("computed_due_date", deadline.dueDate().toString());
            row.put("steps_it", joined(deadline, Text::it));
            row.put("steps_en", joined(deadline, Text::en));
        } catch (BadInput bad) {
            throw bad.in("row " + number);
        }
    }

    private static String joined(Deadline deadline, Function<Text, String> language) {
        return deadline.why().stream().map(language).collect(Collectors.joining(" "));
    }
}
