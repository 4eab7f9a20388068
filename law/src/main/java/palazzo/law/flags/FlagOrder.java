// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.flags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import palazzo.law.BadInput;
import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * The order of flags on one site.
 *
 * @param premises whose the site is
 * @param guestsAreEqual whether the foreign guest's rank equals the host's or is above it
 * @param cityBeforeRegion whether a city puts its own flag third, before those of the wider bodies
 */
public record FlagOrder(Premises premises, boolean guestsAreEqual, boolean cityBeforeRegion) {

    private static final String STATE_OFFICE = "disposizioni del Cerimoniale di Stato sulle bandiere";
    private static final String SEVERAL_STATES = "d.P.C.M. 3 giugno 1986, art. 5";
    private static final String LOCAL = "d.P.R. 121/2000, art. 12";
    private static final int MOST_READ = 7;
    private static final int LEAST_READ = 2;

    /** On premises of the city, the wider bodies first, a guest of equal rank. */
    public static final FlagOrder OF_THE_CITY = new FlagOrder(Premises.LOCAL, true, false);

    /** On premises of the State, a guest of equal rank. */
    public static final FlagOrder OF_THE_STATE = new FlagOrder(Premises.STATE, true, false);

    /**
     * How {@code flags} stand, whatever their order in the list.
     *
     * @throws BadInput where there is none, one stands twice, or the flags that must be there are not
     */
    public FlagDisplay of(List<Flag> flags) {
        complete(flags);
        List<Flag> usual = flags.stream().sorted(usual()).toList();
        List<Flag> guests = usual.stream().filter(Flag::isOfAGuest).toList();
        if (guests.isEmpty()) {
            return withoutGuests(usual);
        }
        List<Flag> ranked = guestsAreEqual ? withGuests(usual, guests) : usual;
        boolean read = premises == Premises.STATE && guestsAreEqual && isReadWithGuests(usual, guests);
        return display(ranked, guestReason(guests), guests.size() > 1 ? SEVERAL_STATES : STATE_OFFICE, read);
    }

    @Norm(STATE_OFFICE + ", Italia ed Europa")
    @Norm(
            value = STATE_OFFICE + ", enti territoriali",
            doubt = "The order among region, metropolitan city and city is a custom the city may change.")
    private FlagDisplay withoutGuests(List<Flag> usual) {
        long local = usual.stream().filter(Flag::isOfALocalBody).count();
        boolean read = local <= 1 && usual.stream().noneMatch(flag -> flag.of() == Flag.Bearer.UNITED_NATIONS);
        Text reason = new Text(
                "Italia al posto d'onore, Europa seconda, poi gli enti; i privati per ultimi.",
                "Italy in the place of honour, Europe second, then the bodies; private flags last.");
        return display(usual, reason, local == 0 ? STATE_OFFICE : LOCAL, read);
    }

    /** A guest from outside the Union stands second, before Europe; one from the Union leaves the middle to Europe. */
    @Norm(STATE_OFFICE + ", ospite straniero")
    @Norm(STATE_OFFICE + ", ospite dell'Unione europea")
    private static List<Flag> withGuests(List<Flag> usual, List<Flag> guests) {
        boolean fromTheUnion = guests.stream().allMatch(guest -> guest.of() == Flag.Bearer.STATE_OF_THE_UNION);
        List<Flag> ranked = new ArrayList<>();
        ranked.add(fromTheUnion ? Flag.EUROPE : Flag.ITALY);
        ranked.addAll(guests);
        ranked.add(fromTheUnion ? Flag.ITALY : Flag.EUROPE);
        usual.stream().filter(flag -> !ranked.contains(flag)).forEach(ranked::add);
        return ranked;
    }

    /** What was read is one guest beside Italy and Europe. */
    private static boolean isReadWithGuests(List<Flag> usual, List<Flag> guests) {
        return guests.size() == 1 && usual.size() == 3;
    }

    private static Text guestReason(List<Flag> guests) {
        return guests.size() == 1
                ? new Text(
                        "Con un ospite straniero: " + guests.getFirst().name() + ".",
                        "With a foreign guest: " + guests.getFirst().name() + ".")
                : new Text(
                        "Più Stati ospiti: in ordine alfabetico del nome italiano, salvo le regole dell'organismo.",
                        "Several guest States: by the alphabet of their Italian names, unless the body has a rule.");
    }

    private static FlagDisplay display(List<Flag> ranked, Text reason, String norm, boolean read) {
        boolean counted = ranked.size() <= MOST_READ && ranked.size() >= LEAST_READ;
        return new FlagDisplay(ranked, Alternation.centreOut(ranked), reason, norm, read && counted);
    }

    /** Two flags on three fixed poles leave the middle empty; otherwise each pole has its flag. */
    @Norm(STATE_OFFICE + ", tre aste e due bandiere")
    public static List<Optional<Flag>> onPoles(FlagDisplay display, int poles) {
        List<Optional<Flag>> seen = display.seen().stream().map(Optional::of).collect(Collectors.toList());
        if (poles == 3 && seen.size() == 2) {
            seen.add(1, Optional.empty());
        }
        if (poles != seen.size()) {
            throw new BadInput(
                    "poles", poles, "no rule places " + display.seen().size() + " flags on them");
        }
        return List.copyOf(seen);
    }

    @Norm(SEVERAL_STATES)
    private Comparator<Flag> usual() {
        return Comparator.comparingInt(this::rank).thenComparing(Flag::name, String.CASE_INSENSITIVE_ORDER);
    }

    private int rank(Flag flag) {
        return switch (flag.of()) {
            case STATE_OF_THE_UNION -> 2 * Flag.Bearer.FOREIGN_STATE.ordinal();
            case CITY -> 2 * (cityBeforeRegion ? Flag.Bearer.REGION : Flag.Bearer.CITY).ordinal() - 1;
            default -> 2 * flag.of().ordinal();
        };
    }

    /** With its own banner a body always shows Italy and Europe, and Italy is never missing among others. */
    @Norm(LOCAL)
    private static void complete(List<Flag> flags) {
        Set<Flag> once = Set.copyOf(flags);
        if (flags.isEmpty() || once.size() < flags.size()) {
            throw new BadInput("flags", flags, flags.isEmpty() ? "are none" : "one stands twice");
        }
        boolean needsEurope = flags.stream().anyMatch(flag -> flag.isOfALocalBody() || flag.isOfAGuest());
        if (flags.size() > 1 && !once.contains(Flag.ITALY)) {
            throw new BadInput("flags", flags, "the Italian one is missing");
        }
        if (needsEurope && !once.containsAll(Set.of(Flag.ITALY, Flag.EUROPE))) {
            throw new BadInput("flags", flags, "the Italian and the European ones are missing");
        }
    }
}
