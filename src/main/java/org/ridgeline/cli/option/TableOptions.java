package org.ridgeline.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgeline.importing.journal.ImportJournal;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.InputPolicy;
import org.ridgeline.read.Tables;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which tables to read, and how much may be wrong with them. */
public final class TableOptions {

  @Mixin private InputFolderOption input;

  @Option(
      names = "--max-bad-rows",
      paramLabel = "[TABLE=]N|P%",
      converter = BadRows.class,
      description =
          "Refuse the input if a table has more bad rows than this (50%%); TABLE=N|P%% is for one "
              + "table. May be repeated.")
  private List<PerTableOption<BadRowTolerance>> maxBadRows = List.of();

  @Mixin private LimitOptions limits;

  private final SortedMap<String, String> fingerprints = new TreeMap<>();

  /** Refuses what cannot be meant, before any work is done. */
  public void check(CommandLine command) {
    limits.check(command);
  }

  /**
   * Reads the tables.
   *
   * @param isNamed whether somebody has named the night that is wanted
   */
  public Tables read(LocalDate today, boolean isNamed) throws IOException {
    // East of Greenwich the next day has begun when here the old one ends.
    var policy =
        new InputPolicy(
            PerTableOption.perTable(maxBadRows), limits.limits(), today.plusDays(1), isNamed);
    ImportJournal.finish(input.path());
    var tables = InputFolder.read(input.path(), policy);
    fingerprints.putAll(tables.fingerprints());
    return tables;
  }

  /** The folder that they are in. */
  public Path folder() {
    return input.path();
  }

  /** The SHA-256 of every file of the input that was read, by its name. */
  SortedMap<String, String> fingerprints() {
    return fingerprints;
  }

  /** How often rules may fire for each fact. */
  public int firings() {
    return limits.firings();
  }

  /** How much may be in a file. */
  public InputLimits inputLimits() {
    return limits.limits();
  }

  /** The most characters of a cell that does not cost its row. */
  int cellChars() {
    return limits.limits().cellChars();
  }

  /**
   * The newest day of publication up to {@code today}.
   *
   * @throws BadTableException if nothing was published by then
   */
  public static LocalDate newest(Tables tables, LocalDate today) {
    return tables
        .newestDay(today)
        .orElseThrow(
            () ->
                new BadTableException(
                    List.of(
                        "event_reports.csv, control_claims.csv: nothing was published up to "
                            + today
                            + ", so there is no day to assess")));
  }

  /** What is wrong with each row left out, and what is odd, a line each. */
  public static List<String> warnings(Tables tables) {
    return Stream.concat(
            tables.problems().stream().map(Object::toString), tables.warnings().stream())
        .toList();
  }

  /** Says of each row left out and each odd column what is wrong; returns whether there was any. */
  public static boolean warn(Tables tables, CommandLine command) {
    var warnings = warnings(tables);
    warnings.forEach(command.getErr()::println);
    return !warnings.isEmpty();
  }

  /** Reads {@code 20}, {@code 5%} and {@code links=0}. */
  static final class BadRows implements ITypeConverter<PerTableOption<BadRowTolerance>> {

    @Override
    public PerTableOption<BadRowTolerance> convert(String written) {
      return PerTableOption.parse(written, InputFolder.TABLES, BadRowTolerance::of);
    }
  }
}
