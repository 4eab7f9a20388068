// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.archive.Dossiers;
import palazzo.archive.Titolario;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.registry.Registry.Direction;
import palazzo.registry.Registry.Means;
import palazzo.registry.domain.Desks;
import palazzo.registry.domain.Excluded;
import palazzo.registry.domain.Right;
import palazzo.registry.domain.Rights;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Makes the page on which a document is registered by hand. */
@Component
class HandPages {

    private final Desks desks;
    private final Rights rights;
    private final Excluded excluded;
    private final Titolario titolario;
    private final Dossiers dossiers;
    private final Charts charts;
    private final People people;
    private final Permission permission;
    private final Sights sights;
    private final WhoActs whoActs;
    private final Today today;

    HandPages(
            Desks desks,
            Rights rights,
            Excluded excluded,
            Titolario titolario,
            Dossiers dossiers,
            Charts charts,
            People people,
            Permission permission,
            Sights sights,
            WhoActs whoActs,
            Today today) {
        this.desks = desks;
        this.rights = rights;
        this.excluded = excluded;
        this.titolario = titolario;
        this.dossiers = dossiers;
        this.charts = charts;
        this.people = people;
        this.permission = permission;
        this.sights = sights;
        this.whoActs = whoActs;
        this.today = today;
    }

    HandPage of(HandForm form, Problems problems) {
        return new HandPage(
                form,
                directions(),
                Arrays.stream(Means.values())
                        .map(means -> new Choice(means.name(), Phrase.of("registry.means." + means)))
                        .toList(),
                desks.of(whoActs.now().people()).stream()
                        .map(desk -> new Choice(desk.id().toString(), Phrase.plain(desk.name())))
                        .toList(),
                first(
                        "registry.category.none",
                        excluded.on(today.date()).stream()
                                .map(each -> new Choice(each.name(), Phrase.plain(each.name())))
                                .toList()),
                first("registry.class.choose", titolario.choices(today.date())),
                first("registry.dossier.later", dossiers.choices("", sights.now())),
                first("registry.unit.later", units()),
                rights.now().contains(Right.RESERVE) ? colleagues() : List.of(),
                problems);
    }

    private List<Choice> directions() {
        return Arrays.stream(Direction.values())
                .filter(direction -> rights.now().contains(Right.valueOf(direction.name())))
                .map(direction -> new Choice(direction.name(), Phrase.of("registry.direction." + direction)))
                .toList();
    }

    /** The units of the chart. */
    List<Choice> units() {
        return charts.on(today.date()).units().stream()
                .map(unit -> new Choice(unit.code(), Phrase.plain(unit.name(LocaleContextHolder.getLocale()))))
                .toList();
    }

    /** Who may be given rights at a desk: everybody on duty who has the competence. */
    List<Choice> operators() {
        return first(
                "registry.operator.choose",
                people.onDuty(today.date()).stream()
                        .filter(actor -> permission.may(actor, "AAG-02"))
                        .map(actor -> new Choice(String.valueOf(actor.person()), Phrase.plain(actor.name())))
                        .toList());
    }

    /** Everybody on duty. */
    List<Choice> colleagues() {
        return people.onDuty(today.date()).stream()
                .map(actor -> new Choice(String.valueOf(actor.person()), Phrase.plain(actor.name())))
                .toList();
    }

    static List<Choice> first(String key, List<Choice> others) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Phrase.of(key)));
        choices.addAll(others);
        return choices;
    }
}
