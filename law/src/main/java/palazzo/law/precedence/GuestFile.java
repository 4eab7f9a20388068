// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import palazzo.law.BadInput;
import palazzo.law.Csv;

/** Guests in a file, one a row; {@code docs/precedence-file.md} tells its columns. */
final class GuestFile {

    private static final Set<String> COLUMNS = Set.of(
            "person",
            "office",
            "represents",
            "notes",
            "flags",
            "body",
            "order",
            "grade",
            "since",
            "first_since",
            "born",
            "moved_to",
            "moved_because");

    private GuestFile() {}

    /** @throws BadInput naming the field, the value and the row, or where nobody stands in the file */
    static Order inOrder(String path, Ceremony ceremony) {
        Map<Integer, Map<String, String>> rows = Csv.file(path, List.of("person", "office"));
        if (rows.isEmpty()) {
            throw new BadInput("file", path, "holds no guest");
        }
        List<Guest> guests = guests(rows, ceremony);
        try {
            return Decree.published().order(ceremony, guests);
        } catch (BadInput bad) {
            throw withItsRow(rows, bad);
        }
    }

    /** What is wrong among guests is told of the last row that says it. */
    private static BadInput withItsRow(Map<Integer, Map<String, String>> rows, BadInput bad) {
        return rows.entrySet().stream()
                .filter(row -> value(row.getValue(), bad.field()).equals(bad.value()))
                .map(Map.Entry::getKey)
                .reduce((first, second) -> second)
                .map(number -> bad.in("row " + number))
                .orElse(bad);
    }

    private static List<Guest> guests(Map<Integer, Map<String, String>> rows, Ceremony ceremony) {
        List<Guest> guests = new ArrayList<>();
        rows.forEach((number, row) -> {
            knownColumns(row);
            try {
                Guest guest = guest(row);
                Towns.mustBeKnown(guest, ceremony);
                guests.add(guest);
            } catch (BadInput bad) {
                throw bad.in("row " + number);
            }
        });
        return guests;
    }

    private static void knownColumns(Map<String, String> row) {
        for (String column : row.keySet()) {
            if (!COLUMNS.contains(column)) {
                throw new BadInput("column", column, "is not known");
            }
        }
    }

    private static Guest guest(Map<String, String> row) {
        Guest guest = Guest.of(value(row, "person"), value(row, "office"));
        String represents = value(row, "represents");
        if (guest.is("SPOUSE")) {
            guest = Guest.spouse(guest.person(), represents);
        } else if (!represents.isEmpty()) {
            guest = guest.representing(represents);
        }
        guest = guest.with(Trait.flagged("flags", value(row, "flags"))).with(seniority(row));
        return value(row, "moved_to").isEmpty()
                ? guest
                : guest.movedTo(number("moved_to", value(row, "moved_to")), value(row, "moved_because"));
    }

    private static Seniority seniority(Map<String, String> row) {
        Seniority seniority = Seniority.UNKNOWN.of(value(row, "body"));
        for (Map.Entry<String, String> each : row.entrySet()) {
            String text = each.getValue().strip();
            if (!text.isEmpty()) {
                seniority = told(seniority, each.getKey(), text);
            }
        }
        return seniority;
    }

    private static Seniority told(Seniority seniority, String column, String text) {
        return switch (column) {
            case "order" -> seniority.withOrder(number(column, text));
            case "grade" -> seniority.withGrade(number(column, text));
            case "since" -> seniority.since(day(column, text));
            case "first_since" -> seniority.firstSince(day(column, text));
            case "born" -> seniority.born(day(column, text));
            default -> seniority;
        };
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }

    private static int number(String field, String text) {
        if (!text.matches("\\d{1,6}")) {
            throw new BadInput(field, text, "is no whole number");
        }
        return Integer.parseInt(text);
    }

    static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadInput(field, text, "is no day such as 2026-11-23");
        }
    }
}
