// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.ArrayList;
import java.util.List;
import palazzo.organisation.domain.PeopleRegister.Person;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;

/** The people of the house, to choose one from. */
final class PersonChoices {

    private PersonChoices() {}

    /** Nobody first, so that nobody is chosen by oversight. */
    static List<Choice> of(List<Person> people) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", Phrase.of("person.choose"))));
        people.forEach(person -> choices.add(
                new Choice(person.id().toString(), Phrase.plain(person.familyName() + " " + person.givenName()))));
        return List.copyOf(choices);
    }
}
