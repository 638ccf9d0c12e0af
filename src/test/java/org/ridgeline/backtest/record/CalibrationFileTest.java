package org.ridgeline.backtest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ridgeline.backtest.record.SampleFigures.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.check.Check;
import org.ridgeline.fact.record.CalibratedBand;
import org.ridgeline.fact.record.RecordedBacktest;
import org.ridgeline.fact.record.ThreatCalibration;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.problem.BadRulesException;

/** The bands of Threat that a rule folder keeps. */
class CalibrationFileTest {

  private static final String HEADER =
      "theatre,input,rules,from,to,nights,step_days,horizon_days,loss,threat_from,threat_to,place_nights,lost_place_nights,lost_places,share,low,high,all_place_nights,all_lost_places,all_share\n";
  private static final String ROW =
      "ua,0dd,c0ffee,2024-07-08,2025-03-03,35,7,30,x,45,100,300,90,40,0.3,0.2,0.42,1234,42,0.1\n";

  @TempDir private Path folder;
  private Path rules;
  private RecordFile file;

  @BeforeEach
  void copySoundRules() throws IOException {
    rules = Folders.copy(Path.of("src/test/resources/check/sound"), folder.resolve("rules"));
    file = new RecordFile(rules);
  }

  private static CalibratedBand band(RecordedBacktest backtest, int from, int to, double share) {
    return new CalibratedBand(
        backtest,
        from,
        to,
        200,
        50,
        20,
        share,
        OptionalDouble.of(0.125),
        OptionalDouble.empty(),
        0.0625);
  }

  private List<String> faults(String text) throws IOException {
    Files.writeString(rules.resolve("calibration.csv"), text);
    return Check.of(rules).problems().stream().map(Object::toString).toList();
  }

  @Test
  void whatIsWrittenIsReadAgainTheShortestHorizonAndTheHighestBandFirst() throws IOException {
    var ua = backtest("ua", 30, 42);
    var later = backtest("ua", 90, 42);
    file.calibrate(
        "ua", List.of(band(later, 0, 100, 0.5), band(ua, 0, 44, 0.25), band(ua, 45, 100, 0.75)));

    assertThat(RuleBook.load(rules).calibration().bands())
        .containsExactly(band(ua, 45, 100, 0.75), band(ua, 0, 44, 0.25), band(later, 0, 100, 0.5));
    assertThat(Files.readString(rules.resolve("calibration.csv"))).startsWith(HEADER);
  }

  @Test
  void bandsOfTheSameTheatreAreReplacedEvenByNone() throws IOException {
    var other = List.of(band(backtest("another", 30, 42), 0, 100, 0.5));
    file.calibrate("another", other);
    file.calibrate("ua", List.of(band(backtest("ua", 30, 42), 0, 100, 0.5)));
    file.calibrate("ua", List.of());

    assertThat(file.readCalibration()).isEqualTo(new ThreatCalibration(other));
  }

  @Test
  void aCalibrationMakesNoOtherVersionOfTheRulesButIsTracedToItsBytes() throws IOException {
    var before = RuleBook.load(rules);
    file.calibrate("ua", List.of(band(backtest("ua", 30, 42), 0, 100, 0.5)));
    var after = RuleBook.load(rules);

    assertThat(before.calibration()).isEqualTo(ThreatCalibration.NONE);
    assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    assertThat(after.fingerprints()).containsKey("rules/calibration.csv");
    assertThat(Check.of(rules).problems()).isEmpty();
  }

  @Test
  void whatIsWrongWithACalibrationIsToldByLine() throws IOException {
    assertThat(faults(HEADER + ROW)).isEmpty();
    assertThat(faults(HEADER + ROW + ROW))
        .containsExactly("rules/calibration.csv:3: repeats calibration.csv:2; keep one of them");
    assertThat(faults(HEADER + ROW + ROW.replace(",0.3,", ",0.4,")))
        .containsExactly(
            "rules/calibration.csv:3: calibration.csv:2 tells otherwise of 'ua, 30 days, Threat from 45'; keep the right one");
    assertThat(faults(HEADER + ROW.replace(",0.3,", ",1.3,")))
        .containsExactly(
            "rules/calibration.csv:2: share: '1.3' is no share; write a number from 0 to 1");
    assertThat(faults(HEADER + ROW.replace(",45,100,", ",45,44,")))
        .hasSize(1)
        .allMatch(fault -> fault.startsWith("rules/calibration.csv:2: threat_to: "));
    assertThat(faults(""))
        .containsExactly(
            "rules/calibration.csv: is empty; an empty table still needs its header: "
                + HEADER.strip());
  }

  @Test
  void oneThatCannotBeReadStays() throws IOException {
    Files.writeString(rules.resolve("calibration.csv"), "by hand\n");

    assertThatThrownBy(() -> file.calibrate("ua", List.of())).isInstanceOf(BadRulesException.class);
    assertThat(rules.resolve("calibration.csv")).hasContent("by hand\n");
  }
}
