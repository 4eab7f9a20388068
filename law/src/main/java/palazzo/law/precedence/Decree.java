// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import palazzo.law.Csv;
import palazzo.law.Norm;
import palazzo.law.Text;

/**
 * The decree on precedence: two lists of places, and the notes to them. Each place that was not read in full in a source
 * is marked, and a city that knows better gives its own rows.
 */
@Norm("d.P.C.M. 14 aprile 2006, art. 5")
@Norm("d.P.C.M. 14 aprile 2006, art. 9")
public final class Decree {

    private static final Decree PUBLISHED = with(rows(Kind.NATIONAL), rows(Kind.TERRITORIAL));
    private static final String HERE = "in";
    private static final String AWAY = "away";
    private static final Text NOT_LISTED =
            new Text("Nessun posto letto per questa carica.", "No place was read for this office.");

    private final Map<Kind, Map<String, Place>> places = new EnumMap<>(Kind.class);

    private Decree() {}

    /** The decree as far as it was read. */
    public static Decree published() {
        return PUBLISHED;
    }

    /**
     * The decree with the rows a city corrected.
     *
     * @param national rows as in {@code national.csv}
     * @param territorial rows as in {@code territorial.csv}
     * @throws palazzo.law.BadInput where a row names an unknown office or has no rank
     */
    public static Decree with(List<Map<String, String>> national, List<Map<String, String>> territorial) {
        Decree decree = new Decree();
        decree.places.put(Kind.NATIONAL, byOffice(Kind.NATIONAL, national));
        decree.places.put(Kind.TERRITORIAL, byOffice(Kind.TERRITORIAL, territorial));
        return decree;
    }

    /** The rows this library ships for a list: what {@link #with} takes. */
    public static List<Map<String, String>> rows(Kind kind) {
        return Csv.resource(Decree.class, kind.file());
    }

    /**
     * The order of those present.
     *
     * @throws palazzo.law.BadInput where somebody stands in the list twice, accompanies nobody, or is moved to a place
     *     that is not there
     */
    public Order order(Ceremony ceremony, List<Guest> guests) {
        Company company = new Company(this, ceremony, List.copyOf(guests));
        Alphabet alphabet = Alphabet.of(guests);
        List<Candidate> candidates = company.guests().stream()
                .map(guest -> new Candidate(
                        guest,
                        company.kind(),
                        Doubts.added(company.standing(guest), guest, company),
                        alphabet.rank(guest)))
                .toList();
        return Order.of(company.classification(), Ranking.of(candidates));
    }

    Standing standing(Guest guest, Company company) {
        return Rules.of(company.kind())
                .flatMap(rule -> rule.place(guest, company).stream())
                .findFirst()
                .orElseGet(() -> listed(guest, company));
    }

    /** The place of an office held on its own territory, or away from it where the list knows such a place. */
    Optional<Place> place(Kind kind, Office office, boolean away) {
        Map<String, Place> list = places.getOrDefault(kind, Map.of());
        Place own = list.get(office.code() + (away ? AWAY : HERE));
        return Optional.ofNullable(own == null ? list.get(office.code()) : own);
    }

    private Standing listed(Guest guest, Company company) {
        Kind kind = company.kind();
        boolean away = company.isAway(guest);
        Optional<Standing> standing = place(kind, guest.office(), away).map(Standing::at);
        if (away) {
            standing = standing.or(() -> place(kind, guest.office(), false).map(Standing::awayFrom));
        }
        return standing.or(() -> place(kind.other(), guest.office(), false).map(other -> Standing.unread(kind, other)))
                .orElseGet(() -> Standing.byCourtesy(kind, NOT_LISTED));
    }

    private static Map<String, Place> byOffice(Kind kind, List<Map<String, String>> rows) {
        Map<String, Place> places = new HashMap<>();
        for (Map<String, String> row : rows) {
            Place place = Place.of(kind, row);
            places.put(place.office().code() + (place.isCourtesy() ? "" : place.condition()), place);
        }
        return places;
    }
}
