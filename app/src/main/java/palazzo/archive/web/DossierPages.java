// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.archive.Dossier;
import palazzo.archive.DossierPart;
import palazzo.archive.Dossiers;
import palazzo.archive.Titolario;
import palazzo.archive.domain.RetentionPlan;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.organisation.Sights;
import palazzo.organisation.WhoActs;
import palazzo.timeline.Around;
import palazzo.timeline.Memory;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Tag;

/** Makes the page of a file for who reads it. */
@Component
public class DossierPages {

    private final Dossiers dossiers;
    private final Titolario titolario;
    private final RetentionPlan retention;
    private final ObjectProvider<DossierPart> others;
    private final Memory memory;
    private final People people;
    private final Charts charts;
    private final Permission permission;
    private final WhoActs whoActs;
    private final Sights sights;

    DossierPages(
            Dossiers dossiers,
            Titolario titolario,
            RetentionPlan retention,
            ObjectProvider<DossierPart> others,
            Memory memory,
            People people,
            Charts charts,
            Permission permission,
            WhoActs whoActs,
            Sights sights) {
        this.dossiers = dossiers;
        this.titolario = titolario;
        this.retention = retention;
        this.others = others;
        this.memory = memory;
        this.people = people;
        this.charts = charts;
        this.permission = permission;
        this.whoActs = whoActs;
        this.sights = sights;
    }

    /**
     * A file.
     *
     * @param papers the documents in it that the reader may see
     * @param others what other modules have around it
     * @param keeps whether the reader may open parts of it, close and reopen it
     */
    public record DossierPage(
            Dossier dossier,
            Tag state,
            List<Fact> facts,
            List<Dossiers.Filed> papers,
            List<Dossier> parts,
            List<DossierPart.Shown> others,
            Around around,
            boolean keeps,
            boolean hasMetadata,
            Problems problems) {}

    DossierPage of(UUID id, Problems problems) {
        Sight sight = sights.now();
        Dossier dossier = dossiers.one(id, sight);
        List<Dossiers.Filed> papers = dossiers.papers(id, sight);
        return new DossierPage(
                dossier,
                DossiersController.state(dossier),
                facts(dossier, sight),
                papers,
                dossiers.parts(id, sight),
                others.orderedStream()
                        .map(part -> part.around(dossier, sight))
                        .filter(shown -> !shown.isEmpty())
                        .toList(),
                memory.around(dossier.subject(), sight),
                permission.may(whoActs.now(), "AAG-02"),
                papers.stream().anyMatch(filed -> !filed.paper().sha256().isEmpty()),
                problems);
    }

    private List<Fact> facts(Dossier dossier, Sight sight) {
        Locale locale = LocaleContextHolder.getLocale();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("code", Phrase.plain(dossier.code())));
        facts.add(fact("kind", Phrase.of("archive.kind." + dossier.kind())));
        facts.add(fact(
                "class",
                Phrase.plain(dossier.classCode() + " "
                        + titolario
                                .find(dossier.classCode(), dossier.openedOn())
                                .map(Titolario.Voice::inFull)
                                .orElse(""))));
        if (!dossier.holder().isEmpty()) {
            facts.add(fact("holder", Phrase.plain(dossier.holder())));
        }
        if (!dossier.procedure().isEmpty()) {
            facts.add(fact("procedure", Phrase.plain(dossier.procedure())));
        }
        if (!dossier.participants().isEmpty()) {
            facts.add(fact("participants", Phrase.plain(dossier.participants().replace("\n", ", "))));
        }
        facts.add(fact(
                "unit",
                Phrase.plain(charts.on(dossier.openedOn())
                        .unit(dossier.unit())
                        .map(unit -> unit.name(locale))
                        .orElse(dossier.unit()))));
        facts.add(fact("responsible", Phrase.plain(people.name(dossier.responsible()))));
        facts.add(fact("openedOn", Phrase.of("archive.day", dossier.openedOn())));
        if (dossier.closedOn() != null) {
            facts.add(fact("closedOn", Phrase.of("archive.day", dossier.closedOn())));
        }
        if (dossier.parent() != null) {
            Dossier above = dossiers.one(dossier.parent(), sight);
            facts.add(new Fact(
                    Phrase.of("archive.parent"), Phrase.plain(above.code() + " " + above.title()), above.path()));
        }
        retention
                .of(dossier.series(), dossier.openedOn())
                .ifPresentOrElse(
                        rule -> facts.add(fact("series", Phrase.of("archive.series.said", rule.series(), rule.what()))),
                        () -> facts.add(fact("series", Phrase.of("archive.series.none"))));
        return facts;
    }

    private static Fact fact(String key, Phrase value) {
        return new Fact(Phrase.of("archive." + key), value);
    }
}
