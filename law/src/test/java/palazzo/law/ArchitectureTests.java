// SPDX-License-Identifier: EUPL-1.2
package palazzo.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What makes the library plain: nothing but the JDK, no clock, no chance, no cycle, null only where it is said. */
class ArchitectureTests {

    private static final JavaClasses LAW = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("palazzo.law");

    private static final Set<String> CLOCKS = Set.of(
            "now",
            "currentTimeMillis",
            "nanoTime",
            "system",
            "systemUTC",
            "systemDefaultZone",
            "tickMillis",
            "tickSeconds",
            "tickMinutes");

    @Test
    void itDependsOnNothingButTheJdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "palazzo.law..", "org.jspecify.annotations..")
                .check(LAW);
    }

    @Test
    void itHasNoClockAndNoZoneOfTheMachine() {
        noClasses()
                .should()
                .callMethodWhere(asks("a clock", call -> isOfTime(call) && CLOCKS.contains(call.getName())))
                .check(LAW);
        noClasses().should().callMethod(java.time.ZoneId.class, "systemDefault").check(LAW);
        noClasses().should().callConstructor(java.util.Date.class).check(LAW);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Calendar.class)
                .check(LAW);
    }

    @Test
    void itLeavesNothingToChance() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.util.random.RandomGenerator.class)
                .check(LAW);
        noClasses().should().callMethod(Math.class, "random").check(LAW);
        noClasses().should().callMethod(java.util.UUID.class, "randomUUID").check(LAW);
    }

    @Test
    void subjectsHaveNoCycle() {
        slices().matching("palazzo.law.(*)..").should().beFreeOfCycles().check(LAW);
    }

    @Test
    void subjectsAreFlatAndNullMarked() throws ClassNotFoundException {
        Set<String> packages = LAW.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages).isNotEmpty().allMatch(name -> name.matches("palazzo\\.law(\\.\\w+)?"));
        for (String name : packages) {
            assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as("package-info of " + name + " is @NullMarked")
                    .isTrue();
        }
    }

    private static boolean isOfTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getPackageName();
        return owner.startsWith("java.time") || call.getTargetOwner().isEquivalentTo(System.class);
    }

    private static DescribedPredicate<JavaCall<?>> asks(
            String what, java.util.function.Predicate<JavaCall<?>> predicate) {
        return DescribedPredicate.describe("asks " + what, predicate);
    }
}
