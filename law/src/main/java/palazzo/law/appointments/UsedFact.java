// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import palazzo.law.Text;

/**
 * A fact that a check looked at.
 *
 * @param code the name of the fact in data
 * @param words how the office calls it
 * @param value what was known of it, in words
 * @param isKnown whether anything was
 */
public record UsedFact(String code, Text words, Text value, boolean isKnown) {

    private static final Text UNKNOWN = new Text("non noto", "not known");
    private static final Text NONE = new Text("nessuno", "none");

    static UsedFact of(Fact<?> fact, @Nullable Optional<?> known) {
        Text value = known == null ? UNKNOWN : known.map(UsedFact::told).orElse(NONE);
        return new UsedFact(fact.code(), fact.words(), value, known != null);
    }

    private static Text told(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? new Text("sì", "yes") : new Text("no", "no");
            case Worded worded -> worded.words();
            case List<?> many when many.isEmpty() -> NONE;
            case List<?> many ->
                new Text(
                        many.stream().map(one -> told(one).it()).collect(Collectors.joining(", ")),
                        many.stream().map(one -> told(one).en()).collect(Collectors.joining(", ")));
            default -> new Text(value.toString(), value.toString());
        };
    }
}
