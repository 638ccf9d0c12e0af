package org.ridgeline.check;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.fact.record.BacktestRecord;
import org.ridgeline.fact.record.CalibratedBand;
import org.ridgeline.fact.record.RecordedBacktest;
import org.ridgeline.fact.record.RecordedFigure;
import org.ridgeline.read.CalibrationTable;
import org.ridgeline.read.RecordTable;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.problem.FolderMessage;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.Wording;

/**
 * What back-tests found, held to the rules that they judged.
 *
 * @param file where it is kept
 */
public record RecordCheck(Path file, BacktestRecord record) {

  private static final String POINTS = "@Points";
  private static final int DECIMALS = 4;
  private static final String CALIBRATION = "rules/" + CalibrationTable.NAME + ".csv";

  /**
   * Reads a record.
   *
   * @throws BadTableException if it is none, or any of its rows is wrong
   */
  public static RecordCheck of(Path file) throws IOException {
    return new RecordCheck(file, RecordTable.read(file));
  }

  /** The rules that made Threat worse, and whether what is kept is of another version of them. */
  List<Problem> problems(CheckScope scope) throws IOException {
    var rules = RuleFolder.read(scope.folder());
    var problems = new ArrayList<Problem>();
    var judged = record.backtests().stream();
    ofOthers(judged, rules.fingerprint())
        .map(of(FolderMessage.RECORD_OF_OTHER_RULES, name(scope.folder())))
        .ifPresent(problems::add);
    var counted = rules.tables().calibration().bands().stream().map(CalibratedBand::backtest);
    ofOthers(counted, rules.fingerprint())
        .map(of(FolderMessage.CALIBRATION_OF_OTHER_RULES, CALIBRATION))
        .ifPresent(problems::add);
    var worse =
        record.figures().stream()
            .filter(figure -> figure.isOfRule() && figure.isBelowZero())
            .collect(groupingBy(RecordedFigure::subject));
    for (var rule : rules.rules()) {
      if (worse.containsKey(rule.slug())) {
        problems.add(worse(rule, worse.get(rule.slug())));
      }
    }
    return problems;
  }

  /** The theatres on which another version of the rules was judged; nothing if there is none. */
  private static Optional<String> ofOthers(Stream<RecordedBacktest> judged, String fingerprint) {
    var theatres =
        judged
            .filter(backtest -> !backtest.rules().equals(fingerprint))
            .map(RecordedBacktest::theatre)
            .distinct()
            .toList();
    return theatres.isEmpty() ? Optional.empty() : Optional.of(Wording.several(theatres));
  }

  private static Function<String, Problem> of(FolderMessage message, String file) {
    return theatres -> Problem.of(message, file, 0, 0, theatres);
  }

  /** What messages call the record: by its place among the rules, or as it was asked for. */
  private String name(Path folder) {
    var rules = folder.toAbsolutePath().normalize();
    var own = file.toAbsolutePath().normalize();
    if (own.startsWith(rules)) {
      return "rules/" + rules.relativize(own).toString().replace('\\', '/');
    }
    // A folder called rules that is not the one that is checked is not to be taken for it.
    return file.startsWith("rules") ? own.toString() : file.toString();
  }

  private static Problem worse(RuleFile rule, List<RecordedFigure> figures) {
    var found = Wording.several(figures.stream().map(RecordCheck::words).toList());
    int at = rule.source().code().indexOf(POINTS);
    return at < 0
        ? Problem.of(FolderMessage.POINTS_MAKE_WORSE, rule.path(), 0, 0, found)
        : rule.problem(FolderMessage.POINTS_MAKE_WORSE, at, found);
  }

  /** By how much a measure fell: what is above zero in words, as none reads a minus in brackets. */
  private static String words(RecordedFigure figure) {
    var backtest = figure.backtest();
    return "%s by %s (%s to %s) on %s over %s"
        .formatted(
            switch (figure.measure().substring(RecordedFigure.ADDED.length())) {
              case "auc" -> "AUC";
              case "average-precision" -> "average precision";
              case "brier" -> "Brier score";
              default -> figure.measure();
            },
            fallen(OptionalDouble.of(figure.value())),
            fallen(figure.high()),
            fallen(figure.low()),
            backtest.theatre(),
            Wording.count(backtest.horizonDays(), "day", "days"));
  }

  private static String fallen(OptionalDouble by) {
    return by.isPresent() ? Decimals.rounded(-by.getAsDouble(), DECIMALS).toPlainString() : "?";
  }
}
