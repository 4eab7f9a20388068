// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.directory.AddressForm;
import palazzo.directory.Party;
import palazzo.directory.domain.BodyKinds;
import palazzo.directory.domain.Card;
import palazzo.directory.domain.CardReading;
import palazzo.directory.domain.Field;
import palazzo.directory.domain.Parties;
import palazzo.directory.domain.Profile;
import palazzo.directory.domain.Towns;
import palazzo.directory.web.CardPage.Group;
import palazzo.ui.Choice;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Draws up the form of a card. */
@Component
class CardPages {

    static final String TEMPLATE = "directory/card";

    private static final Map<String, List<Field>> GROUPS = new java.util.LinkedHashMap<>();

    static {
        GROUPS.put(
                "who",
                List.of(
                        Field.NAME,
                        Field.FAMILY,
                        Field.GIVEN,
                        Field.TITLE,
                        Field.GENDER,
                        Field.SORT,
                        Field.PARENT,
                        Field.TOWN,
                        Field.TOPICS));
        GROUPS.put(
                "reached",
                List.of(Field.POST, Field.INVITATIONS, Field.MAIL, Field.PEC, Field.SECRETARIAT, Field.WEBSITE));
        GROUPS.put("forms", List.of(Field.LANGUAGE, Field.ENVELOPE, Field.SALUTATION));
        GROUPS.put("codes", List.of(Field.BORN, Field.FISCAL_CODE, Field.VAT_NUMBER, Field.IPA));
        GROUPS.put("privacy", List.of(Field.PURPOSE, Field.SOURCE, Field.KEEP_UNTIL));
    }

    private final Parties parties;
    private final PartyTabs tabs;

    CardPages(Parties parties, PartyTabs tabs) {
        this.parties = parties;
        this.tabs = tabs;
    }

    CardPage empty(Party.Kind kind) {
        return page(null, kind, Map.of(), null, List.of(), Problems.none());
    }

    CardPage of(Profile profile) {
        return page(profile, profile.party().kind(), typed(profile), null, List.of(), Problems.none());
    }

    CardPage page(
            @Nullable Profile profile,
            Party.Kind kind,
            Map<Field, String> values,
            @Nullable AddressForm preview,
            List<Fact> similar,
            Problems problems) {
        return new CardPage(
                profile,
                kind,
                values,
                groups(kind),
                choices(),
                preview,
                similar,
                profile == null ? List.of() : tabs.of(profile),
                problems);
    }

    /** What a card says, as somebody would type it; of one known by name alone a guess at its parts. */
    private Map<Field, String> typed(Profile profile) {
        Card card = profile.card();
        Map<Field, String> values = new EnumMap<>(Field.class);
        card.values().forEach((field, value) -> values.put(field, typed(field, value)));
        if (!profile.isBody() && card.get(Field.FAMILY).isEmpty()) {
            String name = card.get(Field.NAME);
            int cut = name.lastIndexOf(' ');
            values.put(Field.FAMILY, name.substring(cut + 1));
            values.put(Field.GIVEN, cut < 0 ? "" : name.substring(0, cut));
        }
        return values;
    }

    private String typed(Field field, String value) {
        return switch (field) {
            case TOWN -> Towns.of(value).map(Towns.Town::said).orElse(value);
            case PARENT -> parties.one(UUID.fromString(value)).map(Party::name).orElse("");
            case BORN, KEEP_UNTIL -> LocalDate.parse(value).toString();
            default -> value;
        };
    }

    private static List<Group> groups(Party.Kind kind) {
        return GROUPS.entrySet().stream()
                .map(group -> new Group(
                        "group-" + group.getKey(),
                        Phrase.of("directory.group." + group.getKey()),
                        group.getValue().stream()
                                .filter(field -> field.isOf(kind))
                                .toList()))
                .toList();
    }

    private static Map<Field, List<Choice>> choices() {
        return Map.of(
                Field.GENDER,
                List.of(
                        new Choice("", Phrase.of("directory.gender.unknown")),
                        new Choice("F", Phrase.of("directory.gender.F")),
                        new Choice("M", Phrase.of("directory.gender.M"))),
                Field.LANGUAGE,
                CardReading.LANGUAGES.stream()
                        .map(language -> new Choice(
                                language, Phrase.plain(Locale.of(language).getDisplayLanguage(locale()))))
                        .toList(),
                Field.SORT,
                Stream.concat(Stream.of(new Choice("", Phrase.of("directory.sort.none"))), sorts())
                        .toList());
    }

    static Stream<Choice> sorts() {
        return BodyKinds.all().stream().map(kind -> new Choice(kind.code(), Phrase.plain(kind.called(locale()))));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
