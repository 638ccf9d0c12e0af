package org.ridgeline.rank;

import java.util.List;
import org.ridgeline.fact.record.CalibratedBand;
import org.ridgeline.fact.record.ThreatCalibration;

/**
 * What Threat says of likelihood in one theatre, by these rules and no others.
 *
 * @param bands the shortest horizon first, then the highest Threat; none if nothing may be said
 * @param areOfOtherRules whether there are bands of the theatre, by another version of the rules
 */
public record Likelihoods(List<CalibratedBand> bands, boolean areOfOtherRules) {

  /** Where nothing is known. */
  public static final Likelihoods NONE = new Likelihoods(List.of(), false);

  public Likelihoods {
    bands = List.copyOf(bands);
  }

  /**
   * What may be said by a calibration.
   *
   * @param rules what tells the version of the rules that assess from any other
   */
  public static Likelihoods of(ThreatCalibration calibration, String theatre, String rules) {
    var bands = calibration.of(theatre);
    var own = bands.stream().filter(band -> band.backtest().rules().equals(rules)).toList();
    return new Likelihoods(own, own.isEmpty() && !bands.isEmpty());
  }

  /**
   * Where a place lies, the shortest horizon first: nowhere if it has no Threat, for back-tests
   * judge places near an opponent, and it need not be one.
   */
  public List<CalibratedBand> of(Assessment place) {
    int threat = place.score().threat();
    return threat == 0 ? List.of() : bands.stream().filter(band -> band.has(threat)).toList();
  }
}
