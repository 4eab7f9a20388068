// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import palazzo.law.Norm;

/** Those present at a ceremony, and what the rules ask about them as a whole. */
final class Company {

    private static final MonthDay REPUBLIC_DAY = MonthDay.of(6, 2);
    private static final MonthDay SAINT_FRANCIS = MonthDay.of(10, 4);
    private static final int SAINT_FRANCIS_SINCE = 2026;

    private final Decree decree;
    private final Ceremony ceremony;
    private final List<Guest> guests;
    private final Set<String> present;
    private final Map<String, Long> delegates;
    private final boolean governmentRepresented;
    private final Classification classification;

    Company(Decree decree, Ceremony ceremony, List<Guest> guests) {
        this.decree = decree;
        this.ceremony = ceremony;
        this.guests = guests;
        guests.forEach(guest -> Towns.mustBeKnown(guest, ceremony));
        this.present = guests.stream()
                .filter(guest -> !guest.has(Trait.FORMER))
                .map(guest -> guest.office().code())
                .collect(Collectors.toSet());
        this.delegates = guests.stream()
                .flatMap(guest -> guest.represents().stream())
                .collect(Collectors.groupingBy(Office::code, Collectors.counting()));
        this.governmentRepresented = guests.stream().anyMatch(Guest::isForTheGovernment);
        this.classification = ClassificationRules.of(this);
    }

    Classification classification() {
        return classification;
    }

    Kind kind() {
        return classification.kind();
    }

    /** The place of an office, held on its own territory, in the list that orders this ceremony. */
    Place place(String code) {
        return decree.place(kind(), Office.of(code), false).orElseThrow();
    }

    Standing standing(Guest guest) {
        return decree.standing(guest, this);
    }

    Ceremony ceremony() {
        return ceremony;
    }

    List<Guest> guests() {
        return guests;
    }

    Decree decree() {
        return decree;
    }

    boolean has(String... codes) {
        for (String code : codes) {
            if (present.contains(code)) {
                return true;
            }
        }
        return false;
    }

    boolean hasItsMayor() {
        return guests.stream().anyMatch(guest -> guest.is("MAYOR") && !isAway(guest));
    }

    boolean isGovernmentRepresented() {
        return governmentRepresented;
    }

    boolean hasSeveralDelegatesOf(Office principal) {
        return delegates.getOrDefault(principal.code(), 0L) > 1;
    }

    Optional<Guest> first(Function<Guest, Boolean> wanted) {
        return guests.stream().filter(wanted::apply).findFirst();
    }

    /** A former holder has no place in the list but the former Presidents of the Republic, who have their own. */
    boolean isOfTheFirstCategory(Guest guest) {
        return isListed(guest, Kind.NATIONAL, Set.of("0", "I")) && !guest.is("FOREIGN_AUTHORITY");
    }

    boolean hasCategoryA() {
        return guests.stream().anyMatch(guest -> isListed(guest, Kind.TERRITORIAL, Set.of("A")));
    }

    /** Outside the own territory: told so, or mayor of a town that is not the one of the ceremony. */
    boolean isAway(Guest guest) {
        return guest.has(Trait.AWAY)
                || (guest.is("MAYOR")
                        && !guest.detail().isEmpty()
                        && ceremony.town()
                                .filter(town -> !Towns.areOne(town, guest.detail()))
                                .isPresent());
    }

    /** Whether a mayor, or a deputy, is of a capital: told so, by the town, or by that of the ceremony; else not known. */
    Optional<Boolean> isOfACapital(Guest guest) {
        if (guest.has(Trait.CAPITAL) || guest.has(Trait.NOT_CAPITAL)) {
            return Optional.of(guest.has(Trait.CAPITAL));
        }
        Optional<String> own = Optional.of(guest.detail()).filter(town -> !town.isEmpty());
        return own.or(ceremony::town).filter(Towns::isKnown).map(Towns::isCapital);
    }

    @Norm("l. 260/1949, art. 1")
    boolean isNationalFeast() {
        boolean feast = isSaintFrancis()
                ? ceremony.custom().saintFrancisIsANationalFeast()
                : day().filter(REPUBLIC_DAY::equals).isPresent();
        return feast || ceremony.is(Circumstance.NATIONAL_FEAST);
    }

    boolean isSaintFrancis() {
        return day().filter(SAINT_FRANCIS::equals).isPresent()
                && ceremony.on().map(LocalDate::getYear).orElse(0) >= SAINT_FRANCIS_SINCE;
    }

    private Optional<MonthDay> day() {
        return ceremony.on().map(MonthDay::from);
    }

    private boolean isListed(Guest guest, Kind kind, Set<String> categories) {
        return !guest.has(Trait.FORMER)
                && decree.place(kind, guest.office(), isAway(guest))
                        .filter(place -> categories.contains(place.category()))
                        .isPresent();
    }
}
