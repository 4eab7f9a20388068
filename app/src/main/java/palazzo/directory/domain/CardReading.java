// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import palazzo.directory.Party;
import palazzo.kernel.Line;
import palazzo.kernel.MailAddress;
import palazzo.kernel.Refusal;

/** Reads what somebody typed, or a file brought, into a card: each value in its one writing, and what is wrong in words. */
public final class CardReading {

    /** In which languages we write. */
    public static final List<String> LANGUAGES = List.of("it", "en", "fr", "de", "es");

    private static final Set<String> GENDERS = Set.of("F", "M");
    private static final Pattern MAIL = Pattern.compile(MailAddress.PATTERN);
    private static final DateTimeFormatter ITALIAN =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;

    private CardReading() {}

    /**
     * What came of it.
     *
     * @param card with every value that is right
     * @param faults one for each value that is not; the code's first part is the field
     */
    public record Read(Card card, List<Refusal> faults) {

        /** @throws Refusal the first of what is wrong */
        Card right() {
            if (!faults.isEmpty()) {
                throw faults.getFirst();
            }
            return card;
        }
    }

    /** Reads the values that a party of this kind has; others are passed over. */
    public static Read read(Party.Kind kind, Map<Field, String> typed) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        List<Refusal> faults = new ArrayList<>();
        for (Field field : Field.of(kind)) {
            try {
                values.put(field, value(field, typed.getOrDefault(field, "")));
            } catch (Refusal fault) {
                faults.add(fault);
            }
        }
        Field name = kind == Party.Kind.BODY ? Field.NAME : Field.FAMILY;
        if (typed.getOrDefault(name, "").isBlank()) {
            faults.addFirst(new Refusal(name + "/directory.no_name"));
        }
        return new Read(new Card(values), faults);
    }

    /** The day that somebody wrote: 3/5/2024 or 2024-05-03. @throws Refusal where there is no such day */
    public static LocalDate day(String field, String typed) {
        return dayIn(typed).orElseThrow(() -> new Refusal(field + "/directory.no_day", shown(typed)));
    }

    private static Optional<LocalDate> dayIn(String typed) {
        String written = typed.strip().replace('.', '/').replace(' ', '/');
        try {
            LocalDate day = written.contains("/") ? LocalDate.parse(written, ITALIAN) : LocalDate.parse(written);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static String value(Field field, String typed) {
        String text = field.type() == Field.Type.LINES ? lines(typed) : Line.of(typed);
        if (text.isEmpty()) {
            return "";
        }
        if (text.length() > field.longest() && field.type() != Field.Type.TOWN) {
            throw new Refusal(field + "/directory.too_long", field.longest());
        }
        return switch (field) {
            case TOPICS -> topics(text);
            case FISCAL_CODE, VAT_NUMBER -> text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
            case GENDER -> one(field, text.toUpperCase(Locale.ROOT), GENDERS.contains(text.toUpperCase(Locale.ROOT)));
            case LANGUAGE ->
                one(field, text.toLowerCase(Locale.ROOT), LANGUAGES.contains(text.toLowerCase(Locale.ROOT)));
            case SORT ->
                BodyKinds.written(text)
                        .orElseThrow(() -> new Refusal(field + "/directory.not_of_the_list", shown(text)));
            default -> byType(field, text);
        };
    }

    private static String byType(Field field, String text) {
        return switch (field.type()) {
            case DAY -> day(field.name(), text).toString();
            case MAIL -> mail(field, text);
            case TOWN ->
                Towns.written(text)
                        .map(Towns.Town::istat)
                        .orElseThrow(() -> new Refusal(field + "/directory.no_town", shown(text)));
            default -> text;
        };
    }

    private static String mail(Field field, String text) {
        if (!MAIL.matcher(text).matches()) {
            throw new Refusal(field + "/directory.no_mail", shown(text));
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String one(Field field, String value, boolean known) {
        if (!known) {
            throw new Refusal(field + "/directory.not_of_the_list", shown(value));
        }
        return value;
    }

    private static String topics(String text) {
        return Arrays.stream(text.split("[,;]"))
                .map(topic -> topic.strip().toLowerCase(Locale.ITALIAN))
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String lines(String typed) {
        return typed.lines().map(Line::of).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Enough of it to know it again. */
    private static String shown(String typed) {
        String line = Line.of(typed);
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
