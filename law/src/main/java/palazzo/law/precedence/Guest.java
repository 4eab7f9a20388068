// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.precedence;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import palazzo.law.BadInput;
import palazzo.law.Typed;

/**
 * Somebody present at a ceremony.
 *
 * @param person the name, as it shall stand on the place card
 * @param office held in person
 * @param detail the town or ministry written after the office, in small letters; may be empty
 * @param traits what the notes of the decree ask for
 * @param represents the authority that delegated this guest, if any
 * @param accompanies the guest whose spouse this is; empty for all others
 * @param move the place the office gave instead of the computed one
 */
public record Guest(
        String person,
        Office office,
        String detail,
        Set<Trait> traits,
        Optional<Office> represents,
        String accompanies,
        Seniority seniority,
        Optional<Move> move) {

    /** @throws BadInput where the name is empty or too long, or a trait says nothing of the office or against another */
    public Guest {
        person = Typed.required("person", person);
        traits = Set.copyOf(traits);
        for (Trait trait : traits) {
            trait.mustSuit(office);
        }
        if (traits.contains(Trait.CAPITAL) && traits.contains(Trait.NOT_CAPITAL)) {
            throw new BadInput("flags", "capoluogo non-capoluogo", "says both of one town");
        }
    }

    /**
     * Somebody who holds an office.
     *
     * @param office a code, or a name in Italian or English: {@code "Sindaco di Lodi"}
     * @throws BadInput where the office is unknown
     */
    public static Guest of(String person, String office) {
        Designation written = Designations.read("office", office);
        if (written.body()) {
            throw new BadInput("office", office, "is a body: write the office held in it");
        }
        Seniority told = Seniority.UNKNOWN.of(written.detail());
        return new Guest(
                person,
                written.office(),
                written.detail(),
                written.traits(),
                Optional.empty(),
                "",
                told,
                Optional.empty());
    }

    /** The spouse of another guest, without an office that has a place. */
    public static Guest spouse(String person, String accompanied) {
        String of = Typed.required("represents", accompanied);
        return new Guest(
                person, Office.of("SPOUSE"), "", Set.of(), Optional.empty(), of, Seniority.UNKNOWN, Optional.empty());
    }

    /**
     * This guest, expressly delegated by an authority.
     *
     * @param authority an office, or the body it heads: {@code "Governo"}, {@code "Senato"}
     * @throws BadInput where it is unknown
     */
    public Guest representing(String authority) {
        Office principal = Designations.read("represents", authority).office();
        return new Guest(person, office, detail, traits, Optional.of(principal), accompanies, seniority, move);
    }

    /** @throws BadInput where a trait says nothing of the office */
    public Guest with(Trait... more) {
        return with(Set.of(more));
    }

    /** @throws BadInput where a trait says nothing of the office */
    public Guest with(Collection<Trait> more) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        all.addAll(more);
        return new Guest(person, office, detail, all, represents, accompanies, seniority, move);
    }

    /** This guest with what tells them from their equals; a ministry told with the office stays if none is given. */
    public Guest with(Seniority known) {
        Seniority kept = known.body().isBlank() ? known.of(seniority.body()) : known;
        return new Guest(person, office, detail, traits, represents, accompanies, kept, move);
    }

    /** This guest at a place the office decides. @throws BadInput where the reason is empty */
    public Guest movedTo(int position, String reason) {
        Optional<Move> decided = Optional.of(new Move(position, reason));
        return new Guest(person, office, detail, traits, represents, accompanies, seniority, decided);
    }

    Guest onOwnBehalf() {
        return new Guest(person, office, detail, traits, Optional.empty(), accompanies, seniority, move);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    boolean is(String... codes) {
        return office.is(codes);
    }

    /** Whether an express delegation by one of these authorities is held. */
    boolean standsFor(String... authorities) {
        return represents.filter(principal -> principal.is(authorities)).isPresent() && !has(Trait.BY_COURTESY);
    }

    boolean isForTheGovernment() {
        return has(Trait.FOR_THE_GOVERNMENT) || standsFor("PRIME_MINISTER");
    }
}
