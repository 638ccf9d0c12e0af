package org.ridgeline.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.ThemeScore;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.write.Report;
import org.ridgeline.write.output.Publication;

/** The two nights of the shipped input under the shipped rules. */
final class ShippedNights {

  static final LocalDate FIRST = LocalDate.parse("2024-07-07");
  static final LocalDate SECOND = LocalDate.parse("2025-02-07");

  private static final Path INPUT = Path.of("input");
  private static final RuleBook RULES = load();

  private static final Map<LocalDate, Report> ASSESSED = new HashMap<>();

  private ShippedNights() {}

  private static RuleBook load() {
    try {
      return RuleBook.load(Path.of("rules"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A night of the shipped input, which is assessed once for all tests that only look at it. */
  static synchronized Report assess(LocalDate day) throws IOException {
    if (!ASSESSED.containsKey(day)) {
      ASSESSED.put(day, assess(INPUT, day));
    }
    return ASSESSED.get(day);
  }

  static Report assess(Path input, LocalDate day) throws IOException {
    return run(input).assess(day, List.of(), "test");
  }

  /** A night of {@code input} beside the one before, without the trend, which takes longest. */
  static Report assessAlone(Path input, LocalDate day) throws IOException {
    var back = new ReplayOptions(day.minusDays(1), 0, ReplayOptions.TREND_STEP_DAYS);
    return run(input).assess(day, back, List.of(), "test");
  }

  static NightlyRun run(Path input) throws IOException {
    return new NightlyRun(RULES, InputFolder.read(input, BadRowTolerance.of("0")), 0);
  }

  /** The shipped rules, compiled once. */
  static RuleBook rules() {
    return RULES;
  }

  /** A night of the shipped input, compared with an earlier one. */
  static Report compare(LocalDate day, LocalDate earlier) throws IOException {
    var tables = InputFolder.read(INPUT, BadRowTolerance.of("0"));
    var back = new ReplayOptions(earlier, 0, ReplayOptions.TREND_STEP_DAYS);
    return new NightlyRun(RULES, tables, 0).assess(day, back, List.of(), "test");
  }

  /** Publishes a night of the shipped input into {@code output} and returns its folder. */
  static Path publish(Path output, LocalDate day) throws IOException {
    return Publication.publish(output, assess(day));
  }

  /** Assesses a night of {@code input}, publishes it into {@code output} and returns its folder. */
  static Path publish(Path input, Path output, LocalDate day) throws IOException {
    return Publication.publish(output, assess(input, day));
  }

  static Assessment place(Report report, String id) {
    return report.assessments().stream()
        .filter(a -> a.settlement().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static int points(Report report, String id, String theme) {
    return place(report, id).themes().stream()
        .filter(t -> t.theme().id().equals(theme))
        .mapToInt(ThemeScore::points)
        .sum();
  }
}
