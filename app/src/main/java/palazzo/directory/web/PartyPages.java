// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.directory.AddressForm;
import palazzo.directory.AddressForms;
import palazzo.directory.HeldOffice;
import palazzo.directory.Party;
import palazzo.directory.PartyPart;
import palazzo.directory.PhoneNumber;
import palazzo.directory.domain.BodyKinds;
import palazzo.directory.domain.CardWarnings;
import palazzo.directory.domain.Field;
import palazzo.directory.domain.HeldOffices;
import palazzo.directory.domain.Merges;
import palazzo.directory.domain.Parties;
import palazzo.directory.domain.Phones;
import palazzo.directory.domain.Profile;
import palazzo.directory.domain.Profiles;
import palazzo.directory.web.PartyPage.Body;
import palazzo.directory.web.PartyPage.Open;
import palazzo.directory.web.PartyPage.PhonesForm;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
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
    private final Profiles profiles;
    private final HeldOffices offices;
    private final AddressForms forms;
    private final Phones phones;
    private final PartyTabs tabs;
    private final Merges merges;
    private final ObjectProvider<PartyPart> parts;
    private final Memory memory;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Today today;

    PartyPages(
            Parties parties,
            Profiles profiles,
            HeldOffices offices,
            AddressForms forms,
            Phones phones,
            PartyTabs tabs,
            Merges merges,
            ObjectProvider<PartyPart> parts,
            Memory memory,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Today today) {
        this.parties = parties;
        this.profiles = profiles;
        this.offices = offices;
        this.forms = forms;
        this.phones = phones;
        this.tabs = tabs;
        this.merges = merges;
        this.parts = parts;
        this.memory = memory;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.today = today;
    }

    /**
     * The party of this identity itself.
     *
     * @throws NotFound where there is none, or none to be seen
     */
    Profile profile(UUID id) {
        return profiles.seen(id, sights.now()).orElseThrow(() -> new NotFound("party " + id));
    }

    /** The page as of today. */
    PartyPage of(UUID id) {
        return of(id, today.date());
    }

    /** The page with a body as it stood on {@code day}. */
    PartyPage of(UUID id, LocalDate day) {
        return of(id, day, null, Problems.none());
    }

    /** The same with what was typed and is wrong; null shows the numbers that there are. */
    PartyPage of(UUID id, @Nullable PhonesForm typed, Problems problems) {
        return of(id, today.date(), typed, problems);
    }

    private PartyPage of(UUID id, LocalDate day, @Nullable PhonesForm typed, Problems problems) {
        Sight sight = sights.now();
        Profile profile = profile(id);
        Set<UUID> same = parties.same(List.of(id));
        List<PhoneNumber> numbers = phones.of(id);
        Body body = profile.isBody() ? body(profile, day) : null;
        List<HeldOffice> held = profile.isBody() ? List.of() : offices.ever(id);
        return new PartyPage(
                profile,
                profile.card().get(Field.SORT).isEmpty()
                        ? ""
                        : BodyKinds.called(profile.card().get(Field.SORT), locale()),
                held.stream()
                        .filter(office -> office.isHeldOn(today.date()))
                        .map(PartyPages::said)
                        .toList(),
                tabs.of(profile),
                PartyFacts.of(profile, parties.addresses(id), locale()),
                CardWarnings.of(profile.party().kind(), profile.card()).stream()
                        .map(warning -> Phrase.of("directory.warning." + warning))
                        .toList(),
                profile.erasedOn() == null ? forms.of(id, AddressForm.Purpose.POST, today.date(), null) : null,
                numbers.stream().map(PartyPages::fact).toList(),
                mayWritePhones() ? typed == null ? form(numbers) : typed : null,
                problems,
                open(same, body, sight),
                body,
                held,
                merges.of(id),
                tabs.mayWrite(),
                memory.around(Party.subject(id), sight));
    }

    /** A value of a card in words, a body by its name. */
    Phrase said(Field field, String value, Locale locale) {
        return field == Field.PARENT
                ? Phrase.plain(
                        parties.one(UUID.fromString(value)).map(Party::name).orElse(value))
                : PartyFacts.said(field, value, locale);
    }

    private boolean mayWritePhones() {
        return permission.first(whoActs.now(), PhonesController.WRITES).isPresent();
    }

    private Body body(Profile profile, LocalDate day) {
        Set<UUID> same = parties.same(List.of(profile.id()));
        String above = profile.card().get(Field.PARENT);
        return new Body(
                day,
                offices.in(profile.id(), day),
                profiles.partsOf(same).stream()
                        .map(part -> new Fact(
                                Phrase.plain(part.party().name()),
                                Phrase.of(
                                        "directory.people_in",
                                        offices.in(part.id(), day).size()),
                                "/directory/" + part.id()))
                        .toList(),
                above.isEmpty() ? null : above(UUID.fromString(above)));
    }

    private @Nullable Fact above(UUID id) {
        return parties.one(id)
                .map(party -> new Fact(
                        Phrase.of("directory.field.PARENT"), Phrase.plain(party.name()), "/directory/" + party.id()))
                .orElse(null);
    }

    /** What is open around a body is open around those who speak for it today. */
    private List<Open> open(Set<UUID> same, @Nullable Body body, Sight sight) {
        Set<UUID> all = new java.util.LinkedHashSet<>(same);
        if (body != null) {
            List<UUID> holders = body.people().stream().map(HeldOffice::party).toList();
            all.addAll(holders.isEmpty() ? Set.of() : parties.same(holders));
        }
        return openAround(all, sight);
    }

    private List<Open> openAround(Collection<UUID> all, Sight sight) {
        return parts.stream()
                .sorted(Comparator.comparingInt(PartyPart::order))
                .map(part -> new Open("open-" + part.order(), part.title(), part.open(all, sight, SHOWN)))
                .filter(open -> !open.rows().isEmpty())
                .toList();
    }

    /** An office and its body, in one line. */
    static Phrase said(HeldOffice office) {
        return Phrase.of("directory.office_in", office.called(locale()), office.bodyName());
    }

    private static Fact fact(PhoneNumber number) {
        return new Fact(Phrase.of("directory.phone"), Phrase.plain(number.said()));
    }

    private static PhonesForm form(List<PhoneNumber> numbers) {
        return new PhonesForm(
                numbers.stream().map(PhoneNumber::said).collect(Collectors.joining("\n")),
                numbers.stream().map(PhoneNumber::text).collect(Collectors.joining(" ")));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
