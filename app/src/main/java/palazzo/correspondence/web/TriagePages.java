// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.AlikeWaiting;
import palazzo.correspondence.domain.Channel;
import palazzo.correspondence.domain.FormalKind;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.correspondence.domain.Letter;
import palazzo.correspondence.domain.LetterKind;
import palazzo.correspondence.domain.LetterKinds;
import palazzo.correspondence.domain.LetterReading.Whole;
import palazzo.correspondence.domain.Matter;
import palazzo.correspondence.domain.Onlookers;
import palazzo.correspondence.domain.Priority;
import palazzo.correspondence.domain.Proposal;
import palazzo.correspondence.domain.Triage;
import palazzo.correspondence.domain.TriageQueue;
import palazzo.correspondence.web.TriagePage.Form;
import palazzo.correspondence.web.TriagePage.Goes;
import palazzo.correspondence.web.TriagePage.Proposed;
import palazzo.correspondence.web.TriagePage.Waiting;
import palazzo.kernel.Today;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.People;
import palazzo.organisation.WhoActs;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Draws the triage screen. */
@Component
class TriagePages {

    private final Triage triage;
    private final AlikeWaiting alike;
    private final TriageChoices choices;
    private final LetterPages letters;
    private final SendersParts senders;
    private final LetterKinds kinds;
    private final Onlookers onlookers;
    private final Catalogue catalogue;
    private final Charts charts;
    private final People people;
    private final WhoActs whoActs;
    private final Today today;

    TriagePages(
            Triage triage,
            AlikeWaiting alike,
            TriageChoices choices,
            LetterPages letters,
            SendersParts senders,
            LetterKinds kinds,
            Onlookers onlookers,
            Catalogue catalogue,
            Charts charts,
            People people,
            WhoActs whoActs,
            Today today) {
        this.triage = triage;
        this.alike = alike;
        this.choices = choices;
        this.letters = letters;
        this.senders = senders;
        this.kinds = kinds;
        this.onlookers = onlookers;
        this.catalogue = catalogue;
        this.charts = charts;
        this.people = people;
        this.whoActs = whoActs;
        this.today = today;
    }

    TriagePage page(Whole whole) {
        Letter letter = whole.letter();
        List<TriageQueue.Waiting> waiting = triage.waiting();
        LetterPage shown = letters.page(whole, "", null);
        Proposal proposal = triage.proposal(letter);
        Matter matter = proposal.matter();
        Due due = triage.due(letter, matter);
        return new TriagePage(
                waiting.stream().map(each -> waiting(each, letter.id())).toList(),
                summary(waiting),
                others(letter.id()),
                letter.id(),
                shown.title(),
                shown.origin(),
                shown.certified(),
                shown.whollyRead(),
                shown.paragraphs(),
                shown.files(),
                senders.lines(letter.id(), whole.senders()),
                TriageChoices.roles(),
                senders.held(letter.id()),
                shown.thread(),
                shown.near(),
                proposal.similar().stream().map(LetterPages::near).toList(),
                proposed(proposal),
                TriageChoices.outcomes(),
                choices.places(),
                TriageChoices.reserves(),
                choices.topics(),
                TriageChoices.priorities(),
                TriageChoices.formals(),
                Phrase.of("triage.due", due.date()),
                reason(due),
                alike.to(letter).size(),
                letter.arrival().channel() == Channel.EMAIL
                        ? letter.arrival().sender().address()
                        : "",
                after(letter.id(), waiting),
                form(letter, proposal),
                Problems.none());
    }

    /** Where {@code letter} goes, were it of such a matter. @param place where it goes else */
    Goes goes(Letter letter, String topic, String formal, String place) {
        FormalKind deed = Arrays.stream(FormalKind.values())
                .filter(each -> each.name().equals(formal))
                .findFirst()
                .orElse(null);
        String its = (deed == null ? kinds.find(topic) : kinds.of(deed))
                .map(LetterKind::competence)
                .map(this::place)
                .orElse("");
        Due due = triage.due(letter, new Matter(topic, Priority.NORMAL, deed));
        return new Goes(
                choices.places(), its.isEmpty() ? place : its, Phrase.of("triage.due", due.date()), reason(due));
    }

