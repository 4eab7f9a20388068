// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.calendar;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import palazzo.law.BadInput;
import palazzo.law.Command;

/** The calendar of a year as one JSON object. */
public final class CalendarCommand implements Command {

    @Override
    public String usage() {
        return "YEAR [--town TOWN | --patron MM-DD]";
    }

    @Override
    public void run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty()) {
            throw new BadInput("year", "", "is missing");
        }
        out.println(
                json(YearCalendar.of(year(arguments.getFirst()), holidays(arguments.subList(1, arguments.size())))));
    }

    private static int year(String text) {
        if (!text.matches("\\d{4}")) {
            throw new BadInput("year", text, "is not a year of four digits");
        }
        return Integer.parseInt(text);
    }

    private static Holidays holidays(List<String> options) {
        if (options.isEmpty()) {
            return Holidays.NATIONAL;
        }
        if (options.size() > 2) {
            throw new BadInput(
                    "options", String.join(" ", options), "are more than one: say the town or its patron's day");
        }
        String value = options.size() == 2 ? options.getLast() : "";
        return new Holidays(town(options.getFirst(), value));
    }

    private static Town town(String option, String value) {
        return switch (option) {
            case "--town" -> Town.named(option, value);
            case "--patron" -> Town.keeping(option, value);
            default -> throw new BadInput("option", option, "is not known, only --town and --patron are");
        };
    }

    /** Every value comes from our own tables and needs no escape. */
    private static String json(YearCalendar calendar) {
        String holidays =
                calendar.holidays().stream().map(day -> "    \"" + day + "\"").collect(Collectors.joining(",\n"));
        String flagDays =
                calendar.flagDays().stream().map(CalendarCommand::json).collect(Collectors.joining(",\n"));
        return """
                {
                  "year": %d,
                  "easter": "%s",
                  "holidays": [
                %s
                  ],
                  "flag_days": [
                %s
                  ],
                  "working_days": %d
                }""".formatted(calendar.year(), calendar.easter(), holidays, flagDays, calendar.workingDays());
    }

    private static String json(FlagDay day) {
        return "    {\"date\": \"%s\", \"id\": \"%s\", \"flags\": \"%s\", \"mast\": \"%s\"}"
                .formatted(day.date(), day.id(), day.flags(), day.mast());
    }
}
