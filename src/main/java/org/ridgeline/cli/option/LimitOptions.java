package org.ridgeline.cli.option;

import org.ridgeline.cli.process.RuleWatchdog;
import org.ridgeline.read.file.InputLimits;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How much a night may be, so that no input and no rule keeps the machine busy until morning. */
final class LimitOptions {

  private static final int LARGEST_CELL = 10_000_000;
  private static final int LONGEST = 1_000_000;
  private static final int LARGEST_FILE = 1_000_000;

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "Refuse a table with more rows (${DEFAULT-VALUE}).")
  private int rows;

  @Option(
      names = "--max-cell-chars",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Leave out a row with a longer cell (${DEFAULT-VALUE} characters).")
  private int cellChars;

  @Option(
      names = "--max-file-mb",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Refuse a file that is larger when unpacked (${DEFAULT-VALUE} million bytes).")
  private int fileMegabytes;

  @Option(
      names = "--max-firings",
      paramLabel = "N",
      defaultValue = "100",
      description = "Stop rules that fire more often than this for each fact (${DEFAULT-VALUE}).")
  private int firings;

  @Option(
      names = "--max-rule-seconds",
      paramLabel = "N",
      defaultValue = "" + RuleWatchdog.USUAL_SECONDS,
      description =
          "End the process, and name the rule, if rules take longer than this to fall silent "
              + "(${DEFAULT-VALUE}); it is the last resort, as what they try is counted.")
  private int ruleSeconds;

  /** Refuses what would let nothing pass, or more than can be counted. */
  void check(CommandLine command) {
    require(command, "--max-rows", rows, Integer.MAX_VALUE);
    require(command, "--max-cell-chars", cellChars, LARGEST_CELL);
    require(command, "--max-file-mb", fileMegabytes, LARGEST_FILE);
    require(command, "--max-firings", firings, Integer.MAX_VALUE);
    require(command, "--max-rule-seconds", ruleSeconds, LONGEST);
    RuleWatchdog.allow(ruleSeconds);
  }

  private static void require(CommandLine command, String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new ParameterException(
          command, "%s %d: write a number from 1 to %d".formatted(option, value, most));
    }
  }

  /** What may be read. */
  InputLimits limits() {
    return new InputLimits(rows, cellChars, fileMegabytes);
  }

  /** How often rules may fire for each fact. */
  int firings() {
    return firings;
  }
}
