// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import palazzo.law.Csv;
import palazzo.law.Day;
import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * The public sheet of a body: each field of {@code body-fields.csv} that has a value, with the day it was last brought
 * up to date.
 */
public record BodySheet(Map<String, LocalDate> updated) implements Worded {

    private static final List<Map<String, String>> PUBLISHED = Csv.resource(BodySheet.class, "body-fields.csv").stream()
            .filter(row -> row.getOrDefault("published", "").equals("yes"))
            .toList();

    /** @throws palazzo.law.BadInput where the year of a day has not four digits */
    public BodySheet {
        updated = Map.copyOf(updated);
        updated.forEach(Day::known);
    }

    /** The fields that must be published of {@code body}. */
    @Norm(value = "d.lgs. 33/2013, art. 22, cc. 1-3", doubt = "The text read is that of 2013.")
    public static List<String> required(Body body) {
        return PUBLISHED.stream()
                .filter(row -> body.kind() == Body.Kind.COMPANY
                        || !row.getOrDefault("required", "").equals("if company"))
                .map(row -> row.getOrDefault("field", ""))
                .toList();
    }

    /** Those of {@code body} that are empty, or older than a year on {@code day}. */
    public List<String> missing(Body body, LocalDate day) {
        return required(body).stream().filter(field -> isOld(field, day)).toList();
    }

    private boolean isOld(String field, LocalDate day) {
        LocalDate last = updated.get(field);
        return last == null || last.plusYears(1).isBefore(day);
    }

    @Override
    public Text words() {
        return new Text("campi compilati: " + updated.size(), "fields given: " + updated.size());
    }
}
