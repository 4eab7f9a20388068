// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import palazzo.archive.Dossiers;
import palazzo.archive.Titolario;
import palazzo.documents.Files;
import palazzo.kernel.NotFound;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Colleagues;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.Registration;
import palazzo.registry.domain.Entries;
import palazzo.registry.domain.Right;
import palazzo.registry.domain.Rights;
import palazzo.registry.web.EntryForms.AnnulmentForm;
import palazzo.registry.web.EntryForms.CorrectionForm;
import palazzo.registry.web.EntryForms.HandlingForm;
import palazzo.registry.web.EntryForms.ReserveForm;
import palazzo.registry.web.EntryPage.Forms;
import palazzo.tenancy.City;
import palazzo.tenancy.CityScope;
import palazzo.timeline.Memory;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Makes the page of an entry for who reads it. */
@Component
class EntryPages {

    private final Entries entries;
    private final EntryFacts facts;
    private final Memory memory;
    private final Files files;
    private final Titolario titolario;
    private final Dossiers dossiers;
    private final Colleagues colleagues;
    private final HandPages choices;
    private final Rights rights;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;
    private final Today today;

    EntryPages(
            Entries entries,
            EntryFacts facts,
            Memory memory,
            Files files,
            Titolario titolario,
            Dossiers dossiers,
            Colleagues colleagues,
            HandPages choices,
            Rights rights,
            Permission permission,
            WhoActs whoActs,
            Sights sights,
            Today today) {
        this.entries = entries;
        this.facts = facts;
        this.memory = memory;
        this.files = files;
        this.titolario = titolario;
        this.dossiers = dossiers;
        this.colleagues = colleagues;
        this.choices = choices;
        this.rights = rights;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
        this.today = today;
    }

    EntryPage of(int year, long number) {
        return of(year, number, forms -> forms, "", Problems.none());
    }

    /** The page with what was typed. @param asked the scope of the form that was refused */
    EntryPage of(int year, long number, UnaryOperator<Forms> typed, String asked, Problems problems) {
        Actor actor = whoActs.now();
        Sight sight = sights.of(actor);
        Registration entry = entries.find(year, number, sight)
                .orElseThrow(() -> new NotFound("registry entry " + number + "/" + year));
        boolean keeps = permission.may(actor, "AAG-02");
        Set<Right> may = keeps ? rights.now() : Set.of();
        boolean inForce = entry.annulment() == null;
        return new EntryPage(
                entry.number().text(),
                entry.aboutNow(),
                entry.path(),
                CityScope.city().map(City::name).orElse(""),
                facts.of(entry, sight),
                facts.annulled(entry),
                facts.stands(entry, sight),
                facts.corrections(entry),
                facts.history(entry),
                files.on(entry.document(), sight).stream()
                        .filter(file -> entry.holds(file.sha256()))
                        .toList(),
                memory.around(entry.document(), sight),
                keeps && inForce,
                inForce && may.contains(Right.ANNUL),
                inForce && may.contains(Right.RESERVE),
                entry.standing().reserved(),
                entry.standing().person() == null
                        && sight.offices().contains(entry.standing().unit()),
                facts.emergency(entry),
                typed.apply(forms(entry)),
                keeps ? HandPages.first("registry.class.choose", titolario.choices(today.date())) : List.of(),
                keeps ? HandPages.first("registry.dossier.later", dossiers.choices("", sight)) : List.of(),
                keeps ? HandPages.first("registry.unit.later", colleagues.choices()) : List.of(),
                keeps ? choices.units() : List.of(),
                keeps ? choices.colleagues() : List.of(),
                fields(),
                asked,
                problems);
    }

    private static Forms forms(Registration entry) {
        return new Forms(
                AnnulmentForm.EMPTY,
                CorrectionForm.EMPTY,
                HandlingForm.of(entry),
                new ReserveForm(entry.standing().version(), Set.of(), null, ""));
    }

    private static List<Choice> fields() {
        return List.of(
                new Choice("about", Phrase.of("registry.about")),
                new Choice("correspondent", Phrase.of("registry.correspondent")),
                new Choice("theirs", Phrase.of("registry.theirs")));
    }
}
