package org.ridgeline.derive;

import java.util.List;
import java.util.Set;
import org.ridgeline.fact.criteria.Threshold;

/** The thresholds that say how far a measurement looks. */
public record MeasurementLimits(List<Threshold> thresholds) {

  static final Set<String> NAMED =
      Set.of(
          "agglomeration-people",
          "approaches-km",
          "area-in-reach-km",
          "barrier-detour",
          "base-people",
          "changed-hands-days",
          "encircling-km",
          "flank-least-km",
          "flank-radius-km",
          "flank-width",
          "height-places",
          "height-radius-km",
          "horizon-width",
          "month-days",
          "neighbour-km",
          "old-count-days",
          "overlook-km",
          "route-km",
          "stale-claim-days",
          "tempo-days");

  /**
   * How far one looks.
   *
   * @throws MissingThresholdException if it is not in the list
   */
  public double value(String id) {
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
