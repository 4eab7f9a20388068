// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import palazzo.correspondence.domain.Channel;
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
        return List.of(arrived, new Sum(toTriage(sight), Phrase.of("letters.day.to_triage"), "/triage", false));
    }

    @Override
    public Optional<Section> section(Actor actor, Sight sight) {
        if (!sight.house()) {
            return Optional.empty();
        }
        Map<Channel, Long> came = letters.byChannel(ofToday(), sight);
        return Optional.of(new Section(
                        "arrived",
                        Phrase.of("letters.day.title"),
                        came.values().stream().mapToLong(Long::longValue).sum(),
                        rows(sight),
                        "/letters",
                        Phrase.of("letters.title"),
                        Phrase.of("letters.day.none"))
                .with(inShort(came), next(actor, sight)));
    }

    private List<WorkRow> rows(Sight sight) {
        return letters.page(ofToday(), LetterList.Order.NEWEST, null, sight, SHOWN).rows().stream()
                .map(CameIn::row)
                .toList();
    }

    /** The ways they came in by, the busiest first. */
    private static List<Phrase> inShort(Map<Channel, Long> came) {
        return came.entrySet().stream()
                .sorted(Map.Entry.<Channel, Long>comparingByValue().reversed())
                .map(each ->
                        Phrase.of("letters.day.by", each.getValue(), Phrase.of("letters.channel." + each.getKey())))
                .toList();
    }

    private @Nullable Next next(Actor actor, Sight sight) {
        long waiting = permission.may(actor, "STE-04") ? toTriage(sight) : 0;
        return waiting == 0 ? null : new Next(Phrase.of("letters.day.triage", waiting), "/triage");
    }

    private long toTriage(Sight sight) {
        return letters.count(LetterList.Asked.ALL.in(List.of(LetterState.ARRIVED)), sight);
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
