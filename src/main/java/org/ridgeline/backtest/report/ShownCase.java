package org.ridgeline.backtest.report;

import java.util.List;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.Wording;

/**
 * A miss or a false alarm.
 *
 * @param days the horizon
 * @param found what rules of Threat found there
 * @param silent what kept others from it
 */
public record ShownCase(
    String name, PlaceNight at, int days, List<String> found, List<ShownSilence> silent) {

  /** The night on which Threat was so wrong. */
  public String night() {
    return Wording.withNonBreakingSpaces(Wording.day(at.night()));
  }

  /** What was said, how near the opponent was, and what came. */
  public String facts() {
    var risk = at.risk();
    return Wording.withNonBreakingSpaces(
        "Threat %s, rank %s of that night. The opponent\u2019s area %s%s and had %s of its disc. %s"
            .formatted(
                at.said().threat(),
                at.said().rank(),
                distance(risk.distanceKm()),
                risk.approachKm().map(ShownCase::approach).orElse(""),
                Shares.percent(risk.sharePercent() / 100),
                came()));
  }

  /** Below zero the place itself is within the area, so far from its edge. */
  private static String distance(double km) {
    if (isNothing(km)) {
      return "began at it";
    }
    return km > 0 ? "was %s km away".formatted(km(km)) : "reached %s km past it".formatted(km(-km));
  }

  private static String approach(double km) {
    return isNothing(km)
        ? ""
        : ", %s km %s than four weeks before,"
            .formatted(km(Math.abs(km)), km > 0 ? "nearer" : "farther");
  }

  private String came() {
    var lostOn = at.risk().lostOn();
    if (lostOn.isEmpty()) {
      return "It was not lost.";
    }
    return "It was lost on %s%s."
        .formatted(
            Wording.day(lostOn.get()),
            at.isLostWithin(days) ? "" : ", after these %s days".formatted(days));
  }

  private static boolean isNothing(double km) {
    return Decimals.rounded(km, 1).signum() == 0;
  }

  private static String km(double km) {
    return Decimals.rounded(km, 1).toPlainString();
  }

  /** What rules found, in a sentence. */
  public String said() {
    return found.isEmpty() ? "No rule of Threat found anything." : String.join("; ", found) + ".";
  }
}
