// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import palazzo.directory.domain.BodyKinds;
import palazzo.directory.domain.Card;
import palazzo.directory.domain.Field;
import palazzo.directory.domain.Profile;
import palazzo.directory.domain.Towns;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;

/** What a card says, as labels and values. */
final class PartyFacts {

    /** What stands elsewhere on the page, or is said by the forms of address. */
    private static final Set<Field> ELSEWHERE = EnumSet.of(
            Field.NAME,
            Field.FAMILY,
            Field.GIVEN,
            Field.SORT,
            Field.PARENT,
            Field.GENDER,
            Field.ENVELOPE,
            Field.SALUTATION,
            Field.PURPOSE,
            Field.SOURCE,
            Field.KEEP_UNTIL);

    private PartyFacts() {}

    static List<Fact> of(Profile profile, List<String> addresses, Locale locale) {
        Card card = profile.card();
        List<Fact> facts = new ArrayList<>();
        Field.of(profile.party().kind()).stream()
                .filter(field -> !ELSEWHERE.contains(field) && !card.get(field).isEmpty())
                .forEach(field -> facts.add(new Fact(label(field), said(field, card.get(field), locale))));
        addresses.stream()
                .filter(address -> !card.mails().contains(address))
                .forEach(address -> facts.add(new Fact(Phrase.of("directory.other_mail"), Phrase.plain(address))));
        return facts;
    }

    static Phrase label(Field field) {
        return Phrase.of("directory.field." + field);
    }

    /** A value as it is read: a town by its name, a day as a day, a code by its words. */
    static Phrase said(Field field, String value, Locale locale) {
        if (value.isEmpty()) {
            return Phrase.of("directory.empty");
        }
        return switch (field) {
            case TOWN -> Phrase.plain(Towns.of(value).map(Towns.Town::said).orElse(value));
            case SORT -> Phrase.plain(BodyKinds.called(value, locale));
            case GENDER -> Phrase.of("directory.gender." + value);
            case LANGUAGE -> Phrase.plain(Locale.of(value).getDisplayLanguage(locale));
            case BORN, KEEP_UNTIL -> Phrase.of("directory.day", LocalDate.parse(value));
            default -> Phrase.plain(value.replace("\n", ", "));
        };
    }
}
