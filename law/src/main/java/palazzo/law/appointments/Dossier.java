// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import palazzo.law.BadInput;

/**
 * What is known about one appointment on a day. A fact is given a value, or is known not to be there ("no notice was
 * opened"), or is not known: the three are never mixed up. It never changes: each addition makes a new one.
 */
public final class Dossier {

    /** The day in question, as a fact among the others. */
    static final Fact<LocalDate> DAY = Fact.theDay();

    private final LocalDate day;
    private final Map<Fact<?>, Optional<?>> facts;

    private Dossier(LocalDate day, Map<Fact<?>, Optional<?>> facts) {
        this.day = day;
        this.facts = facts;
    }

    /**
     * A dossier in which nothing is known yet.
     *
     * @param day that of the act, or of the question, in Italy
     * @throws BadInput where it is not of a year with four digits
     */
    public static Dossier on(LocalDate day) {
        return new Dossier(DAY.checked(day), Map.of());
    }

    /**
     * The same with one fact more, or with another value for it.
     *
     * @throws BadInput where the value is impossible, such as a negative number
     */
    public <T> Dossier with(Fact<T> fact, T value) {
        return plus(fact, Optional.of(fact.checked(value)));
    }

    /**
     * The same, with the knowledge that there is no such thing.
     *
     * @throws BadInput where the fact always has a value, such as a number
     */
    public Dossier without(Fact<?> fact) {
        if (!fact.isMaybe()) {
            throw new BadInput(fact.code(), "none", "always has a value");
        }
        return plus(fact, Optional.empty());
    }

    /** The day of the act, or of the question. */
    public LocalDate day() {
        return day;
    }

    /** What is known: a value, or that there is none; null where nothing is. */
    @SuppressWarnings("unchecked") // with() is the only way in, and it binds the value to its fact
    <T> @Nullable Optional<T> known(Fact<T> fact) {
        Optional<T> known = (Optional<T>) facts.get(fact);
        return known == null && fact.usual().isPresent() ? fact.usual() : known;
    }

    private Dossier plus(Fact<?> fact, Optional<?> value) {
        Map<Fact<?>, Optional<?>> more = new HashMap<>(facts);
        more.put(fact, value);
        return new Dossier(day, Map.copyOf(more));
    }
}
