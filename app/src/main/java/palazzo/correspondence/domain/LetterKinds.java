// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import palazzo.archive.Lines;
import palazzo.archive.SheetKind;
import palazzo.archive.Sheets;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.terms.Terms;
import palazzo.organisation.Catalogue;

/** The catalogue of kinds of letter: it ships, and the city writes its own in dated versions. */
@Component
public class LetterKinds implements SheetKind {

    private static final int PARTS = 10;
    private static final int STAGES = 3;

    private final Sheets sheets;
    private final Catalogue catalogue;
    private final Today today;

    /** By the lines of a version, which stay the same object while it is in force. */
    private final Map<List<List<String>>, List<LetterKind>> read = new ConcurrentHashMap<>();

    LetterKinds(Sheets sheets, Catalogue catalogue, Today today) {
        this.sheets = sheets;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** Those in force today, in the order of their weight. */
    public List<LetterKind> all() {
        return read.computeIfAbsent(
                sheets.lines(this, today.date()),
                lines -> lines.stream().map(LetterKinds::kind).toList());
    }

    /** The kind of this code. */
    public Optional<LetterKind> find(String code) {
        return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The kind of a formal deed. */
    public Optional<LetterKind> of(FormalKind formal) {
        return all().stream().filter(kind -> kind.formal() == formal).findFirst();
    }

    private static LetterKind kind(List<String> line) {
        String[] outcome = line.get(2).split(":");
        String term = line.get(4);
        boolean ofLaw = term.startsWith("PT-");
        return new LetterKind(
                line.get(0),
                line.get(1),
                Outcome.valueOf(outcome[0]),
                outcome.length > 1 ? FormalKind.valueOf(outcome[1]) : null,
                stages(line),
                ofLaw ? term : "",
                ofLaw || term.isEmpty() ? 0 : Integer.parseInt(term),
                parts(line.get(5), ",").stream().map(Integer::valueOf).toList(),
                Integer.parseInt(line.get(6)),
                line.get(7),
                parts(line.get(8), ",").stream().map(LetterKind::word).toList(),
                line.get(9));
    }

    private static List<String> stages(List<String> line) {
        return parts(line.get(3), ">");
    }

    private static List<String> parts(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    @Override
    public String name() {
        return "tipi-lettera";
    }

    @Override
    public String shipped() {
        return SheetKind.resource("/palazzo/correspondence/tipi-lettera.txt");
    }

    @Override
    public void check(String text) {
        Lines.of(text, PARTS, 4).forEach(this::check);
    }

    private void check(int number, List<String> line) {
        try {
            LetterKind kind = kind(line);
            if (!kind.term().isEmpty()) {
                Terms.withCode(kind.term());
            }
            boolean known = kind.stages().size() == STAGES
                    && kind.stages().stream()
                            .allMatch(code -> catalogue.line(code).isPresent());
            boolean chosen = Outcome.CHOSEN.contains(kind.outcome());
            boolean formal = (kind.outcome() == Outcome.FORMAL) == (kind.formal() != null);
            if (!known || !chosen || !formal || kind.officeDays() < 0 || kind.officeDays() > 365) {
                throw new Refusal("body/letters.no_kind", number);
            }
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal("body/letters.no_kind", number);
        }
    }
}
