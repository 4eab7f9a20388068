// SPDX-License-Identifier: EUPL-1.2
package palazzo.contents.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import palazzo.contents.domain.Antivirus;
import palazzo.contents.domain.ReadContents;
import palazzo.kernel.NotFound;
import palazzo.ui.Cell;
import palazzo.ui.Column;
import palazzo.ui.Column.Fold;
import palazzo.ui.OperatorPart;
import palazzo.ui.Outcome;
import palazzo.ui.Phrase;
import palazzo.ui.Row;
import palazzo.ui.Sum;
import palazzo.ui.Tag;
import palazzo.ui.Tone;

/** What waits to be read, what could not be, and what is harmful: kinds and hashes, never a name or a word. */
@Component
class ContentsPart implements OperatorPart {

    private static final int HASH = 12;

    private final ReadContents contents;
    private final Antivirus antivirus;

    ContentsPart(ReadContents contents, Antivirus antivirus) {
        this.contents = contents;
        this.antivirus = antivirus;
    }

    @Override
    public String name() {
        return "contents";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Sum> sums() {
        long waiting = contents.waiting();
        int infected = antivirus.infected(200).size();
        Sum toRead = new Sum(waiting, Phrase.of("operator.contents.waiting"), "#contents", false);
        Sum harmful = new Sum(infected, Phrase.of("operator.contents.infected"), "#contents", infected > 0);
        Sum unscanned = new Sum(antivirus.waiting(), Phrase.of("operator.contents.unscanned"), "#contents", false);
        return antivirus.isSet() ? List.of(toRead, unscanned, harmful) : List.of(toRead);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of(Fold.MAIN, "operator.contents.content"),
                Column.of(Fold.FOOT, "operator.contents.at"),
                Column.of(Fold.END, "operator.contents.state"));
    }

    @Override
    public List<Row> rows(int most) {
        return Stream.concat(
                        antivirus.infected(most).stream().map(ContentsPart::row),
                        contents.troubled(most).stream().map(ContentsPart::row))
                .limit(most)
                .toList();
    }

    @Override
    public Phrase act() {
        return Phrase.of("operator.contents.again");
    }

    @Override
    public Outcome act(String id) {
        boolean scan = id.startsWith("scan-");
        boolean known = scan ? antivirus.again(id.substring("scan-".length())) : contents.again(id);
        if (!known) {
            throw new NotFound("contents " + id);
        }
        return new Outcome(true, Phrase.of("operator.contents.queued"));
    }

    private static Row row(Antivirus.Infected infected) {
        return row(
                "scan-" + infected.sha256(),
                infected.sha256(),
                Phrase.plain(infected.threat()),
                infected.at(),
                Tag.of(Tone.LATE, "contents.scanned.INFECTED"));
    }

    private static Row row(ReadContents.Troubled troubled) {
        return row(
                troubled.sha256(),
                troubled.sha256(),
                Phrase.plain(troubled.kind()),
                troubled.readAt(),
                Tag.of(Tone.WAIT, "contents.trouble.short." + troubled.trouble()));
    }

    private static Row row(String id, String sha256, Phrase below, java.time.Instant at, Tag state) {
        Phrase hash = Phrase.plain(sha256.substring(0, HASH) + "…");
        return Row.of(
                id,
                hash,
                "#contents",
                new Cell.Name(hash, "#contents", below),
                new Cell.Meta(Phrase.of("contents.moment", at)),
                new Cell.State(state));
    }
}
