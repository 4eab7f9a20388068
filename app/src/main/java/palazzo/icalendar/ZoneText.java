// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Describes a zone as every program reads it: from 1970 on by yearly rules, not by lists of dates, of which some take no
 * notice.
 */
final class ZoneText {

    private static final int SINCE = 1970;

    private ZoneText() {}

    /** The zones that events name, each once. */
    static List<Component> named(List<Component> events) {
        TreeSet<String> names = new TreeSet<>();
        events.forEach(event -> event.properties()
                .forEach(property -> property.parameter("TZID").ifPresent(names::add)));
        return names.stream()
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneText::of)
                .toList();
    }

    private static Component of(String name) {
        ZoneRules rules = ZoneId.of(name).getRules();
        List<Component> observances = new ArrayList<>();
        rules.getTransitionRules().forEach(rule -> observances.add(observance(rules, rule)));
        if (observances.isEmpty()) {
            ZoneOffset offset = last(rules);
            observances.add(part("STANDARD", LocalDateTime.of(SINCE, 1, 1, 0, 0), offset, offset));
        }
        return Component.of("VTIMEZONE", Property.of("TZID", name)).withParts(observances);
    }

    /** The offset that has held since the last change of all. */
    private static ZoneOffset last(ZoneRules rules) {
        return rules.getTransitions().isEmpty()
                ? rules.getStandardOffset(Instant.EPOCH)
                : rules.getTransitions().getLast().getOffsetAfter();
    }

    private static Component observance(ZoneRules rules, ZoneOffsetTransitionRule rule) {
        var first = rule.createTransition(SINCE);
        boolean summer = rule.getOffsetAfter().getTotalSeconds()
                > rules.getStandardOffset(first.getInstant()).getTotalSeconds();
        Component part = part(
                summer ? "DAYLIGHT" : "STANDARD",
                first.getDateTimeBefore(),
                rule.getOffsetBefore(),
                rule.getOffsetAfter());
        return part.and(Property.of("RRULE", yearly(first.getDateTimeBefore().toLocalDate(), rule)));
    }

    private static Component part(String name, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        return Component.of(
                name,
                Property.of("DTSTART", new Moment(start, Moment.Form.FLOATING, Zone.UTC).written()),
                Property.of("TZOFFSETFROM", written(before)),
                Property.of("TZOFFSETTO", written(after)));
    }

    /** The last Sunday of March is {@code BYDAY=-1SU}; a Sunday on or after the 8th is the second. */
    private static String yearly(LocalDate first, ZoneOffsetTransitionRule rule) {
        DayOfWeek day = rule.getDayOfWeek();
        String month = "FREQ=YEARLY;BYMONTH=" + first.getMonthValue();
        if (day == null) {
            return month;
        }
        int from = rule.getDayOfMonthIndicator();
        boolean last = from < 0 || from + 6 >= first.lengthOfMonth();
        String nth = last ? "-1" : String.valueOf((from - 1) / 7 + 1);
        return month + ";BYDAY=" + nth + day.name().substring(0, 2);
    }

    private static String written(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        return (offset.getTotalSeconds() < 0 ? "-" : "+") + "%02d%02d".formatted(minutes / 60, minutes % 60);
    }
}
