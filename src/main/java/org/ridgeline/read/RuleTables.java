package org.ridgeline.read;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.fact.record.BacktestRecord;
import org.ridgeline.fact.record.ThreatCalibration;
import org.ridgeline.read.RowReader.Accepted;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.read.table.ReferenceData;
import org.ridgeline.read.table.TableSchema;

/**
 * The two tables that analysts keep beside their rules, and the two that back-tests do.
 *
 * @param themes in the order of the file, which is the order of the columns of every report
 * @param record what back-tests of these or other versions of the rules found
 * @param calibration how often places of each band of Threat were lost, by the same
 * @param faults what is wrong with the tables, as {@code file:line: what}; with any of them no rule
 *     may be used, as rules that miss a number would conclude too little without a word
 * @param fingerprints the SHA-256 of each file that was read, by its name
 * @param themeLines the line of each theme, by its id
 * @param thresholdLines the line of each threshold, by its id
 */
public record RuleTables(
    List<Theme> themes,
    List<Threshold> thresholds,
    BacktestRecord record,
    ThreatCalibration calibration,
    List<String> faults,
    SortedMap<String, String> fingerprints,
    Map<String, Integer> themeLines,
    Map<String, Integer> thresholdLines) {

  /** So many rows are each somebody's slip. */
  private static final int MANY = 3;

  private static final Pattern PARTED =
      Pattern.compile("[\\w-]+,(?:\\w+,)?(-?\\d+),(\\d+),[^\\d,].*");

  /**
   * Reads {@code themes.csv}, {@code thresholds.csv} and, if they are there, {@code record.csv} and
   * {@code calibration.csv}.
   */
  public static RuleTables read(Path folder) throws IOException {
    var faults = new ArrayList<String>();
    var reader = new TableReader(folder, InputLimits.OF_RULES);
    var themes = table(reader, TableSchema.THEMES, faults);
    var thresholds = table(reader, TableSchema.THRESHOLDS, faults);
    var record = table(reader, RecordTable.SCHEMA, faults);
    var calibration = table(reader, CalibrationTable.SCHEMA, faults);
    faults.addAll(told(reader.problems()));
    return new RuleTables(
        facts(themes),
        facts(thresholds),
        RecordTable.of(record),
        CalibrationTable.of(calibration),
        List.copyOf(faults),
        reader.fingerprints(),
        lines(TableSchema.THEMES, themes),
        lines(TableSchema.THRESHOLDS, thresholds));
  }

  /** Tables that were not opened, and why. */
  public static RuleTables unread(List<String> faults) {
    return new RuleTables(
        List.of(),
        List.of(),
        BacktestRecord.NONE,
        ThreatCalibration.NONE,
        faults,
        new TreeMap<>(),
        Map.of(),
        Map.of());
  }

  /** What is wrong with several rows in the same way is told of the first. */
  private static List<String> told(List<RowProblem> problems) {
    var byReason = new LinkedHashMap<String, List<RowProblem>>();
    problems.forEach(
        problem -> byReason.computeIfAbsent(problem.reason(), r -> new ArrayList<>()).add(problem));
    return byReason.values().stream()
        .flatMap(
            same ->
                same.size() > MANY
                    ? Stream.of(
                        told(same.get(0)) + "; so it is in %d more rows".formatted(same.size() - 1))
                    : same.stream().map(RuleTables::told))
        .toList();
  }

  /** A comma within a number makes a cell too many. */
  private static String told(RowProblem problem) {
    var parted = PARTED.matcher(problem.original().strip());
    return problem.column().isEmpty() && parted.matches()
        ? "%s:%d: value: '%s,%s' has a decimal comma; write it as %s.%s"
            .formatted(
                problem.file(),
                problem.line(),
                parted.group(1),
                parted.group(2),
                parted.group(1),
                parted.group(2))
        : problem.toString();
  }

  private static <T> List<Accepted<T>> table(
      TableReader reader, TableSchema<T> table, List<String> faults) throws IOException {
    try {
      return reader.read(table, ReferenceData.empty());
    } catch (BadTableException e) {
      e.getMessage().lines().forEach(faults::add);
      return List.of();
    }
  }

  private static <T> List<T> facts(List<Accepted<T>> rows) {
    return rows.stream().map(Accepted::fact).toList();
  }

  private static <T> Map<String, Integer> lines(TableSchema<T> table, List<Accepted<T>> rows) {
    return rows.stream().collect(toMap(row -> table.key().apply(row.fact()), Accepted::line));
  }
}
