// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import palazzo.law.BadInput;
import palazzo.law.Typed;

/**
 * What tells one holder of an office from another of the same place. All of it may be unknown.
 *
 * @param order given by whoever may give it: the Chambers for parliamentary offices, the office for its own councillors
 * @param grade of State officers, 1 the highest
 * @param since the day the present office was taken; for a consul the exequatur
 * @param firstSince the day the first office of that kind was taken
 * @param born the day of birth
 * @param body the ministry, armed force or police force; may be empty
 */
public record Seniority(
        OptionalInt order,
        OptionalInt grade,
        Optional<LocalDate> since,
        Optional<LocalDate> firstSince,
        Optional<LocalDate> born,
        String body) {

    private static final int FIRST_BIRTH = 1900;
    private static final int LAST_BIRTH = 2150;

    /** Nothing is known. */
    public static final Seniority UNKNOWN = new Seniority(
            OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");

    /**
     * @throws BadInput where an order or grade is not positive, a birth is before 1900 or after 2150, a date is before the one it must follow, or the body is
     *     longer than 300 characters
     */
    public Seniority {
        Typed.notTooLong("body", body);
        plausible(born);
        positive("order", order);
        positive("grade", grade);
        notBefore("since", since, firstSince, "is before the first office of that kind");
        notBefore("first_since", firstSince, born, "is before the day of birth");
        notBefore("since", since, born, "is before the day of birth");
    }

    /** The same with an order, 1 the first. @throws BadInput where it is not positive */
    public Seniority withOrder(int value) {
        return new Seniority(OptionalInt.of(value), grade, since, firstSince, born, body);
    }

    /** The same with a grade, 1 the highest. @throws BadInput where it is not positive */
    public Seniority withGrade(int value) {
        return new Seniority(order, OptionalInt.of(value), since, firstSince, born, body);
    }

    /** The same with the day of the present office. @throws BadInput where it is before those it must follow */
    public Seniority since(LocalDate day) {
        return new Seniority(order, grade, Optional.of(day), firstSince, born, body);
    }

    /** The same with the day of the first office of that kind. @throws BadInput where the days do not follow */
    public Seniority firstSince(LocalDate day) {
        return new Seniority(order, grade, since, Optional.of(day), born, body);
    }

    /** The same with a day of birth. @throws BadInput where it is before 1900, after 2150 or after an office */
    public Seniority born(LocalDate day) {
        return new Seniority(order, grade, since, firstSince, Optional.of(day), body);
    }

    /** The same with a ministry or a force. @throws BadInput where it is longer than 300 characters */
    public Seniority of(String ministryOrForce) {
        return new Seniority(order, grade, since, firstSince, born, ministryOrForce);
    }

    private static void plausible(Optional<LocalDate> born) {
        if (born.isPresent()
                && (born.get().getYear() < FIRST_BIRTH || born.get().getYear() > LAST_BIRTH)) {
            throw new BadInput("born", born.get(), "is not in the years " + FIRST_BIRTH + " to " + LAST_BIRTH);
        }
    }

    private static void positive(String field, OptionalInt value) {
        if (value.isPresent() && value.getAsInt() < 1) {
            throw new BadInput(field, value.getAsInt(), "is not positive");
        }
    }

    private static void notBefore(String field, Optional<LocalDate> day, Optional<LocalDate> start, String problem) {
        if (day.isPresent() && start.isPresent() && day.get().isBefore(start.get())) {
            throw new BadInput(field, day.get(), problem);
        }
    }
}
