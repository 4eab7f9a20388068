// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import palazzo.Palazzo;

/** Modules are what they declare, and stand on the floors of the house. Law is a library: anyone may use it. */
class ModulesTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Palazzo.class, resideInAPackage("palazzo.law.."));

    private static final Pattern ALLOWED = Pattern.compile("(?s)allowedDependencies\\s*=\\s*\\{(.*?)}");

    static Stream<String> modules() {
        return MODULES.stream().map(module -> module.getIdentifier().toString());
    }

    @org.junit.jupiter.api.Test
    void eachUsesOnlyWhatItDeclaresAndOnlyWhatIsPublishedAndNoneInACircle() {
        MODULES.verify();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void eachHasItsFloor(String module) {
        assertThat(Floors.knows(module))
                .as("on which floor is %s? Say it in Floors", module)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void eachUsesTheFloorsBelowAndItsListedNeighbours(String module) {
        assertThat(declared(module))
                .filteredOn(used -> !Floors.mayUse(module, used))
                .isEmpty();
    }

    /** Read from the source: a package of tests with the same name hides the compiled declaration. */
    private static List<String> declared(String module) {
        String source = Sources.read(Path.of("src/main/java/palazzo", module, "package-info.java"));
        var declaration = ALLOWED.matcher(source);
        boolean declares = declaration.find();
        assertThat(declares || Floors.isOnTop(module))
                .as("%s names what it uses", module)
                .isTrue();
        return declares ? Sources.quoted(declaration.group(1)).toList() : List.of();
    }
}
