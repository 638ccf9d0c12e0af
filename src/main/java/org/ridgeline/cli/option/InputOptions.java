package org.ridgeline.cli.option;

import static org.ridgeline.write.Wording.count;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ridgeline.cli.process.LikelyUnchanged;
import org.ridgeline.cli.process.RunningProgram;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.read.Tables;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.reason.engine.CompiledRuleCache;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.source.RuleFolderFiles;
import org.ridgeline.write.output.Publication;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which night of which input to assess by which rules, as several commands ask it. */
public final class InputOptions {

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description =
          "Day to assess, as 2025-03-31. By default the newest day of publication in the input.")
  private Optional<LocalDate> asOf;

  @Mixin private TableOptions tables;

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

  @Spec(Target.MIXEE)
  private CommandSpec command;

  /** Refuses what cannot be meant, before any work is done. */
  public void check(LocalDate today) {
    if (embargoDays < 0) {
      throw wrong("--embargo-days %d: write 0 or more".formatted(embargoDays));
    }
    tables.check(command.commandLine());
    if (asOf.isPresent() && asOf.get().isAfter(today)) {
      throw wrong("--as-of %s: that day is yet to come".formatted(asOf.get()));
    }
  }

  /**
   * Refuses to publish an old night as the newest because the clock is behind.
   *
   * @throws BadTableException if a night is published that is later than tomorrow, unless another
   *     was asked for
   */
  public void requireClock(Path output, LocalDate today) throws IOException {
    var later = Publication.nightAfter(output, today.plusDays(1));
    if (asOf.isEmpty() && later.isPresent()) {
      throw new BadTableException(
          "%s: the night of %s is published, but today is %s by this machine's clock; set the clock, or name the night with --as-of"
              .formatted(output, later.get(), today));
    }
  }

  /** Reads the tables and compiles the rules, unless that was done before. */
  public NightlyRun read(LocalDate today) throws IOException {
    return read(today, RunningProgram.compiledRules());
  }

  /** Reads the tables and compiles the rules, unless {@code compiled} has them. */
  public NightlyRun read(LocalDate today, CompiledRuleCache compiled) throws IOException {
    RuleFolder.require(rules);
    // Compiling the rules takes longer than reading; neither needs the other.
    var compiling = PendingRules.begun(rules, compiled);
    return night(compiling, tables(today));
  }

  /** Reads the tables. */
  public Tables tables(LocalDate today) throws IOException {
    return tables.read(today, asOf.isPresent());
  }

  /**
   * The rules, which begin to be compiled unless it seems that nothing has changed since a night
   * was published in {@code output}.
   */
  public PendingRules rules(CompiledRuleCache compiled, Path output) throws IOException {
    RuleFolder.require(rules);
    var night = asOf.map(LocalDate::toString);
    return LikelyUnchanged.in(output, night, List.of(rules, tables.folder()))
        ? PendingRules.later(rules, compiled)
        : PendingRules.begun(rules, compiled);
  }

  /** A night's work on these tables. */
  public NightlyRun night(PendingRules compiled, Tables known) throws IOException {
    return new NightlyRun(compiled.book().limitedTo(tables.firings()), known, embargoDays);
  }

  /** A line for each file of the rule folder that is not read. */
  public List<String> unreadRules() throws IOException {
    return RuleFolderFiles.in(rules).unread().stream().map(Problem::toString).toList();
  }

  /** The SHA-256 of every file of the input that was read, by its name. */
  public SortedMap<String, String> fingerprints() {
    return tables.fingerprints();
  }

  /** The day to assess: the one asked for, or the newest. */
  public LocalDate day(Tables known, LocalDate today) {
    if (asOf.isEmpty()) {
      return TableOptions.newest(known, today);
    }
    if (known.newestDay(asOf.get().minusDays(embargoDays)).isEmpty()) {
      throw wrong("--as-of %s: nothing had been published by then".formatted(asOf.get()));
    }
    return asOf.get();
  }

  /**
   * Says of each row left out and each odd column what is wrong; returns whether there was any. Of
   * compiled rules that were not believed it says so too, which changes nothing for a reader.
   */
  public boolean warn(Tables known) throws IOException {
    RunningProgram.compiledRules().oddity().ifPresent(command.commandLine().getErr()::println);
    return TableOptions.warn(known, command.commandLine());
  }

  /** The day that was asked for, if any. */
  public Optional<LocalDate> asOf() {
    return asOf;
  }

  /** The folder of the tables. */
  public Path inputFolder() {
    return tables.folder();
  }

  /** The folder of the rules. */
  public Path ruleFolder() {
    return rules;
  }

  /** What the reader is told of days that are left unread, if any are. */
  public List<String> embargoNotice() {
    return embargoDays == 0
        ? List.of()
        : List.of(
            "reports of the last %s were held back by --embargo-days"
                .formatted(count(embargoDays, "day", "days")));
  }

  /** How many of the newest days of publication to leave unread. */
  public int embargoDays() {
    return embargoDays;
  }

  /** The most characters of a cell that does not cost its row. */
  public int cellChars() {
    return tables.cellChars();
  }

  private ParameterException wrong(String what) {
    return new ParameterException(command.commandLine(), what);
  }
}
