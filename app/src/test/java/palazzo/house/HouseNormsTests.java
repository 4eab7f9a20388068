// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import palazzo.law.Norm;

/**
 * A norm that the house itself applies is proved by a test that names it, and {@code docs/norms-house.md} lists both. The
 * law library lists its own, which the house may prove as well.
 */
class HouseNormsTests {

    private static final Path COMMITTED = Path.of("..", "docs", "norms-house.md");
    private static final Path GENERATED = Path.of("target", "norms-house.md");
    private static final String HEAD = """
            # The norms that the house applies, and their proofs

            Written by `HouseNormsTests` from the `@Norm` annotations of `app/`: do not edit it. The rules of law themselves stand
            in [norms.md](norms.md). To refresh this list, from the root of the project:
            `./mvnw -pl law,app test -Dtest=HouseNormsTests -Dsurefire.failIfNoSpecifiedTests=false; cp app/target/norms-house.md docs/norms-house.md`

            | Norm | Where | Test |
            |---|---|---|
            """;

    private record Citation(String norm, String place) {}

    private final List<Citation> rules = below("target/classes");
    private final List<Citation> proofs = below("target/test-classes");

    @Test
    void everyNormOfTheHouseIsProved() {
        assertThat(rules).filteredOn(rule -> proofsOf(rule).isEmpty()).isEmpty();
    }

    @Test
    void theListIsTheCommittedOne() throws IOException {
        Files.writeString(GENERATED, list());
        assertThat(Sources.read(COMMITTED).equals(list()))
                .as("docs/norms-house.md is what the rules say: cp app/target/norms-house.md docs/norms-house.md")
                .isTrue();
    }

    private String list() {
        return rules.stream()
                .map(rule -> "| %s | `%s` | %s |\n"
                        .formatted(
                                rule.norm(),
                                rule.place(),
                                proofsOf(rule).stream()
                                        .map(proof -> "`" + proof.place() + "`")
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private List<Citation> proofsOf(Citation rule) {
        return proofs.stream().filter(proof -> proof.norm().equals(rule.norm())).toList();
    }

    private static List<Citation> below(String folder) {
        return Sources.below(folder + "/palazzo").stream()
                .map(file -> Path.of(folder).relativize(file).toString())
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.replace(".class", "").replace('/', '.'))
                .flatMap(HouseNormsTests::citations)
                .distinct()
                .sorted(Comparator.comparing(Citation::norm).thenComparing(Citation::place))
                .toList();
    }

    private static Stream<Citation> citations(String name) {
        try {
            Class<?> type = Class.forName(name, false, HouseNormsTests.class.getClassLoader());
            return Stream.of(
                            norms(type, type.getSimpleName()),
                            Stream.of(type.getDeclaredMethods())
                                    .flatMap(method -> norms(method, type.getSimpleName() + "." + method.getName())),
                            Stream.of(type.getDeclaredFields())
                                    .flatMap(field -> norms(field, type.getSimpleName() + "." + field.getName())))
                    .flatMap(found -> found);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException(name + " is older than its sources, or they are gone: ./mvnw clean", e);
        }
    }

    private static Stream<Citation> norms(AnnotatedElement element, String place) {
        return Stream.of(element.getAnnotationsByType(Norm.class)).map(norm -> new Citation(norm.value(), place));
    }
}
