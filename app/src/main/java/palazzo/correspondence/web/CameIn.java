// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.LetterList;
import palazzo.correspondence.domain.LetterRow;
import palazzo.correspondence.domain.LetterState;
import palazzo.kernel.Today;
import palazzo.organisation.Actor;
import palazzo.organisation.Permission;
import palazzo.organisation.Sight;
import palazzo.tasks.DayPart;
import palazzo.ui.Phrase;
import palazzo.ui.Sum;
import palazzo.ui.WorkRow;

/** The letters that came in today, on the page of the day. */
@Component
class CameIn implements DayPart {

    private static final int SHOWN = 8;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final LetterList letters;
    private final Permission permission;
    private final Today today;

    CameIn(LetterList letters, Permission permission, Today today) {
        this.letters = letters;
        this.permission = permission;
        this.today = today;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Sum> sums(Actor actor, Sight sight) {
        if (!sight.house()) {
            return List.of();
        }
        Sum arrived = new Sum(letters.count(ofToday(), sight), Phrase.of("letters.day.arrived"), "#arrived", false);
        if (!permission.may(actor, "STE-04")) {
            return List.of(arrived);
        }
        long waiting = letters.count(LetterList.Asked.ALL.in(List.of(LetterState.ARRIVED)), sight);
        return List.of(arrived, new Sum(waiting, Phrase.of("letters.day.to_triage"), "/triage", false));
    }

    @Override
    public Optional<Section> section(Actor actor, Sight sight) {
        if (!sight.house()) {
            return Optional.empty();
        }
        List<WorkRow> rows = letters.page(ofToday(), LetterList.Order.NEWEST, null, sight, SHOWN).rows().stream()
                .map(CameIn::row)
                .toList();
        return Optional.of(new Section(
                "arrived",
                Phrase.of("letters.day.title"),
                letters.count(ofToday(), sight),
                rows,
                "/letters",
                Phrase.of("letters.title"),
                Phrase.of("letters.day.none")));
    }

    private LetterList.Asked ofToday() {
        Instant midnight = today.date().atStartOfDay(Today.ROME).toInstant();
        return LetterList.Asked.ALL.from(midnight);
    }

    private static WorkRow row(LetterRow letter) {
        return new WorkRow(
                null,
                LetterRows.title(letter.subject()),
                "/letters/" + letter.id(),
                letter.competence(),
                List.of(
                        letter.sender().isBlank() ? Phrase.of("letters.no_sender") : Phrase.plain(letter.sender()),
                        Phrase.of("letters.state." + letter.state())),
                Phrase.plain(HOUR.format(letter.arrivedAt().atZone(Today.ROME))));
    }
}
