package org.ridgeline.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.calibrate.Calibration;
import org.ridgeline.backtest.record.InputDigest;
import org.ridgeline.backtest.record.RecordFile;
import org.ridgeline.backtest.record.ResultFigures;
import org.ridgeline.read.KnownTheatre;
import org.ridgeline.read.Tables;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.problem.RuleFolderException;
import org.ridgeline.write.Wording;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Whether to keep what a back-test found, and under which name. */
public final class RecordOptions {

  @Option(
      names = "--keep",
      description =
          "Keep the figures in record.csv of the rules, which the briefing then names. They replace those of "
              + "the same theatre, also where no place was at risk and there are none.")
  private boolean keep;

  @Option(
      names = "--calibrate",
      description =
          "Keep in calibration.csv of the rules how often places of each band of Threat were lost: the briefing then "
              + "tells likelihood in words. Rows of the same theatre are replaced, also where too few places were lost.")
  private boolean calibrate;

  @Option(
      names = "--theatre",
      paramLabel = "NAME",
      description =
          "What to call the war, or the part of it, that is judged. By default the name in theatre.csv of the input, "
              + "else that of its folder, or of the one above if that is called 'input'.")
  private Optional<String> theatre;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  /**
   * Refuses what cannot be meant, before any work is done.
   *
   * @throws RuleFolderException if nothing may be written beside the rules
   */
  public void check(RuleSource rules) throws IOException {
    theatre.map(String::strip).ifPresent(this::requireName);
    if (!isKept()) {
      return;
    }
    var folder = folder(rules);
    if (!Files.isDirectory(folder)) {
      // Who reads the rules says so.
      return;
    }
    if (!Files.isWritable(folder)) {
      throw new RuleFolderException(
          "%s: may not be written to, and %s there; change its permissions"
              .formatted(folder, keep ? "--keep keeps the record" : "--calibrate keeps its table"));
    }
    if (keep) {
      new RecordFile(folder).read();
    }
    if (calibrate) {
      new RecordFile(folder).readCalibration();
    }
  }

  /** The same once the input is known, before any night is replayed. */
  public void check(Tables tables) {
    if (isKept()) {
      requireName(theatre(tables));
    }
  }

  private boolean isKept() {
    return keep || calibrate;
  }

  private void requireName(String name) {
    if (!KnownTheatre.isName(name)) {
      throw wrong("--theatre '%s': write a name of %s".formatted(name, KnownTheatre.NAME_FORM));
    }
  }

  private Path folder(RuleSource rules) {
    return rules
        .folder()
        .orElseThrow(
            () ->
                wrong(
                    "%s beside the rules, and --rules %s is a revision; name a folder"
                        .formatted(
                            keep
                                ? "--keep: the record is kept"
                                : "--calibrate: the calibration is kept",
                            rules.name())));
  }

  /** What to call the war, or the part of it, that is judged. */
  public String theatre(Tables tables) {
    return theatre.map(String::strip).orElse(tables.theatre());
  }

  /**
   * Keeps what was found, as far as that is wanted.
   *
   * @return what was kept, by what the summary calls it
   */
  public Map<String, String> keep(
      BacktestResult result, RuleSource source, RuleBook rules, Tables tables, ControlMaps maps)
      throws IOException {
    var kept = new LinkedHashMap<String, String>();
    if (!isKept()) {
      return kept;
    }
    var file = new RecordFile(folder(source));
    var name = theatre(tables);
    var figures =
        new ResultFigures(name, InputDigest.of(tables, maps, result.plan()), rules.fingerprint());
    if (keep) {
      file.keep(name, figures.of(result));
      kept.put(
          "Record",
          file.path() + (result.horizons().isEmpty() ? ", with no figure of this theatre" : ""));
    }
    if (calibrate) {
      file.calibrate(name, figures.bands(result));
      kept.put("Calibrated", file.calibration() + few(result));
    }
    return kept;
  }

  /** Over which horizons nothing can be told, or empty. */
  private static String few(BacktestResult result) {
    var few =
        result.horizons().stream()
            .filter(horizon -> horizon.calibration().bands().isEmpty())
            .map(
                horizon ->
                    "%s within %d days"
                        .formatted(
                            Wording.count(horizon.lostPlaces(), "place was", "places were")
                                + " lost",
                            horizon.horizonDays()))
            .toList();
    if (!few.isEmpty()) {
      return ", but too few were lost for a band, of which each has %d: %s"
          .formatted(Calibration.LEAST_LOST, String.join(", ", few));
    }
    return result.horizons().isEmpty() ? ", with no band of this theatre" : "";
  }

  private ParameterException wrong(String what) {
    return new ParameterException(command.commandLine(), what);
  }
}
