// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.archive.Sheets;
import palazzo.kernel.Line;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Today;
import palazzo.law.BadInput;
import palazzo.law.terms.Terms;
import palazzo.organisation.Competence;

/** Writes one kind of the catalogue of letters: a new version of the sheet, in force from today, with everything else as it was. */
@Service
@Competence({"URC-01", "AAG-02"})
public class KindDesk {

    private static final int CODE = 0;

    private final LetterKinds kinds;
    private final Sheets sheets;
    private final Today today;

    KindDesk(LetterKinds kinds, Sheets sheets, Today today) {
        this.kinds = kinds;
        this.sheets = sheets;
        this.today = today;
    }

    /** The line of a kind as it is written. @throws NotFound where there is none of this code */
    public String line(String code) {
        return body().lines()
                .filter(line -> isOf(line, code))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind of letter " + code));
    }

    /** The parts of a line, in the order of the sheet. */
    public static List<String> parts(String line) {
        return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    }

    /**
     * Writes a kind in place of the one of its code, or a new one at the end.
     *
     * @param seen the line that was read; empty for a new kind
     * @throws Refusal where a part cannot be read, the code is taken, or somebody wrote the kind meanwhile
     */
    @Transactional
    public void write(String seen, List<String> parts) {
        String code = clean(parts.get(CODE));
        if (!code.matches("[A-Z][A-Z0-9-]{1,30}")) {
            throw new Refusal("code/kinds.code");
        }
        each(parts, 1, part -> !part.isEmpty(), "name/kinds.name");
        each(parts, 4, KindDesk::isTerm, "term/kinds.term");
        each(parts, 5, part -> part.matches("(\\d{1,3}( *, *\\d{1,3})*)?"), "reminders/kinds.reminders");
        each(parts, 6, part -> part.matches("\\d{1,4}"), "retention/kinds.retention");
        String line = parts.stream().map(KindDesk::clean).collect(Collectors.joining(" | "));
        sheets.write(kinds, today.date(), seen.isEmpty() ? added(code, line) : replaced(seen, code, line));
    }

    private static void each(List<String> parts, int place, Predicate<String> right, String otherwise) {
        if (!right.test(clean(parts.get(place)))) {
            throw new Refusal(otherwise);
        }
    }

    /** Nothing, days up to a year, or a term that the law library knows. */
    private static boolean isTerm(String part) {
        try {
            return part.isEmpty()
                    || (part.matches("\\d{1,3}")
                            ? Integer.parseInt(part) <= 365
                            : !Terms.withCode(part).isEmpty());
        } catch (BadInput unknown) {
            return false;
        }
    }

    private String added(String code, String line) {
        if (body().lines().anyMatch(each -> isOf(each, code))) {
            throw new Refusal("code/kinds.taken", code);
        }
        return body() + line + "\n";
    }

    private String replaced(String seen, String code, String line) {
        if (!isOf(seen, code) || body().lines().noneMatch(seen::equals)) {
            throw new Refusal("name/kinds.changed");
        }
        return body().lines().map(each -> each.equals(seen) ? line : each).collect(Collectors.joining("\n", "", "\n"));
    }

    private String body() {
        return sheets.on(kinds, today.date()).body();
    }

    private static boolean isOf(String line, String code) {
        return !line.startsWith("#") && parts(line).get(CODE).equals(code);
    }

    private static String clean(String part) {
        return Line.of(part).replace('|', ' ').strip();
    }
}
