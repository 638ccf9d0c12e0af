package org.ridgeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(ArchitectureTest.class);
  }

  @Test
  void dataFlowsOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("fact")
        .definedBy("org.ridgeline.fact..")
        .layer("read")
        .definedBy("org.ridgeline.read..")
        .layer("derive")
        .definedBy("org.ridgeline.derive..")
        .layer("reason")
        .definedBy("org.ridgeline.reason..")
        .layer("rank")
        .definedBy("org.ridgeline.rank..")
        .layer("write")
        .definedBy("org.ridgeline.write..")
        .layer("night")
        .definedBy("org.ridgeline.night..")
        .layer("check")
        .definedBy("org.ridgeline.check..")
        .layer("cli")
        .definedBy("org.ridgeline.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("night")
        .mayOnlyBeAccessedByLayers("check", "cli")
        .whereLayer("write")
        .mayOnlyBeAccessedByLayers("night", "check", "cli")
        .whereLayer("rank")
        .mayOnlyBeAccessedByLayers("write", "night", "cli")
        .whereLayer("reason")
        .mayOnlyBeAccessedByLayers("rank", "write", "night", "check", "cli")
        .whereLayer("derive")
        .mayOnlyBeAccessedByLayers("night", "check", "cli")
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("derive", "reason", "rank", "write", "night", "check", "cli")
        .because("a step that knows only the steps before it can be read and tested alone")
        .check(classes);
  }

  @Test
  void noPackagesNeedEachOther() {
    slices().matching("org.ridgeline.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void factsDependOnJavaAlone() {
    noClasses()
        .that()
        .resideInAPackage("org.ridgeline.fact..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.ridgeline.fact..")
        .check(classes);
  }

  @Test
  void workOnSeveralThreadsKnowsNotWhatItIs() {
    noClasses()
        .that()
        .resideInAPackage("org.ridgeline.work")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.ridgeline.work")
        .check(classes);
  }

  @Test
  void onlyTheReasonPackageKnowsTheRuleEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ridgeline.reason..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.kie..", "org.drools..")
        .check(classes);
  }

  @Test
  void rulesAreLookedThroughWithoutTheEngineThatRunsThem() {
    noClasses()
        .that()
        .resideInAPackage("org.ridgeline.reason.lint")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.ridgeline.reason", "org.drools.core..", "org.drools.compiler..", "org.mvel2..")
        .check(classes);
  }

  @Test
  void onlyTheCommandLineAsksTheClockOrEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.ridgeline.cli..")
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(classes);
  }
}
