// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.web;

import static palazzo.caldav.domain.Dav.c;
import static palazzo.caldav.domain.Dav.d;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.springframework.stereotype.Component;
import palazzo.agenda.HolderCalendar;
import palazzo.caldav.domain.Shelves;
import palazzo.caldav.domain.Xml;
import palazzo.organisation.People;

/** Finds office holders by name or mail address (RFC 3744, 9.4): those whose agenda the one who asks knows of. */
@Component
class PrincipalSearch {

    private static final int SHORTEST = 2;
    private static final Set<QName> SEARCHED =
            Set.of(d("displayname"), c("calendar-user-address-set"), palazzo.caldav.domain.Dav.cs("email-address-set"));

    private final Shelves shelves;
    private final People people;
    private final Tree tree;
    private final Properties properties;

    PrincipalSearch(Shelves shelves, People people, Tree tree, Properties properties) {
        this.shelves = shelves;
        this.people = people;
        this.tree = tree;
        this.properties = properties;
    }

    Answer answer(Xml asked) {
        List<Xml> searches = asked.all(d("property-search")).toList();
        boolean any = asked.attribute("test").equals("anyof");
        List<QName> wanted = asked.first(d("prop")).stream()
                .flatMap(each -> each.children().stream())
                .map(Xml::name)
                .toList();
        Multistatus answer = new Multistatus();
        known().filter(person -> any
                        ? searches.stream().anyMatch(each -> matches(each, person))
                        : !searches.isEmpty() && searches.stream().allMatch(each -> matches(each, person)))
                .map(DavPath::principal)
                .forEach(path -> answer.add(Multistatus.chosen(path.href(), properties.of(Found.at(path)), wanted)));
        return Answer.xml(207, answer.xml());
    }

    private Stream<UUID> known() {
        return Stream.concat(Stream.of(tree.me()), shelves.holders().stream().map(HolderCalendar::holder))
                .distinct();
    }

    private boolean matches(Xml search, UUID person) {
        String words = search.first(d("match"))
                .map(each -> each.text().strip().toLowerCase(Locale.ROOT))
                .orElse("");
        return words.length() >= SHORTEST
                && search.first(d("prop")).stream()
                        .flatMap(each -> each.children().stream())
                        .anyMatch(property -> SEARCHED.contains(property.name())
                                && text(property.name(), person)
                                        .toLowerCase(Locale.ROOT)
                                        .contains(words));
    }

    private String text(QName property, UUID person) {
        return property.equals(d("displayname")) ? people.name(person) : "mailto:" + people.email(person);
    }

    /** By what one may search (RFC 3744, 9.5). */
    static Answer searchable() {
        return Answer.xml(
                200,
                Xml.of(
                        d("principal-search-property-set"),
                        SEARCHED.stream()
                                .map(name -> Xml.of(d("principal-search-property"), Xml.of(d("prop"), Xml.of(name))))
                                .toList()));
    }
}
