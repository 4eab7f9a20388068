// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An expansion for the terminal: in words, or as JSON with a fixed order of fields. */
final class Printing {

    private Printing() {}

    static String words(Expansion expansion) {
        String lines = expansion.occurrences().stream()
                .map(each -> time(each.start()) + " – " + time(each.end()) + "  "
                        + each.component().text("SUMMARY")
                        + (each.isCancelled() ? " (cancelled)" : "") + "\n")
                .collect(Collectors.joining());
        return lines
                + expansion.findings().stream()
                        .map(finding -> "! " + finding + "\n")
                        .collect(Collectors.joining());
    }

    static String json(Expansion expansion, ICalendar file) {
        String occurrences =
                expansion.occurrences().stream().map(Printing::occurrence).collect(Collectors.joining(",\n    "));
        String findings = expansion.findings().stream().map(Printing::finding).collect(Collectors.joining(",\n    "));
        return """
                {
                  "occurrences": [
                    %s
                  ],
                  "findings": [
                    %s
                  ],
                  "ignored": %s,
                  "whole": %s
                }
                """.formatted(occurrences, findings, ignored(file), expansion.whole());
    }

    private static String occurrence(Occurrence each) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("uid", each.uid());
        fields.put("start", time(each.start()));
        fields.put("end", time(each.end()));
        fields.put("allDay", each.allDay());
        fields.put(
                "zone",
                each.start().form() == Moment.Form.ZONED ? each.start().zone().id() : "");
        fields.put("startUtc", each.starts().toString());
        fields.put("endUtc", each.ends().toString());
        Moment id = each.recurrenceId();
        fields.put("recurrenceId", id == null ? "" : time(id));
        fields.put("summary", each.component().text("SUMMARY"));
        fields.put("status", each.component().text("STATUS"));
        return object(fields);
    }

    private static String finding(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("line", finding.line());
        fields.put("property", finding.property());
        fields.put("value", finding.value());
        fields.put("why", finding.why());
        return object(fields);
    }

    /** What stands in the file and takes no time in an agenda. */
    private static String ignored(ICalendar file) {
        List<String> names = List.of("VTODO", "VJOURNAL", "VFREEBUSY");
        Map<String, Object> counts = new LinkedHashMap<>();
        names.forEach(name -> counts.put(name, file.parts(name).size()));
        return object(counts);
    }

    private static String time(Moment moment) {
        return switch (moment.form()) {
            case DATE -> moment.local().toLocalDate().toString();
            case FLOATING -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.local());
            case UTC, ZONED ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        moment.instant().atOffset(moment.zone().rules().getOffset(moment.instant())));
        };
    }

    private static String object(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": " + value(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(Object value) {
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(c < 0x20 ? "\\u%04x".formatted(c) : String.valueOf((char) c));
            }
        });
        return quoted.append('"').toString();
    }
}
