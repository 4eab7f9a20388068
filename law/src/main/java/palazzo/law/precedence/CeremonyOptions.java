// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import palazzo.law.BadInput;

/** A ceremony told by options: {@code --on 2026-06-02 --town milano --state-funeral}. */
final class CeremonyOptions {

    private static final Custom PRINCIPALS_PLACE = new Custom(Custom.DEFAULT.saintFrancisIsANationalFeast(), true);

    private CeremonyOptions() {}

    /** @throws BadInput where an option is unknown or has no value */
    static Ceremony read(List<String> options) {
        Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
        Ceremony ceremony = Ceremony.of();
        for (Iterator<String> left = options.iterator(); left.hasNext(); ) {
            String option = left.next();
            switch (option) {
                case "--on" -> ceremony = ceremony.on(GuestFile.day(option, value(option, left)));
                case "--town" -> ceremony = ceremony.in(value(option, left));
                case "--delegates-take-the-place" -> ceremony = ceremony.by(PRINCIPALS_PLACE);
                default -> circumstances.add(circumstance(option));
            }
        }
        Ceremony told = ceremony.with(circumstances);
        if (!told.is(Circumstance.ABROAD)
                && told.town().filter(town -> !Towns.isKnown(town)).isPresent()) {
            throw new BadInput("--town", told.town().orElseThrow(), "is no Italian town this library knows");
        }
        return told;
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new BadInput(option, "", "has no value");
        }
        return left.next();
    }

    private static Circumstance circumstance(String option) {
        for (Circumstance circumstance : Circumstance.values()) {
            if (option.equals("--" + Spelling.folded(circumstance.name()).replace('_', '-'))) {
                return circumstance;
            }
        }
        throw new BadInput("option", option, "is not known");
    }
}
