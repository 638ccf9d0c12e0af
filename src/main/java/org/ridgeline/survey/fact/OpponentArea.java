package org.ridgeline.survey.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.Compass;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.phrase.English;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Surveyed;

/**
 * How the area that opponents of its holder hold lies to a settlement: by the newest map that
 * measured one, else by what is known of the places around. A place that has passed to an opponent
 * since the day of the map, or is supposed to have, counts beside it as the disc that stands for
 * it. Of several the nearest is told before which no water lies, if it is within 10 km, else the
 * nearest; shares are those of all together.
 *
 * @param opponent the party whose area is told as nearest
 * @param mapDay of the map; empty if it is by the places around
 * @param daysAgo from that day to the cut-off; 0 if it is by the places around
 * @param distanceKm to the nearest point of the area's edge, to 10 m, negative within it; by the
 *     places around, to the nearest in which an opponent is, which may be the settlement itself
 * @param bearing of that point, in degrees clockwise from north, 0 up to 360, to a tenth; 0 if
 *     there is none
 * @param sharePercent how much of the settlement's disc is held; by the places around, how much of
 *     it is said to be
 * @param shareWithin5Percent how much of what is within 5 km; by the places around, of the places
 * @param shareWithin10Percent how much of what is within 10 km, likewise
 * @param horizonPercent in which share of all directions there is some of it within 10 km; a place
 *     holds the horizon to {@code horizon-width} degrees on either side
 * @param extentPercent how much of the nearest place is held; 100 by a map
 * @param other the id of that place; empty if a map shows it
 * @param place its name; empty by a map
 * @param acrossWater whether a river, or at least 0.3 km of water, lies on the shortest straight
 *     line to it; no where no map of water is known, and within the area
 * @param over7 what is different since the newest map of seven days ago or earlier, or since then
 * @param over28 the same of four weeks
 * @param own who holds the settlement
 * @param controls who holds the places in which an opponent is
 */
public record OpponentArea(
    String settlement,
    String opponent,
    Optional<LocalDate> mapDay,
    int daysAgo,
    double distanceKm,
    double bearing,
    double sharePercent,
    double shareWithin5Percent,
    double shareWithin10Percent,
    double horizonPercent,
    double extentPercent,
    String other,
    String place,
    boolean acrossWater,
    AreaChange over7,
    AreaChange over28,
    Control own,
    List<Control> controls,
    List<Citation> measured)
    implements AboutSettlement, Surveyed {

  public OpponentArea {
    controls = List.copyOf(controls);
    measured = List.copyOf(measured);
  }

  /** Whether a map measured it. */
  public boolean isMapped() {
    return mapDay.isPresent();
  }

  /** Where it is, in words before the settlement's name. */
  public String where() {
    if (distanceKm <= 0) {
      return "in";
    }
    var far = kilometres(distanceKm, other.isEmpty());
    var way = far.equals("0") ? "at the edge" : far + " km " + Compass.of(bearing).word();
    return (acrossWater ? "across water, " : "") + way + " of";
  }

  /** How much nearer it has come in four weeks, in words. */
  public String nearer() {
    return (over28.atLeast() ? "at least " : "")
        + kilometres(over28.nearerKm(), isMapped())
        + " km";
  }

  /** By the places around it is measured to a point somewhere in a place. */
  private static String kilometres(double measured, boolean byMap) {
    return English.number(byMap ? measured : Math.max(1, Math.rint(measured)));
  }

  /** What tells so, in words that follow a statement. */
  public String basis() {
    return mapDay
        .map(
            day ->
                "by the map of "
                    + English.day(day)
                    + (controls.isEmpty() ? "" : " and by what has changed hands since"))
        .orElse("judging by who holds the places around it");
  }

  /** What tells where the nearest of it is, likewise. */
  public String nearestBasis() {
    return other.isEmpty()
        ? "by the map of " + English.day(mapDay.orElseThrow())
        : "judging by who " + (other.equals(settlement) ? "is said to be there" : "holds " + place);
  }

  @Override
  public List<Control> premises() {
    return controls.contains(own)
        ? controls
        : Stream.concat(Stream.of(own), controls.stream()).toList();
  }

  /** Of what tells it from most others. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, distanceKm, daysAgo);
  }
}
