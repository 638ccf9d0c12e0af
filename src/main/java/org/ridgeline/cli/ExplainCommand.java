package org.ridgeline.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ridgeline.cli.option.InputOptions;
import org.ridgeline.cli.option.PlaceLookup;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.cli.terminal.Progress;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.write.explain.ExplainedPlace;
import org.ridgeline.write.explain.ExplanationJson;
import org.ridgeline.write.explain.ExplanationNode;
import org.ridgeline.write.explain.ExplanationText;
import org.ridgeline.write.explain.ExplanationTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how one place's assessment came about, or why a rule says nothing of it. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Follows a place's score down to the rows that it rests on: sides, themes, findings, the facts "
          + "that each rule matched, and the line of the table that each fact came from. Nothing is "
          + "published.",
      "",
      "With --rule it tells of one rule alone; if the rule concludes nothing of the place, it names the "
          + "first condition that fails, what it met and what would have sufficed; and where that is what "
          + "other rules conclude, the one of them that came nearest, and what failed there.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ridgeline explain Toretsk                            on the newest day in input/",
      "  ridgeline explain Toretsk --as-of 2024-07-07 --all   every fact and row",
      "  ridgeline explain Bakhmut --rule commanding-height   why not, or why",
      "  ridgeline explain Toretsk --format json > toretsk.json"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:explained",
      "2:the command line is wrong, or there is no such place or rule",
      "3:a rule, threshold or theme is broken",
      "4:the input was refused: a table missing, too many bad rows",
      "6:explained with warnings: rows left out, odd columns",
      "7:the rule folder cannot be used: it is missing, a file, not readable, without a rule",
      "70:a bug, or a disk or standard output that could not be written"
    })
final class ExplainCommand implements Callable<Integer> {

  /** Enough rows to judge a finding by, and few enough to read. */
  private static final int FEW = 5;

  /** How the answer is written. */
  enum Format {
    TEXT,
    JSON
  }

  /** Reading, assessing. */
  private static final List<Integer> WEIGHTS = List.of(15, 85);

  @Parameters(
      paramLabel = "PLACE",
      description = "The place to explain: its id, name or any alias in settlements.csv.")
  private String place;

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Tell of this rule alone: what it concludes of the place, or why nothing.")
  private Optional<String> rule;

  @Option(
      names = "--all",
      description = "List every fact and row, not only the first five of each.")
  private boolean all;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text to read, or json for programs (${DEFAULT-VALUE}).")
  private Format format;

  @Mixin private InputOptions options;

  @Spec private CommandSpec spec;

  private final Clock clock;
  private final boolean terminal;

  ExplainCommand(Clock clock, boolean terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    options.check(LocalDate.now(clock));
    try (var progress = Progress.of(clock, WEIGHTS, "reads the input and the rules", terminal)) {
      return call(progress);
    }
  }

  private int call(Progress progress) throws IOException {
    var today = LocalDate.now(clock);
    var night = options.read(today);
    var tables = night.tables();
    var day = options.day(tables, today);
    var id = PlaceLookup.resolve(place, "PLACE", tables, spec);
    var wanted = rule.map(name -> doc(name, night.rules()));
    progress.pause();
    boolean warned = options.warn(tables);
    progress.next("assesses the night");
    var tree = tree(night.explain(day, id), wanted);
    progress.close();
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      ExplanationJson.print(tree, out);
    } else {
      ExplanationText.print(tree, all ? Integer.MAX_VALUE : FEW, out);
    }
    return warned ? ExitCode.PUBLISHED_WITH_WARNINGS : ExitCode.PUBLISHED;
  }

  private ExplanationNode tree(ExplainedPlace explained, Optional<RuleDoc> wanted) {
    try {
      return wanted.map(explained::by).orElseGet(() -> ExplanationTree.of(explained));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--rule: " + e.getMessage(), e);
    }
  }

  private RuleDoc doc(String id, RuleBook rules) {
    return rules
        .doc(id)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--rule: there is no rule '%s'%s"
                        .formatted(id, NearestName.hint(id, ids(rules)))));
  }

  private static List<String> ids(RuleBook rules) {
    return rules.docs().stream().map(RuleDoc::id).toList();
  }
}
