// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import palazzo.law.BadInput;
import palazzo.law.Day;
import palazzo.law.Text;
import palazzo.law.money.Euro;

/**
 * Something that may be known about an appointment. The facts are constants: {@link ActFacts}, {@link CandidacyFacts},
 * {@link PersonFacts}, {@link DeclarationFacts}, {@link BodyFacts}, {@link AccountFacts}.
 *
 * @param <T> what its value is
 */
public final class Fact<T> {

    private static final String NOT_FOUR_DIGITS = "is not of a year with four digits";

    private final String code;
    private final Text words;
    private final Predicate<T> possible;
    private final String problem;
    private final boolean maybe;
    private final @Nullable T usual;

    private Fact(String code, Text words, Predicate<T> possible, String problem, boolean maybe, @Nullable T usual) {
        this.code = code;
        this.words = words;
        this.possible = possible;
        this.problem = problem;
        this.maybe = maybe;
        this.usual = usual;
    }

    /** A fact of which there may be none, such as a notice. */
    static <T> Fact<T> maybe(String code, String it, String en) {
        return new Fact<>(code, new Text(it, en), value -> true, "", true, null);
    }

    /** A day on which something happened, if it did. */
    static Fact<LocalDate> day(String code, String it, String en) {
        return new Fact<>(code, new Text(it, en), day -> Day.hasFourDigits(day.getYear()), NOT_FOUR_DIGITS, true, null);
    }

    /** A fact that always has a value, known or not. */
    static <T> Fact<T> always(String code, String it, String en) {
        return always(code, it, en, value -> true, "");
    }

    static <T> Fact<T> always(String code, String it, String en, Predicate<T> possible, String problem) {
        return new Fact<>(code, new Text(it, en), possible, problem, false, null);
    }

    /** The day an act is asked about: it always has one. */
    static Fact<LocalDate> theDay() {
        return always("day", "giorno", "day", day -> Day.hasFourDigits(day.getYear()), NOT_FOUR_DIGITS);
    }

    static Fact<Boolean> yesNo(String code, String it, String en) {
        return always(code, it, en);
    }

    static Fact<Integer> count(String code, String it, String en) {
        return always(code, it, en, value -> value >= 0, "is negative");
    }

    static Fact<Integer> positive(String code, String it, String en) {
        return always(code, it, en, value -> value > 0, "is not positive");
    }

    static Fact<Euro> sum(String code, String it, String en) {
        return always(code, it, en, value -> value.compareTo(Euro.ZERO) >= 0, "is negative");
    }

    /** The same fact with the value that holds where the office says no other. */
    Fact<T> usually(T value) {
        return new Fact<>(code, words, possible, problem, maybe, value);
    }

    /** Whether there may be no such thing at all. */
    public boolean isMaybe() {
        return maybe;
    }

    /** Its name in data: {@code mandate_end}. */
    public String code() {
        return code;
    }

    /** How the office calls it. */
    public Text words() {
        return words;
    }

    /** The value that holds where no other is given; none for most facts. */
    public Optional<T> usual() {
        return Optional.ofNullable(usual);
    }

    /** @throws BadInput where no appointment can have this value */
    T checked(T value) {
        if (!possible.test(value)) {
            throw new BadInput(code, value, problem);
        }
        return value;
    }
}
