package org.ridgeline.derive;

import java.util.List;
import java.util.Set;
import org.ridgeline.fact.criteria.Threshold;

/** The thresholds that say how far a measurement looks. */
record MeasurementLimits(List<Threshold> thresholds) {

  static final Set<String> NAMED =
      Set.of("neighbour-km", "flank-least-km", "height-radius-km", "month-days");

  double value(String id) {
    if (!NAMED.contains(id)) {
      throw new IllegalArgumentException(id + " is not among the limits that measurements name");
    }
    return thresholds.stream()
        .filter(threshold -> threshold.id().equals(id))
        .mapToDouble(Threshold::value)
        .findFirst()
        .orElseThrow(() -> new MissingThresholdException(id));
  }
}
