package org.ridgeline.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ridgeline.cli.option.InputOptions;
import org.ridgeline.cli.option.PlaceLookup;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.cli.terminal.Progress;
import org.ridgeline.cli.terminal.WhatIfAnswer;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Party;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.Tables;
import org.ridgeline.read.table.Parties;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.write.table.WhatIfCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what would be different if one place were lost. */
@Command(
    name = "whatif",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Supposes that a place has passed to another party, lets the rules reason anew, and says which "
          + "places would then score higher or lower, and by which findings. Nothing is published.",
      "",
      "Only this one loss is supposed: everything else stays as it is known to be.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ridgeline whatif --lost Toretsk                      on the newest day in input/",
      "  ridgeline whatif --lost Toretsk --as-of 2024-07-07   as it could be known then",
      "  ridgeline whatif --lost Bakhmut --to UA --format csv > bakhmut.csv",
      "",
      "'ridgeline run' answers the same for its first ten places, in OUTPUT/<day>/what_if.csv."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:answered",
      "2:the command line is wrong, or nobody can lose that place to that party",
      "3:a rule, threshold or theme is broken",
      "4:the input was refused: a table missing, too many bad rows",
      "6:answered with warnings: rows left out, odd columns",
      "7:the rule folder cannot be used: it is missing, a file, not readable, without a rule",
      "70:a bug, or a disk or standard output that could not be written"
    })
final class WhatIfCommand implements Callable<Integer> {

  /** How the answer is written. */
  enum Format {
    TEXT,
    CSV
  }

  /** Reading, assessing. */
  private static final List<Integer> WEIGHTS = List.of(25, 75);

  @Option(
      names = "--lost",
      paramLabel = "PLACE",
      required = true,
      description = "The place to suppose lost: its id, name or any alias in settlements.csv.")
  private String lost;

  @Option(
      names = "--to",
      paramLabel = "PARTY",
      description =
          "The party to suppose it lost to: its id, name or any alias. By default the hostile party that "
              + "attacks it, or if none does, of those still at war the one whose nearest place is nearest.")
  private Optional<String> to;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text to read, or csv with the columns of what_if.csv (${DEFAULT-VALUE}).")
  private Format format;

  @Mixin private InputOptions options;

  @Spec private CommandSpec spec;

  private final Clock clock;
  private final boolean terminal;

  WhatIfCommand(Clock clock, boolean terminal) {
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
    var taker = to.map(party -> known(party, tables));
    progress.pause();
    boolean warned = options.warn(tables);
    var place = PlaceLookup.resolve(lost, "--lost", tables, spec);
    progress.next("assesses the night as it is and as it would be");
    var answer = night.suppose(day, place, taker, progress::tell);
    progress.close();
    if (!answer.isPossible()) {
      throw wrong("--lost: " + answer.sentence());
    }
    var out = spec.commandLine().getOut();
    if (format == Format.CSV) {
      WhatIfCsv.table(day, List.of(answer)).write(out);
    } else {
      new WhatIfAnswer(answer, day, tables.names()).print(out);
    }
    return warned ? ExitCode.PUBLISHED_WITH_WARNINGS : ExitCode.PUBLISHED;
  }

  private String known(String party, Tables tables) {
    var parties =
        new TreeSet<>(
            Stream.of(
                    tables.parties().stream().map(Party::id),
                    tables.relations().stream().flatMap(relation -> relation.pair().stream()),
                    tables.claims().stream().map(ControlClaim::holder),
                    tables.sources().stream().map(Source::party))
                .flatMap(names -> names)
                .filter(known -> !known.isEmpty())
                .toList());
    return Parties.of(tables.parties(), parties)
        .spelling(party)
        .orElseThrow(
            () ->
                wrong(
                    "--to: '%s' is no party in the input, which knows %s%s"
                        .formatted(
                            party, String.join(", ", parties), NearestName.hint(party, parties))));
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
