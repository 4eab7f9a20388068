// SPDX-License-Identifier: EUPL-1.2
package palazzo.switchboard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import palazzo.kernel.Slice;
import palazzo.organisation.People;
import palazzo.switchboard.domain.Visit;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.Fact;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** How visits and meetings stand in a list, and on their page. */
@Component
class VisitRows {

    static final List<Column> COLUMNS = List.of(
            Column.of(Fold.TOP, "visits.when"),
            Column.of(Fold.MAIN, "visits.who"),
            Column.of(Fold.FOOT, "visits.host"),
            Column.of(Fold.FOOT_END, "visits.badge"),
            Column.of(Fold.END, "visits.state"));

    private final People people;

    VisitRows(People people) {
        this.people = people;
    }

    Slice<Row> of(Slice<Visit> visits) {
        Map<UUID, String> names = people.names(visits.rows().stream()
                .flatMap(visit -> Stream.ofNullable(visit.host()))
                .collect(Collectors.toSet()));
        return visits.map(visit -> row(visit, names));
    }

    /** What is known of one. */
    List<Fact> facts(Visit visit) {
        Map<UUID, String> names =
                people.names(Stream.concat(Stream.ofNullable(visit.host()), Stream.of(visit.notedBy()))
                        .collect(Collectors.toSet()));
        List<Fact> facts = new ArrayList<>();
        UUID party = visit.party();
        facts.add(new Fact(
                Phrase.of("visits.who"), Phrase.plain(visit.name()), party == null ? null : "/directory/" + party));
        facts.add(new Fact(Phrase.of("visits.host"), host(visit, names)));
        facts.add(new Fact(Phrase.of("visits.when"), Phrase.of("call.at", visit.came())));
        if (visit.left() != null && visit.left().isAfter(visit.came())) {
            facts.add(new Fact(Phrase.of("visit.left"), Phrase.of("call.at", visit.left())));
        }
        if (!visit.badge().isEmpty()) {
            facts.add(new Fact(Phrase.of("visits.badge"), Phrase.plain(visit.badge())));
        }
        facts.add(new Fact(Phrase.of("call.noted_by"), Phrase.plain(names.getOrDefault(visit.notedBy(), ""))));
        return facts;
    }

    static Tag tag(Visit visit) {
        Tone tone = switch (visit.outcome()) {
            case WAITS -> Tone.WAIT;
            case RECEIVED, MET -> Tone.OK;
            case APPOINTMENT, PAPERS, SENT_ON -> Tone.PLAIN;
            case NOT_RECEIVED -> Tone.OFF;
        };
        return Tag.of(tone, "visit.outcome." + visit.outcome());
    }

    /** Whom they came to see, or who met them. */
    static Phrase host(Visit visit, Map<UUID, String> names) {
        UUID host = visit.host();
        if (host != null) {
            return Phrase.plain(names.getOrDefault(host, ""));
        }
        return visit.hostUnit().isEmpty() ? Phrase.of("visit.the_mayor") : Phrase.of("errand.unit", visit.hostUnit());
    }

    private static Row row(Visit visit, Map<UUID, String> names) {
        String path = "/switchboard/visits/" + visit.id();
        return Row.of(
                visit.id().toString(),
                Phrase.plain(visit.name()),
                path,
                new Cell.Meta(Phrase.of("call.at", visit.came())),
                new Cell.Name(Phrase.plain(visit.name()), path, Phrase.plain(shortly(visit.words()))),
                new Cell.Meta(host(visit, names)),
                new Cell.Meta(Phrase.plain(visit.badge())),
                new Cell.State(tag(visit)));
    }

    private static String shortly(String words) {
        String line = words.replaceAll("\\s+", " ");
        int end = line.offsetByCodePoints(0, Math.min(110, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end).strip() + "…" : line;
    }
}
