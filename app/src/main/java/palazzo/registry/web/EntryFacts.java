// SPDX-License-Identifier: EUPL-1.2
package palazzo.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.archive.Dossier;
import palazzo.archive.Dossiers;
import palazzo.archive.Titolario;
import palazzo.kernel.Today;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.Sight;
import palazzo.registry.EntryPart;
import palazzo.registry.Registration;
import palazzo.registry.Registration.Annulment;
import palazzo.registry.Registration.Standing;
import palazzo.registry.Registry.Attachment;
import palazzo.registry.domain.Corrections;
import palazzo.registry.domain.Corrections.Correction;
import palazzo.registry.domain.Emergencies;
import palazzo.registry.domain.Entries;
import palazzo.registry.domain.Standings;
import palazzo.registry.domain.Standings.Stood;
import palazzo.registry.web.EntryPage.Corrected;
import palazzo.search.Index;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;

/** Says what the registry keeps of an entry. */
@Component
class EntryFacts {

    private final Corrections corrections;
    private final Standings standings;
    private final Titolario titolario;
    private final Dossiers dossiers;
    private final Charts charts;
    private final People people;
    private final Index index;
    private final Entries entries;
    private final Emergencies emergencies;
    private final List<EntryPart> parts;

    EntryFacts(
            Corrections corrections,
            Standings standings,
            Titolario titolario,
            Dossiers dossiers,
            Charts charts,
            People people,
            Index index,
            Entries entries,
            Emergencies emergencies,
            List<EntryPart> parts) {
        this.corrections = corrections;
        this.standings = standings;
        this.titolario = titolario;
        this.dossiers = dossiers;
        this.charts = charts;
        this.people = people;
        this.index = index;
        this.entries = entries;
        this.emergencies = emergencies;
        this.parts = parts;
    }

    List<Fact> of(Registration entry, Sight sight) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("number", Phrase.plain(entry.number().text())));
        facts.add(fact("at", Phrase.of("registry.moment", entry.number().at())));
        facts.add(fact("direction", Phrase.of("registry.direction." + entry.direction())));
        facts.add(fact("correspondent." + entry.direction(), Phrase.plain(entry.correspondent())));
        facts.add(fact("about", Phrase.plain(entry.about())));
        if (entry.theirDate() != null) {
            facts.add(fact(
                    "theirs",
                    entry.theirNumber() == null
                            ? Phrase.of("registry.theirs.dated", entry.theirDate())
                            : Phrase.of("registry.theirs.said", entry.theirNumber(), entry.theirDate())));
        }
        facts.add(fact("means", Phrase.of("registry.means." + entry.means())));
        facts.add(fact("operator", operator(entry.operator())));
        entries.deskOf(entry).ifPresent(desk -> facts.add(fact("desk", Phrase.plain(desk))));
        facts.add(fact(
                "sha256", entry.sha256().isEmpty() ? Phrase.of("registry.on_paper") : Phrase.plain(entry.sha256())));
        for (Attachment attachment : entry.attachments()) {
            facts.add(
                    fact("attachment", Phrase.of("registry.attachment.said", attachment.name(), attachment.sha256())));
        }
        index.path(entry.document(), sight)
                .filter(path -> !path.equals(entry.path()))
                .ifPresent(path ->
                        facts.add(new Fact(Phrase.of("registry.document"), Phrase.of("registry.open_document"), path)));
        parts.forEach(part -> facts.addAll(part.facts(entry, sight)));
        return facts;
    }

    List<Fact> annulled(Registration entry) {
        Annulment annulment = entry.annulment();
        return annulment == null
                ? List.of()
                : List.of(
                        fact("annulled.at", Phrase.of("registry.moment", annulment.at())),
                        fact("operator", operator(annulment.operator())),
                        fact("measure", Phrase.plain(annulment.measure())),
                        fact("reason", Phrase.plain(annulment.reason())));
    }

    List<Fact> stands(Registration entry, Sight sight) {
        Standing now = entry.standing();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("class", classed(entry)));
        facts.add(dossier(now.dossier(), sight));
        facts.add(fact("unit", now.unit().isEmpty() ? Phrase.of("registry.nobody") : place(entry, now)));
        if (!now.informed().isEmpty()) {
            facts.add(fact(
                    "informed",
                    Phrase.plain(
                            String.join(", ", now.informed().stream().sorted().toList()))));
        }
        facts.add(fact("reserve", reserve(now)));
        return facts;
    }

    List<Corrected> corrections(Registration entry) {
        return corrections.of(entry).stream().map(this::corrected).toList();
    }

    List<Fact> history(Registration entry) {
        return standings.history(entry).stream().map(this::stood).toList();
    }

    /** The number it had in the emergency register; null for none. */
    @Nullable
    String emergency(Registration entry) {
        return emergencies.numberOf(entry.number().id()).orElse(null);
    }

    private Corrected corrected(Correction correction) {
        return new Corrected(
                Phrase.of("registry." + correction.field()),
                correction.oldValue(),
                correction.newValue(),
                Phrase.of(
                        "registry.corrected.said",
                        correction.at(),
                        people.name(correction.operator()),
                        correction.measure(),
                        correction.reason()));
    }

    private Fact stood(Stood stood) {
        return new Fact(
                Phrase.of("registry.stood.from", stood.at(), operator(stood.operator())),
                Phrase.of(
                        "registry.stood",
                        or(stood.classCode()),
                        or(stood.dossier()),
                        or(stood.unit()) + (stood.person() == null ? "" : " (" + people.name(stood.person()) + ")"),
                        Phrase.of(stood.reserved() ? "registry.reserve.yes" : "registry.reserve.no"),
                        stood.reason()));
    }

    private static String or(String text) {
        return text.isEmpty() ? "—" : text;
    }

    private Phrase classed(Registration entry) {
        Standing now = entry.standing();
        if (now.classCode().isEmpty()) {
            return Phrase.of("registry.class.none");
        }
        String said = now.classCode() + " "
                + titolario
                        .find(now.classCode(), Today.dateOf(entry.number().at()))
                        .map(Titolario.Voice::name)
                        .orElse("");
        return now.classProposed() ? Phrase.of("registry.class.proposed", said) : Phrase.plain(said);
    }

    private Fact dossier(String code, Sight sight) {
        if (code.isEmpty()) {
            return fact("dossier", Phrase.of("registry.dossier.none"));
        }
        return dossiers.of(code, sight)
                .map((Dossier found) ->
                        new Fact(Phrase.of("registry.dossier"), Phrase.plain(code + " " + found.title()), found.path()))
                .orElseGet(() -> fact("dossier", Phrase.plain(code)));
    }

    private Phrase place(Registration entry, Standing now) {
        Locale locale = LocaleContextHolder.getLocale();
        String unit = charts.on(Today.dateOf(entry.number().at()))
                .unit(now.unit())
                .map(found -> found.name(locale))
                .orElse(now.unit());
        return Phrase.plain(now.person() == null ? unit : unit + ", " + people.name(now.person()));
    }

    private static Phrase reserve(Standing now) {
        if (!now.reserved()) {
            return Phrase.of("registry.reserve.no");
        }
        return now.opensOn() == null
                ? Phrase.of("registry.reserve.yes")
                : Phrase.of("registry.reserve.until", now.opensOn());
    }

    private Phrase operator(@Nullable UUID person) {
        return person == null ? Phrase.of("ui.system") : Phrase.plain(people.name(person));
    }

    private static Fact fact(String key, Phrase value) {
        return new Fact(Phrase.of("registry." + key), value);
    }
}
