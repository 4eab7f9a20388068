// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.kernel.NotFound;
import palazzo.organisation.Actor;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.domain.Entries;
import palazzo.registry.domain.Entries.Annulment;
import palazzo.registry.domain.Entries.Kept;
import palazzo.registry.web.EntryController.AnnulmentForm;
import palazzo.search.Index;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.timeline.Memory;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Makes the page of an entry for who reads it. */
@Component
class EntryPages {

    private final Entries entries;
    private final Index index;
    private final Memory memory;
    private final People people;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;

    EntryPages(
            Entries entries,
            Index index,
            Memory memory,
            People people,
            Permission permission,
            WhoActs whoActs,
            Sights sights) {
        this.entries = entries;
        this.index = index;
        this.memory = memory;
        this.people = people;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
    }

    EntryPage of(int year, long number, AnnulmentForm form, Problems problems) {
        Actor actor = whoActs.now();
        Sight sight = sights.of(actor);
        Kept entry = entries.find(year, number, sight)
                .orElseThrow(() -> new NotFound("registry entry " + number + "/" + year));
        return new EntryPage(
                entry.number().text(),
                entry.about(),
                CityScope.city().map(City::name).orElse(""),
                facts(entry, sight),
                entry.annulment() == null ? List.of() : annulled(entry.annulment()),
                memory.around(entry.document(), sight),
                entry.annulment() == null && permission.may(actor, "AAG-02"),
                EntryRows.path(entry) + "/annulment",
                form,
                problems);
    }

    private List<Fact> facts(Kept entry, Sight sight) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("number", Phrase.plain(entry.number().text())));
        facts.add(fact("at", Phrase.of("registry.moment", entry.number().at())));
        facts.add(fact("direction", Phrase.of("registry.direction." + entry.direction())));
        facts.add(fact("correspondent." + entry.direction(), Phrase.plain(entry.correspondent())));
        facts.add(fact("about", Phrase.plain(entry.about())));
        if (entry.theirNumber() != null && entry.theirDate() != null) {
            facts.add(fact("theirs", Phrase.of("registry.theirs.said", entry.theirNumber(), entry.theirDate())));
        }
        facts.add(fact("operator", operator(entry.operator())));
        facts.add(fact("sha256", Phrase.plain(entry.sha256())));
        index.path(entry.document(), sight)
                .ifPresent(path ->
                        facts.add(new Fact(Phrase.of("registry.document"), Phrase.of("registry.open_document"), path)));
        return facts;
    }

    private List<Fact> annulled(Annulment annulment) {
        return List.of(
                fact("annulled.at", Phrase.of("registry.moment", annulment.at())),
                fact("operator", operator(annulment.operator())),
                fact("measure", Phrase.plain(annulment.measure())),
                fact("reason", Phrase.plain(annulment.reason())));
    }

    private Phrase operator(@Nullable UUID person) {
        return person == null ? Phrase.of("ui.system") : Phrase.plain(people.name(person));
    }

    private static Fact fact(String key, Phrase value) {
        return new Fact(Phrase.of("registry." + key), value);
    }
}
