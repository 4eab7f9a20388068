// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.appointments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import palazzo.law.BadInput;
import palazzo.law.Day;
import palazzo.law.Text;

/**
 * Who proposes a candidate.
 *
 * @param inTheCity whether its seat is in the city
 * @param activeSince for associations, since when it is active in the city
 * @param signatures for residents, how many voters signed with an authenticated signature
 */
public record Proposer(
        Kind kind, boolean inTheCity, @Nullable LocalDate activeSince, int signatures) implements Worded {

    private static final int SIGNATURES = 100;

    /** Who may propose, and everybody else. */
    public enum Kind {
        COUNCILLOR("consigliere comunale", "councillor"),
        PROFESSIONAL_ORDER("ordine professionale", "professional order"),
        UNIVERSITY("università", "university"),
        UNION("sindacato", "union"),
        TRADE_BODY("associazione di categoria", "trade body"),
        ASSOCIATION("associazione", "association"),
        RESIDENTS("gruppo di elettori residenti", "group of resident voters"),
        ANOTHER("altro soggetto", "somebody else");

        private final Text words;

        Kind(String it, String en) {
            this.words = new Text(it, en);
        }
    }

    /** @throws BadInput where the signatures are negative, or the year since when has not four digits */
    public Proposer {
        if (signatures < 0) {
            throw new BadInput("signatures", signatures, "is negative");
        }
        if (activeSince != null) {
            Day.known("activeSince", activeSince);
        }
    }

    /** A proposer of whom only the seat counts. */
    public static Proposer of(Kind kind, boolean inTheCity) {
        return new Proposer(kind, inTheCity, null, 0);
    }

    /** An association. @throws BadInput where the year since when has not four digits */
    public static Proposer association(boolean inTheCity, LocalDate activeSince) {
        return new Proposer(Kind.ASSOCIATION, inTheCity, activeSince, 0);
    }

    /** A group of voters who live in the city. @throws BadInput where the signatures are negative */
    public static Proposer residents(int signatures) {
        return new Proposer(Kind.RESIDENTS, true, null, signatures);
    }

    boolean isAdmittedOn(LocalDate day) {
        return switch (kind) {
            case COUNCILLOR -> true;
            case PROFESSIONAL_ORDER, UNIVERSITY, UNION, TRADE_BODY -> inTheCity;
            case ASSOCIATION ->
                inTheCity && activeSince != null && !activeSince.plusYears(1).isAfter(day);
            case RESIDENTS -> signatures >= SIGNATURES;
            case ANOTHER -> false;
        };
    }

    @Override
    public Text words() {
        return kind.words;
    }
}
