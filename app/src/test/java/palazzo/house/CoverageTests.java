// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A proof names a competence that there is, and the page says of each what was proved and no more. */
class CoverageTests {

    private static final Pattern CODES = Pattern.compile("@Proves(?:Part)?\\(([^)]*)\\)");

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
