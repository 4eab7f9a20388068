// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import palazzo.icalendar.Component;
import palazzo.icalendar.ICalendar;
import palazzo.icalendar.Property;

/** What a calendar-query asks for (RFC 4791, 9.7): components, their properties, and when they take place. */
public final class CalendarFilter {

    private static final Set<String> COLLATIONS =
            Set.of("", "i;ascii-casemap", "i;octet", "i;unicode-casemap", "default");

    private final Optional<Xml> calendar;

    private CalendarFilter(Optional<Xml> calendar) {
        this.calendar = calendar;
    }

    /** Reads a filter; none asks for all. @throws DavFault where it is none that we know */
    public static CalendarFilter of(Optional<Xml> filter) {
        Optional<Xml> calendar = filter.flatMap(each -> each.first(Dav.c("comp-filter")));
        calendar.ifPresent(CalendarFilter::check);
        if (calendar.filter(each -> !named(each).equals("VCALENDAR")).isPresent()) {
            throw new DavFault(403, Dav.c("valid-filter"), "comp-filter: VCALENDAR");
        }
        return new CalendarFilter(calendar);
    }

    private static void check(Xml filter) {
        if (filter.is(Dav.c("time-range"))) {
            TimeRange.of(filter);
        }
        if (filter.is(Dav.c("text-match")) && !COLLATIONS.contains(filter.attribute("collation"))) {
            throw new DavFault(403, Dav.c("supported-collation"), filter.attribute("collation"));
        }
        filter.children().forEach(CalendarFilter::check);
    }

    /** The stretch of time in which whatever matches takes place; empty where that is not asked. */
    public Optional<TimeRange> range() {
        return calendar.stream()
                .flatMap(each -> each.all(Dav.c("comp-filter")))
                .filter(each -> !each.has(Dav.c("is-not-defined")))
                .flatMap(each -> each.all(Dav.c("time-range")))
                .findFirst()
                .map(TimeRange::of);
    }

    /** Whether a file matches. One that cannot be read does: whoever asks shall see that it is there. */
    public boolean matches(byte[] content) {
        if (calendar.isEmpty()) {
            return true;
        }
        try {
            ICalendar file = ICalendar.read(content);
            return file.calendars().isEmpty()
                    || file.calendars().stream().anyMatch(each -> component(calendar.get(), each, file));
        } catch (RuntimeException unreadable) {
            return true;
        }
    }

    private static boolean component(Xml filter, Component component, ICalendar file) {
        return filter.children().stream().allMatch(asked -> {
            if (asked.is(Dav.c("comp-filter"))) {
                return part(asked, component, file);
            }
            if (asked.is(Dav.c("prop-filter"))) {
                return property(asked, component);
            }
            return !asked.is(Dav.c("time-range")) || Taking.place(file, component, TimeRange.of(asked));
        });
    }

    private static boolean part(Xml filter, Component in, ICalendar file) {
        List<Component> parts = in.parts(named(filter));
        return filter.has(Dav.c("is-not-defined"))
                ? parts.isEmpty()
                : parts.stream().anyMatch(each -> component(filter, each, file));
    }

    private static boolean property(Xml filter, Component component) {
        List<Property> properties = component.all(named(filter));
        return filter.has(Dav.c("is-not-defined"))
                ? properties.isEmpty()
                : properties.stream().anyMatch(each -> property(filter, each));
    }

    private static boolean property(Xml filter, Property property) {
        return filter.children().stream().allMatch(asked -> {
            if (asked.is(Dav.c("text-match"))) {
                return text(asked).test(property.text());
            }
            if (asked.is(Dav.c("param-filter"))) {
                return parameter(asked, property);
            }
            return !asked.is(Dav.c("time-range")) || Taking.at(property, TimeRange.of(asked));
        });
    }

    private static boolean parameter(Xml filter, Property property) {
        Stream<String> values = property.parameters().getOrDefault(named(filter), List.of()).stream();
        return filter.has(Dav.c("is-not-defined"))
                ? values.findAny().isEmpty()
                : values.anyMatch(value -> filter.first(Dav.c("text-match"))
                        .map(asked -> text(asked).test(value))
                        .orElse(true));
    }

    /** RFC 4790: as it stands, or without regard to capitals. */
    static Predicate<String> text(Xml asked) {
        boolean exact = asked.attribute("collation").equals("i;octet");
        String wanted = exact ? asked.text() : asked.text().toLowerCase(Locale.ROOT);
        Predicate<String> matches = value -> compare(asked, exact ? value : value.toLowerCase(Locale.ROOT), wanted);
        return asked.attribute("negate-condition").equals("yes") ? matches.negate() : matches;
    }

    private static boolean compare(Xml asked, String value, String wanted) {
        return switch (asked.attribute("match-type")) {
            case "equals" -> value.equals(wanted);
            case "starts-with" -> value.startsWith(wanted);
            case "ends-with" -> value.endsWith(wanted);
            default -> value.contains(wanted);
        };
    }

    static String named(Xml filter) {
        return filter.attribute("name").toUpperCase(Locale.ROOT);
    }
}
