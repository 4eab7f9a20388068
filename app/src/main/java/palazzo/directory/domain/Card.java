// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import palazzo.directory.Party;

/**
 * What is known of a party, field by field.
 *
 * @param values none of them empty
 */
public record Card(Map<Field, String> values) {

    /** Nothing is known. */
    public static final Card EMPTY = new Card(Map.of());

    public Card {
        EnumMap<Field, String> kept = new EnumMap<>(Field.class);
        values.forEach((field, value) -> {
            if (!value.isBlank()) {
                kept.put(field, value);
            }
        });
        values = java.util.Collections.unmodifiableMap(kept);
    }

    /** The value of a field; empty where it is not known. */
    public String get(Field field) {
        return values.getOrDefault(field, "");
    }

    /** The same card with another value; an empty one takes it off. */
    public Card with(Field field, String value) {
        EnumMap<Field, String> changed = new EnumMap<>(Field.class);
        changed.putAll(values);
        changed.put(field, value);
        return new Card(changed);
    }

    /** The name as it stands in a list: of a person family and given name, where they are known. */
    public String name(Party.Kind kind) {
        String person = (get(Field.FAMILY) + " " + get(Field.GIVEN)).strip();
        return kind == Party.Kind.BODY || person.isEmpty() ? get(Field.NAME) : person;
    }

    /** The topics, one by one. */
    public List<String> topics() {
        return Arrays.stream(get(Field.TOPICS).split(", "))
                .filter(topic -> !topic.isEmpty())
                .toList();
    }

    /** The mail addresses on it, in small letters. */
    public List<String> mails() {
        return java.util.stream.Stream.of(Field.MAIL, Field.PEC, Field.SECRETARIAT)
                .map(this::get)
                .filter(mail -> !mail.isEmpty())
                .map(mail -> mail.toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .toList();
    }

    /** A day that stands on it; null where it is not known. */
    public @Nullable LocalDate day(Field field) {
        return get(field).isEmpty() ? null : LocalDate.parse(get(field));
    }

    /** Field by field what is otherwise in {@code other}: before and after. */
    public Map<Field, List<String>> changesTo(Card other) {
        return Arrays.stream(Field.values())
                .filter(field -> !get(field).equals(other.get(field)))
                .collect(Collectors.toMap(
                        field -> field,
                        field -> List.of(get(field), other.get(field)),
                        (one, same) -> one,
                        () -> new EnumMap<>(Field.class)));
    }
}
