// SPDX-License-Identifier: EUPL-1.2
package palazzo.operations.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.ui.OperatorPart;
import palazzo.ui.Outcome;
import palazzo.ui.Phrase;

/** The parts of the operator's page, and the acts on their rows, each with its own result. */
@Component
public class OperatorParts {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorParts.class);

    private final List<OperatorPart> parts;
    private final OperatorActs acts;

    OperatorParts(List<OperatorPart> parts, OperatorActs acts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(OperatorPart::order))
                .toList();
        this.acts = acts;
    }

    /** Every part, in order. */
    public List<OperatorPart> all() {
        return parts;
    }

    /**
     * Does the act of a part on rows.
     *
     * @return what it came to, by row
     * @throws NotFound where there is no such part, or it has no act
     */
    public Map<String, Outcome> act(String name, List<String> rows) {
        OperatorPart part = parts.stream()
                .filter(each -> each.name().equals(name) && each.act() != null)
                .findFirst()
                .orElseThrow(() -> new NotFound("operator's part " + name));
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        rows.forEach(row -> outcomes.put(row, act(part, row)));
        return outcomes;
    }

    /** One row that fails says so and does not stop the others. */
    private Outcome act(OperatorPart part, String row) {
        try {
            acts.record(part.name(), row);
            return part.act(row);
        } catch (NotFound gone) {
            return new Outcome(false, Phrase.of("operations.gone"));
        } catch (Refusal refusal) {
            return new Outcome(
                    false, Phrase.of("refusal." + refusal.code(), refusal.args().toArray()));
        } catch (RuntimeException e) {
            LOG.error("The act of {} on {} failed", part.name(), row, e);
            return new Outcome(false, Phrase.of("operations.failed"));
        }
    }
}
