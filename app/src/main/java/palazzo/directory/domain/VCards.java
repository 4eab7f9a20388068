// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.EmailType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Gender;
import ezvcard.property.Kind;
import ezvcard.property.Language;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import palazzo.directory.HeldOffice;
import palazzo.directory.PhoneNumber;

/** Writes parties as vCards, 3.0 (RFC 2426) or 4.0 (RFC 6350): what a telephone or another directory takes in. */
@Component
public class VCards {

    private final Phones phones;
    private final HeldOffices offices;
    private final Parties parties;

    VCards(Phones phones, HeldOffices offices, Parties parties) {
        this.phones = phones;
        this.offices = offices;
        this.parties = parties;
    }

    /** One after another. */
    public String write(List<Profile> profiles, VCardVersion version, LocalDate day) {
        return Ezvcard.write(
                        profiles.stream().map(profile -> card(profile, day)).toList())
                .version(version)
                .prodId(false)
                .versionStrict(false)
                .go();
    }

    /** A party with where it is reached, and the offices held on {@code day}; nothing that is read only with leave. */
    VCard card(Profile profile, LocalDate day) {
        Card known = profile.card();
        VCard card = new VCard();
        card.setUid(new Uid("urn:uuid:" + profile.id()));
        card.setFormattedName(formatted(profile));
        if (profile.isBody()) {
            card.setKind(Kind.org());
            card.setOrganization(profile.party().name());
        } else {
            card.setKind(Kind.individual());
            card.setStructuredName(structured(known, profile.party().name()));
            offices.heldBy(List.of(profile.id()), day).stream().findFirst().ifPresent(held -> holds(card, held));
        }
        if (!known.get(Field.POST).isEmpty()) {
            card.addAddress(address(known.get(Field.POST)));
        }
        reached(card, profile);
        if (!known.get(Field.LANGUAGE).isEmpty()) {
            card.addLanguage(new Language(known.get(Field.LANGUAGE)));
        }
        if (!known.topics().isEmpty()) {
            Categories categories = new Categories();
            categories.getValues().addAll(known.topics());
            card.setCategories(categories);
        }
        if (!known.get(Field.GENDER).isEmpty()) {
            card.setGender(known.get(Field.GENDER).equals("F") ? Gender.female() : Gender.male());
        }
        LocalDate born = known.day(Field.BORN);
        if (born != null) {
            card.setBirthday(new Birthday(born));
        }
        return card;
    }

    private void reached(VCard card, Profile profile) {
        Card known = profile.card();
        known.mails().forEach(mail -> card.addEmail(mail, EmailType.WORK));
        parties.addresses(profile.id()).stream()
                .filter(address -> !known.mails().contains(address))
                .forEach(address -> card.addEmail(address));
        phones.of(profile.id()).stream().map(PhoneNumber::text).forEach(card::addTelephoneNumber);
        if (!known.get(Field.WEBSITE).isEmpty()) {
            card.addUrl(known.get(Field.WEBSITE));
        }
    }

    private static void holds(VCard card, HeldOffice held) {
        card.addTitle(held.it());
        card.setOrganization(held.bodyName());
    }

    private static String formatted(Profile profile) {
        Card card = profile.card();
        String person = (card.get(Field.TITLE) + " " + card.get(Field.GIVEN) + " " + card.get(Field.FAMILY)).strip();
        return profile.isBody() || card.get(Field.FAMILY).isEmpty()
                ? profile.party().name()
                : person.replaceAll(" +", " ");
    }

    private static StructuredName structured(Card card, String name) {
        StructuredName structured = new StructuredName();
        structured.setFamily(card.get(Field.FAMILY).isEmpty() ? name : card.get(Field.FAMILY));
        structured.setGiven(card.get(Field.GIVEN));
        if (!card.get(Field.TITLE).isEmpty()) {
            structured.getPrefixes().add(card.get(Field.TITLE));
        }
        return structured;
    }

    private static Address address(String lines) {
        Address address = new Address();
        address.setStreetAddress(lines.lines().collect(Collectors.joining(", ")));
        address.getTypes().add(AddressType.WORK);
        address.setLabel(lines);
        return address;
    }
}
