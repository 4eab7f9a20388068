// SPDX-License-Identifier: EUPL-1.2
package palazzo.portal.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import palazzo.agenda.PublicEntry;
import palazzo.agenda.PublicEntry.Participant;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Property;
import palazzo.kernel.Today;

/** The public agenda as files. Their fields have Italian names, as those of the register they are read beside. */
@Component
class PublicAgendaFiles {

    private static final List<String> COLUMNS = List.of(
            "id",
            "titolare",
            "carica",
            "inizio",
            "fine",
            "oggetto",
            "luogo",
            "partecipanti",
            "cittadini",
            "rappresenta",
            "interesse",
            "esito",
            "correzioni");
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final Today today;

    PublicAgendaFiles(Today today) {
        this.today = today;
    }

    /** The rows with the names of their columns. */
    List<Map<String, Object>> rows(List<PublicEntry> entries) {
        return entries.stream().map(PublicAgendaFiles::row).toList();
    }

    /** The same as CSV (RFC 4180). */
    String csv(List<PublicEntry> entries) {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (PublicEntry entry : entries) {
            Map<String, Object> row = row(entry);
            csv.append(COLUMNS.stream()
                            .map(column -> quoted(said(row.get(column))))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    /** A feed that calendars follow. */
    byte[] calendar(List<PublicEntry> entries) {
        return ICalendar.of(entries.stream().map(this::event).toList()).bytes();
    }

    private palazzo.icalendar.Component event(PublicEntry entry) {
        var event = palazzo.icalendar.Component.of(
                "VEVENT",
                Property.of("UID", entry.id() + "@palazzo"),
                Property.of("DTSTAMP", utc(today.now())),
                Property.of("DTSTART", utc(entry.starts())),
                Property.of("DTEND", utc(entry.ends())),
                Property.text("SUMMARY", entry.subject()),
                Property.of("SEQUENCE", String.valueOf(entry.corrections().size())),
                Property.of("TRANSP", "TRANSPARENT"));
        event = entry.place().isEmpty() ? event : event.with(Property.text("LOCATION", entry.place()));
        String words = words(entry);
        return words.isEmpty() ? event : event.with(Property.text("DESCRIPTION", words));
    }

    private static String words(PublicEntry entry) {
        Map<String, Object> row = row(entry);
        return List.of("partecipanti", "rappresenta", "interesse", "esito").stream()
                .filter(field -> !said(row.get(field)).isEmpty())
                .map(field -> field.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + field.substring(1) + ": "
                        + said(row.get(field)))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Object> row(PublicEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", entry.id().toString());
        row.put("titolare", entry.holder());
        row.put("carica", entry.title());
        row.put("inizio", time(entry.starts()));
        row.put("fine", time(entry.ends()));
        row.put("oggetto", entry.subject());
        row.put("luogo", entry.place());
        row.put(
                "partecipanti",
                entry.participants().stream().map(PublicAgendaFiles::said).toList());
        row.put("cittadini", entry.citizens());
        row.put("rappresenta", entry.represents());
        row.put("interesse", entry.interest());
        row.put("esito", entry.outcome());
        row.put(
                "correzioni",
                entry.corrections().stream()
                        .map(each -> time(each.at()) + " prima: " + each.was())
                        .toList());
        return row;
    }

    static String said(Participant each) {
        return (each.name().isEmpty() ? "" : each.name() + ", ") + each.post() + ", " + each.body();
    }

    private static String said(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> all
                ? all.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : String.valueOf(value);
    }

    /** In quotes; what a spreadsheet would take for a formula is made text. */
    private static String quoted(String text) {
        String safe = text.matches("[=+\\-@].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(Today.ROME).toOffsetDateTime());
    }

    private static String utc(Instant at) {
        return UTC.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
