// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import palazzo.directory.Party;
import palazzo.directory.PartyPart;
import palazzo.directory.PhoneNumber;
import palazzo.directory.domain.Parties;
import palazzo.directory.domain.Phones;
import palazzo.directory.web.PartyPage.Open;
import palazzo.directory.web.PartyPage.PhonesForm;
import palazzo.kernel.NotFound;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.timeline.Memory;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Draws up the page of a party. */
@Component
class PartyPages {

    static final String TEMPLATE = "directory/party";

    private static final int SHOWN = 8;

    private final Parties parties;
    private final Phones phones;
    private final ObjectProvider<PartyPart> parts;
    private final Memory memory;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;

    PartyPages(
            Parties parties,
            Phones phones,
            ObjectProvider<PartyPart> parts,
            Memory memory,
            Permission permission,
            WhoActs whoActs,
            Sights sights) {
        this.parties = parties;
        this.phones = phones;
        this.parts = parts;
        this.memory = memory;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
    }

    /** @throws NotFound where there is none, or none to be seen */
    PartyPage of(UUID id) {
        return of(id, null, Problems.none());
    }

    /** The same with what was typed and is wrong; null shows the numbers that there are. */
    PartyPage of(UUID id, @Nullable PhonesForm typed, Problems problems) {
        Sight sight = sights.now();
        Party party = parties.seen(id, sight).orElseThrow(() -> new NotFound("party " + id));
        List<PhoneNumber> numbers = phones.of(id);
        return new PartyPage(
                party,
                parties.addresses(id),
                numbers.stream().map(PartyPages::fact).toList(),
                permission.first(whoActs.now(), PhonesController.WRITES).isEmpty()
                        ? null
                        : typed == null ? form(numbers) : typed,
                problems,
                open(id, sight),
                memory.around(Party.subject(id), sight));
    }

    private List<Open> open(UUID id, Sight sight) {
        return parts.stream()
                .sorted(Comparator.comparingInt(PartyPart::order))
                .map(part -> new Open("open-" + part.order(), part.title(), part.open(List.of(id), sight, SHOWN)))
                .filter(open -> !open.rows().isEmpty())
                .toList();
    }

    private static Fact fact(PhoneNumber number) {
        return new Fact(Phrase.of("directory.phone"), Phrase.plain(number.said()));
    }

    private static PhonesForm form(List<PhoneNumber> numbers) {
        return new PhonesForm(
                numbers.stream().map(PhoneNumber::said).collect(Collectors.joining("\n")),
                numbers.stream().map(PhoneNumber::text).collect(Collectors.joining(" ")));
    }
}
