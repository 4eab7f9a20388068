// SPDX-License-Identifier: EUPL-1.2
package palazzo.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How code in this house reads, as far as a machine can say. */
@AnalyzeClasses(packages = "palazzo", importOptions = ImportOption.DoNotIncludeTests.class)
class StyleTests {

    private static final String EMPTY_WORDS =
            "(impl|services?|dtos?|mappers?|utils?|utilities|managers?|helpers?|common|misc)";

    @ArchTest
    static final ArchRule aPackageIsCalledByWhatPeopleCallIt =
            noClasses().should().haveNameMatching("palazzo\\.(.+\\.)?" + EMPTY_WORDS + "\\..+");

    @ArchTest
    static final ArchRule aClassIsCalledByWhatItIs =
            noClasses().should().haveNameMatching(".+(Impl|Service|Dto|DTO|Mapper|Utils?|Utilities|Manager|Helper)");

    @ArchTest
    static final ArchRule aModuleHasTwoPrivatePackagesAndNoThirdLevel = classes()
            .that(resideInAPackage("palazzo.."))
            .and()
            .resideOutsideOfPackage("palazzo.law..")
            .should()
            .haveNameMatching("palazzo\\.([a-z]+\\.((domain|web)\\.)?)?[A-Za-z0-9$_-]+");

    @ArchTest
    static final ArchRule theDomainDoesNotKnowThePages = noClasses()
            .that()
            .resideInAPackage("palazzo.*.domain")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("palazzo.*.web");

    @ArchTest
    static final ArchRule pagesStandInWeb = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAnyPackage("palazzo.*.web", "palazzo.ui");

    @ArchTest
    static final ArchRule pagesAskAndSayAndDoNothingThemselves = noClasses()
            .that()
            .resideInAPackage("palazzo.*.web")
            .should()
            .dependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                    "speak to the database",
                    type -> type.isEquivalentTo(JdbcClient.class)
                            || type.isEquivalentTo(TransactionTemplate.class)
                            || type.isEquivalentTo(Transactional.class)));

    @ArchTest
    static final ArchRule theKernelHasTheOnlyClock = noClasses()
            .that()
            .resideOutsideOfPackage("palazzo.kernel")
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time..")))
                    .and(target(nameMatching("now")))
                    .as("the machine's time"))
            .orShould()
            .callMethodWhere(target(owner(DescribedPredicate.<JavaClass>describe(
                            "the clock", type -> type.isEquivalentTo(Clock.class))))
                    .and(target(nameMatching("system.*"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Date.class);

    /** The holder of a lease is a process, not a record: it has no place in the order of anything. */
    @ArchTest
    static final ArchRule theKernelGivesIdentities = noClasses()
            .that()
            .resideOutsideOfPackage("palazzo.kernel")
            .and()
            .doNotHaveFullyQualifiedName("palazzo.tenancy.Leases")
            .should()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule whatAClassNeedsComesThroughItsConstructor =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule aPageSaysWhichVerbItAnswers = methods()
            .that()
            .areAnnotatedWith(RequestMapping.class)
            .should()
            .beDeclaredInClassesThat()
            .haveFullyQualifiedName("palazzo.ui.ErrorPages");

    @Test
    void everySourceSaysItsLicenceFirst() {
        assertThat(Sources.below("src/main/java", "src/test/java", "../law/src"))
                .filteredOn(file -> file.toString().endsWith(".java"))
                .isNotEmpty()
                .filteredOn(file -> !Sources.read(file).startsWith("// SPDX-License-Identifier: EUPL-1.2\n"))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(Sources.below("src/main/java", "../law/src/main/java"))
                .filteredOn(file -> file.toString().endsWith(".java"))
                .filteredOn(file ->
                        !Sources.read(file.resolveSibling("package-info.java")).contains("@NullMarked"))
                .isEmpty();
    }

    @Test
    void noTestIsSkipped() {
        assertThat(Sources.below("src/test/java", "../law/src/test/java"))
                .filteredOn(file -> !file.endsWith("StyleTests.java"))
                .filteredOn(file -> Sources.read(file).contains("@Disabled"))
                .isEmpty();
    }
}
