// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import palazzo.archive.Lines;
import palazzo.archive.SheetKind;
import palazzo.archive.Sheets;
import palazzo.kernel.Refusal;
import palazzo.organisation.Catalogue;

/** By which rules answers are checked and signed: a sheet of the city, in dated versions; the first line that fits holds. */
@Component
public class ApprovalRules implements SheetKind {

    /** What stands for the unit that answers. */
    static final String OWN = "=";

    /** What stands for whoever the catalogue says signs letters of this kind. */
    static final String KIND = "TIPO";

    /** What a campaign is to a rule. */
    static final String CAMPAIGN = "CAMPAGNA";

    private static final String ANY = "*";
    private static final String NONE = "-";
    private static final String UNIT = "[A-Z]{2,6}";
    private static final int PARTS = 6;

    private final Sheets sheets;
    private final Catalogue catalogue;

    ApprovalRules(Sheets sheets, Catalogue catalogue) {
        this.sheets = sheets;
        this.catalogue = catalogue;
    }

    /**
     * A rule.
     *
     * @param checks who checks, in order: {@code =}, a unit or a competence
     * @param signs who signs, said in the same way, or {@code TIPO}: whom the kind of the letter says
     * @param why as the city says it
     */
    record Rule(String topic, String priority, String competence, List<String> checks, String signs, String why) {

        boolean fits(String ofTopic, Priority ofPriority, String ofCompetence) {
            return (topic.equals(ANY) || topic.equals(ofTopic))
                    && (priority.equals(ANY) || priority.equals(ofPriority.name()))
                    && (competence.equals(ANY) || competence.equals(ofCompetence));
        }
    }

    /** What holds on {@code day}; where no line fits, the unit checks and whom the kind says signs. */
    Rule of(String topic, Priority priority, String competence, LocalDate day) {
        return sheets.lines(this, day).stream()
                .map(ApprovalRules::rule)
                .filter(rule -> rule.fits(topic, priority, competence))
                .findFirst()
                .orElse(new Rule(ANY, ANY, ANY, List.of(OWN), KIND, ""));
    }

    static Rule rule(List<String> line) {
        List<String> checks = line.get(3).equals(NONE)
                ? List.of()
                : Arrays.stream(line.get(3).split(",")).map(String::strip).toList();
        return new Rule(line.get(0), line.get(1), line.get(2), checks, line.get(4), line.get(5));
    }

    @Override
    public String name() {
        return "catene-firma";
    }

    @Override
    public String shipped() {
        return SheetKind.resource("/palazzo/correspondence/catene-firma.txt");
    }

    @Override
    public void check(String text) {
        Lines.of(text, PARTS, PARTS).forEach((number, line) -> {
            Rule rule = rule(line);
            boolean known = isPriority(rule.priority())
                    && (rule.competence().equals(ANY)
                            || catalogue.line(rule.competence()).isPresent())
                    && rule.checks().stream().allMatch(this::isSomebody)
                    && (rule.signs().equals(KIND) || isSomebody(rule.signs()));
            if (!known) {
                throw new Refusal("body/letters.no_chain", number);
            }
        });
    }

    private static boolean isPriority(String said) {
        return said.equals(ANY)
                || Arrays.stream(Priority.values()).anyMatch(each -> each.name().equals(said));
    }

    private boolean isSomebody(String said) {
        return said.equals(OWN) || said.matches(UNIT) || catalogue.line(said).isPresent();
    }
}
