package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ridgeline.check.Check;
import org.ridgeline.check.CheckJson;
import org.ridgeline.check.CheckReport;
import org.ridgeline.check.CheckSarif;
import org.ridgeline.check.CheckText;
import org.ridgeline.check.FolderWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says all that is wrong with the rules, their tables and their cases. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Looks through all rules, thresholds, themes and cases, runs every case, and says all that is "
          + "wrong at once: where it is, what is wrong, and what to do.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ridgeline check                        everything in rules/",
      "  ridgeline check --case city-near       only the cases of one rule",
      "  ridgeline check --case \"fell last year\"  only the cases with these words in their name",
      "  ridgeline check --watch                again whenever something is saved, until Ctrl-C",
      "  ridgeline check --format sarif > check.sarif",
      "                                         for editors and code hosts"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is wrong",
      "1:warnings only",
      "2:the command line is wrong",
      "3:a rule, threshold, theme or case is broken",
      "70:a bug; a report file is named"
    })
final class CheckCommand implements Callable<Integer> {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      defaultValue = "rules",
      description =
          "Folder of the rules, their cases, themes.csv and thresholds.csv (${DEFAULT-VALUE}).")
  private Path rules;

  @Option(
      names = "--case",
      paramLabel = "WORDS",
      defaultValue = "",
      description = "Run only the cases whose rule or name has these words.")
  private String words;

  /** How the outcome is told. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, or sarif for editors and code hosts (${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--watch",
      description = "Check again whenever something in the folder is saved, until stopped.")
  private boolean watch;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!watch) {
      return check();
    }
    if (!Files.isDirectory(rules)) {
      throw new ParameterException(
          spec.commandLine(), "--rules %s: there is no such folder".formatted(rules));
    }
    try (var saved = FolderWatch.of(rules)) {
      int last = check();
      while (saved.changed()) {
        spec.commandLine().getOut().println();
        last = check();
      }
      return last;
    }
  }

  private int check() throws IOException {
    var check = Check.of(rules, words);
    if (!words.isEmpty() && check.book().isPresent() && check.cases() == 0) {
      throw new ParameterException(
          spec.commandLine(), "--case '%s': no case has these words".formatted(words));
    }
    report().write(check, rules, spec.commandLine().getOut());
    if (check.hasErrors()) {
      return ExitCode.BROKEN_RULES;
    }
    return check.problems().isEmpty() ? ExitCode.NOTHING_WRONG : ExitCode.ONLY_WARNINGS;
  }

  private CheckReport report() {
    return switch (format) {
      case TEXT -> new CheckText();
      case JSON -> new CheckJson();
      case SARIF -> new CheckSarif();
    };
  }
}
