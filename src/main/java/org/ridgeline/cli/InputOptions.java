package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.night.Beside;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.read.BadTableException;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Policy;
import org.ridgeline.read.Tables;
import org.ridgeline.read.Tolerance;
import org.ridgeline.reason.RuleBook;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which night of which input to assess by which rules, as several commands ask it. */
final class InputOptions {

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description =
          "Day to assess, as 2025-03-31. By default the newest day of publication in the input.")
  private Optional<LocalDate> asOf;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      defaultValue = "input",
      description = "Folder of the input tables (${DEFAULT-VALUE}).")
  private Path input;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      defaultValue = "rules",
      description = "Folder of the rules, themes.csv and thresholds.csv (${DEFAULT-VALUE}).")
  private Path rules;

  @Option(
      names = "--embargo-days",
      paramLabel = "N",
      defaultValue = "0",
      description = "Leave the newest N days of publication unread (${DEFAULT-VALUE}).")
  private int embargoDays;

  @Option(
      names = "--max-bad-rows",
      paramLabel = "[TABLE=]N|P%",
      converter = BadRows.class,
      description =
          "Refuse the input if a table has more bad rows than this (50%%); TABLE=N|P%% is for one "
              + "table. May be repeated.")
  private List<Setting<Tolerance>> maxBadRows = List.of();

  @Mixin private LimitOptions limits;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  private final SortedMap<String, String> fingerprints = new TreeMap<>();

  /** Refuses what cannot be meant, before any work is done. */
  void check(LocalDate today) {
    if (embargoDays < 0) {
      throw wrong("--embargo-days %d: write 0 or more".formatted(embargoDays));
    }
    limits.check(command.commandLine());
    if (asOf.isPresent() && asOf.get().isAfter(today)) {
      throw wrong("--as-of %s: that day is yet to come".formatted(asOf.get()));
    }
  }

  /** Reads the tables and compiles the rules. */
  NightlyRun read(LocalDate today) throws IOException {
    // Compiling the rules takes longer than reading; neither needs the other.
    var compiling = Beside.start(() -> RuleBook.load(rules));
    var tables = InputFolder.read(input, policy(today));
    fingerprints.putAll(tables.fingerprints());
    return new NightlyRun(compiling.join().limitedTo(limits.firings()), tables, embargoDays);
  }

  /** The SHA-256 of every file of the input that was read, by its name. */
  SortedMap<String, String> fingerprints() {
    return fingerprints;
  }

  private Policy policy(LocalDate today) {
    // East of Greenwich the next day has begun when here the old one ends.
    return new Policy(Setting.perTable(maxBadRows), limits.limits(), today.plusDays(1));
  }

  /** The day to assess: the one asked for, or the newest. */
  LocalDate day(Tables tables, LocalDate today) {
    if (asOf.isEmpty()) {
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
    if (tables.newestDay(asOf.get().minusDays(embargoDays)).isEmpty()) {
      throw wrong("--as-of %s: nothing had been published by then".formatted(asOf.get()));
    }
    return asOf.get();
  }

  /** Says of each row left out and each odd column what is wrong; returns whether there was any. */
  boolean warn(Tables tables) {
    var err = command.commandLine().getErr();
    tables.problems().stream().map(Object::toString).forEach(err::println);
    tables.warnings().forEach(err::println);
    return !tables.problems().isEmpty() || !tables.warnings().isEmpty();
  }

  /** The day that was asked for, if any. */
  Optional<LocalDate> asOf() {
    return asOf;
  }

  /** How many of the newest days of publication to leave unread. */
  int embargoDays() {
    return embargoDays;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(command.commandLine(), what);
  }

  /** Reads {@code 20}, {@code 5%} and {@code links=0}. */
  static final class BadRows implements ITypeConverter<Setting<Tolerance>> {

    @Override
    public Setting<Tolerance> convert(String written) {
      return Setting.parse(written, InputFolder.TABLES, Tolerance::of);
    }
  }
}
