package org.ridgeline.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.record.InputDigest;
import org.ridgeline.backtest.record.RecordFile;
import org.ridgeline.backtest.record.ResultFigures;
import org.ridgeline.read.Tables;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.problem.RuleFolderException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Whether to keep what a back-test found, and under which name. */
public final class RecordOptions {

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N} ._()-]{0,58}[\\p{L}\\p{M}\\p{N})])?");

  /** What tells one theatre from another is the folder above one that is called so. */
  private static final String USUAL = "input";

  @Option(
      names = "--keep",
      description =
          "Keep the figures in record.csv of the rules, which the briefing then names. They replace those of "
              + "the same theatre, also where no place was at risk and there are none.")
  private boolean keep;

  @Option(
      names = "--theatre",
      paramLabel = "NAME",
      description =
          "What to call the war, or the part of it, that is judged. By default the name of the input folder, or "
              + "of the one above if that is called 'input'.")
  private Optional<String> theatre;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  /**
   * Refuses what cannot be meant, before any work is done.
   *
   * @throws RuleFolderException if nothing may be written beside the rules
   */
  public void check(RuleSource rules, Path input) throws IOException {
    var name = theatre(input);
    if ((keep || theatre.isPresent()) && !NAME.matcher(name).matches()) {
      throw wrong(
          "--theatre '%s': write a name of letters, digits, spaces and . _ - ( ), up to 60"
              .formatted(name));
    }
    if (keep) {
      var folder = folder(rules);
      if (!Files.isDirectory(folder)) {
        // Who reads the rules says so.
        return;
      }
      if (!Files.isWritable(folder)) {
        throw new RuleFolderException(
            "%s: may not be written to, and --keep keeps the record there; change its permissions"
                .formatted(folder));
      }
      new RecordFile(folder).read();
    }
  }

  private Path folder(RuleSource rules) {
    return rules
        .folder()
        .orElseThrow(
            () ->
                wrong(
                    "--keep: the record is kept beside the rules, and --rules %s is a revision; name a folder"
                        .formatted(rules.name())));
  }

  /** What to call the war, or the part of it, that is judged. */
  public String theatre(Path input) {
    return theatre
        .map(String::strip)
        .orElseGet(
            () -> {
              var folder = input.toAbsolutePath().normalize();
              var above = folder.getParent();
              return folder.endsWith(USUAL) && above != null && above.getFileName() != null
                  ? above.getFileName().toString()
                  : String.valueOf(folder.getFileName());
            });
  }

  /** Keeps what was found, if that is wanted, and says where. */
  public Optional<Path> keep(
      BacktestResult result,
      RuleSource source,
      Path input,
      RuleBook rules,
      Tables tables,
      ControlMaps maps)
      throws IOException {
    if (!keep) {
      return Optional.empty();
    }
    var record = new RecordFile(folder(source));
    var digest = InputDigest.of(tables, maps, result.plan());
    var name = theatre(input);
    record.keep(name, new ResultFigures(name, digest, rules.fingerprint()).of(result));
    return Optional.of(record.path());
  }

  private ParameterException wrong(String what) {
    return new ParameterException(command.commandLine(), what);
  }
}
