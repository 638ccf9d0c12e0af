package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ridgeline.reason.engine.RuleFolder;

/** What ships beside the rules of what they were worth is of these rules. */
class ShippedRecordTest {

  private static final String RENEW =
      "rules/record.csv and rules/calibration.csv are of other rules; renew both by 'ridgeline backtest --control MAPS --holder RU --input FOLDER --theatre Ukraine --keep --calibrate'";

  @Test
  void recordAndCalibrationAreOfTheRulesThatShip() throws IOException {
    var rules = RuleFolder.read(Path.of("rules"));

    assertThat(rules.tables().faults()).isEmpty();
    assertThat(rules.tables().record().backtests())
        .as(RENEW)
        .isNotEmpty()
        .allMatch(backtest -> backtest.rules().equals(rules.fingerprint()));
    assertThat(rules.tables().calibration().of("Ukraine"))
        .as(RENEW)
        .isNotEmpty()
        .allMatch(band -> band.backtest().rules().equals(rules.fingerprint()));
  }
}
