// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.directory.AddressForm;
import palazzo.directory.AddressForm.Purpose;
import palazzo.directory.AddressForms;
import palazzo.directory.HeldOffice;
import palazzo.directory.Party;
import palazzo.directory.domain.OfficeKinds.OfficeKind;

/** Draws up how somebody is addressed out of their card, the office they hold and the catalogue of offices. */
@Component
public class FormsOfAddress implements AddressForms {

    /** How a letter begins to a person without an office: to a woman, to a man, to whom we do not know. */
    private static final Map<String, List<String>> PLAIN = Map.of(
            "it", List.of("Gentile Signora {cognome},", "Gentile Signor {cognome},", "Gentile {nome} {cognome},"),
            "en", List.of("Dear Ms {cognome},", "Dear Mr {cognome},", "Dear {nome} {cognome},"),
            "fr", List.of("Madame,", "Monsieur,", "Madame, Monsieur,"),
            "de",
                    List.of(
                            "Sehr geehrte Frau {cognome},",
                            "Sehr geehrter Herr {cognome},",
                            "Guten Tag {nome} {cognome},"),
            "es", List.of("Estimada señora {cognome}:", "Estimado señor {cognome}:", "Hola, {nome} {cognome}:"));

    private static final Map<String, String> TO_A_BODY = Map.of(
            "it", "Spettabile {nome},",
            "en", "Dear Sir or Madam,",
            "fr", "Madame, Monsieur,",
            "de", "Sehr geehrte Damen und Herren,",
            "es", "Estimados señores:");

    private final Profiles profiles;
    private final HeldOffices offices;
    private final OfficeKinds kinds;

    FormsOfAddress(Profiles profiles, HeldOffices offices, OfficeKinds kinds) {
        this.profiles = profiles;
        this.offices = offices;
        this.kinds = kinds;
    }

    @Override
    public AddressForm of(UUID party, Purpose purpose, LocalDate day, @Nullable HeldOffice as) {
        Profile own = profiles.required(party);
        Profile profile = own.sameAs() == null ? own : profiles.required(own.sameAs());
        HeldOffice office = as != null ? as : highest(profile, day);
        Profile body = office == null ? null : profiles.required(office.body());
        OfficeKind kind = office == null ? null : kinds.of(office.office()).orElse(null);
        return form(profile.card(), profile.isBody(), office, kind, body == null ? Card.EMPTY : body.card(), purpose);
    }

    /** How it would be with this card and no office, before it is kept. */
    public AddressForm preview(Party.Kind kind, Card card) {
        Card named = card.with(Field.NAME, card.name(kind));
        return form(named, kind == Party.Kind.BODY, null, null, Card.EMPTY, Purpose.POST);
    }

    /** How the holder of a kind of office would be written to, by an invented name. */
    public AddressForm example(OfficeKind kind, String gender) {
        boolean woman = gender.equals("F");
        Card card = new Card(Map.of(
                Field.FAMILY, woman ? "Brambati" : "Fossati",
                Field.GIVEN, woman ? "Ginevra" : "Evaristo",
                Field.TITLE, woman ? "dott.ssa" : "dott.",
                Field.GENDER, gender));
        UUID nobody = new UUID(0, 0);
        HeldOffice office = new HeldOffice(
                nobody,
                nobody,
                "",
                nobody,
                "",
                kind.code(),
                kind.it(gender, HeldOffice.Manner.FULL, ""),
                kind.en(),
                HeldOffice.Manner.FULL,
                LocalDate.EPOCH,
                null);
        return form(card, false, office, kind, Card.EMPTY, Purpose.POST);
    }

