// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import palazzo.law.Norm;
import palazzo.law.calendar.FlagDay;

/**
 * Which flags are out on a day, and at which mast: what the ushers of a building are told.
 *
 * @param day from sunrise to sunset
 * @param masts each flag that is out, in the usual order; none where nothing is due
 * @param reasons the ids of the flag days, the occasions and the references of the instructions that decided
 */
public record FlagSheet(LocalDate day, Map<Flag.Bearer, Mast> masts, List<String> reasons) {

    /**
     * The sheet of a building.
     *
     * @param shownDaily the flags the body shows every day by its own rules
     * @param instructions of any time; those not in force on the day are left aside
     */
    public static FlagSheet of(LocalDate day, Set<Flag.Bearer> shownDaily, List<FlagInstruction> instructions) {
        return of(day, shownDaily, Set.of(), instructions);
    }

    /**
     * The sheet of a building in which something happens that asks for flags.
     *
     * @param shownDaily the flags the body shows every day by its own rules
     * @param occasions what happens in it that day; the flags are out while it lasts
     * @param instructions of any time; those not in force on the day are left aside
     */
    public static FlagSheet of(
            LocalDate day,
            Set<Flag.Bearer> shownDaily,
            Set<FlagOccasion> occasions,
            List<FlagInstruction> instructions) {
        Set<Flag.Bearer> shown = EnumSet.noneOf(Flag.Bearer.class);
        shown.addAll(shownDaily);
        occasions.forEach(occasion -> shown.addAll(occasion.flags()));
        List<FlagInstruction> inForce =
                instructions.stream().filter(each -> each.isInForceOn(day)).toList();
        Optional<FlagDay> flagDay = FlagDay.in(day.getYear()).stream()
                .filter(each -> each.date().equals(day))
                .findFirst();
        Map<Flag.Bearer, Mast> masts = new EnumMap<>(Flag.Bearer.class);
        for (Flag.Bearer flag : due(shown, flagDay, inForce)) {
            masts.put(flag, mast(flag, flagDay, inForce));
        }
        List<String> reasons = Stream.of(
                        flagDay.map(FlagDay::id).stream(),
                        occasions.stream().sorted().map(FlagOccasion::name),
                        inForce.stream().map(FlagInstruction::reference))
                .flatMap(names -> names)
                .toList();
        return new FlagSheet(day, masts, reasons);
    }

    private static Set<Flag.Bearer> due(
            Set<Flag.Bearer> shown, Optional<FlagDay> flagDay, List<FlagInstruction> inForce) {
        Set<Flag.Bearer> due = EnumSet.noneOf(Flag.Bearer.class);
        due.addAll(shown);
        flagDay.ifPresent(each -> due.addAll(ofTheDay(each)));
        inForce.forEach(each -> due.addAll(each.flags()));
        return due;
    }

    /** An order of half mast wins; then any other instruction wins over the calendar of the law. */
    @Norm(
            value = "d.P.R. 121/2000, art. 3, mezz'asta",
            doubt = "That the order of half mast wins over a flag day is how the circulars are followed.")
    private static Mast mast(Flag.Bearer flag, Optional<FlagDay> flagDay, List<FlagInstruction> inForce) {
        List<FlagInstruction> concerning =
                inForce.stream().filter(each -> each.concerns(flag)).toList();
        if (concerning.stream().anyMatch(each -> each.mast() == Mast.HALF)) {
            return Mast.HALF;
        }
        boolean lowered = flagDay.filter(
                        each -> each.mast().equals("half") && ofTheDay(each).contains(flag))
                .isPresent();
        return concerning.isEmpty() && lowered ? Mast.HALF : Mast.FULL;
    }

    private static Set<Flag.Bearer> ofTheDay(FlagDay day) {
        Set<Flag.Bearer> flags = EnumSet.noneOf(Flag.Bearer.class);
        Arrays.stream(day.flags().split("\\+")).map(FlagSheet::bearer).forEach(flags::add);
        return flags;
    }

    private static Flag.Bearer bearer(String code) {
        return switch (code) {
            case "IT" -> Flag.Bearer.ITALY;
            case "EU" -> Flag.Bearer.EUROPE;
            case "UN" -> Flag.Bearer.UNITED_NATIONS;
            default -> throw new IllegalStateException("the calendar has a flag " + code);
        };
    }
}
