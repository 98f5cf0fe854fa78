package org.opora;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules depend only in the declared direction, and the engine is known only where it must be. */
@AnalyzeClasses(packages = "org.opora", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule ENGINE_IS_KNOWN_TO_ENGINE_AND_PROCESS_PACKAGES = noClasses()
            .that()
            .resideOutsideOfPackages("org.opora.engine..", "org.opora.*.process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("the exit from Camunda 7 stays cheap (ADR 0002)");

    @ArchTest
    static final ArchRule INSIDE_OF_THE_ENGINE_IS_KNOWN_TO_THE_ENGINE_MODULE = noClasses()
            .that()
            .resideOutsideOfPackage("org.opora.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule DELEGATES_STAND_IN_PROCESS_PACKAGES = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .resideInAPackage("org.opora.*.process..")
            .andShould()
            .haveSimpleNameEndingWith("Delegate");

    @ArchTest
    static final ArchRule DELEGATES_CALL_USE_CASES_ONLY = noClasses()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.jdbc..", "org.springframework.web..", "java.net.http..", "org.slf4j..");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @Test
    void modulesDependInTheDeclaredDirection() {
        ApplicationModules.of(Opora.class).verify();
    }
}
