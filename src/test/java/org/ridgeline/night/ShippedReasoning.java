package org.ridgeline.night;

import java.io.IOException;
import java.nio.file.Path;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tolerance;
import org.ridgeline.reason.Reasoning;
import org.ridgeline.reason.RuleBook;

/** How the shipped rules come to their conclusions, for tests of other packages. */
public final class ShippedReasoning {

  private ShippedReasoning() {}

  /** The shipped rules, compiled once. */
  public static RuleBook rules() {
    return ShippedNights.rules();
  }

  /** All that they conclude on the later of the two shipped nights. */
  public static Reasoning ofTheSecondNight() throws IOException {
    var tables = InputFolder.read(Path.of("input"), Tolerance.of("0"));
    return new NightlyRun(rules(), tables, 0).explain(ShippedNights.SECOND, "toretsk").reasoning();
  }
}
