package org.ridgeline.fact.record;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often places of each band of Threat were lost, by back-tests of several theatres.
 *
 * @param bands in the order of theatres and horizons, the highest Threat first
 */
public record ThreatCalibration(List<CalibratedBand> bands) {

  private static final Comparator<CalibratedBand> ORDER =
      Comparator.comparing((CalibratedBand band) -> band.backtest().theatre())
          .thenComparing(band -> band.backtest().horizonDays())
          .thenComparing(band -> -band.threatFrom());

  /** Of rules that were never held against what came. */
  public static final ThreatCalibration NONE = new ThreatCalibration(List.of());

  public ThreatCalibration {
    bands = bands.stream().sorted(ORDER).toList();
  }

  /**
   * The same with these bands in the place of all others of a theatre.
   *
   * @param newer of that theatre; there may be none
   */
  public ThreatCalibration with(String theatre, List<CalibratedBand> newer) {
    return new ThreatCalibration(
        Stream.concat(
                bands.stream().filter(each -> !each.backtest().theatre().equals(theatre)),
                newer.stream())
            .toList());
  }

  /** The bands of one theatre. */
  public List<CalibratedBand> of(String theatre) {
    return bands.stream().filter(each -> each.backtest().theatre().equals(theatre)).toList();
  }
}
