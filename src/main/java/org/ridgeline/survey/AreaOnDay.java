package org.ridgeline.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.ridgeline.fact.area.AreaFigures;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.reason.conclude.Control;

/**
 * How the area of opponents lies on one day.
 *
 * @param opponent whose area it is that is told as nearest
 * @param mapDay of the map, if it is by one
 * @param day of that, or the one that was asked for
 * @param figures of what is told as nearest, and the shares of all
 * @param nearestKm to the nearest of all, whatever lies between
 * @param isAtLeast whether that is only known to be no nearer
 * @param extentPercent how much of the nearest place is theirs
 * @param other the place that is nearest, if no map tells of it
 * @param isAcrossWater whether water lies before all of it that is near
 * @param controls who holds the places of which no map tells
 */
record AreaOnDay(
    String opponent,
    Optional<LocalDate> mapDay,
    LocalDate day,
    AreaFigures figures,
    double nearestKm,
    boolean isAtLeast,
    double extentPercent,
    String other,
    boolean isAcrossWater,
    List<Control> controls,
    List<Citation> citations) {

  /** How far the horizon is looked at. */
  static final double AROUND_KM = 10;

  /**
   * All of it is farther than so far, and nothing more is known.
   *
   * @param extentPercent as of an area that is as far away
   */
  static AreaOnDay beyond(
      double km, LocalDate day, double extentPercent, List<Citation> citations) {
    return new AreaOnDay(
        "",
        Optional.empty(),
        day,
        new AreaFigures(km, OptionalDouble.empty(), 0, 0, 0, 0),
        km,
        true,
        extentPercent,
        "",
        false,
        List.of(),
        citations);
  }

  /**
   * Which of several to tell of: the nearest before which no water lies, if it is in sight of the
   * horizon; else the nearest of all. So what comes near across a river hides nothing this side.
   *
   * @param nearestFirst one or more
   */
  static <T> T told(
      List<T> nearestFirst, ToDoubleFunction<T> distanceKm, Predicate<T> isAcrossWater) {
    return nearestFirst.stream()
        .takeWhile(each -> distanceKm.applyAsDouble(each) <= AROUND_KM)
        .filter(isAcrossWater.negate())
        .findFirst()
        .orElse(nearestFirst.get(0));
  }
}
