// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.law.Csv;

/** The 146 competences of the model function chart: a fixed catalogue. Who carries them is each city's {@link Chart}. */
@Component
public class Catalogue {

    private final Map<String, CompetenceLine> lines = new LinkedHashMap<>();
    private final List<Unit> units;

    Catalogue() {
        Csv.resource(Catalogue.class, "competences.csv").stream()
                .map(Catalogue::line)
                .forEach(line -> lines.put(line.code(), line));
        units = Csv.resource(Catalogue.class, "units.csv").stream()
                .map(row ->
                        new Unit(cell(row, "unit"), cell(row, "parent"), cell(row, "name_it"), cell(row, "name_en")))
                .toList();
    }

    /** Every line, in the chart's order. */
    public List<CompetenceLine> lines() {
        return List.copyOf(lines.values());
    }

    /** The line of this code. */
    public Optional<CompetenceLine> line(String code) {
        return Optional.ofNullable(lines.get(code));
    }

    /** The units of the model chart, in its order. */
    public List<Unit> modelUnits() {
        return units;
    }

    private static CompetenceLine line(Map<String, String> row) {
        return new CompetenceLine(
                cell(row, "code"),
                cell(row, "unit"),
                cell(row, "title_it"),
                cell(row, "title_en"),
                cell(row, "works_with"),
                cell(row, "module"),
                cell(row, "works_when"));
    }

    private static String cell(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }
}
