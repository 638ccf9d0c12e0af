package org.ridgeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final int MOST_FILES = 20;
  private static final int MOST_LINES = 350;
  private static final int MOST_LINES_OF_A_METHOD = 40;

  private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record) \\w+");

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
        .layer("importing")
        .definedBy("org.ridgeline.importing..")
        .layer("reason")
        .definedBy("org.ridgeline.reason..")
        .layer("survey")
        .definedBy("org.ridgeline.survey..")
        .layer("rank")
        .definedBy("org.ridgeline.rank..")
        .layer("write")
        .definedBy("org.ridgeline.write..")
        .layer("night")
        .definedBy("org.ridgeline.night..")
        .layer("check")
        .definedBy("org.ridgeline.check..")
        .layer("backtest")
        .definedBy("org.ridgeline.backtest..")
        .layer("cli")
        .definedBy("org.ridgeline.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("backtest")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("night")
        .mayOnlyBeAccessedByLayers("check", "backtest", "cli")
        .whereLayer("write")
        .mayOnlyBeAccessedByLayers("night", "check", "backtest", "cli")
        .whereLayer("rank")
        .mayOnlyBeAccessedByLayers("write", "night", "backtest", "cli")
        .whereLayer("survey")
        .mayOnlyBeAccessedByLayers("night", "check")
        .whereLayer("reason")
        .mayOnlyBeAccessedByLayers("survey", "rank", "write", "night", "check", "backtest", "cli")
        .whereLayer("derive")
        .mayOnlyBeAccessedByLayers(
            "importing", "reason", "survey", "rank", "write", "night", "check", "backtest", "cli")
        .whereLayer("importing")
        .mayOnlyBeAccessedByLayers("check", "cli")
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers(
            "derive",
            "importing",
            "reason",
            "survey",
            "rank",
            "write",
            "night",
            "check",
            "backtest",
            "cli")
        .because("a step that knows only the steps before it can be read and tested alone")
        .check(classes);
  }

  @Test
  void aSurveyKnowsWhatWasConcludedAndNotHow() {
    noClasses()
        .that()
        .resideInAPackage("org.ridgeline.survey")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..",
            "org.ridgeline.read..",
            "org.ridgeline.derive..",
            "org.ridgeline.fact..",
            "org.ridgeline.reason.conclude",
            "org.ridgeline.reason.engine",
            "org.ridgeline.reason.history",
            "org.ridgeline.survey..",
            "org.ridgeline.work")
        .check(classes);
  }

  @Test
  void aRuleGoesOneWayFromItsFileToItsConclusion() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("problem")
        .definedBy("org.ridgeline.reason.problem")
        .layer("syntax")
        .definedBy("org.ridgeline.reason.syntax")
        .layer("language")
        .definedBy("org.ridgeline.reason.language")
        .layer("lint")
        .definedBy("org.ridgeline.reason.lint")
        .layer("conclude")
        .definedBy("org.ridgeline.reason.conclude")
        .layer("gather")
        .definedBy("org.ridgeline.reason.gather")
        .layer("effort")
        .definedBy("org.ridgeline.reason.effort")
        .layer("order")
        .definedBy("org.ridgeline.reason.order")
        .layer("rewrite")
        .definedBy("org.ridgeline.reason.rewrite")
        .layer("engine")
        .definedBy("org.ridgeline.reason.engine")
        .layer("why")
        .definedBy("org.ridgeline.reason.why")
        .whereLayer("why")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("why")
        .whereLayer("order")
        .mayOnlyBeAccessedByLayers("engine")
        .whereLayer("rewrite")
        .mayOnlyBeAccessedByLayers("engine")
        .whereLayer("gather")
        .mayOnlyBeAccessedByLayers("engine")
        .whereLayer("effort")
        .mayOnlyBeAccessedByLayers("engine")
        .whereLayer("conclude")
        .mayOnlyBeAccessedByLayers("effort", "engine", "why")
        .whereLayer("lint")
        .mayOnlyBeAccessedByLayers("engine")
        .whereLayer("language")
        .mayOnlyBeAccessedByLayers("lint", "order", "rewrite", "engine", "why")
        .whereLayer("syntax")
        .mayOnlyBeAccessedByLayers("language", "lint")
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
  void whatTablesStateKnowsOnlyWhoStatesIt() {
    noClasses()
        .that()
        .resideInAnyPackage("org.ridgeline.fact.provenance", "org.ridgeline.fact.criteria")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.ridgeline.fact")
        .check(classes);
  }

  @Test
  void bytesAreReadWithoutKnowingTables() {
    noClasses()
        .that()
        .resideInAPackage("org.ridgeline.read.file")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.ridgeline.read", "org.ridgeline.read.table", "org.ridgeline.fact..")
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
  void forecastsAreJudgedWithoutKnowingWhatTheyForetell() {
    noClasses()
        .that()
        .resideInAnyPackage("org.ridgeline.backtest.score", "org.ridgeline.backtest.warning")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..", "org.ridgeline.backtest.score", "org.ridgeline.backtest.warning")
        .check(classes);
  }

  @Test
  void filesArePutOnTheDiskWithoutKnowingWhatTheyHold() {
    noClasses()
        .that()
        .resideInAPackage("org.ridgeline.store")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.ridgeline.store")
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
  void onlyFiveRoomsKnowTheEngineFromWithin() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.ridgeline.reason.engine",
            "org.ridgeline.reason.effort",
            "org.ridgeline.reason.why",
            "org.ridgeline.reason.language",
            "org.ridgeline.reason.rewrite")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie.internal..", "org.mvel2..")
        .because("what rules conclude may know the engine's public interface and no more")
        .check(classes);
  }

  @Test
  void rulesAreReadWithoutTheEngineThatRunsThem() {
    noClasses()
        .that()
        .resideInAPackage("org.ridgeline.reason.language")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools.core..", "org.drools.compiler..", "org.mvel2..")
        .check(classes);
  }

  @Test
  void rulesAreJudgedWithoutAnyEngine() {
    noClasses()
        .that()
        .resideInAnyPackage("org.ridgeline.reason.lint", "org.ridgeline.reason.problem")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..")
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

  @Test
  void onlyTheCommandLineWritesToTheTerminal() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.ridgeline.cli.terminal.Progress")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("what is written there must have been made harmless by TerminalWriter")
        .check(classes);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.ridgeline.cli.terminal.TerminalWriter")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(FileDescriptor.class)
        .check(classes);
  }

  @Test
  void textFromOutsideIsMadeHarmlessWithoutKnowingWhoseItIs() {
    noClasses()
        .that()
        .resideInAPackage("org.ridgeline.text")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.ridgeline.text")
        .check(classes);
  }

  @Test
  void noPackageIsCrowded() throws IOException {
    assertThat(packages().filter(folder -> sources(folder).size() > MOST_FILES)).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    assertThat(packages().filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
        .isEmpty();
  }

  @Test
  void noFileIsLong() throws IOException {
    assertThat(packages().flatMap(folder -> sources(folder).stream()))
        .filteredOn(file -> lines(file).size() > MOST_LINES)
        .isEmpty();
  }

  @Test
  void noMethodIsLong() throws IOException {
    assertThat(packages().flatMap(folder -> sources(folder).stream()))
        .flatMap(ArchitectureTest::longMethods)
        .isEmpty();
  }

  /** The first lines of methods that are too long, by the indentation that all files have. */
  private static List<String> longMethods(Path file) {
    var lines = lines(file);
    var found = new ArrayList<String>();
    for (int end = 0; end < lines.size(); end++) {
      var last = lines.get(end);
      if (last.equals("  }") || last.equals("    }")) {
        int indent = last.length() - 1;
        int start = end - 1;
        while (indent(lines.get(start)) != indent) {
          start--;
        }
        if (end - start >= MOST_LINES_OF_A_METHOD && !TYPE.matcher(lines.get(start)).find()) {
          found.add("%s:%d: %s".formatted(file, start + 1, lines.get(start).strip()));
        }
      }
    }
    return found;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static Stream<Path> packages() throws IOException {
    try (var folders = Files.walk(SOURCES)) {
      return folders
          .filter(Files::isDirectory)
          .filter(f -> !sources(f).isEmpty())
          .toList()
          .stream();
    }
  }

  private static List<Path> sources(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
