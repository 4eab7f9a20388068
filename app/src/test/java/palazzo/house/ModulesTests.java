// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import palazzo.Palazzo;

/** Modules are what they declare, and stand on the floors of the house. Law is a library: anyone may use it. */
class ModulesTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Palazzo.class, resideInAPackage("palazzo.law.."));

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
    void eachUsesTheFloorsBelowAndItsListedNeighbours(String module) throws ClassNotFoundException {
        assertThat(declared(module)).allMatch(used -> Floors.mayUse(module, used));
    }

    private static List<String> declared(String module) throws ClassNotFoundException {
        ApplicationModule declaration =
                Class.forName("palazzo." + module + ".package-info").getAnnotation(ApplicationModule.class);
        assertThat(declaration).as("palazzo.%s declares itself", module).isNotNull();
        List<String> declared = List.of(declaration.allowedDependencies());
        if (declared.equals(List.of(ApplicationModule.OPEN_TOKEN))) {
            assertThat(Floors.isOnTop(module))
                    .as("%s names what it uses", module)
                    .isTrue();
            return List.of();
        }
        return declared.stream().map(used -> used.replaceAll(" ?::.*", "")).toList();
    }
}
