package org.ridgeline.derive;

import java.util.List;
import org.ridgeline.fact.Threshold;

/** The thresholds that say how far a measurement looks. */
record Limits(List<Threshold> thresholds) {

  double value(String id) {
    return thresholds.stream()
        .filter(threshold -> threshold.id().equals(id))
        .mapToDouble(Threshold::value)
        .findFirst()
        .orElseThrow(() -> new MissingThresholdException(id));
  }
}
