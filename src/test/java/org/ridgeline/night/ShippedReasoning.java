package org.ridgeline.night;

import java.io.IOException;
import java.nio.file.Path;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.why.ReasoningTrace;

/** How the shipped rules come to their conclusions, for tests of other packages. */
public final class ShippedReasoning {

  private ShippedReasoning() {}

  /** The shipped rules, compiled once. */
  public static RuleBook rules() {
    return ShippedNights.rules();
  }

  /** All that they conclude on the later of the two shipped nights. */
  public static ReasoningTrace ofTheSecondNight() throws IOException {
    var tables = InputFolder.read(Path.of("input"), BadRowTolerance.of("0"));
    return new NightlyRun(rules(), tables, 0).explain(ShippedNights.SECOND, "toretsk").reasoning();
  }
}
