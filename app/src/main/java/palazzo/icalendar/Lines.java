// SPDX-License-Identifier: EUPL-1.2
package palazzo.icalendar;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a file, read into components and written again. */
final class Lines implements VObjectDataListener {

    private static final int FOLD = 75;

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Component> calendars = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private record Open(String name, int line, List<Property> properties, List<Component> parts) {

        Component close() {
            return new Component(name, properties, parts, line);
        }
    }

    static ICalendar read(String text) {
        Lines lines = new Lines();
        try (VObjectReader reader = new VObjectReader(new StringReader(text), new SyntaxRules(SyntaxStyle.NEW))) {
            reader.parse(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.done();
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        open.push(
                new Open(name.toUpperCase(Locale.ROOT), context.getLineNumber(), new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        close();
    }

    @Override
    public void onProperty(VObjectProperty given, Context context) {
        String name = given.getName().strip().toUpperCase(Locale.ROOT);
        String value = given.getValue() == null ? "" : given.getValue();
        Open part = open.peek();
        if (part == null) {
            found(context, name, value, "stands in no component");
            return;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        given.getParameters().forEach(each -> {
            String key = each.getKey() == null ? "" : each.getKey().toUpperCase(Locale.ROOT);
            parameters.put(key, List.copyOf(each.getValue()));
        });
        part.properties().add(new Property(name, parameters, value, context.getLineNumber()));
    }

    @Override
    public void onVersion(String value, Context context) {
        Open part = open.peek();
        if (part != null) {
            part.properties().add(new Property("VERSION", Map.of(), value, context.getLineNumber()));
        }
    }

    @Override
    public void onWarning(
            Warning warning, @Nullable VObjectProperty property, @Nullable Exception thrown, Context context) {
        if (warning == Warning.UNKNOWN_VERSION && property != null) {
            found(context, "VERSION", property.getValue(), "is no version that we know");
            return;
        }
        String line = context.getUnfoldedLine();
        if (!line.isBlank()) {
            found(context, property == null ? nameIn(line) : property.getName(), line, said(warning));
        }
    }

    private static String nameIn(String line) {
        String name = line.split("[:;\\s]", 2)[0];
        return name.isEmpty() ? "?" : name.toUpperCase(Locale.ROOT);
    }

    private static String said(Warning warning) {
        return switch (warning) {
            case UNMATCHED_END -> "END without its BEGIN";
            case EMPTY_BEGIN, EMPTY_END -> "names no component";
            case QUOTED_PRINTABLE_ERROR -> "is no quoted-printable";
            default -> "is no line of iCalendar: a name, a colon, a value";
        };
    }

    private void found(Context context, String property, String value, String why) {
        findings.add(new Finding(context.getLineNumber(), property, value, why));
    }

    private void close() {
        Component closed = open.pop().close();
        if (open.peek() != null) {
            open.peek().parts().add(closed);
        } else if (closed.name().equals("VCALENDAR")) {
            calendars.add(closed);
        } else {
            findings.add(new Finding(closed.line(), closed.name(), "", "stands in no VCALENDAR"));
            calendars.add(new Component("VCALENDAR", List.of(), List.of(closed), closed.line()));
        }
    }

    private ICalendar done() {
        while (!open.isEmpty()) {
            findings.add(new Finding(open.peek().line(), open.peek().name(), "", "BEGIN without its END"));
            close();
        }
        if (calendars.isEmpty()) {
            findings.add(new Finding(0, "VCALENDAR", "", "is not there: this is no iCalendar"));
        }
        return new ICalendar(calendars, findings);
    }

    static String write(List<Component> calendars) {
        StringBuilder out = new StringBuilder();
        calendars.forEach(calendar -> write(calendar, out));
        return out.toString();
    }

    private static void write(Component part, StringBuilder out) {
        fold("BEGIN:" + part.name(), out);
        part.properties().forEach(property -> fold(line(property), out));
        part.parts().forEach(each -> write(each, out));
        fold("END:" + part.name(), out);
    }

    /** One line of a file, with its end. */
    static String folded(Property property) {
        StringBuilder out = new StringBuilder();
        fold(line(property), out);
        return out.toString();
    }

    private static String line(Property property) {
        StringBuilder line = new StringBuilder(property.name());
        property.parameters()
                .forEach((name, values) -> line.append(';')
                        .append(name)
                        .append('=')
                        .append(String.join(
                                ",", values.stream().map(Lines::quoted).toList())));
        return line.append(':').append(property.value()).toString();
    }

    /** A parameter's value; what quotes cannot hold is written as RFC 6868 says. */
    private static String quoted(String value) {
        String safe = value.replace("^", "^^").replace("\"", "^'").replace("\n", "^n");
        return safe.matches("[^;:,]*") ? safe : "\"" + safe + "\"";
    }

    /** Folds between characters, never within one. */
    private static void fold(String line, StringBuilder out) {
        int room = FOLD;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int octets = new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                out.append("\r\n ");
                room = FOLD - 1;
            }
            out.appendCodePoint(point);
            room -= octets;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
