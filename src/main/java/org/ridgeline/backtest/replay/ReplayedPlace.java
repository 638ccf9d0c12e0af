package org.ridgeline.backtest.replay;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a replayed night says of one place.
 *
 * @param holder who holds it by the rules, or empty
 * @param reports how many reports of the last four weeks named it
 * @param found the rules of Threat that found something there, once for each finding, by id
 * @param byReports those of them that rest on reports of events, each once
 */
public record ReplayedPlace(
    String id,
    String holder,
    int rank,
    int threat,
    int stakes,
    BigDecimal score,
    int reports,
    List<String> found,
    List<String> byReports) {

  public ReplayedPlace {
    found = List.copyOf(found);
    byReports = List.copyOf(byReports);
  }
}
