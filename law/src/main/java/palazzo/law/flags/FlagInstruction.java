// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import java.time.LocalDate;
import java.util.Set;
import palazzo.law.BadInput;
import palazzo.law.Typed;

/**
 * An order to show flags: a circular, a decree, the proclamation of a mourning.
 *
 * @param decision what was decided, and so by whom
 * @param reference number and date, for the sheet of the day
 * @param from the first day, from sunrise
 * @param to the last day, to sunset
 * @param flags which must be shown; all that are out that day if it is empty
 */
public record FlagInstruction(
        Decision decision, String reference, LocalDate from, LocalDate to, Mast mast, Set<Flag.Bearer> flags) {

    /** @throws BadInput where it ends before it begins, or has no reference or an endless one */
    public FlagInstruction {
        flags = Set.copyOf(flags);
        if (to.isBefore(from)) {
            throw new BadInput("to", to, "is before the first day, " + from);
        }
        reference = Typed.required("reference", reference);
    }

    /** National mourning: Italy, Europe and the own banner at half mast. */
    public static FlagInstruction nationalMourning(String reference, LocalDate from, LocalDate to) {
        Set<Flag.Bearer> all = Set.of(Flag.Bearer.ITALY, Flag.Bearer.EUROPE, Flag.Bearer.CITY);
        return new FlagInstruction(Decision.NATIONAL_MOURNING, reference, from, to, Mast.HALF, all);
    }

    /** City mourning: the civic flag at half mast; what else is lowered needs an instruction of its own. */
    public static FlagInstruction cityMourning(String reference, LocalDate from, LocalDate to) {
        return new FlagInstruction(Decision.CITY_MOURNING, reference, from, to, Mast.HALF, Set.of(Flag.Bearer.CITY));
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean concerns(Flag.Bearer flag) {
        return flags.isEmpty() || flags.contains(flag);
    }
}
