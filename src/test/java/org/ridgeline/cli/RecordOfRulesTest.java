package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.ridgeline.backtest.record.SampleFigures.backtest;
import static org.ridgeline.backtest.record.SampleFigures.figure;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.backtest.MovingFront;
import org.ridgeline.backtest.record.RecordFile;
import org.ridgeline.fact.record.RecordedBacktest;
import org.ridgeline.read.RecordTable;
import org.ridgeline.reason.engine.RuleBook;

/** A record from the back-test that keeps it to the check that warns of what it says. */
class RecordOfRulesTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path rules;

  @BeforeEach
  void copySoundRules() throws IOException {
    rules = Folders.copy(Path.of("src/test/resources/check/sound"), folder.resolve("rules"));
  }

  private void record(String version) throws IOException {
    var ua = backtest("ua", 30, 42, version);
    var later = backtest("ua", 90, 42, version);
    new RecordFile(rules)
        .keep(
            "ua",
            List.of(
                figure(ua, "city", "added-auc", -0.0124, -0.02, -0.004),
                figure(ua, "city", "added-average-precision", -0.01, -0.03, 0.001),
                figure(later, "city", "added-brier", -0.5, -0.75, -0.25),
                figure(later, "removed", "added-brier", -0.5, -0.75, -0.25),
                figure(later, "threat", "auc-nightly", -0.5, -0.75, -0.25)));
  }

  @Test
  void aRuleThatDidHarmIsWarnedOfWhereItsPointsStand() throws IOException {
    record(RuleBook.load(rules).fingerprint());
    var text = Files.readString(rules.resolve("notes/city.drl"));
    int line = 1 + (int) text.substring(0, text.indexOf("@Points")).lines().count() - 1;

    assertThat(check("--record", rules.resolve("record.csv").toString())).isEqualTo(6);
    assertThat(out.toString())
        .startsWith(
            "%s/notes/city.drl:%d:5: warning: with its points Threat did worse: AUC by 0.0124 (0.0040 to 0.0200) on ua over 30 days; Brier score by 0.5000 (0.2500 to 0.7500) on ua over 90 days; give it fewer points, or mend the rule\n"
                .formatted(rules, line))
        .contains("0 errors, 1 warning\n");
  }

  @Test
  void aRecordOfOtherRulesIsToldOnce() throws IOException {
    record("another");

    assertThat(check("--record", rules.resolve("record.csv").toString(), "--format", "json"))
        .isEqualTo(6);
    assertThat(out.toString())
        .containsOnlyOnce(
            "another version of these rules was judged on ua; judge them by 'ridgeline backtest --keep'")
        .contains("with its points Threat did worse: AUC");
    out.getBuffer().setLength(0);
    assertThat(check("--record", rules.resolve("record.csv").toString(), "--format", "sarif"))
        .isEqualTo(6);
    assertThat(out.toString()).contains("\"record\"").contains("with its points Threat did worse");
  }

  @Test
  void aCalibrationOfOtherRulesIsToldToo() throws IOException {
    record(RuleBook.load(rules).fingerprint());
    Files.copy(Path.of("rules/calibration.csv"), rules.resolve("calibration.csv"));

    assertThat(check("--record", rules.resolve("record.csv").toString())).isEqualTo(6);
    assertThat(out.toString())
        .contains(
            "%s/calibration.csv: warning: another version of these rules was judged on Ukraine, so that no likelihood is told there; count anew by 'ridgeline backtest --calibrate'\n"
                .formatted(rules))
        .contains("0 errors, 2 warnings\n");
  }

  @Test
  void withoutBeingAskedNoRecordIsWarnedOf() throws IOException {
    record("another");

    assertThat(check()).isEqualTo(0);
  }

  @Test
  void aFileThatIsNoRecordIsRefused() throws IOException {
    var file = folder.resolve("other.csv");
    assertThat(check("--record", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "--record %s: there is no such file; 'ridgeline backtest --keep' writes one\n"
                .formatted(file));
    err.getBuffer().setLength(0);

    Files.writeString(file, "theatre,input\n");
    assertThat(check("--record", file.toString())).isEqualTo(4);
    assertThat(err.toString()).contains("\nother.csv:1: ");
  }

  @Test
  void whatABacktestFoundIsKeptBesideTheRulesUnderTheNameOfItsTheatre() throws IOException {
    var front = MovingFront.in(folder.resolve("front"));
    var shipped = unjudged();
    var version = RuleBook.load(shipped).fingerprint();

    assertThat(replay(front, shipped.toString())).as(err.toString()).isIn(0, 6);
    var first = RecordTable.read(shipped.resolve("record.csv"));
    var once = Files.readString(shipped.resolve("record.csv"));
    assertThat(out.toString()).endsWith("Record     " + shipped.resolve("record.csv") + "\n");
    assertThat(first.backtests())
        .extracting(b -> b.theatre(), b -> b.rules(), b -> b.horizonDays())
        .containsExactly(tuple("front", version, 14));
    assertThat(first.figures())
        .extracting(f -> f.subject() + " " + f.measure())
        .contains("threat auc-nightly", "distance auc-nightly", "score average-precision");

    assertThat(replay(front, shipped.toString())).isIn(0, 6);
    assertThat(shipped.resolve("record.csv")).hasContent(once);
    assertThat(replay(front, shipped.toString(), "--theatre", "other")).isIn(0, 6);
    assertThat(RecordTable.read(shipped.resolve("record.csv")).figures())
        .hasSize(2 * first.figures().size())
        .containsAll(first.figures());
    assertThat(RuleBook.load(shipped).fingerprint()).isEqualTo(version);
  }

  @Test
  void theTheatreIsCalledAsItsTableSaysUnlessTheCommandSaysOtherwise() throws IOException {
    var front = MovingFront.in(folder.resolve("front"));
    Files.writeString(front.input().resolve("theatre.csv"), "name\nThe moving front\n");
    var shipped = unjudged();
    var calibration =
        Files.copy(Path.of("rules/calibration.csv"), shipped.resolve("calibration.csv"));
    var once = Files.readString(calibration);

    assertThat(replay(front, shipped.toString(), "--calibrate")).as(err.toString()).isIn(0, 6);
    assertThat(RecordTable.read(shipped.resolve("record.csv")).backtests())
        .extracting(RecordedBacktest::theatre)
        .contains("The moving front");
    assertThat(out.toString())
        .contains(
            "\nCalibrated "
                + calibration
                + ", but too few were lost for a band, of which each has 20: ");
    assertThat(calibration).hasContent(once);

    assertThat(replay(front, shipped.toString(), "--calibrate", "--theatre", "Ukraine")).isIn(0, 6);
    assertThat(Files.readString(calibration))
        .isEqualTo(once.lines().findFirst().orElseThrow() + "\n");
    assertThat(RecordTable.read(shipped.resolve("record.csv")).backtests())
        .extracting(RecordedBacktest::theatre)
        .containsOnlyOnce("Ukraine", "The moving front");
  }

  @Test
  void aTheatreWithoutAProperNameIsCalledAsItsFolderAndThatIsTold() throws IOException {
    var front = MovingFront.in(folder.resolve("front"));
    Files.writeString(front.input().resolve("theatre.csv"), "name\n=1+1\n");
    var shipped = unjudged();

    assertThat(replay(front, shipped.toString())).isEqualTo(6);
    assertThat(err.toString())
        .contains(
            "theatre.csv:2: name: '=1+1' is no name of a theatre; write letters, digits, spaces and . _ - ( ), up to 60");
    assertThat(RecordTable.read(shipped.resolve("record.csv")).backtests())
        .extracting(RecordedBacktest::theatre)
        .contains("front");
  }

  @Test
  void aRecordIsKeptBesideAFolderAndUnderAPlainName() throws IOException {
    var front = MovingFront.in(folder.resolve("front"));

    assertThat(replay(front, "HEAD~1:rules")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "--keep: the record is kept beside the rules, and --rules HEAD~1:rules is a revision; name a folder\n");
    err.getBuffer().setLength(0);
    assertThat(replay(front, rules.toString(), "--theatre", "=1+1")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(
            "--theatre '=1+1': write a name of letters, digits, spaces and . _ - ( ), up to 60\n");
  }

  @Test
  void aFolderOfRulesThatCannotBeWrittenIsRefusedBeforeAnyWork() throws IOException {
    var front = MovingFront.in(folder.resolve("front"));
    assumeTrue(rules.toFile().setWritable(false) && !Files.isWritable(rules));
    try {
      assertThat(replay(front, rules.toString())).isEqualTo(7);
    } finally {
      assertThat(rules.toFile().setWritable(true)).isTrue();
    }
    assertThat(err.toString())
        .contains(
            "%s: may not be written to, and --keep keeps the record there; change its permissions"
                .formatted(rules));
    assertThat(rules.resolve("record.csv")).doesNotExist();
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void whereNoPlaceIsAtRiskNothingStaysOfTheTheatre() throws IOException {
    var front = MovingFront.in(folder.resolve("front"));
    var shipped = unjudged();
    new RecordFile(shipped)
        .keep(
            "front",
            List.of(figure(backtest("front", 14, 42, "old"), "threat", "auc-nightly", 0.5)));

    assertThat(replay(front, shipped.toString(), "--at-risk-km", "0.001"))
        .as(err.toString())
        .isIn(0, 6);
    assertThat(out.toString())
        .contains("At risk    no place on any night, so that nothing can be said of the rules\n")
        .endsWith(
            "Record     %s, with no figure of this theatre\n"
                .formatted(shipped.resolve("record.csv")));
    assertThat(RecordTable.read(shipped.resolve("record.csv")).figures()).isEmpty();
  }

  /** The shipped rules without what back-tests found of them. */
  private Path unjudged() throws IOException {
    var shipped = Folders.copy(Path.of("rules"), folder.resolve("shipped"));
    Files.delete(shipped.resolve("record.csv"));
    Files.delete(shipped.resolve("calibration.csv"));
    return shipped;
  }

  private int replay(MovingFront front, String rules, String... more) {
    var line =
        new ArrayList<>(
            List.of("backtest", "--rules", rules, "--control", front.maps().toString()));
    line.addAll(List.of("--input", front.input().toString()));
    line.addAll(List.of("--output", folder.resolve("output").toString()));
    line.addAll(List.of("--horizon", "14", "--lost-days", "14", "--keep"));
    line.addAll(List.of(more));
    return execute(line.toArray(String[]::new));
  }

  private int check(String... more) {
    var line = new ArrayList<>(List.of("check", "--rules", rules.toString(), "--input"));
    line.add(folder.toString());
    line.addAll(List.of(more));
    return execute(line.toArray(String[]::new));
  }

  private int execute(String... line) {
    return Ridgeline.commandLine(Clock.systemUTC(), line)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(line);
  }
}
