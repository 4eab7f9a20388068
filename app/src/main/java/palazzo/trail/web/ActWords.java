// SPDX-License-Identifier: EUPL-1.2
package palazzo.trail.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.trail.domain.Act;
import palazzo.ui.Phrase;
import palazzo.ui.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * An act of the trail in words. The trail holds ids and codes; what they stand for is put in here, when it is read: a
 * person who was erased has no name any more, and an identity that means nothing to a reader is left out.
 */
@Component
class ActWords {

    /** Where the words of a code stand, by the detail it is the value of. */
    private static final Map<String, List<String>> CODES = Map.of(
            "channel", List.of("letters.channel."),
            "outcome", List.of("letters.outcome.", "call.outcome."),
            "kind", List.of("post.", "reserved.kind."),
            "office", List.of("post."),
            "act", List.of("trail."),
            "by", List.of("trails.by."),
            "part", List.of("trails.part."),
            "field", List.of("trails.field."),
            "result", List.of("errand.result."),
            "topic", List.of("call.topic."));

    /** So much of a hash is enough to compare by eye. */
    private static final int ENOUGH_OF_A_HASH = 12;

    private final Words words;
    private final Charts charts;
    private final Today today;
    private final JsonMapper json;

    ActWords(Words words, Charts charts, Today today, JsonMapper json) {
        this.words = words;
        this.charts = charts;
        this.today = today;
        this.json = json;
    }

    /** What was done. */
    Phrase done(String act) {
        return word("trail." + act).orElseGet(() -> Phrase.plain(act));
    }

    /** What kind of thing it was done to. */
    Phrase kind(String subject) {
        return word("trails.kind." + subject).orElseGet(() -> Phrase.of("trails.kind.other"));
    }

    /** What else there is to say of the act; null for nothing. @param names of people, by identity */
    @Nullable
    Phrase details(Act act, Map<UUID, String> names) {
        return details(act).entrySet().stream()
                .flatMap(detail -> said(detail.getKey(), String.valueOf(detail.getValue()), names).stream())
                .reduce((one, other) -> Phrase.of("trails.both", one, other))
                .orElse(null);
    }

    /** The people that the details name. */
    Stream<UUID> people(Act act) {
        return details(act).values().stream().flatMap(value -> identity(String.valueOf(value)).stream());
    }

    private Map<?, ?> details(Act act) {
        return json.readValue(act.details(), Map.class);
    }

    private Optional<Phrase> said(Object name, String value, Map<UUID, String> names) {
        return value(name.toString(), value, names)
                .map(known -> word("trails.detail." + name).isPresent()
                        ? Phrase.of("trails.detail." + name, known)
                        : Phrase.of("trails.detail", name, known));
    }

    private Optional<Object> value(String name, String value, Map<UUID, String> names) {
        Optional<UUID> identity = identity(value);
        if (value.isBlank() || identity.isPresent()) {
            return identity.flatMap(each -> Optional.<Object>ofNullable(names.get(each)));
        }
        if (name.equals("unit")) {
            return Optional.of(unit(value));
        }
        if (name.equals("subject")) {
            return Optional.of(kind(value.substring(0, Math.max(0, value.indexOf(':')))));
        }
        if (value.matches("[0-9a-f]{64}")) {
            return Optional.of(value.substring(0, ENOUGH_OF_A_HASH));
        }
        return code(name, value).or(() -> day(value)).or(() -> Optional.of(value));
    }

    private Optional<Object> code(String name, String value) {
        return CODES.getOrDefault(name, List.of()).stream()
                .flatMap(family -> word(family + value).stream())
                .<Object>map(word -> word)
                .findFirst();
    }

    private String unit(String code) {
        return charts.on(today.date())
                .unit(code)
                .map(unit -> unit.name(locale()))
                .orElse(code);
    }

    private Optional<Phrase> word(String key) {
        return words.has(locale(), key) ? Optional.of(Phrase.of(key)) : Optional.empty();
    }

    private static Optional<Object> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> identity(String value) {
        try {
            return value.length() == 36 ? Optional.of(UUID.fromString(value)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
