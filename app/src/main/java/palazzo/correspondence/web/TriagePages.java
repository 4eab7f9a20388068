// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Handling.Due;
import palazzo.correspondence.domain.Letter;
import palazzo.correspondence.domain.LetterReading.Whole;
import palazzo.correspondence.domain.Outcome;
import palazzo.correspondence.domain.Proposal;
import palazzo.correspondence.domain.Triage;
import palazzo.correspondence.web.TriagePage.Form;
import palazzo.correspondence.web.TriagePage.Proposed;
import palazzo.correspondence.web.TriagePage.Waiting;
import palazzo.kernel.Today;
import palazzo.organisation.Catalogue;
import palazzo.organisation.Chart;
import palazzo.organisation.Charts;
import palazzo.organisation.CompetenceLine;
import palazzo.organisation.Unit;
import palazzo.ui.Choice;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;

/** Draws the triage screen. */
@Component
class TriagePages {

    private final Triage triage;
    private final LetterPages letters;
    private final Catalogue catalogue;
    private final Charts charts;
    private final Today today;

    TriagePages(Triage triage, LetterPages letters, Catalogue catalogue, Charts charts, Today today) {
        this.triage = triage;
        this.letters = letters;
        this.catalogue = catalogue;
        this.charts = charts;
        this.today = today;
    }

    TriagePage page(Whole whole, List<Letter> waiting) {
        Letter letter = whole.letter();
        LetterPage shown = letters.page(whole, "", null);
        Proposal proposal = triage.proposal(letter);
        String place = place(proposal.competence());
        Due due = triage.due(letter);
        return new TriagePage(
                waiting.stream().map(each -> waiting(each, letter.id())).toList(),
                summary(waiting),
                letter.id(),
                shown.title(),
                shown.origin(),
                shown.certified(),
                shown.whollyRead(),
                shown.paragraphs(),
                shown.files(),
                shown.senders(),
                shown.thread(),
                shown.near(),
                proposed(proposal),
                outcomes(),
                places(),
                reserves(),
                Phrase.of("triage.due", due.date()),
                Phrase.plain(locale().getLanguage().equals("en") ? due.reasonEn() : due.reasonIt()),
                after(letter.id()),
                new Form(letter.version(), proposal.outcome().name(), place, "NO"),
                Problems.none());
    }

    /** Where one goes on after {@code letter}: the next in the queue, or its beginning. */
    String after(UUID letter) {
        List<UUID> ids = triage.waiting().stream().map(Letter::id).toList();
        int here = ids.indexOf(letter);
        return here < 0 || here == ids.size() - 1 ? "/triage" : "/triage/" + ids.get(here + 1);
    }

    private Waiting waiting(Letter letter, UUID current) {
        String sender = letter.arrival().sender().line();
        Phrase channel = Phrase.of("letters.channel." + letter.arrival().channel());
        return new Waiting(
                "/triage/" + letter.id(),
                sender.isBlank() ? Phrase.of("letters.no_sender") : Phrase.plain(sender),
                LetterRows.title(letter.arrival().subject()),
                letter.arrival().whollyRead() ? channel : Phrase.of("triage.partly_read", channel),
                time(letter),
                letter.id().equals(current));
    }

    /** The hour of today's, the day of older ones. */
    private String time(Letter letter) {
        var at = letter.arrival().arrivedAt().atZone(Today.ROME);
        String pattern = at.toLocalDate().equals(today.date()) ? "H:mm" : "d MMM";
        return DateTimeFormatter.ofPattern(pattern, locale()).format(at);
    }

    private Phrase summary(List<Letter> waiting) {
        if (waiting.isEmpty()) {
            return Phrase.of("triage.none");
        }
        Duration oldest = Duration.between(waiting.getFirst().arrival().arrivedAt(), today.now());
        return oldest.toDays() > 0
                ? Phrase.of("triage.summary_days", waiting.size(), oldest.toDays())
                : Phrase.of("triage.summary", waiting.size(), oldest.toHours(), oldest.toMinutesPart());
    }

    private Proposed proposed(Proposal proposal) {
        Chart chart = charts.on(today.date());
        String unit = place(proposal.competence()).replaceFirst(".*@", "");
        return new Proposed(
                Phrase.of(proposal.sure() ? "triage.sure" : "triage.unsure"),
                Phrase.plain(chart.unit(unit).map(each -> each.name(locale())).orElse(unit)),
                proposal.competence(),
                Phrase.plain(catalogue
                        .line(proposal.competence())
                        .map(line -> line.title(locale()))
                        .orElse("")),
                proposal.reasons(),
                proposal.others());
    }

    private String place(String competence) {
        return charts.on(today.date()).carriersOf(competence).stream()
                .sorted()
                .findFirst()
                .map(unit -> competence + "@" + unit)
                .orElse("");
    }

    private static List<Choice> outcomes() {
        return Outcome.CHOSEN.stream()
                .map(outcome -> new Choice(outcome.name(), Phrase.of("letters.outcome." + outcome)))
                .toList();
    }

    private static List<Choice> reserves() {
        return Arrays.stream(Triage.Reserve.values())
                .map(reserve -> new Choice(reserve.name(), Phrase.of("triage.reserved." + reserve)))
                .toList();
    }

    private List<Choice> places() {
        Chart chart = charts.on(today.date());
        List<Choice> places = new ArrayList<>();
        for (CompetenceLine line : catalogue.lines()) {
            for (Unit unit : chart.units()) {
                if (chart.carriersOf(line.code()).contains(unit.code())) {
                    places.add(new Choice(
                            line.code() + "@" + unit.code(),
                            Phrase.of("triage.place", line.code(), line.title(locale()), unit.code())));
                }
            }
        }
        return places;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
