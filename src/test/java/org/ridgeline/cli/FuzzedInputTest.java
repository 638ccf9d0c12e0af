package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Assertions;
import org.ridgeline.Folders;
import org.ridgeline.Sample;
import org.ridgeline.SmallInput;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.night.ReplayOptions;
import org.ridgeline.night.ShippedReasoning;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.DamagedInput;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.InputPolicy;
import org.ridgeline.read.PerTable;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.write.output.Publication;

/**
 * Whatever is wrong with the input, a night ends as 0, 1 or 4 and names what it was.
 *
 * <p>Of an input that is read, every line is in a record, blank, or named by a problem.
 *
 * <p>A hundred inputs here; twenty thousand by {@code mvn test -Pfuzzing}, in as little memory as a
 * small machine has.
 */
@Tag("fuzzing")
class FuzzedInputTest {

  private static final LocalDate TODAY = LocalDate.parse("2025-04-02");
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int LARGEST_FILE_MB = 2;

  private static final RuleBook RULES = ShippedReasoning.rules();
  private static final Map<String, Integer> OUTCOMES = new TreeMap<>();
  private static long longest;

  @Property(seed = "1", shrinking = ShrinkingMode.BOUNDED)
  void aNightEndsWellOrNamesWhatIsWrong(@ForAll("damages") List<DamagedInput> damages)
      throws IOException {
    var folder = Files.createTempDirectory("fuzzed");
    try {
      SmallInput.in(folder);
      for (var damage : damages) {
        damage.to(folder);
      }
      long start = System.nanoTime();
      int code = Assertions.assertTimeoutPreemptively(LONGEST, () -> night(folder));
      longest = Math.max(longest, Duration.ofNanos(System.nanoTime() - start).toMillis());
      OUTCOMES.merge("exit " + code, 1, Integer::sum);
      assertThat(code)
          .isIn(ExitCode.PUBLISHED, ExitCode.PUBLISHED_WITH_WARNINGS, ExitCode.REFUSED_INPUT);
    } finally {
      Folders.remove(folder);
    }
  }

  @AfterContainer
  static void printFigures() {
    System.out.printf(
        "Fuzzed inputs by exit code %s; the longest took %d ms; heap at most %d MB%n",
        OUTCOMES, longest, Runtime.getRuntime().maxMemory() / 1_000_000);
  }

  /** The steps of a run, with rules that are compiled already; returns how it would end. */
  private static int night(Path folder) throws IOException {
    try {
      var policy =
          new InputPolicy(
              PerTable.all(BadRowTolerance.of("100%")),
              new InputLimits(
                  InputLimits.USUAL.rows(), InputLimits.USUAL.cellChars(), LARGEST_FILE_MB),
              TODAY.plusDays(1));
      var tables = InputFolder.read(folder, policy);
      var day =
          tables
              .newestDay(TODAY)
              .orElseThrow(() -> new BadTableException(List.of("no.csv: no day to assess")));
      var report =
          new NightlyRun(RULES, tables, 0)
              .assess(day, new ReplayOptions(day.minusDays(1), 0, 7), tables.warnings(), "fuzzed");
      Publication.publish(folder.resolve("output"), report);
      AccountedLines.of(folder, tables);
      assertThat(tables.problems())
          .extracting(RowProblem::toString)
          .allMatch(FuzzedInputTest::named);
      return tables.problems().isEmpty() && tables.warnings().isEmpty()
          ? ExitCode.PUBLISHED
          : ExitCode.PUBLISHED_WITH_WARNINGS;
    } catch (BadTableException e) {
      assertThat(e.getMessage().lines()).allMatch(line -> line.matches("\\w+\\.csv.*"));
      return Failures.code(e);
    }
  }

  private static boolean named(String problem) {
    return problem.lines().findFirst().orElse("").matches("\\w+\\.csv:\\d+: .+");
  }

  @Provide
  Arbitrary<List<DamagedInput>> damages() {
    return Sample.of(DamagedInput.any().list().ofMinSize(1).ofMaxSize(3));
  }
}
