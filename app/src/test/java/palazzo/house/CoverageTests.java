// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A proof names a competence that there is, and the page says of each what was proved and no more. */
class CoverageTests {

    private static final Pattern CODES = Pattern.compile("@Proves(?:Part)?\\(([^)]*)\\)");

    private static final Pattern WHOLE = Pattern.compile("@Proves\\(([^)]*)\\)");
    private static final Pattern PART = Pattern.compile("@ProvesPart\\(\\s*(?:value = )?(\"[^\"]*\")");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]{3}-[\\w.]+)\"");

    @Test
    void everyProofIsOfACompetenceOfTheCatalogue() {
        Set<String> codes =
                Coverage.CATALOGUE.stream().map(line -> line.get("code")).collect(Collectors.toSet());
        assertThat(codes).hasSize(146);
        assertThat(Sources.below("src/test/java").stream()
                        .flatMap(file -> CODES.matcher(Sources.read(file)).results())
                        .flatMap(found -> Pattern.compile("\"([A-Z]+-[^\"]*)\"")
                                .matcher(found.group(1))
                                .results())
                        .map(code -> code.group(1)))
                .filteredOn(code -> !codes.contains(code))
                .isEmpty();
    }

    /**
     * The running system says of each competence how far it works; it has no tests to ask, so it carries this list. A
     * proof that is new, or gone, is written to {@code target/proved.csv}: copy that over the resource.
     */
    @Test
    void theRunningSystemClaimsTheProofsThatStandHereAndNoOther() throws IOException {
        Map<String, Long> whole = proofs(WHOLE);
        Map<String, Long> part = proofs(PART);
        String list = "code,whole,part\n"
                + Coverage.CATALOGUE.stream()
                        .map(line -> Objects.requireNonNull(line.get("code")))
                        .filter(code -> whole.containsKey(code) || part.containsKey(code))
                        .map(code ->
                                code + "," + whole.getOrDefault(code, 0L) + "," + part.getOrDefault(code, 0L) + "\n")
                        .collect(Collectors.joining());
        Files.writeString(Path.of("target/proved.csv"), list);
        assertThat(Path.of("src/main/resources/palazzo/organisation/proved.csv"))
                .as("copy app/target/proved.csv over it")
                .hasContent(list);
    }

    private static Map<String, Long> proofs(Pattern annotation) {
        return Sources.below("src/test/java").stream()
                .flatMap(file -> annotation.matcher(Sources.read(file)).results())
                .flatMap(found -> CODE.matcher(found.group(1)).results())
                .collect(Collectors.groupingBy(found -> found.group(1), Collectors.counting()));
    }

    @Test
    void thePageSaysWhatWasProvedWhollyInPartAndNotAtAll() {
        Coverage coverage = new Coverage();
        coverage.add(new Proof("CER-10", "AStory", "whole", ""));
        coverage.add(new Proof("CER-09", "AStory", "part", "its letters"));
        assertThat(coverage.page())
                .contains("Of 146 competences 1 are proved, 1 in\npart, 144 not yet.")
                .containsPattern("\\| CER-10 \\| [^|]+ \\| `AStory\\.whole` \\|  \\|")
                .containsPattern("\\| CER-09 \\| [^|]+ \\| `AStory\\.part` \\| its letters \\|")
                .containsPattern("\\| AUD-01 \\| [^|]+ \\| not yet \\|  \\|");
    }
}
