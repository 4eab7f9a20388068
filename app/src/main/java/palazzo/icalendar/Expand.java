// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./palazzo agenda expand FILE.ics --from D --to D [--zone Z] [--json]}: what the agenda makes of a file. Starts
 * neither the house nor a database. Ends with 0, with 1 where the file is none or cannot be read, with 2 where it was
 * asked in a way that it does not understand.
 */
public final class Expand {

    private static final String USAGE = """
            ./palazzo agenda expand FILE.ics --from D --to D [--zone ZONE] [--json]

              D      a day, as 2026-11-26 (--to: this day included), or a time, as 2026-11-26T09:00 (--to: excluded)
              ZONE   of those days, and of events that name none: Europe/Rome
              -      in place of FILE.ics: what comes in""";

    private Expand() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = run(List.of(args), out, System.err);
        out.flush();
        System.exit(code);
    }

    /** Asked in a way that nobody understands. */
    private static final class Asked extends RuntimeException {
        Asked(String why) {
            super(why);
        }
    }

    static int run(List<String> args, PrintStream out, PrintStream err) throws IOException {
        try {
            Map<String, String> said = said(args);
            byte[] bytes = bytes(said);
            ZoneId home = zone(said.getOrDefault("--zone", "Europe/Rome"));
            Instant from = instant(said, "--from", home, 0);
            Instant to = instant(said, "--to", home, 1);
            ICalendar file = ICalendar.read(bytes);
            Expansion expansion = file.expand(home, from, to);
            out.print(said.containsKey("--json") ? Printing.json(expansion, file) : Printing.words(expansion));
            return file.calendars().isEmpty() ? 1 : 0;
        } catch (Asked why) {
            err.println(why.getMessage());
            err.println();
            err.println(USAGE);
            return 2;
        } catch (NoSuchFileException missing) {
            err.println(missing.getMessage() + " is not there.");
            return 1;
        }
    }

    private static Map<String, String> said(List<String> args) {
        Map<String, String> said = new LinkedHashMap<>();
        if (args.isEmpty() || !args.getFirst().equals("expand")) {
            throw new Asked("agenda knows one word: expand");
        }
        for (int i = 1; i < args.size(); i++) {
            String arg = args.get(i);
            int cut = arg.indexOf('=');
            if (arg.equals("--json")) {
                said.put(arg, "");
            } else if (arg.matches("--(from|to|zone)=.*")) {
                said.put(arg.substring(0, cut), arg.substring(cut + 1));
            } else if (arg.matches("--(from|to|zone)") && i + 1 < args.size()) {
                said.put(arg, args.get(++i));
            } else if (arg.startsWith("--") || said.putIfAbsent("FILE", arg) != null) {
                throw new Asked(arg + " is not understood.");
            }
        }
        return said;
    }

    private static byte[] bytes(Map<String, String> said) throws IOException {
        String file = said.get("FILE");
        if (file == null) {
            throw new Asked("Which file?");
        }
        return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new Asked(name + " is no zone.");
        }
    }

    private static Instant instant(Map<String, String> said, String name, ZoneId home, int daysMore) {
        String text = said.get(name);
        if (text == null) {
            throw new Asked(name + " is missing.");
        }
        try {
            if (text.matches("\\d{8}|\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate day = text.length() == 8
                        ? LocalDate.parse(text, java.time.format.DateTimeFormatter.BASIC_ISO_DATE)
                        : LocalDate.parse(text);
                return day.plusDays(daysMore).atStartOfDay(home).toInstant();
            }
            return text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(home).toInstant();
        } catch (DateTimeException noDate) {
            throw new Asked(name + " " + text + " is no day and no time.");
        }
    }
}