    /** The same from what is at hand, for whoever draws up many. */
    static AddressForm form(
            Card card,
            boolean isBody,
            @Nullable HeldOffice office,
            @Nullable OfficeKind kind,
            Card body,
            Purpose purpose) {
        List<String> envelope = new ArrayList<>();
        if (!card.get(Field.ENVELOPE).isEmpty()) {
            envelope.add(card.get(Field.ENVELOPE));
        } else if (kind != null && office != null) {
            envelope.add(filled(opening(kind, office, card), card));
        }
        envelope.add(isBody ? card.get(Field.NAME) : person(card));
        if (office != null) {
            envelope.add(office.bodyName());
        }
        return new AddressForm(
                envelope.stream().filter(line -> !line.isEmpty()).toList(),
                salutation(card, isBody, kind),
                delivery(card, body, purpose));
    }

    private @Nullable HeldOffice highest(Profile profile, LocalDate day) {
        List<HeldOffice> held = profile.isBody() ? List.of() : offices.heldBy(List.of(profile.id()), day);
        return held.isEmpty() ? null : held.getFirst();
    }

    private static String opening(OfficeKind kind, HeldOffice office, Card card) {
        return language(card).equals("it")
                ? kind.forms(card.get(Field.GENDER)).envelope()
                        + (office.manner() == HeldOffice.Manner.ACTING ? " f.f." : "")
                : office.en();
    }

    private static String salutation(Card card, boolean isBody, @Nullable OfficeKind kind) {
        String language = language(card);
        if (!card.get(Field.SALUTATION).isEmpty()) {
            return filled(card.get(Field.SALUTATION), card);
        }
        if (isBody) {
            return TO_A_BODY.getOrDefault(language, "").replace("{nome}", card.get(Field.NAME));
        }
        if (kind != null && language.equals("it")) {
            return filled(kind.forms(card.get(Field.GENDER)).salutation(), card);
        }
        return filled(kind != null && language.equals("en") ? kind.salutationEn() : plain(card, language), card);
    }

    private static String plain(Card card, String language) {
        if (language.equals("it") && !card.get(Field.TITLE).isEmpty()) {
            return "Gentile {titolo} {cognome},";
        }
        int at = List.of("F", "M").indexOf(card.get(Field.GENDER));
        return PLAIN.getOrDefault(language, List.of("", "", "")).get(at < 0 ? 2 : at);
    }

    private static String person(Card card) {
        String name = filled("{titolo} {nome} {cognome}", card);
        return name.isEmpty() ? card.get(Field.NAME) : name;
    }

    /** Who has no family name on their card is called as they stand in the list. */
    private static String filled(String form, Card card) {
        String family = card.get(Field.FAMILY).isEmpty() ? card.get(Field.NAME) : card.get(Field.FAMILY);
        return form.replace("{titolo}", card.get(Field.TITLE))
                .replace("{nome}", card.get(Field.GIVEN))
                .replace("{cognome}", family)
                .replaceAll(" +", " ")
                .replace(" ,", ",")
                .strip();
    }

    private static String language(Card card) {
        return card.get(Field.LANGUAGE).isEmpty() ? "it" : card.get(Field.LANGUAGE);
    }

    /** An office's own address comes before that of whoever holds it, which may be a home. */
    private static String delivery(Card card, Card body, Purpose purpose) {
        Stream<String> addresses = switch (purpose) {
            case POST -> Stream.of(body.get(Field.POST), card.get(Field.POST));
            case INVITATIONS ->
                Stream.of(
                        card.get(Field.INVITATIONS),
                        body.get(Field.INVITATIONS),
                        body.get(Field.POST),
                        card.get(Field.POST),
                        card.get(Field.SECRETARIAT),
                        card.get(Field.MAIL),
                        body.get(Field.MAIL));
            case MAIL ->
                Stream.of(
                        card.get(Field.MAIL),
                        card.get(Field.SECRETARIAT),
                        body.get(Field.SECRETARIAT),
                        body.get(Field.MAIL));
            case PEC -> Stream.of(body.get(Field.PEC), card.get(Field.PEC));
        };
        return addresses.filter(address -> !address.isEmpty()).findFirst().orElse("");
    }
}
