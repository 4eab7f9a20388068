// SPDX-License-Identifier: EUPL-1.2
package palazzo.archive.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import palazzo.archive.DossierKind;
import palazzo.archive.Lines;
import palazzo.archive.SheetKind;
import palazzo.archive.Sheets;
import palazzo.kernel.Refusal;

/**
 * How long each series of files is kept. The shipped one is a proposal of ours, to be replaced by the plan that the city
 * agreed with the archival authority: each line says whether it was verified.
 */
@Component
public class RetentionPlan implements SheetKind {

    /** Years of what is kept without end. */
    public static final int FOR_EVER = 9999;

    private static final Set<String> KINDS = java.util.Arrays.stream(DossierKind.values())
            .map(DossierKind::official)
            .collect(Collectors.toUnmodifiableSet());

    private final Sheets sheets;

    RetentionPlan(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * The rule of a series.
     *
     * @param years from the closing of a file; {@link #FOR_EVER} for what is never discarded
     * @param what the plan's own words on what is kept how long
     * @param basis the ground
     * @param verified how sure the rule is
     */
    public record Rule(
            String series, String classCode, String kind, int years, String what, String basis, String verified) {}

    /** The rules in force on {@code day}. */
    public List<Rule> on(LocalDate day) {
        return sheets.lines(this, day).stream()
                .map(line -> new Rule(
                        line.get(0),
                        line.get(1),
                        line.get(2),
                        Integer.parseInt(line.get(3)),
                        line.get(4),
                        line.get(5),
                        line.get(6)))
                .toList();
    }

    /** The rule of {@code series} on {@code day}. */
    public Optional<Rule> of(String series, LocalDate day) {
        return on(day).stream().filter(rule -> rule.series().equals(series)).findFirst();
    }

    @Override
    public String name() {
        return "conservazione";
    }

    @Override
    public String shipped() {
        return SheetKind.resource("/palazzo/archive/conservazione.txt");
    }

    @Override
    public void check(String text) {
        Lines.of(text, 7, 4).forEach((number, line) -> {
            if (!line.get(3).matches("[1-9][0-9]{0,3}")) {
                throw new Refusal("body/archive.years", number, line.get(3));
            }
            if (!KINDS.contains(line.get(2))) {
                throw new Refusal("body/archive.kind", number, line.get(2));
            }
        });
    }
}