    private static Phrase reason(Due due) {
        return Phrase.plain(locale().getLanguage().equals("en") ? due.reasonEn() : due.reasonIt());
    }

    private Form form(Letter letter, Proposal proposal) {
        Matter matter = proposal.matter();
        FormalKind formal = matter.formal();
        return new Form(
                letter.version(),
                proposal.outcome().name(),
                place(proposal.competence()),
                "NO",
                matter.topic(),
                matter.priority().name(),
                formal == null ? "" : formal.name(),
                proposal.outcome() + " " + proposal.competence(),
                false);
    }

    /** Where one goes on after {@code letter}: the next in the queue, or its beginning. */
    String after(UUID letter) {
        return after(letter, triage.waiting());
    }

    private static String after(UUID letter, List<TriageQueue.Waiting> waiting) {
        List<UUID> ids = waiting.stream().map(TriageQueue.Waiting::id).toList();
        int here = ids.indexOf(letter);
        return here < 0 || here == ids.size() - 1 ? "/triage" : "/triage/" + ids.get(here + 1);
    }

    private @Nullable Phrase others(UUID letter) {
        List<UUID> others = onlookers.opens(letter, whoActs.now().required());
        return others.isEmpty()
                ? null
                : Phrase.of(
                        "letters.looked_at", others.stream().map(people::name).collect(Collectors.joining(", ")));
    }

    private Waiting waiting(TriageQueue.Waiting letter, UUID current) {
        Phrase channel = Phrase.of("letters.channel." + letter.channel());
        return new Waiting(
                "/triage/" + letter.id(),
                letter.sender().isBlank() ? Phrase.of("letters.no_sender") : Phrase.plain(letter.sender()),
                LetterRows.title(letter.subject()),
                letter.whollyRead() ? channel : Phrase.of("triage.partly_read", channel),
                time(letter),
                letter.id().equals(current));
    }

    /** The hour of today's, the day of older ones. */
    private String time(TriageQueue.Waiting letter) {
        var at = letter.arrivedAt().atZone(Today.ROME);
        String pattern = at.toLocalDate().equals(today.date()) ? "H:mm" : "d MMM";
        return DateTimeFormatter.ofPattern(pattern, locale()).format(at);
    }

    private Phrase summary(List<TriageQueue.Waiting> waiting) {
        if (waiting.isEmpty()) {
            return Phrase.of("triage.none");
        }
        Duration oldest = Duration.between(waiting.getFirst().arrivedAt(), today.now());
        long waits = waiting.size() < Triage.QUEUE ? waiting.size() : triage.waits();
        return oldest.toDays() > 0
                ? Phrase.of("triage.summary_days", waits, oldest.toDays())
                : Phrase.of("triage.summary", waits, oldest.toHours(), oldest.toMinutesPart());
    }

    private Proposed proposed(Proposal proposal) {
        return new Proposed(
                Phrase.of(proposal.sure() ? "triage.sure" : "triage.unsure"),
                Phrase.plain(unit(proposal.competence())),
                proposal.competence(),
                Phrase.plain(catalogue
                        .line(proposal.competence())
                        .map(line -> line.title(locale()))
                        .orElse("")),
                kinds.find(proposal.matter().topic()).map(this::kind).orElse(null),
                proposal.reasons(),
                proposal.others());
    }

    private Phrase kind(LetterKind kind) {
        List<String> units = kind.stages().stream().map(this::unitCode).toList();
        return Phrase.of("triage.kind", kind.name(), units.get(0), units.get(1), units.get(2), kind.source());
    }

    private String unit(String competence) {
        Chart chart = charts.on(today.date());
        String code = unitCode(competence);
        return chart.unit(code).map(each -> each.name(locale())).orElse(code);
    }

    private String unitCode(String competence) {
        return place(competence).replaceFirst(".*@", "");
    }

    private String place(String competence) {
        return charts.on(today.date()).carriersOf(competence).stream()
                .sorted()
                .findFirst()
                .map(unit -> competence + "@" + unit)
                .orElse("");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
