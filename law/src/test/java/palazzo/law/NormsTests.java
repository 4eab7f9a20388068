// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No norm without its proof, no proof without its norm, and {@code docs/norms.md} lists both. */
class NormsTests {

    private static final Path COMMITTED = Path.of("..", "docs", "norms.md");
    private static final Path GENERATED = Path.of("target", "norms.md");
    private static final String HEAD = """
            # The norms and their proofs

            Written by `NormsTests` from the `@Norm` annotations: do not edit it. To refresh it, from the root of the project:
            `./mvnw -pl law test -Dtest=NormsTests; cp law/target/norms.md docs/norms.md`

            A rule is *certain* where its norm was read in a copy of the text. A *doubtful* one says why, and only warns.
            """;

    private final List<Citation> rules = Citation.beside(Norm.class);
    private final List<Citation> proofs = Citation.beside(NormsTests.class);

    @Test
    void everyNormOfARuleIsProved() {
        assertThat(rules).isNotEmpty();
        assertThat(rules.stream().filter(rule -> proofsOf(rule).isEmpty()).map(Citation::norm))
                .as("norms that stand on a rule and on no test")
                .isEmpty();
    }

    @Test
    void everyNormOfAProofStandsOnARule() {
        assertThat(proofs.stream()
                        .filter(proof -> rules.stream()
                                .noneMatch(rule -> rule.isOf(proof.norm().value())))
                        .map(proof -> proof.place() + ": " + proof.norm().value()))
                .as("norms that stand on a test and on no rule")
                .isEmpty();
    }

    @Test
    void theListIsTheCommittedOne() throws IOException {
        Files.writeString(GENERATED, list());
        String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        assertThat(committed.equals(list()))
                .as("docs/norms.md is what the rules say: cp law/target/norms.md docs/norms.md")
                .isTrue();
    }

    private String list() {
        Map<String, List<Citation>> bySubject = rules.stream()
                .collect(Collectors.groupingBy(Citation::subject, LinkedHashMap::new, Collectors.toList()));
        long doubtful =
                rules.stream().filter(rule -> !rule.norm().doubt().isEmpty()).count();
        String count = "\n%d rules, %d of them doubtful.\n".formatted(rules.size(), doubtful);
        return bySubject.entrySet().stream()
                .map(entry -> section(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("", HEAD + count, ""));
    }

    private String section(String subject, List<Citation> rules) {
        return rules.stream()
                .map(this::row)
                .collect(Collectors.joining(
                        "",
                        "\n## " + subject + "\n\n| Norm | Rule | Test | Certain or doubtful |\n|---|---|---|---|\n",
                        ""));
    }

    private String row(Citation rule) {
        String tests = proofsOf(rule).stream()
                .map(proof -> "`" + proof.place() + "`")
                .distinct()
                .collect(Collectors.joining(", "));
        String doubt = rule.norm().doubt();
        return "| %s | `%s` | %s | %s |\n"
                .formatted(
                        rule.norm().value(), rule.place(), tests, doubt.isEmpty() ? "certain" : "doubtful: " + doubt);
    }

    private List<Citation> proofsOf(Citation rule) {
        return proofs.stream().filter(proof -> proof.isOf(rule.norm().value())).toList();
    }
}
